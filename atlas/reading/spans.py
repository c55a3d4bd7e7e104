"""Where does each key and value stand in the text of a page? A browser that reads no YAML can then change one in place.

Places are counted in UTF-16 code units, as JavaScript counts them.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate
from typing import Any, Final

import yaml
from frontmatter.default_handlers import YAMLHandler

from atlas.reading.line_breaks import known_breaks
from atlas.reading.yaml_scalar import scalar

__all__ = ["Json", "Split", "compose", "in_utf16", "plain_value", "spans", "split"]

Json = dict[str, Any]
Place = Callable[[int], int]

_BYTE_ORDER_MARK: Final = re.compile(r"\A\ufeff")
_BOUNDARY: Final = YAMLHandler().FM_BOUNDARY
_LONE_RETURN: Final = re.compile(r"\r(?!\n)")
_ODD: Final = re.compile(r"[\t\r\x85\u2028\u2029\ufeff]|^(?:%|---|\.\.\.)|\?", re.MULTILINE)
"""Where libyaml may see other places than PyYAML's own parser, which then looks."""
_COLON: Final = re.compile(r"[ \t]*:")
_BETWEEN: Final = re.compile(r"(?:\s|#[^\n]*)*")
"""What may stand between the items of a list: space, and remarks."""


class Split:
    """The text of a page in its parts: `[start, end]` of the YAML, and of the body without the empty lines around it.

    `text`: as it is read, each character in its own place: line breaks that only some programs know are spaces.
    """

    def __init__(self, written: str) -> None:
        """Raises `ValueError` where no front matter is."""
        self.text = known_breaks(_LONE_RETURN.sub("\n", _BYTE_ORDER_MARK.sub("\n", written)))
        start = len(self.text) - len(self.text.lstrip("\r\n "))
        opening = _BOUNDARY.match(self.text, start)
        closing = _BOUNDARY.search(self.text, opening.end()) if opening else None
        if not opening or not closing:
            raise ValueError("no front matter")
        self.yaml = (opening.end(), closing.start())
        body = self.text[closing.end() :]
        first = closing.end() + len(body) - len(body.lstrip("\r\n"))
        self.body = (first, max(first, closing.end() + len(body.rstrip("\r\n"))))


def split(written: str) -> Split:
    """The parts of a page's text. Raises `ValueError` where no front matter is."""
    return Split(written)


def compose(parts: Split) -> yaml.Node | None:
    """The nodes of the front matter, with marks counted from the start of the YAML. Raises `yaml.YAMLError`."""
    text = parts.text[slice(*parts.yaml)]
    node: yaml.Node | None
    if yaml.__with_libyaml__ and not _ODD.search(text):
        with suppress(yaml.YAMLError):
            node = yaml.compose(text, Loader=yaml.CSafeLoader)
            return node
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    return node


def spans(written: str, *, utf16: bool = True) -> Json:
    """Where everything stands in a page.

    `yaml`, `body`: start and end of each. `front`: the tree of the front matter, null where it is empty. A node has
    `at` (start, end), and one of: `is`, its value, with `as`, the sign that it is written with (`"`, `'`, `|`, `>`), if
    any; `map`, a list of (key, start, node); `list`, nodes, with `dashes` where each has a dash. `flow`: written
    between brackets. `utf16`: places as JavaScript counts them, otherwise as Python does.
    The same text may give the same object: treat it as frozen.
    Raises `ValueError` or `yaml.YAMLError` where the page cannot be read.
    """
    return _spans(written, utf16 and not written.isascii() and max(written) > "\uffff")


@lru_cache(maxsize=1)
def _spans(written: str, utf16: bool) -> Json:
    """The same text is asked for twice in a row: what of it is not shown, and where all stands then."""
    parts = split(written)
    node = compose(parts)
    place = in_utf16(written) if utf16 else lambda at: at
    read = _Reader(parts, place)
    front = read.node(node) if isinstance(node, yaml.MappingNode) else None
    return {"yaml": [*map(place, parts.yaml)], "body": [*map(place, parts.body)], "front": front}


def in_utf16(text: str) -> Place:
    """From a place in the text, in characters, to the same place in UTF-16 code units."""
    if text.isascii() or max(text) <= "\uffff":
        return lambda at: at
    places = [0, *accumulate(2 if character > "\uffff" else 1 for character in text)]
    return places.__getitem__


class _Reader:
    def __init__(self, parts: Split, place: Place) -> None:
        self.text, self.first, self.place = parts.text, parts.yaml[0], place

    def node(self, node: yaml.Node) -> Json:
        start, end = self.first + node.start_mark.index, self.end(node)
        at = [self.place(start), self.place(end)]
        if isinstance(node, yaml.MappingNode):
            entries = [
                [str(key.value), self.place(self._key(key)), self._behind(key, value)] for key, value in node.value
            ]
            return {"at": at, "map": entries} | _flow(node)
        if isinstance(node, yaml.SequenceNode):
            found: Json = {"at": at, "list": [self.node(child) for child in node.value]} | _flow(node)
            return found if node.flow_style else found | {"dashes": [*map(self.place, self._dashes(node))]}
        style = getattr(node, "style", None)
        found = {"at": at, "is": plain_value(scalar(str(node.value), plain=not style))}
        return found | {"as": style} if style else found

    def _behind(self, key: yaml.Node, value: yaml.Node) -> Json:
        """The value of a key; nothing stands right behind the colon, or the key that has none, for every parser."""
        if value.start_mark.index < value.end_mark.index:
            return self.node(value)
        end = self.end(key)
        colon = _COLON.match(self.text, end)
        at = self.place(colon.end() if colon else end)
        return {"at": [at, at], "is": None}

    def end(self, node: yaml.Node) -> int:
        """Behind the last character of it: a parser says where the next thing begins."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self.end(last[1] if isinstance(last, tuple) else last)
        start, end = self.first + node.start_mark.index, self.first + node.end_mark.index
        written = self.text[start:end]
        if getattr(node, "style", None) in ("|", ">") and "+" in written.split("\n", 1)[0].split("#", 1)[0]:
            return end  # its empty lines are part of it
        return start + len(written.rstrip())

    def _key(self, node: yaml.Node) -> int:
        """Where an entry begins: with its key, or the question mark before that."""
        start: int = self.first + node.start_mark.index
        before = self.text[:start].rstrip(" ")
        marked = before.endswith("?") and (len(before) < start) and (len(before) < 2 or not before[-2].isalnum())
        return len(before) - 1 if marked else start

    def _dashes(self, node: yaml.SequenceNode) -> Iterator[int]:
        behind = self.first + node.start_mark.index
        for child in node.value:
            between = _BETWEEN.match(self.text, behind)
            yield between.end() if between else behind
            behind = self.end(child)


def _flow(node: yaml.CollectionNode) -> Json:
    return {"flow": 1} if node.flow_style else {}


def plain_value(value: Any) -> Any:
    """As JSON says it; a decimal with more digits than its numbers hold stays text."""
    if isinstance(value, Decimal):
        return float(value) if Decimal(repr(float(value))) == value else str(value)
    return value
