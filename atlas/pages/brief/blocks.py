"""What does a brief hold, piece by piece? Read from the text that a template made of it, for `brief.typ` to set.

The text is the Markdown of our templates: `## heading`, `- item`, paragraphs, and lines `|kind|cell|cell` for what has
a form of its own. Words of neighbours are escaped in it (`escape.py`), so that none of those signs is theirs.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import TypedDict

__all__ = ["Block", "Blocks", "Piece", "blocks_of"]

_MARK = re.compile(r"<!--atlas-drawing-(\w+)-->")
_INLINE = re.compile(
    r"<!--atlas-drawing-(?P<mark>\w+)-->|<span class=\"atlas-foreign\" lang=\"(?P<lang>[\w-]+)\"[^>]*>|(?P<end></span>)"
    r"|(?P<bold>\*\*)|\[(?P<link>[^\]]*)\]\((?P<to>[^)\s]*)\)|(?P<tag><[^>]*>)"
)
_ALT = re.compile(r'aria-label="([^"]*)"|<title[^>]*>([^<]*)</title>')


class Piece(TypedDict, total=False):
    """A piece of a line: its text, in which language if not that of the brief, whether it stands out, or a drawing.

    `alt` of a drawing: what it shows; without it the words beside it say the same.
    """

    text: str
    lang: str
    bold: bool
    drawing: str
    alt: str


class Block(TypedDict):
    """`kind`: what `brief.typ` calls it. `cells`: what stands in it, each a line of pieces."""

    kind: str
    cells: list[list[Piece]]


@dataclass(frozen=True)
class Blocks:
    """All of a brief, and its drawings as they are on pages, by name."""

    blocks: list[Block]
    drawings: dict[str, str] = field(default_factory=dict)


def blocks_of(text: str, drawings: Mapping[str, str]) -> Blocks:
    """The blocks of a text in which marks stand for `drawings`."""
    found: list[Block] = []
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        lines = [line.strip() for line in paragraph.splitlines() if line.strip()]
        while lines:
            found.append(_block(lines, drawings))
    used = {name: first_svg(drawings[name]) for name in _MARK.findall(text) if name in drawings}
    return Blocks(found, used)


def first_svg(drawing: str) -> str:
    """The widest form of a drawing of which a page holds more than one: that stands first."""
    return drawing[drawing.find("<svg") : drawing.find("</svg>") + len("</svg>")]


def _block(lines: list[str], drawings: Mapping[str, str]) -> Block:
    """The first block of these lines, which are taken away."""
    line = lines.pop(0)
    if line.startswith("|"):
        kind, *cells = line[1:].split("|")
        return {"kind": kind, "cells": [_pieces(cell.strip(), drawings) for cell in cells]}
    if match := re.match(r"(#{1,3}) (.*)", line):
        return {"kind": f"heading-{len(match[1])}", "cells": [_pieces(match[2], drawings)]}
    if line.startswith("- "):
        items = [line[2:]]
        while lines and lines[0].startswith("- "):
            items.append(lines.pop(0)[2:])
        return {"kind": "list", "cells": [_pieces(item, drawings) for item in items]}
    while lines and not lines[0].startswith(("|", "- ", "#")):
        line = f"{line} {lines.pop(0)}"
    return {"kind": "paragraph", "cells": [_pieces(line, drawings)]}


def _pieces(text: str, drawings: Mapping[str, str]) -> list[Piece]:
    found: list[Piece] = []
    spans: list[str | None] = []
    bold, at = False, 0

    def add(words: str) -> None:
        words = re.sub(r"\s+", " ", unescape(words))
        if words:
            language = next((one for one in reversed(spans) if one), None)
            found.append(_piece(words, language, bold))

    for match in _INLINE.finditer(text):
        add(text[at : match.start()])
        at = match.end()
        if match["mark"]:
            found += _drawing(match["mark"], drawings)
        elif match["bold"]:
            bold = not bold
        elif match["link"] is not None:
            found += _pieces(match["link"], drawings)
        elif match["end"]:
            del spans[-1:]
        elif match["lang"] or match["tag"].startswith("<span"):
            spans.append(match["lang"])
    add(text[at:])
    return found


def _piece(text: str, language: str | None, bold: bool) -> Piece:
    piece: Piece = {"text": text}
    if language:
        piece["lang"] = language
    if bold:
        piece["bold"] = True
    return piece


def _drawing(mark: str, drawings: Mapping[str, str]) -> list[Piece]:
    svg = first_svg(drawings.get(mark, ""))
    if not svg:
        return []
    alt = None if 'aria-hidden="true"' in svg[: svg.find(">")] else _ALT.search(svg)
    piece: Piece = {"drawing": f"{mark}.svg"}
    if alt:
        piece["alt"] = unescape(alt[1] or alt[2] or "")
    return [piece]
