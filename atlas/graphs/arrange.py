"""How is a picture set out on a canvas of a given width: how high, how large is every node, and where does it stand?"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import sqrt

import numpy as np

from atlas.graphs.layout import Point, relax
from atlas.graphs.picture import Picture, PictureNode

__all__ = ["NARROW", "SMALL", "WIDE", "Arranged", "Canvas", "arrange"]


@dataclass(frozen=True)
class Canvas:
    """A width to draw for, with its type size, the longest line of a label, and the radii of the nodes (units of the
    viewBox; one is one CSS pixel at the width named here)."""

    name: str
    width: float
    font: float
    label: float
    small: float
    large: float
    columns: int


WIDE = Canvas("wide", 720.0, 14.0, 150.0, 9.5, 16.0, 4)
"""A page on a screen or on paper; down to 568 px wide its letters stay 11 px high."""

NARROW = Canvas("narrow", 358.0, 12.0, 112.0, 9.0, 13.0, 2)
"""A page on a phone of 390 px."""

SMALL = replace(NARROW, name="small")
"""The same on any page: a few stand well apart on it, and need not be drawn twice."""

_ROW = 38.0


@dataclass(frozen=True)
class Arranged:
    """Where everything stands. Nodes without lines (`alone`) stand in rows, which start at `rows_top`. `reach` is how
    far the drawing of a node goes: its radius, and the ring around one that was not asked."""

    height: float
    places: Mapping[str, Point]
    radii: Mapping[str, float]
    reach: Mapping[str, float]
    alone: frozenset[str]
    rows_top: float


def arrange(picture: Picture, canvas: Canvas, focus: str | None = None) -> Arranged:
    """Places on the canvas: joined nodes fill its width, with room for their names; the others stand in rows below."""
    radii = _radii(picture, canvas, focus)
    joined = [node for node in picture.nodes if picture.degrees[node.id]]
    rest = [node for node in picture.nodes if not picture.degrees[node.id]]
    height = _height(len(joined), canvas)
    places = _spread(joined, canvas, height, focus)
    rows_top = height + 30.0 if joined else 8.0
    columns = min(canvas.columns, max(1, len(rest)))
    cell = canvas.width / canvas.columns
    left = (canvas.width - columns * cell) / 2
    for number, node in enumerate(rest):
        row, column = divmod(number, columns)
        places[node.id] = (left + column * cell + canvas.large + 6, rows_top + row * _ROW + _ROW / 2)
    if rest:
        height = rows_top + (1 + (len(rest) - 1) // columns) * _ROW + 4
    reach = {node.id: radii[node.id] + (1.0 if node.asked else 4.0) for node in picture.nodes}
    return Arranged(max(height, 40.0), places, radii, reach, frozenset(node.id for node in rest), rows_top)


def _radii(picture: Picture, canvas: Canvas, focus: str | None) -> dict[str, float]:
    """Radii by the square root of the number of participants, so that areas compare; smaller in a crowd."""
    largest = max((node.size or 0 for node in picture.nodes), default=0) or 1
    span = (canvas.large - canvas.small) * (0.5 if len(picture.nodes) > 60 else 1.0)
    radii = {
        node.id: canvas.small + span * (0.3 if node.size is None else sqrt(node.size / largest))
        for node in picture.nodes
    }
    if focus in radii:
        radii[focus] = max(radii[focus], canvas.large) + 2.0
    return radii


def _height(joined: int, canvas: Canvas) -> float:
    if not joined:
        return 0.0
    if canvas is NARROW:
        return min(1100.0, 150.0 + 27.0 * joined if joined > 2 else 150.0)
    return min(900.0, 110.0 + 98.0 * sqrt(joined) if joined > 2 else 130.0)


def _spread(joined: list[PictureNode], canvas: Canvas, height: float, focus: str | None) -> dict[str, Point]:
    """Stretch over the canvas, then push apart until every node has room for a name."""
    if not joined:
        return {}
    unit = np.array([(node.x, node.y) for node in joined], dtype=np.float64)
    low, extent = unit.min(axis=0), np.ptp(unit, axis=0)
    unit = np.where(extent < 1e-9, 0.5, (unit - low) / np.where(extent < 1e-9, 1.0, extent))
    side = canvas.large + min(canvas.label * 0.34, canvas.width / 12)
    box = (side, canvas.large + 8, canvas.width - side, height - canvas.large - 22)
    points = np.array(box[:2]) + unit * (np.array(box[2:]) - np.array(box[:2]))
    if len(joined) == 2:
        box = (canvas.width * 0.25, box[1], canvas.width * 0.75, box[3])
        points = np.clip(points, box[:2], box[2:])
    area = (box[2] - box[0]) * (box[3] - box[1]) / len(joined)
    tall = min(70.0, 0.66 * sqrt(area / 1.45))
    fixed = np.array([node.id == focus for node in joined])
    points = relax(points, (min(tall * 1.45, 110.0), tall), box=box, fixed=fixed)
    return {node.id: (float(x), float(y)) for node, (x, y) in zip(joined, points, strict=True)}
