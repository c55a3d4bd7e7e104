"""What do the templates of this room need to know?"""

from dataclasses import dataclass

from markupsafe import Markup

from atlas.pages.writing.foreign import Own

__all__ = ["NeighbourhoodRow", "NeighbourhoodsFacts"]


@dataclass(frozen=True)
class NeighbourhoodRow:
    """A neighbourhood in a list, with what can be counted of it.

    `initiatives`: those of the patchwork, so none that stopped. `asked`: how many of them asked where else their people
    take part. `own`: marks words of another language. `drawn`: whether it is known where it lies.
    """

    key: str
    title: str
    path: str
    summary: str | None
    initiatives: int
    challenges: int
    lines: int
    asked: int
    drawn: bool
    own: Own


@dataclass(frozen=True)
class NeighbourhoodsFacts:
    """For `neighbourhoods.md.jinja`. `picture`: the map, where it is known of any where it lies."""

    rows: list[NeighbourhoodRow]
    picture: Markup | None
