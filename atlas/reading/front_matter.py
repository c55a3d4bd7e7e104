"""A Markdown file split into its front matter (with lines) and its body."""

import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from frontmatter.default_handlers import YAMLHandler

from atlas.reading.allowed_text import not_allowed
from atlas.reading.heavy_text import too_heavy
from atlas.reading.line_breaks import known_breaks
from atlas.reading.not_shown import marks_left
from atlas.reading.problems import Problem
from atlas.reading.turned_text import TURNED, turning
from atlas.reading.yaml_lines import LinedYaml, read_yaml
from atlas.texts import Sentence, say

__all__ = ["Source", "decode", "read_source", "without_code", "yaml_part"]

_HANDLER = YAMLHandler()
_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"<!--(?!\s*atlas:).*?-->", re.DOTALL)
_METHODS = re.compile(r"methods(\.[a-z-]+)?\.md")
"""The page whose sections other pages lead to may be written by hand, with their anchors."""


@dataclass(frozen=True)
class Source:
    """One file, split. `first` is the line of the file on which the YAML starts; `body_line` where the body starts."""

    path: str
    yaml: LinedYaml
    first: int
    body: str
    body_line: int

    def line(self, key_path: tuple[str | int, ...]) -> int:
        """The line in the file of this key, or of the nearest key around it."""
        return self.yaml.line(key_path) + self.first - 1 if key_path in self.yaml.lines or key_path else 1


def decode(path: Path, name: str) -> tuple[str, list[Problem]]:
    """The text of a file; a file that is not UTF-8 is a problem, not a guess."""
    raw = path.read_bytes()
    try:
        text = known_breaks(raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        hint = say("save the file again as UTF-8")
        return "", [Problem(name, line, "", say("this file is not written in UTF-8"), hint, rule="encoding")]
    if (turned := turning(text)) is not None:
        line = text.count("\n", 0, turned) + 1
        return "", [Problem(name, line, "", TURNED, say("type the line anew, instead of pasting it"), rule="encoding")]
    return text, []


def yaml_part(text: str) -> tuple[int, int] | None:
    """Where the YAML of a page begins and ends in its text; None where it has no front matter that is closed."""
    start = len(text) - len(text.lstrip("\n "))
    found = _boundaries(text, start)
    return (found[0].end(), found[1].start()) if len(found) == 2 and found[0].start() == start else None


def _boundaries(text: str, start: int) -> list[re.Match[str]]:
    """The first two lines that may part the front matter from the text."""
    return list(islice(_HANDLER.FM_BOUNDARY.finditer(text, start), 2))


def read_source(
    path: Path, name: str, *, needs_body: bool = True, own: bool = False
) -> tuple[Source | None, list[Problem]]:
    """Split a Markdown file. `name`: how the file is called in problems. None where nothing can be read at all.

    `own`: a page of this package, whose text a test looks at, so that not every build has to.
    """
    text, problems = decode(path, name)
    if problems:
        return None, problems
    if not text.strip():
        return None, [_at(name, 1, say("this file is empty"), say('write "---", the keys, "---" and then the text'))]
    start = len(text) - len(text.lstrip("\n "))
    boundaries = _boundaries(text, start)
    if not _HANDLER.detect(text[start:]) or not boundaries or boundaries[0].start() != start:
        what = say("this page does not start with front matter")
        return None, [_at(name, 1, what, say('write "---" on the first line, then the keys, then "---" again'))]
    if len(boundaries) < 2:
        what = say("the front matter is not closed")
        return None, [_at(name, 1, what, say('write a line "---" between the keys and the text'))]
    opening, closing = boundaries[0], boundaries[1]
    lined = read_yaml(text[opening.end() : closing.start()])
    first = text.count("\n", 0, opening.end()) + 1
    body = text[closing.end() :]
    body_line = text.count("\n", 0, closing.end() + len(body) - len(body.lstrip("\n"))) + 1
    body = body.strip("\n")
    problems = [Problem(name, p.line + first - 1, p.field, p.what, p.hint, rule="yaml") for p in lined.problems]
    if not isinstance(lined.value, dict):
        what = say("the front matter holds no keys")
        problems.append(_at(name, first, what, say('write "key: value" lines between the two "---" lines')))
        return None, problems
    problems += marks_left(name, text[: closing.start()])
    problems += [] if own else _body_problems(name, body, body_line, needs_body)
    usable = None if any(not p.field for p in lined.problems) else Source(name, lined, first, body, body_line)
    return usable, problems


def _body_problems(name: str, body: str, body_line: int, needs_body: bool) -> list[Problem]:
    problems = []
    if needs_body and not _COMMENT.sub("", body).strip():
        what = say("there is no text below the front matter")
        problems.append(
            _in_text(name, body_line, what, say("tell in a few sentences what this is, under the second ---"))
        )
    if heavy := too_heavy(name, without_code(body), body_line):
        return [*problems, heavy]
    for one in not_allowed(body, own_anchors=bool(_METHODS.fullmatch(name))):
        problems.append(_in_text(name, body_line + one.line, one.what, one.hint))
    return problems


def without_code(body: str) -> str:
    """The body with code blanked out, every character still in its place."""
    if "`" not in body and "~~~" not in body:
        return body
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body)


def _at(name: str, line: int, what: Sentence, hint: Sentence) -> Problem:
    return Problem(name, line, "", what, hint, rule="front-matter")


def _in_text(name: str, line: int, what: Sentence, hint: Sentence) -> Problem:
    return Problem(name, line, "", what, hint, rule="page-text")
