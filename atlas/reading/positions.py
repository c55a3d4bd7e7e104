"""Do places lie in their neighbourhood? Latitude and longitude that changed places, and other slips, lie far off."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Final

from atlas.model.boundary import Boundary
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.reading.pages import ReadPage
from atlas.reading.problems import Problem
from atlas.texts import Sentence, say

__all__ = ["SWAPPED", "Area", "area_of", "check_centre", "check_place", "is_swapped", "lies_abroad", "swap_hint"]

FAR_KM: Final = 50
"""What lies further than this outside its neighbourhood is a slip."""
_SURE: Final = 0.31
"""Degrees that are 34.5 km at most: as far aside and as far up is 48.8 km."""
SWAPPED = say("the two numbers have changed places")


@dataclass(frozen=True)
class Area:
    """What lies between these degrees (WGS 84)."""

    west: float
    south: float
    east: float
    north: float

    def kilometres(self, lat: float, lon: float) -> float:
        """How far outside it a position lies; 0 for one inside. Great-circle distance, earth radius 6371 km."""
        near_lat, near_lon = min(max(lat, self.south), self.north), min(max(lon, self.west), self.east)
        a, b = radians(lat), radians(near_lat)
        h = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(near_lon - lon) / 2) ** 2
        return 2 * 6371 * asin(min(1.0, sqrt(h)))

    def is_near(self, lat: float, lon: float) -> bool:
        """Whether a position lies in it, or not too far from it."""
        if self._surely_near(lat, lon):
            return True
        return abs(lat) <= 90 and abs(lon) <= 180 and self.kilometres(lat, lon) <= FAR_KM

    def _surely_near(self, lat: float, lon: float) -> bool:
        """Nearly every one, and a map has thousands: told without a sine."""
        return (
            self.south - _SURE <= lat <= self.north + _SURE
            and self.west - _SURE <= lon <= self.east + _SURE
            and -90 <= lat <= 90
            and -180 <= lon <= 180
        )


_NETHERLANDS: Final = Area(west=3.2, south=50.7, east=7.3, north=53.7)


def is_swapped(lat: float, lon: float) -> bool:
    """Whether this position of the open sea off Somalia is one of the Netherlands with its numbers swapped."""
    return _NETHERLANDS.kilometres(lon, lat) == 0 if abs(lon) <= 90 else False


def lies_abroad(meta: NeighbourhoodMeta, lat: float, lon: float) -> bool:
    """Whether a position lies outside the country whose codes the neighbourhood has."""
    return bool(meta.cbs) and not _NETHERLANDS.is_near(lat, lon)


def area_of(meta: NeighbourhoodMeta | None, boundary: Boundary | None) -> Area | None:
    """Where the places of a neighbourhood lie: in its boundary, or else around its centre, where that can be right."""
    if boundary is not None:
        return Area(*boundary.box)
    centre = meta.centre if meta else None
    if centre is None or is_swapped(centre.lat, centre.lon):
        return None
    return Area(centre.lon, centre.lat, centre.lon, centre.lat)


def check_centre(page: ReadPage[NeighbourhoodMeta]) -> Iterator[Problem]:
    """The centre of a neighbourhood lies in the land of its codes, and its numbers in their own places."""
    meta = page.document.meta if page.document else None
    if meta is None or meta.centre is None:
        return
    lat, lon = meta.centre.lat, meta.centre.lon
    if is_swapped(lat, lon):
        yield Problem(
            page.path, page.line("centre", "lat"), "centre.lat", SWAPPED, swap_hint(lon, lat), rule="position"
        )
    elif lies_abroad(meta, lat, lon):
        what = say("this lies outside the Netherlands, and the CBS codes say that it lies in it")
        yield Problem(
            page.path, page.line("centre", "lat"), "centre.lat", what, say("check lat and lon"), rule="position"
        )


def check_place(page: ReadPage[Initiative], area: Area | None) -> Iterator[Problem]:
    """The place of an initiative lies near `area`; where nothing is known of that, at least not swapped."""
    place = page.document.meta.place if page.document else None
    if place is None or place.lat is None or place.lon is None:
        return
    told = _told(place.lat, place.lon, area)
    if told:
        yield Problem(page.path or page.id, page.line("place", "lat"), "place.lat", *told, rule="position")


def _told(lat: float, lon: float, area: Area | None) -> tuple[Sentence, Sentence] | None:
    if area is None:
        return (SWAPPED, swap_hint(lon, lat)) if is_swapped(lat, lon) else None
    if area.is_near(lat, lon):
        return None
    if area.is_near(lon, lat) or is_swapped(lat, lon):
        return SWAPPED, swap_hint(lon, lat)
    what = say("this place lies {km} km from the neighbourhood", km=round(area.kilometres(lat, lon)))
    return what, say("check lat and lon")


def swap_hint(lat: float, lon: float) -> Sentence:
    return say("write lat: {lat} and lon: {lon}", lat=lat, lon=lon)
