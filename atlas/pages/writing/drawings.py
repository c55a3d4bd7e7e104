"""Drawings of ours in the text of a page: a mark while it is Markdown, the drawing once that was converted.

A converter would read every element of a drawing, only to leave it as it is.
"""

import re
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from atlas.keeping.identity import identity

__all__ = [
    "CITING",
    "CITING_HEAD",
    "CITING_MARK",
    "DAY",
    "DAY_MARK",
    "Drawing",
    "Drawings",
    "anchors_in",
    "with_drawings",
]

DAY = "day"
"""The name of a mark that stays until a page is whole: the day of the build."""
DAY_MARK = f"<!--atlas-drawing-{DAY}-->"
"""On every page: what is kept of a page is as it was yesterday when nothing but the day is another."""
CITING, CITING_HEAD = "citing", "citing_head"
"""The names of marks for how to refer to the page, at its foot and in its head: that changes with every commit."""
CITING_MARK = f"<!--atlas-drawing-{CITING}-->"
_MARK = re.compile(r"<!--atlas-drawing-(\w+)-->")
_ANCHOR = re.compile(r'\sid="([^"]+)"')


class Drawing(Markup):
    """HTML of ours on one line, in which no Markdown stands, such as an SVG."""


class Drawings(dict[str, str]):
    """Drawings by the name in their mark, as they come in while a page is written."""

    def mark(self, drawing: Drawing) -> Markup:
        """What stands for this drawing in the text."""
        name = identity(str(drawing))[:16]
        self[name] = str(drawing)
        return Markup(f"<!--atlas-drawing-{name}-->")  # noqa: S704 - letters and digits

    def of(self, text: str) -> dict[str, str]:
        """The drawings whose marks stand in a text."""
        return {name: self[name] for name in _MARK.findall(text) if name in self}


def with_drawings(text: str, drawings: Mapping[str, str]) -> str:
    """A text with each of these drawings in the place of its mark; other marks stay, and show nothing."""
    return _MARK.sub(lambda match: drawings.get(match[1], match[0]), text) if drawings else text


def anchors_in(drawings: Mapping[str, str]) -> Iterator[str]:
    """Where links can lead to in them."""
    return (anchor for drawing in drawings.values() for anchor in _ANCHOR.findall(drawing))
