"""The neighbourhoods of a city as a still picture: each an outline, or a dot at its centre, that is a link."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from atlas.graphs.outlines import simplified
from atlas.graphs.shapes import number
from atlas.graphs.sheet import HEIGHT, WIDTH, Sheet
from atlas.graphs.text import width_of
from atlas.model.boundary import Boundary, Ring
from atlas.model.place import Point

__all__ = ["CityPlace", "city_picture"]

_TOLERANCE = 0.7
_DOT = 9.0
_FONT = 13.0
_LARGE = (20.0, 28.0)
"""A dot and letters on a telephone, where the picture is half as large."""
_AROUND = 3.0
"""Room that a name keeps to others."""


@dataclass(frozen=True)
class CityPlace:
    """A neighbourhood on the picture: `boundary` where there is one, else `centre`; `url` is where the link leads."""

    key: str
    name: str
    url: str
    boundary: Boundary | None
    centre: Point | None


def city_picture(places: Sequence[CityPlace], title: str) -> str | None:
    """SVG on one line, styled by `neighbourhoods.css`; None unless at least two places can be drawn.

    Names stand where they fit; a screen reader hears all of them. Links are `xlink:href`, as in `svg.py`.
    """
    drawn = [place for place in places if place.boundary or place.centre]
    if len(drawn) < 2:
        return None
    sheet = Sheet([position for place in drawn for position in _positions(place)])
    targets = "".join(_target(place, sheet) for place in drawn)
    links = "".join(_link(place, sheet) for place in drawn)
    names = "".join(
        f'<g class="{name}" font-size="{number(font)}">{"".join(_names(drawn, sheet, dot, font))}</g>'
        for name, dot, font in (("atlas-city-names", _DOT, _FONT), ("atlas-city-names-large", *_LARGE))
    )
    return (
        f'<svg class="atlas-city" viewBox="0 0 {number(WIDTH)} {number(HEIGHT)}" role="group" '
        f'aria-label="{escape(title)}" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
        f'<g aria-hidden="true">{targets}</g>{links}<g aria-hidden="true">{names}</g></svg>'
    )


def _positions(place: CityPlace) -> list[tuple[float, float]]:
    if place.boundary:
        return [position for polygon in place.boundary.polygons for position in polygon[0]]
    return [(place.centre.lon, place.centre.lat)] if place.centre else []


def _link(place: CityPlace, sheet: Sheet) -> str:
    name = escape(place.name)
    if place.boundary:
        lines = "".join(_line(ring, sheet) for polygon in place.boundary.polygons for ring in polygon)
        shape = f'<path fill-rule="evenodd" d="{lines}"/>'
    else:
        x, y = _middle(place, sheet)
        shape = f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(_DOT)}"/>'
    head = f'xlink:href="{escape(place.url)}" data-place="{place.key}" aria-label="{name}"'
    return f"<a {head}><title>{name}</title>{shape}</a>"


def _target(place: CityPlace, sheet: Sheet) -> str:
    """What a finger can hit where the shape itself is small; it lies below all shapes, and so takes none of those."""
    x, y = _middle(place, sheet)
    circle = f'<circle cx="{number(x)}" cy="{number(y)}" r="16"/>'
    return f'<a class="atlas-city-target" xlink:href="{escape(place.url)}" tabindex="-1">{circle}</a>'


def _line(ring: Ring, sheet: Sheet) -> str:
    corners = simplified([sheet.at(*position) for position in ring], _TOLERANCE)
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in corners[:-1]) + "Z"


def _below(place: CityPlace, sheet: Sheet, dot: float, font: float) -> tuple[float, float]:
    """Where the name stands: in an outline, or below a dot, or above one that is at the foot."""
    x, y = _middle(place, sheet)
    away = dot + font * 0.7
    return (x, y) if place.boundary else (x, y + away if y + away + font / 2 <= HEIGHT else y - away)


def _middle(place: CityPlace, sheet: Sheet) -> tuple[float, float]:
    """The middle of the largest part, or the centre."""
    if not place.boundary:
        return sheet.at(place.centre.lon, place.centre.lat) if place.centre else (0.0, 0.0)
    rings = [[sheet.at(*position) for position in polygon[0]] for polygon in place.boundary.polygons]
    return max((_centroid(ring) for ring in rings), key=lambda found: found[0])[1]


def _centroid(ring: list[tuple[float, float]]) -> tuple[float, tuple[float, float]]:
    """The area of a closed line, and the point on which it would balance."""
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in pairwise(ring):
        cross = x1 * y2 - x2 * y1
        area, x, y = area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    if abs(area) < 1e-9:
        return 0.0, ring[0]
    return abs(area) / 2, (x / (3 * area), y / (3 * area))


def _names(places: Iterable[CityPlace], sheet: Sheet, dot: float, font: float) -> Iterable[str]:
    """The names that fit beside each other, the first of the alphabet before the others."""
    taken: list[tuple[float, float, float, float]] = []
    for place in places:
        x, y = _below(place, sheet, dot, font)
        wide = width_of(place.name, font) / 2 + _AROUND
        box = (x - wide, y - font / 2 - _AROUND, x + wide, y + font / 2 + _AROUND)
        outside = box[0] < 0 or box[2] > WIDTH
        if not outside and not any(
            box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3] for other in taken
        ):
            taken.append(box)
            yield f'<text x="{number(x)}" y="{number(y + font * 0.36)}">{escape(place.name)}</text>'
