"""What lies below the places: water, green, streets and railways as one path for each layer."""

from collections.abc import Iterable, Iterator

from atlas.graphs.outlines import simplified
from atlas.graphs.shapes import number
from atlas.graphs.sheet import Sheet
from atlas.model.background import LAYERS, Background
from atlas.model.boundary import Boundary, Position

__all__ = ["beyond", "ground", "street_width"]

_TOLERANCE = 0.35
_STREET = 10.5
"""Metres from house to house."""
_FAR = 4000
"""Units: the land around a neighbourhood goes on beyond any screen."""


def street_width(sheet: Sheet) -> float:
    """How wide a street is drawn: about as it is, but seen on a large map and no band on a small one."""
    return min(max(_STREET * sheet.metre, 1.4), 5.0)


def ground(background: Background, sheet: Sheet) -> Iterator[str]:
    """SVG paths, the lowest first, styled by `map.css`; areas are filled, lines are not."""
    for layer in LAYERS:
        shapes = [shape for shape in background.shapes if shape.layer == layer]
        areas = (ring for shape in shapes for polygon in shape.polygons for ring in polygon)
        lines = (line for shape in shapes for line in shape.lines)
        if drawn := "".join(_closed(areas, sheet)):
            yield f'<path class="atlas-map-area-of atlas-map-{layer}" d="{drawn}"/>'
        if drawn := "".join(_open(lines, sheet)):
            yield f'<path class="atlas-map-line-of atlas-map-{layer}" d="{drawn}"/>'


def beyond(boundary: Boundary, sheet: Sheet) -> str:
    """The outline of the neighbourhood, with all land around it as its area."""
    rings = (ring for polygon in boundary.polygons for ring in polygon)
    edge = f"M-{_FAR}-{_FAR}H{_FAR}V{_FAR}H-{_FAR}Z"
    return f'<path class="atlas-map-outline" fill-rule="evenodd" d="{edge}{"".join(_closed(rings, sheet))}"/>'


def _closed(rings: Iterable[tuple[Position, ...]], sheet: Sheet) -> Iterator[str]:
    for ring in rings:
        corners = simplified([sheet.at(*position) for position in ring], _TOLERANCE)
        yield _path(corners[:-1]) + "z"


def _open(lines: Iterable[tuple[Position, ...]], sheet: Sheet) -> Iterator[str]:
    return (_path([sheet.at(*position) for position in line]) for line in lines)


def _path(corners: list[tuple[float, float]]) -> str:
    """A path in steps from corner to corner, which is shorter than in places; it never drifts, for steps add up."""
    x0, y0 = (round(value, 1) for value in corners[0])
    parts = [f"M{number(x0)} {number(y0)}l"]
    for x, y in corners[1:]:
        dx, dy = round(x - x0, 1), round(y - y0, 1)
        if dx or dy:
            parts.append(
                f"{'' if parts[-1][-1] == 'l' or dx < 0 else ' '}{number(dx)}{'' if dy < 0 else ' '}{number(dy)}"
            )
            x0, y0 = x0 + dx, y0 + dy
    return "".join(parts) if len(parts) > 1 else parts[0][:-1]
