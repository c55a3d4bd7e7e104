"""What does a piece of a page need to know to stand on another site?"""

from dataclasses import dataclass

from atlas.pages.writing import addresses
from atlas.pages.writing.drawings import Drawing

__all__ = ["Cell", "Piece", "Table", "leading"]


@dataclass(frozen=True)
class Cell:
    """A cell of a table: words, with a `sign` before them or, as seen from the page, an address that they lead to."""

    text: str
    sign: Drawing | None = None
    address: str = ""


@dataclass(frozen=True)
class Table:
    """The first column names its row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Piece:
    """A drawing, a table, or both, of the page `path` (a Markdown source), with one sentence that explains it.

    `height`: pixels that it needs where it is as wide as text is; what does not fit scrolls.
    """

    path: str
    title: str
    lead: str
    height: int
    drawing: Drawing | None = None
    table: Table | None = None


def leading(page: str, text: str, target: str) -> Cell:
    """Words that lead to a page, as seen from the page `page`."""
    path, mark, anchor = target.partition("#")
    return Cell(text, address=f"{addresses.url(page, path)}{mark}{anchor}")
