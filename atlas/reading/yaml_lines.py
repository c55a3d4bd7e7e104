"""YAML as neighbours write it, with the line of every key.

Only `true`/`false`, whole numbers, decimals and "nothing" get a type of their own; everything else is text. So `10:00`
is a time and not 600, `no` is a language and not false, and `2026-02-30` reaches the model, which says that there is no
such day. Decimals keep their digits (`Decimal`), so that amounts of money stay exact.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from atlas.reading.yaml_fast import read_fast
from atlas.reading.yaml_scalar import scalar
from atlas.texts import Sentence, say

__all__ = ["LinedYaml", "YamlProblem", "read_in_python", "read_yaml"]

KeyPath = tuple[str | int, ...]
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_CURLY = re.compile(r":\s*[“”„‟]")


@dataclass(frozen=True)
class YamlProblem:
    """Something wrong on a line of the YAML text (counted from 1 within that text)."""

    line: int
    field: str
    what: Sentence
    hint: Sentence


@dataclass(frozen=True)
class LinedYaml:
    """The value, and for the path of each key and item the line it stands on (from 1)."""

    value: Any
    lines: dict[KeyPath, int]
    problems: tuple[YamlProblem, ...]

    def line(self, path: KeyPath) -> int:
        """The line of this key, or of the nearest key around it."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)


class _Builder:
    def __init__(self) -> None:
        self.lines: dict[KeyPath, int] = {(): 1}
        self.problems: list[YamlProblem] = []
        self._open: set[int] = set()

    def build(self, node: yaml.Node, path: KeyPath) -> Any:
        self.lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*path, index)) for index, child in enumerate(node.value)]
        return scalar(self._text(node, path), plain=getattr(node, "style", None) is None)

    def _text(self, node: yaml.Node, path: KeyPath) -> str:
        """What stands there; escapes can write characters that no text, and no file of ours, can hold."""
        text = str(node.value)
        if not _NO_TEXT.search(text):
            return text
        hint = say("remove unusual characters, and look at another page for an example")
        self._problem(node.start_mark.line + 1, path, say("there is a character here that no text can hold"), hint)
        return _NO_TEXT.sub("", text)

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self._problem(line, path, say("a key must be a single word"), say('write "key: value"'))
                continue
            key = self._text(key_node, path)
            if key in found:
                first = self.lines[(*path, key)]
                what = say("this key appears twice (first on line {first})", first=first)
                self._problem(line, (*path, key), what, say("keep one of the two"))
                continue
            self.lines[(*path, key)] = line
            value = self.build(value_node, (*path, key))
            found[key] = value
        return found

    def _problem(self, line: int, path: KeyPath, what: Sentence, hint: Sentence) -> None:
        self.problems.append(YamlProblem(line, dotted(path), what, hint))


def dotted(path: KeyPath) -> str:
    """`("schedule", 0, "from")` as people count: `schedule[1].from`."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else (f".{part}" if text else part)
    return text


class _Loader(yaml.SafeLoader):
    """Refuses aliases: they hide a value from the reader, and a few of them can fill the memory."""

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.MarkedYAMLError(problem="alias", problem_mark=self.get_mark())
        return super().compose_node(parent, index)


@lru_cache(maxsize=8192)
def read_yaml(text: str) -> LinedYaml:
    """Read one YAML document. Never raises: what is wrong stands in `problems`, and `value` is then an empty dict.

    The same text gives the same object, so that serving reads only what was edited: treat it as frozen.
    """
    if (fast := read_fast(text)) is not None:
        return LinedYaml(*fast, ())
    return read_in_python(text)


def read_in_python(text: str) -> LinedYaml:
    """The same as `read_yaml`, by the parser that is written in Python: its words for a fault are those we explain."""
    builder = _Builder()
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
        value = builder.build(node, ()) if node is not None else {}
    except yaml.MarkedYAMLError as error:
        opened = _OPENED.search(error.context or "")  # what is opened and not closed is mended where it opens
        mark = (opened and error.context_mark) or error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        return LinedYaml({}, {(): 1}, (_explain(error, line, text),))
    except RecursionError:
        what, hint = say("groups and lists lie too deep in each other here"), say("take most of the brackets out")
        return LinedYaml({}, {(): 1}, (YamlProblem(1, "", what, hint),))
    except (yaml.YAMLError, ValueError):
        what = say("this is not readable YAML")
        hint = say("remove unusual characters, and look at another page for an example")
        return LinedYaml({}, {(): 1}, (YamlProblem(_unreadable_line(text), "", what, hint),))
    return LinedYaml({} if value is None else value, builder.lines, tuple(builder.problems))


_OPENED = re.compile("while scanning a quoted scalar|while parsing a flow (?:sequence|mapping)")


def _unreadable_line(text: str) -> int:
    bad = yaml.reader.Reader.NON_PRINTABLE.search(text)
    return text.count("\n", 0, bad.start()) + 1 if bad else 1


def _explain(error: yaml.MarkedYAMLError, line: int, text: str) -> YamlProblem:
    problem = error.problem or ""
    rows = text.splitlines()
    row = rows[line - 1] if line <= len(rows) else ""
    if problem == "alias":
        what, hint = say("a reference (*) is not allowed here"), say("write the value out, or put it between quotes")
    elif "\t" in row or "'\\t'" in problem:
        what, hint = say("there is a tab in this line"), say("use spaces instead")
    elif "mapping values are not allowed" in problem and _CURLY.search(row):
        what, hint = say("curly quotes hold no text together here"), say('write straight quotes instead: "..."')
    elif "mapping values are not allowed" in problem:
        what = say('there is a second ": " in this line')
        hint = say("put the text behind the key between quotes")
    elif "cannot start any token" in problem or "found unknown escape" in problem or "expected alphabetic" in problem:
        what = say("this line has a special character where text should start")
        hint = say("put the text behind the key between quotes")
    elif "while parsing a flow" in (error.context or ""):
        what, hint = say("a bracket is opened and not closed"), say("close it with a bracket of the same kind")
    elif "end of stream" in problem or "while scanning a quoted scalar" in (error.context or ""):
        what, hint = say("a quote is opened and not closed"), say("close it with the same quote (\" or ')")
    elif "could not find expected ':'" in problem:
        what, hint = say('there is a line without "key:" here'), say('write "key: value", or two spaces more to go on')
    else:
        what = say("this is not readable YAML")
        hint = say('check the spaces at the start of this line and the one above, and write "key: value"')
    return YamlProblem(line, "", what, hint)
