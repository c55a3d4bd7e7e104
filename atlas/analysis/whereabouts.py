"""Where is an initiative, for a distance to it, and where is a postcode?

Postcodes are told by the addresses in the atlas itself, so that no other service has to be asked.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from atlas.analysis.places import area_of
from atlas.model.atlas import Neighbourhood
from atlas.model.initiative import Initiative
from atlas.model.place import Place, Point

__all__ = ["At", "postcodes", "whereabouts"]

At = tuple[float, float]
"""Latitude and longitude in degrees (WGS 84), in four decimals: 11 metres."""

_DECIMALS = 4
_NO_SIGN = re.compile(r"[\W_]+")


def whereabouts(meta: Initiative) -> At | None:
    """Where it is, for a distance to it; None where that is not known. Of a private place the middle of its area."""
    point = _point(meta.place)
    if point is None or meta.place is None or not meta.place.private:
        return _at([point]) if point else None
    area = area_of(point)
    return _at([Point(lat=(area.south + area.north) / 2, lon=(area.west + area.east) / 2)])


def postcodes(neighbourhoods: Iterable[Neighbourhood]) -> dict[str, At]:
    """The middle of the addresses with each postcode, by postcode in large letters and without spaces.

    A private place tells nothing: its postcode would tell more than its area does.
    """
    found: defaultdict[str, list[Point]] = defaultdict(list)
    for neighbourhood in neighbourhoods:
        for page in neighbourhood.initiatives.values():
            place = page.meta.place
            point = _point(place)
            if place and place.postcode and point and not place.private:
                found[_NO_SIGN.sub("", place.postcode).upper()].append(point)
    return {code: _at(found[code]) for code in sorted(found) if code}


def _point(place: Place | None) -> Point | None:
    known = place is not None and place.lat is not None and place.lon is not None
    return Point(lat=place.lat, lon=place.lon) if place and known else None


def _at(points: list[Point]) -> At:
    return (
        round(sum(point.lat for point in points) / len(points), _DECIMALS),
        round(sum(point.lon for point in points) / len(points), _DECIMALS),
    )
