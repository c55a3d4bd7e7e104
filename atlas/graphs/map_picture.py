"""The places of a neighbourhood as a still picture: what lies below, its edge, dots, and squares for private places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from math import dist

from atlas.analysis.places import Area
from atlas.graphs.map_ground import beyond, ground, street_width
from atlas.graphs.map_names import names
from atlas.graphs.shapes import number
from atlas.graphs.sheet import Sheet, sheet_around
from atlas.model.background import Background
from atlas.model.boundary import Boundary
from atlas.model.place import Point

__all__ = ["MapDot", "map_picture"]

_LONGEST = 480.0
_TOGETHER = 24.0
"""Dots nearer to each other than this are one with a number, as `groups.js` does it on the map."""
_DOT = 9.6


@dataclass(frozen=True)
class MapDot:
    """An initiative that has a point on the map. `square`: it is an association or institution."""

    point: Point
    square: bool = False


@dataclass
class _Group:
    x: float
    y: float
    square: bool
    count: int = field(default=1)


def map_picture(
    boundary: Boundary | None,
    background: Background | None,
    dots: Sequence[MapDot],
    areas: Iterable[Area],
    title: str,
) -> str | None:
    """SVG on one line, styled by `map.css` in the room of the map; None where there is nothing to draw.

    `data-bounds` holds the west, south, east and north edge in degrees, so that a map can take its place exactly. A map
    draws by itself what is in `g.atlas-map-still`.
    """
    cells = sorted({(area.west, area.south, area.east, area.north) for area in areas})
    rings = [ring for polygon in boundary.polygons for ring in polygon] if boundary else []
    corners = [corner for west, south, east, north in cells for corner in ((west, south), (east, north))]
    points = [(dot.point.lon, dot.point.lat) for dot in dots]
    positions = [*points, *corners, *(position for ring in rings for position in ring)]
    if not positions:
        return None
    sheet = sheet_around(positions, _LONGEST)
    groups = _groups(dots, sheet)
    below = "".join(ground(background, sheet)) if background else ""
    outline = beyond(boundary, sheet) if boundary else ""
    told = (
        "".join(names(background, sheet, [(group.x, group.y, group.count > 1) for group in groups]))
        if background
        else ""
    )
    still = [_cell(sheet.at(west, north), sheet.at(east, south)) for west, south, east, north in cells]
    still += map(_mark, groups)
    wide = number(street_width(sheet))
    bounds = " ".join(f"{edge:.6f}" for edge in sheet.bounds)
    return (
        f'<svg class="atlas-map-picture" viewBox="0 0 {number(sheet.width)} {number(sheet.height)}" role="img" '
        f'aria-label="{escape(title)}" data-bounds="{bounds}" xmlns="http://www.w3.org/2000/svg">'
        f'<g class="atlas-map-ground" font-size="{wide}">{below}</g>{outline}<g class="atlas-map-names">{told}</g>'
        f'<g class="atlas-map-still">{"".join(still)}</g></svg>'
    )


def _groups(dots: Iterable[MapDot], sheet: Sheet) -> list[_Group]:
    """Each dot joins the first group that is near, or is the first of a new one."""
    groups: list[_Group] = []
    for dot in dots:
        x, y = sheet.at(dot.point.lon, dot.point.lat)
        near = next((group for group in groups if dist((group.x, group.y), (x, y)) < _TOGETHER), None)
        if near:
            near.count += 1
        else:
            groups.append(_Group(x, y, dot.square))
    return groups


def _cell(corner: tuple[float, float], opposite: tuple[float, float]) -> str:
    (x1, y1), (x2, y2) = corner, opposite
    size = f'width="{number(x2 - x1)}" height="{number(y2 - y1)}"'
    return f'<rect class="atlas-map-area" x="{number(x1)}" y="{number(y1)}" {size}/>'


def _mark(group: _Group) -> str:
    x, y = number(group.x), number(group.y)
    if group.count > 1:
        count = f'<text class="atlas-map-count" x="{x}" y="{y}" dy=".36em">{group.count}</text>'
        return f'<circle class="atlas-map-dot atlas-map-many" cx="{x}" cy="{y}" r="13.6"/>{count}'
    if group.square:
        size = f'width="{number(2 * _DOT)}" height="{number(2 * _DOT)}" rx="2"'
        return f'<rect class="atlas-map-dot" x="{number(group.x - _DOT)}" y="{number(group.y - _DOT)}" {size}/>'
    return f'<circle class="atlas-map-dot" cx="{x}" cy="{y}" r="{number(_DOT)}"/>'
