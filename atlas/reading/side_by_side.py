"""Do the neighbourhoods of an atlas stand beside each other: each under a name of its own, and in one land?"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from atlas.model.atlas import Neighbourhood
from atlas.model.place import Point
from atlas.reading.front_matter import read_source
from atlas.reading.positions import SWAPPED, Area, is_swapped, swap_hint
from atlas.reading.problems import Problem
from atlas.texts import Sentence, say

__all__ = ["check_side_by_side"]

_ONE_LAND_KM: Final = 1500
"""Further than this from all others lies no neighbourhood of the same atlas."""
_SURELY_ONE_LAND: Final = 10
"""Degrees: of latitude and longitude together, 1,112 km at most."""


def check_side_by_side(content: Path, neighbourhoods: Mapping[str, Neighbourhood]) -> Iterator[Problem]:
    """The problems of pages of neighbourhoods beside each other. `content`: where these pages stand."""
    first: dict[str, str] = {}
    for key, one in neighbourhoods.items():
        meta = one.page.original.meta
        other = first.setdefault(" ".join(meta.title.casefold().split()), key)
        if other != key:
            what = say('"{title}" is the title of {path} too', title=meta.title, path=f"{other}/index.md")
            hint = say("take one of the two out, or give it a title that tells them apart")
            yield _problem(content, key, ("title",), what, hint)
    centres = {key: one.page.original.meta.centre for key, one in neighbourhoods.items()}
    known = {key: centre for key, centre in centres.items() if centre is not None}
    for key, centre in known.items() if len(known) > 2 else ():
        if is_swapped(centre.lat, centre.lon):
            continue  # told where its page is read
        others = [other for name, other in known.items() if name != key]
        if any(abs(centre.lat - other.lat) + abs(centre.lon - other.lon) < _SURELY_ONE_LAND for other in others):
            continue
        distance = min(_kilometres(centre, other) for other in others)
        if distance <= _ONE_LAND_KM:
            continue
        turned = (centre.lon, centre.lat)
        if abs(centre.lon) <= 90 and min(_from(other).kilometres(*turned) for other in others) <= _ONE_LAND_KM:
            yield _problem(content, key, ("centre", "lat"), SWAPPED, swap_hint(*turned))
        else:
            what = say("this place lies {km} km from the nearest other neighbourhood", km=round(distance))
            yield _problem(content, key, ("centre", "lat"), what, say("check lat and lon"))


def _from(point: Point) -> Area:
    return Area(point.lon, point.lat, point.lon, point.lat)


def _kilometres(one: Point, other: Point) -> float:
    return _from(other).kilometres(one.lat, one.lon)


def _problem(content: Path, key: str, path: tuple[str, ...], what: Sentence, hint: Sentence) -> Problem:
    name = f"{key}/index.md"
    source, _ = read_source(content / name, name)
    return Problem(name, source.line(path) if source else 1, ".".join(path), what, hint, rule="disclosure")
