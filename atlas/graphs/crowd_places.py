"""Where does everything stand in the drawing of a large network? Dots at their places, groups around their members."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

from atlas.graphs.arrange import Canvas
from atlas.graphs.group_places import SHAPE
from atlas.graphs.hull import hull
from atlas.graphs.layout import Point
from atlas.graphs.picture import Picture, PictureNode

__all__ = ["Area", "CrowdPlaces", "crowd_places"]

_LARGEST = 5.0
_SMALLEST = 1.15
"""Radii of a dot of middling size, in units of the canvas."""
_TOP_OF_ROWS = 34.0
_EDGE = 3.0


@dataclass(frozen=True)
class Area:
    """A group: its corners, which a line of width 2·`CrowdPlaces.pad` rounds off, and the middle of its members."""

    corners: tuple[Point, ...]
    middle: Point
    members: int


@dataclass(frozen=True)
class CrowdPlaces:
    """`places` by id; `dot`: the radius of a dot; `areas` by number of the group. `rows_top`: where the rows of
    initiatives without a line begin; None where they stand among the others, or there are none."""

    height: float
    places: Mapping[str, Point]
    dot: float
    pad: float
    areas: Mapping[int, Area]
    rows_top: float | None


def crowd_places(picture: Picture, canvas: Canvas) -> CrowdPlaces:
    """Everything as it stands in the unit square, so wide and high that areas are round; turned on a narrow canvas, so
    that it is higher than wide. Initiatives without a line that stand below all others get rows of their own."""
    joined = [node for node in picture.nodes if picture.degrees[node.id]]
    rest = [node for node in picture.nodes if not picture.degrees[node.id]]
    lowest = max((node.y for node in joined), default=0.0)
    apart = not joined or all(node.y > lowest for node in rest)
    drawn = joined if apart else list(picture.nodes)
    places: dict[str, Point] = {}
    height, dot, pad = 0.0, 2.5, 5.0
    if drawn:
        unit = np.array([(node.x, node.y / (lowest if apart and lowest else 1.0)) for node in drawn])
        wide = _shape(unit, drawn)
        if canvas.width < 500 and wide > 1:
            unit, wide = unit[:, ::-1], 1 / wide
        height = canvas.width / wide
        guess = sqrt(canvas.width * height / len(drawn))
        side = min(24.0, 0.8 * guess) + _EDGE
        points = side + unit * (np.array([canvas.width, height]) - 2 * side)
        dot = _dot(points)
        pad = min(0.5 * guess, side - _EDGE, 0.45 * _between(points, drawn))
        places |= {node.id: (float(x), float(y)) for node, (x, y) in zip(drawn, points, strict=True)}
    areas = _areas(joined, places)
    rows_top = None
    if apart and rest:
        rows_top = height + _TOP_OF_ROWS if joined else 8.0
        height = _rows(rest, canvas, dot, rows_top, places)
    return CrowdPlaces(max(height, 40.0), places, dot, pad, areas, rows_top)


def _shape(unit: npt.NDArray[np.float64], nodes: Sequence[PictureNode]) -> float:
    """How much wider than high the drawing should be, for groups to be as wide as high on the whole."""
    members: dict[int, list[int]] = defaultdict(list)
    for number, node in enumerate(nodes):
        if node.cluster is not None:
            members[node.cluster].append(number)
    inner = [unit[those] - unit[those].mean(axis=0) for those in members.values() if len(those) > 3]
    if len(inner) < 2:
        return SHAPE
    across, down = np.sqrt((np.vstack(inner) ** 2).mean(axis=0))
    return float(np.clip(down / max(across, 1e-6), 0.9, 2.2))


def _dot(points: npt.NDArray[np.float64]) -> float:
    if len(points) < 2:
        return _LARGEST
    near = float(np.quantile(_nearest(points, 2)[0][:, 1], 0.1))
    return min(_LARGEST, max(_SMALLEST, 0.36 * near))


def _nearest(points: npt.NDArray[np.float64], count: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.intp]]:
    """For each point how far its nearest ones are, itself first, and which those are."""
    from scipy.spatial import cKDTree  # half a second to load, and few networks are crowds

    distances, near = cKDTree(points).query(points, count)
    return distances, near


def _between(points: npt.NDArray[np.float64], nodes: Sequence[PictureNode]) -> float:
    """How close members of two groups come to each other: their areas may not touch."""
    home = np.array([0 if node.cluster is None else node.cluster for node in nodes])
    distances, near = _nearest(points, min(8, len(points)))
    apart = distances[(home[near] != home[:, None]) & (home[near] > 0) & (home[:, None] > 0)]
    return float(apart.min()) if len(apart) else np.inf


def _areas(joined: Sequence[PictureNode], places: Mapping[str, Point]) -> dict[int, Area]:
    members: dict[int, list[Point]] = defaultdict(list)
    for node in joined:
        if node.cluster is not None:
            members[node.cluster].append(places[node.id])
    return {
        group: Area(
            tuple((float(x), float(y)) for x, y in hull(points)),
            (sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)),
            len(points),
        )
        for group, points in sorted(members.items())
    }


def _rows(rest: Sequence[PictureNode], canvas: Canvas, dot: float, top: float, places: dict[str, Point]) -> float:
    """Dots close together in rows, from the left; the height that they reach."""
    step = max(3.0 * dot, 7.0)
    columns = max(1, int((canvas.width - 2 * step) / step))
    for number, node in enumerate(rest):
        row, column = divmod(number, columns)
        places[node.id] = (step + column * step, top + (row + 0.5) * step)
    return top + ((len(rest) - 1) // columns + 1) * step + _EDGE
