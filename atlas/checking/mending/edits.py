"""Which parts of which lines are to change in a file, for the problems that have one right answer?"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from atlas.checking.mending.lines import Edit, Lined
from atlas.checking.spans import Span, key_lines, spans
from atlas.reading.problems import Mend, Problem
from atlas.reading.yaml_scalar import scalar

__all__ = ["edits_of"]

_TRAILING: Final = re.compile(r"[ \t]+$")
_CURLY: Final = re.compile(r'(?:(?<=[:,\-] )|(?<=[\[{]))[“”„‟]([^“”„‟"\\]*)[“”„‟](?=\s*(?:[,\]}].*|#.*)?$)')
_TAB_BEHIND_KEY: Final = re.compile(r"^( *(?:- +)*[\w-]+:|(?: *- *)*-)(\t[\t ]*)")
_TEXT_BEHIND_KEY: Final = re.compile(r"^ *(?:- +)*[\w-]+: +(?![\"'\[{&*!|>#“”„‟])(\S.*?) *$")
_NO_START: Final = re.compile(r"[@`%]")


def edits_of(name: str, text: Lined, problems: Collection[Problem], *, tidy: bool) -> list[Edit]:
    """The edits of the file `name`, whose `problems` these are. `tidy`: also spaces at the ends of lines of keys."""
    found = spans(name, text.text) if problems or tidy else {}
    edits = [edit for one in problems if one.mend for edit in _mending(text, found, one.field, one.mend)]
    edits += (edit for one in problems if one.mend for edit in _in_words(text, one.line, one.mend))
    first, last = key_lines(name, text.text)
    if not found:
        edits += (edit for one in problems if one.rule == "yaml" for edit in _readable(text, one.line, (first, last)))
    edits += (edit for one in problems if one.rule == "unknown-key" for edit in _straight(text, one.line))
    if tidy and found:
        edits += _tidied(text, found, (first, last))
    return edits


def _mending(text: Lined, found: Mapping[str, Span], field: str, mend: Mend) -> Iterator[Edit]:
    """What a model reads as the only item of a list, or as a part of a group, may be written as a word by itself."""
    span = found.get(field)
    if mend.part == "text":
        return
    if mend.part == "key":
        if span and span.key and span.key.on_one_line and _beside(field, mend.to) not in found:
            yield Edit(span.key.line, span.key.start, span.key.end, mend.to, reveals=_beside(field, mend.to))
        return
    if mend.part == "list" and not mend.given:
        if span and span.key and span.text is None:
            yield from _as_item(text, span, span.key.line, field)
        return
    above = field.rpartition("." if field.rfind(".") > field.rfind("[") else "[")[0]
    outer = found.get(above)
    if span and span.key is None and mend.to in _items(found, above):
        return  # the same twice in a list is a slip of another kind
    for one in (span, outer):
        if one and one.text is not None and one.value.on_one_line and _says(one.text, mend.given):
            piece = one.value
            written = text.lines[piece.line - 1][piece.start : piece.end]
            new = mend.to
            if mend.part == "list":
                new = f"[{written}]" if mend.to == f"[{mend.given}]" else mend.to
            yield Edit(piece.line, piece.start, piece.end, new)
            return


def _in_words(text: Lined, line: int, mend: Mend) -> Iterator[Edit]:
    """What stands once on a line, as a link or the name of a block."""
    if mend.part != "text" or not 1 <= line <= len(text.lines):
        return
    places = list(re.finditer(rf"(?<=[(<:\s]){re.escape(mend.given)}(?=[)>#?\s-])", text.lines[line - 1]))
    if len(places) == 1:
        yield Edit(line, *places[0].span(), mend.to)


def _as_item(text: Lined, span: Span, whole: int, field: str) -> Iterator[Edit]:
    """A group of keys as the only item of a list."""
    piece = span.value
    line = text.lines[piece.line - 1]
    if piece.on_one_line and line[piece.start : piece.start + 1] == "{":
        yield Edit(piece.line, piece.start, piece.end, f"[{line[piece.start : piece.end]}]", reveals=field)
    if line[: piece.start].strip() or line[piece.start :].startswith("{"):
        return  # it stands behind something else
    yield Edit(piece.line, piece.start, piece.start, "- ", "move", whole, field)
    for row in range(piece.line + 1, min(piece.end_line, len(text.lines)) + 1):
        following = text.lines[row - 1]
        if row == piece.end_line and piece.end <= len(following) - len(following.lstrip()):
            return  # the group ended on the line before
        if following.strip():
            yield Edit(row, 0, 0, "  ", "move", whole)


def _beside(field: str, key: str) -> str:
    """A key in the same group as another."""
    group, dot, _ = field.rpartition(".")
    return f"{group}{dot}{key}"


def _items(found: Mapping[str, Span], above: str) -> Iterator[str | None]:
    return (span.text for key, span in found.items() if key.startswith(f"{above}[") and span.key is None)


def _says(text: str, given: str) -> bool:
    """Whether this is what the problem is about."""
    return given in (text.strip(), str(scalar(text, plain=True)))


def _readable(text: Lined, line: int, keys: tuple[int, int]) -> Iterator[Edit]:
    """What keeps YAML from being read, and can only be meant in one way."""
    yield from _straight(text, line)
    yield from _without_tabs(text, keys)
    if not 1 <= line <= len(text.lines):
        return
    written = _TEXT_BEHIND_KEY.match(text.lines[line - 1])
    if written and " #" not in written[1] and (": " in written[1] or _NO_START.match(written[1])):
        quoted = _quoted(written[1])
        if quoted:
            yield Edit(line, *written.span(1), quoted, "quote")


def _quoted(text: str) -> str | None:
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f"'{text}'" if "'" not in text else None


def _straight(text: Lined, line: int) -> Iterator[Edit]:
    """Straight quotes for curly ones, where these hold a whole value."""
    for match in _CURLY.finditer(text.lines[line - 1]) if 1 <= line <= len(text.lines) else ():
        yield Edit(line, *match.span(), f'"{match[1]}"', "sign")


def _without_tabs(text: Lined, keys: tuple[int, int]) -> Iterator[Edit]:
    """Two spaces for each tab before a line, where no line of these keys is moved to the right by spaces."""
    rows = range(keys[0], keys[1] + 1)
    by_tabs = not any(text.lines[row - 1].startswith(" ") for row in rows)
    for row in rows:
        line = text.lines[row - 1]
        start = re.match(r"\t+(?=[^\t ])", line)
        if start and by_tabs:
            yield Edit(row, 0, start.end(), "  " * start.end(), "sign")
        elif match := _TAB_BEHIND_KEY.match(line):
            yield Edit(row, *match.span(2), " ", "sign")
        elif re.fullmatch(r"[ \t]*\t[ \t]*", line):
            yield Edit(row, 0, len(line), "", "sign")


def _tidied(text: Lined, found: Mapping[str, Span], keys: tuple[int, int]) -> Iterator[Edit]:
    """Spaces at the end of a line, save in texts of more than one line, where they may be meant."""
    pieces = [span.value for span in found.values() if span.text is not None and not span.value.on_one_line]
    within = {row for piece in pieces for row in range(piece.line, piece.end_line + 1)}
    for row in range(keys[0], keys[1] + 1):
        match = _TRAILING.search(text.lines[row - 1])
        if match and row not in within:
            yield Edit(row, *match.span(), "", "tidy")
