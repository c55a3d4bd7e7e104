"""Of which piece of land does a neighbourhood need a background?"""

from dataclasses import dataclass
from datetime import date
from math import cos, radians
from pathlib import Path
from typing import Any

from atlas.model.boundary import Position
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.reading.boundary import read_boundary
from atlas.reading.folder import sort_folder
from atlas.reading.home_languages import home_languages
from atlas.reading.page_reader import PageReader
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import say

__all__ = ["METRES", "Clip", "clip_around", "clip_of"]

METRES = 111_320.0
"""Metres in a degree of latitude, and of longitude at the equator."""
_MARGIN = 0.15
_LEAST_MARGIN = 150.0
_WIDER, _HIGHER = 1.6, 1.15
"""Screens are wide, and phones are high; so much of the other side a map shows around the neighbourhood."""


@dataclass(frozen=True)
class Clip:
    """A rectangle of land, by its edges in degrees (WGS 84)."""

    west: float
    south: float
    east: float
    north: float

    @property
    def middle(self) -> Position:
        """Longitude and latitude of the middle."""
        return (self.west + self.east) / 2, (self.south + self.north) / 2

    def meets(self, geometry: Any) -> bool:
        """Whether a geometry of shapely may lie in it; never for one without a place."""
        west, south, east, north = geometry.bounds
        return bool(west <= self.east and east >= self.west and south <= self.north and north >= self.south)


def clip_of(to: Path, today: date) -> Clip:
    """The land around a neighbourhood: its boundary, or else its places, with a margin.

    `to`: `content/<neighbourhood>`. Raises `AtlasError` where there is no neighbourhood, or nothing says where it lies.
    """
    content, key = to.resolve().parent, to.resolve().name
    index = content / key / "index.md"
    if not index.is_file():
        hint = say("name the folder of a neighbourhood, such as content/de-wending")
        raise AtlasError([Problem(str(to), 1, "--to", say("there is no neighbourhood here"), hint)])
    languages = home_languages(content)
    groups = sort_folder(content, languages).neighbourhoods.get(key, {})
    reader = PageReader(content, languages[0], today)
    page = reader.page("index", groups["pages"]["index"], NeighbourhoodMeta)
    boundary, problems = read_boundary(content, key, page)
    if problems:
        raise AtlasError(problems)
    if boundary:
        west, south, east, north = boundary.box
        return clip_around([(west, south), (east, north)])
    initiatives = reader.pages(groups.get("initiatives", {}), Initiative).values()
    places = [one.document.meta.place for one in initiatives if one.document]
    positions = [(one.lon, one.lat) for one in places if one and one.lon is not None and one.lat is not None]
    meta = page.document.meta if page.document else None
    positions += [(meta.centre.lon, meta.centre.lat)] if meta and meta.centre else []
    if not positions:
        what = say("nothing says where this neighbourhood lies")
        hint = say("write its centre or its boundary in index.md, or coordinates on pages of initiatives")
        raise AtlasError([Problem(str(index), 1, "centre", what, hint)])
    return clip_around(positions)


def clip_around(positions: list[Position]) -> Clip:
    """The land around these positions that a wide screen and a high one show."""
    lons, lats = zip(*positions, strict=True)
    lon, lat = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    metres = METRES * max(cos(radians(lat)), 0.01)
    wide, high = (max(lons) - min(lons)) * metres, (max(lats) - min(lats)) * METRES
    margin = max(_LEAST_MARGIN, max(wide, high) * _MARGIN)
    wide, high = wide + 2 * margin, high + 2 * margin
    half_wide, half_high = max(wide, high * _WIDER) / 2 / metres, max(high, wide * _HIGHER) / 2 / METRES
    return Clip(lon - half_wide, lat - half_high, lon + half_wide, lat + half_high)
