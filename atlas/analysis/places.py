"""Where initiatives are: which have a point on the map, which an area, which only an address, and in which street.

Nothing is looked up or guessed: an address without coordinates is no point.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, floor, radians

from atlas.model.atlas import Neighbourhood
from atlas.model.place import Place, Point

__all__ = ["CELL_DEGREES", "Area", "Places", "Street", "area_of", "places", "street_of"]

CELL_DEGREES = 0.004
"""Height of an area in degrees of latitude: 445 m. Its width in degrees is such that it is about as wide as high."""

_NUMBER_LAST = re.compile(r"(?P<street>.*\S)\s+(?P<number>\d+)\s?(?:[a-z]|[-/]\s?\w+)*(?:,.*)?", re.IGNORECASE)
_NUMBER_FIRST = re.compile(r"(?P<number>\d+)[a-d]?,?\s+(?P<street>.+)", re.IGNORECASE)


@dataclass(frozen=True)
class Area:
    """A cell of a fixed grid, by its edges in degrees (WGS 84)."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True)
class Street:
    """Initiatives in one street, by house number."""

    name: str
    initiatives: tuple[str, ...]


@dataclass(frozen=True)
class Places:
    """Every initiative that has not stopped is in exactly one of `streets`, `private` and `elsewhere`.

    `points`: exact coordinates, of places that are not private. `areas`: of private places with coordinates.
    `streets`: those with an address that may be told. `private`: those of whose place nothing but the area may be
    told. `elsewhere`: those without an address.
    """

    points: Mapping[str, Point]
    areas: Mapping[str, Area]
    streets: tuple[Street, ...]
    private: tuple[str, ...]
    elsewhere: tuple[str, ...]

    @property
    def off_map(self) -> frozenset[str]:
        """Initiatives without coordinates."""
        everyone = {key for street in self.streets for key in street.initiatives} | {*self.private, *self.elsewhere}
        return frozenset(everyone - set(self.points) - set(self.areas))


def area_of(point: Point) -> Area:
    """The cell of the grid that a point lies in: all that is ever told of a private place.

    The grid is fixed: rows of `CELL_DEGREES` of latitude, counted from the South Pole, and in each row equal columns
    from 180° west, as many as make a cell about square (445 m by 445 m, 20 hectares). The result depends on nothing but
    row and column, so one point of the cell cannot be told from another: there is no noise to average away,
    and building again or moving house within the cell changes nothing. What it does not give is a number of homes: in
    an empty landscape a cell may hold a single house, and there it is better to write no coordinates.
    """
    row = min(floor((point.lat + 90) / CELL_DEGREES), round(180 / CELL_DEGREES) - 1)
    south = row * CELL_DEGREES - 90
    columns = max(1, round(360 / CELL_DEGREES * cos(radians(south + CELL_DEGREES / 2))))
    column = min(floor((point.lon + 180) / 360 * columns), columns - 1)
    edges = (south, column * 360 / columns - 180, south + CELL_DEGREES, (column + 1) * 360 / columns - 180)
    return Area(*(round(edge, 5) for edge in edges))


def street_of(address: str) -> tuple[str, int]:
    """Street and house number of an address, as written: `Keerlaan 40a` or `12 Moss Lane`; 0 without a number."""
    match = _NUMBER_LAST.fullmatch(address) or _NUMBER_FIRST.fullmatch(address)
    return (match["street"].rstrip(","), int(match["number"])) if match else (address, 0)


def places(neighbourhood: Neighbourhood) -> Places:
    """Where the initiatives of a neighbourhood are. Those that have stopped are nowhere any more."""
    points: dict[str, Point] = {}
    areas: dict[str, Area] = {}
    streets: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    private, elsewhere = [], []
    for key, page in neighbourhood.initiatives.items():
        place = page.meta.place or Place()
        if page.meta.status == "stopped":
            continue
        point = Point(lat=place.lat, lon=place.lon) if place.lat is not None and place.lon is not None else None
        if place.private:
            private.append(key)
            areas |= {key: area_of(point)} if point else {}
            continue
        points |= {key: point} if point else {}
        if place.address:
            street, number = street_of(place.address)
            streets[street].append((number, key))
        else:
            elsewhere.append(key)
    by_name = sorted(streets, key=lambda name: (name.casefold(), name))
    in_order = tuple(Street(name, tuple(key for _, key in sorted(streets[name]))) for name in by_name)
    return Places(points, areas, in_order, tuple(private), tuple(elsewhere))
