"""What does the template of this room need to know?"""

from dataclasses import dataclass

from atlas.analysis.places import Places
from atlas.model.initiative import Initiative
from atlas.model.totals import Totals
from atlas.pages.directory.choices import Choices
from atlas.pages.map.tiles import Tiles
from atlas.pages.writing.drawings import Drawing

__all__ = ["MapCredit", "MapFacts", "MapRow"]


@dataclass(frozen=True)
class MapRow:
    """An initiative in the list. `where`: what may be told of its place; `drawn`: whether it is on the map."""

    id: str
    path: str
    meta: Initiative
    where: tuple[str, ...]
    drawn: bool


@dataclass(frozen=True)
class MapCredit:
    """Whom to thank, and under which licence. `address` and `licence_address`: where more is told, or None."""

    attribution: str
    licence: str
    address: str | None
    licence_address: str | None


@dataclass(frozen=True)
class MapFacts:
    """For `map.md.jinja`. `rows`: all; then by street, at somebody's home, and without an address.

    `credit`: whom to thank for what lies below the places. `boundary`, `background`: whether there is a file of each.
    """

    places: Places
    total: Totals
    rows: list[MapRow]
    groups: list[tuple[str, list[MapRow]]]
    private: list[MapRow]
    elsewhere: list[MapRow]
    choices: Choices
    picture: Drawing | None
    legend: Drawing
    credit: MapCredit | None
    tiles: Tiles | None
    boundary: bool
    background: bool
