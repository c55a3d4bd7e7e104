"""What does a compiled page say, without its markup? Sentence by sentence, and cell by cell, under its headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from atlas.keeping.identity import identity
from atlas.pages.writing.compiled import CompiledPage

__all__ = ["PageWords", "words_of_page"]

_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_TITLE = re.compile(r"^title: (.*)$", re.MULTILINE)
_UNSEEN = re.compile(
    r"<!--.*?-->|<(svg|script|style|template)\b.*?</\1>|<(div|span|p)(?=[^>]*\shidden\b)[^>]*>.*?</\2>", re.DOTALL
)
_BREAK = re.compile(r"<br ?/?>|</(?:p|div|li|td|th|dt|dd|summary|details|h\d|figcaption|button|a)>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_ATTRIBUTES = re.compile(r"\{:?\s*[^{}]*\}\s*$")
_MARKS = re.compile(r"^(?:[-*>:]|\d+\.)\s+|\*\*|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)")
_RULE = re.compile(r"^\|?[\s:|-]+\|?$")
_HEADING = re.compile(r"^#{1,6}\s+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9“\"‘(])")
_BORDER = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True)
class PageWords:
    """`whole`: an identity of everything on the page, markup and drawings too. `lines`: (heading, words)."""

    path: str
    title: str
    whole: str
    lines: tuple[tuple[str, str], ...]


def words_of_page(page: CompiledPage) -> PageWords:
    """The words that a visitor can read, in order. What only scripts read is part of `whole` alone."""
    text, drawings = page.marked, page.drawings
    front = _FRONT.match(text)
    title = _TITLE.search(front[1]) if front else None
    body = text[front.end() :] if front else text
    whole = identity(text, *(part for name, one in sorted(drawings.items()) for part in (name, one)))
    named = unescape(title[1].strip("'\"")) if title else page.path
    return PageWords(page.path, named, whole, tuple(_lines(body)))


def _lines(body: str) -> Iterator[tuple[str, str]]:
    heading, table = "", None
    for raw in _BREAK.sub("\n", _joined_cells(_UNSEEN.sub(" ", body))).split("\n"):
        line = raw.strip()
        if not line or line.startswith(("{", "```")):
            table = table if line.startswith("{") else None
            continue
        if line.startswith("|"):
            cells = [_plain(cell) for cell in _BORDER.split(line.strip("|"))]
            if _RULE.match(line):
                continue
            if table is None:
                table = cells
            else:
                yield from ((heading, cell) for cell in _of_row(table, cells))
            continue
        table = None
        if _HEADING.match(line):
            heading = _plain(_HEADING.sub("", line))
            yield heading, heading
        else:
            yield from ((heading, one) for one in _SENTENCE.split(_plain(line)) if one)


def _joined_cells(body: str) -> str:
    """Within a row of a table a break is a space."""
    return "\n".join(_BREAK.sub(" ", line) if line.lstrip().startswith("|") else line for line in body.split("\n"))


def _of_row(headings: list[str], cells: list[str]) -> Iterator[str]:
    """Each cell with what its row and its column are called."""
    if len(cells) < 2:
        yield from cells
    for heading, cell in zip(headings[1:], cells[1:], strict=False):
        yield f"{cells[0]} · {heading}: {cell}" if heading else f"{cells[0]}: {cell}"


def _plain(line: str) -> str:
    text = _TAG.sub(" ", line)
    for _ in range(2):  # a picture within a link
        text = _LINK.sub(r"\1", _PICTURE.sub(r"\1", text))
    text = _MARKS.sub("", _ATTRIBUTES.sub("", text.strip()))
    return " ".join(unescape(text).split())
