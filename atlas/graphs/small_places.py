"""Where does everything stand in a small drawing? As in the large one: joined initiatives above, the others in rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, sqrt

import numpy as np

from atlas.graphs.layout import Point, relax
from atlas.graphs.picture import Picture, PictureNode

__all__ = ["HEIGHT", "WIDTH", "SmallPlaces", "small_places"]

WIDTH, HEIGHT = 340.0, 178.0
"""Units of the viewBox; about one CSS pixel each on a telephone, and in a card beside another."""

_SIDE, _TOP, _BOTTOM = 20.0, 12.0, 12.0
_STEP = 84.0
"""Between two initiatives without a line, which stand in rows, at most."""
_MOST_ROWS = 4
_FEW = 200
"""Up to so many dots are pushed apart until all can be seen; more are a cloud."""


@dataclass(frozen=True)
class SmallPlaces:
    """Places by id. `dot`: the radius of a pale dot, smaller where there are many; `near`: of one that stands out;
    `named`: of one with a name."""

    places: Mapping[str, Point]
    dot: float

    @property
    def near(self) -> float:
        return self.dot * 1.25

    @property
    def named(self) -> float:
        return max(5.0, min(7.5, self.dot * 2))


def small_places(picture: Picture) -> SmallPlaces:
    """Places on a canvas of `WIDTH` by `HEIGHT`."""
    joined = [node for node in picture.nodes if picture.degrees[node.id]]
    rest = [node for node in picture.nodes if not picture.degrees[node.id]]
    dot = min(5.0, max(1.2, 27 / sqrt(max(1, len(picture.nodes)))))
    columns, rows = _grid(len(rest), dot)
    row_height = 3.0 * dot
    deep = row_height * rows
    bottom = HEIGHT - _BOTTOM - (deep + 4.0 if rest else 0.0)
    places = _spread(joined, (_SIDE, _TOP, WIDTH - _SIDE, bottom), dot) if joined else {}
    step = min(_STEP, (WIDTH - 2 * _SIDE) / max(1, columns - 1))
    top = HEIGHT - deep + dot if joined else (HEIGHT - row_height * (rows - 1)) / 2
    for number, node in enumerate(rest):
        row, column = divmod(number, columns)
        wide = (min(columns, len(rest) - row * columns) - 1) * step
        places[node.id] = (WIDTH / 2 - wide / 2 + column * step, top + row * row_height)
    return SmallPlaces(places, dot)


def _grid(count: int, dot: float) -> tuple[int, int]:
    """Columns and rows for so many dots."""
    if not count:
        return 1, 0
    rows = min(_MOST_ROWS, ceil(count / ((WIDTH - 2 * _SIDE) / (6.0 * dot))))
    return ceil(count / rows), rows


def _spread(nodes: list[PictureNode], box: tuple[float, float, float, float], dot: float) -> dict[str, Point]:
    unit = np.array([(node.x, node.y) for node in nodes], dtype=np.float64)
    low, extent = unit.min(axis=0), np.ptp(unit, axis=0)
    unit = np.where(extent < 1e-9, 0.5, (unit - low) / np.where(extent < 1e-9, 1.0, extent))
    points = np.array(box[:2]) + unit * (np.array(box[2:]) - np.array(box[:2]))
    if len(nodes) <= _FEW:
        room = sqrt((box[2] - box[0]) * (box[3] - box[1]) / len(nodes))
        apart = max(dot * 2.2, min(0.62 * room, 34.0))
        points = relax(points, (apart * 1.15, apart * 0.9), box=box)
    return {node.id: (float(x), float(y)) for node, (x, y) in zip(nodes, points, strict=True)}
