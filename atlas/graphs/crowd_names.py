"""Where do the names of groups stand on the drawing of a large network? Over their areas, the largest group first."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from atlas.graphs.arrange import Canvas
from atlas.graphs.boxes import Box, shared_areas
from atlas.graphs.crowd_places import Area, CrowdPlaces
from atlas.graphs.layout import Point
from atlas.graphs.spots import LEADING
from atlas.graphs.text import width_of, wrap

__all__ = ["GroupLabel", "group_labels"]

_LINES = 3
_SHIFTS = (-0.94, 0.94, -0.7, 0.7, 0.0)
"""From the middle of the area towards its lower and its upper edge, the best first: at an edge a name covers least."""
_TOUCHING = 6.0
"""A name may cover so much (square units) of another."""


@dataclass(frozen=True)
class GroupLabel:
    """Lines of a name, in the middle of `at`, which is the first baseline. A name without room is the number alone."""

    lines: tuple[str, ...]
    at: Point
    font: float


def group_labels(names: Mapping[int, str], found: CrowdPlaces, canvas: Canvas) -> dict[int, GroupLabel]:
    """A label for every area: its name where there is room, else its number."""
    areas = sorted(found.areas.items(), key=lambda item: (-item[1].members, item[0]))
    taken: list[Box] = []
    labels = {}
    for group, area in areas:
        labels[group], box = _label(group, names[group], area, found, canvas, taken)
        taken.append(box)
    return labels


def _label(
    group: int, name: str, area: Area, found: CrowdPlaces, canvas: Canvas, taken: list[Box]
) -> tuple[GroupLabel, Box]:
    xs, ys = [x for x, _ in area.corners], [y for _, y in area.corners]
    wide = max(xs) - min(xs) + 2 * found.pad
    deep = (max(ys) - min(ys)) / 2 + found.pad
    x, y = area.middle
    room = min(max(1.25 * wide, 84.0), 180.0)
    for whole in (True, False):
        for font, length in ((canvas.font, room), (canvas.font, room * 0.75), (canvas.font - 2.0, room)):
            lines = wrap(name, font, length, _LINES)
            if whole and any(line.endswith("…") for line in lines):
                continue
            if max(width_of(line, font) for line in lines) > 1.9 * wide:
                continue  # it would be taken for the name of what lies beside it
            for shift in _SHIFTS:
                label, box = _placed(lines, (x, y + shift * deep), font, found, canvas)
                if not taken or shared_areas(np.array([box]), np.array(taken)).sum() <= _TOUCHING:
                    return label, box
    return _placed((str(group),), (x, y), canvas.font, found, canvas)


def _placed(
    lines: tuple[str, ...], middle: Point, font: float, found: CrowdPlaces, canvas: Canvas
) -> tuple[GroupLabel, Box]:
    half = max(width_of(line, font) for line in lines) / 2 + 3.0
    deep = LEADING * font * len(lines) / 2
    x = min(max(middle[0], half), canvas.width - half) if 2 * half < canvas.width else canvas.width / 2
    y = min(max(middle[1], deep + 1.0), max(deep + 1.0, found.height - deep - 1.0))
    return GroupLabel(lines, (x, y - deep + 0.9 * font), font), (x - half, y - deep, x + half, y + deep)
