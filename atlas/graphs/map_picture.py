"""The places of a neighbourhood as a still picture: its outline, dots, and squares for private places."""

from collections.abc import Iterable
from html import escape
from math import cos, radians

from atlas.analysis.places import Area
from atlas.graphs.shapes import number
from atlas.model.boundary import Boundary, Position
from atlas.model.place import Point

__all__ = ["HEIGHT", "WIDTH", "Sheet", "map_picture"]

WIDTH, HEIGHT, _MARGIN = 800.0, 480.0, 28.0
_LEAST_DEGREES = 0.004
"""A map shows at least so many degrees of latitude (445 m), so that one dot alone is not drawn as a world."""


class Sheet:
    """Degrees to places on the paper, north up, equally scaled in both directions around the middle latitude."""

    def __init__(self, positions: list[Position]) -> None:
        lons, lats = zip(*positions, strict=True)
        self._lon, self._lat = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
        self._narrower = max(cos(radians(self._lat)), 0.01)
        across = max((max(lons) - min(lons)) * self._narrower, _LEAST_DEGREES)
        down = max(max(lats) - min(lats), _LEAST_DEGREES)
        self._scale = min((WIDTH - 2 * _MARGIN) / across, (HEIGHT - 2 * _MARGIN) / down)

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        x = WIDTH / 2 + (lon - self._lon) * self._narrower * self._scale
        return x, HEIGHT / 2 - (lat - self._lat) * self._scale


def map_picture(boundary: Boundary | None, points: Iterable[Point], areas: Iterable[Area], title: str) -> str | None:
    """SVG on one line, styled by `map.css` in the room of the map; None where there is nothing to draw."""
    dots = sorted({(point.lon, point.lat) for point in points})
    cells = sorted({(area.west, area.south, area.east, area.north) for area in areas})
    rings = [ring for polygon in boundary.polygons for ring in polygon] if boundary else []
    corners = [corner for west, south, east, north in cells for corner in ((west, south), (east, north))]
    positions = [*dots, *corners, *(position for ring in rings for position in ring)]
    if not positions:
        return None
    sheet = Sheet(positions)
    parts = [_outline(boundary, sheet)] if boundary else []
    parts += [_cell(sheet.at(west, north), sheet.at(east, south)) for west, south, east, north in cells]
    parts += [_dot(*sheet.at(*dot)) for dot in dots]
    return (
        f'<svg class="atlas-map-picture" viewBox="0 0 {number(WIDTH)} {number(HEIGHT)}" role="img" '
        f'aria-label="{escape(title)}" xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'
    )


def _outline(boundary: Boundary, sheet: Sheet) -> str:
    lines = (
        "M" + "L".join(f"{number(x)} {number(y)}" for x, y in (sheet.at(*position) for position in ring)) + "Z"
        for polygon in boundary.polygons
        for ring in polygon
    )
    return f'<path class="atlas-map-outline" fill-rule="evenodd" d="{"".join(lines)}"/>'


def _cell(corner: tuple[float, float], opposite: tuple[float, float]) -> str:
    (x1, y1), (x2, y2) = corner, opposite
    size = f'width="{number(x2 - x1)}" height="{number(y2 - y1)}"'
    return f'<rect class="atlas-map-area" x="{number(x1)}" y="{number(y1)}" {size}/>'


def _dot(x: float, y: float) -> str:
    return f'<circle class="atlas-map-dot" cx="{number(x)}" cy="{number(y)}" r="8"/>'
