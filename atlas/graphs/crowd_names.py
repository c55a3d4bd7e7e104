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
_NAMED = 5
"""A group of fewer members is too small for a name: its number stands there, and the legend says the name."""
_SHIFTS = (-0.94, 0.94, -0.7, 0.7, 0.0)
"""From the middle of the area towards its lower and its upper edge, the best first: at an edge a name covers least."""
_LATER = 150.0
"""What each later choice costs: as much as to cover so much (square units) of the boxes of other groups."""
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
    others = np.array([_box(other) for number, other in found.areas.items() if number != group]).reshape(-1, 4)
    room = min(max(1.25 * wide, 84.0), 180.0)
    for whole in (True, False) if area.members >= _NAMED else ():
        for font, length in ((canvas.font, room), (canvas.font, room * 0.75), (canvas.font - 2.0, room)):
            lines = wrap(name, font, length, _LINES)
            if whole and any(line.endswith("…") for line in lines):
                continue
            if max(width_of(line, font) for line in lines) > 1.9 * wide:
                continue  # it would be taken for the name of what lies beside it
            placed = [_placed(lines, (x, y + shift * deep), font, found, canvas) for shift in _SHIFTS]
            boxes = np.array([box for _, box in placed])
            free = shared_areas(boxes, np.array(taken).reshape(-1, 4)).sum(axis=1) <= _TOUCHING
            if free.any():
                strays = np.round(shared_areas(boxes, others).sum(axis=1), 3) + _LATER * np.arange(len(boxes))
                return placed[int(np.argmin(np.where(free, strays, np.inf)))]
    return _placed((str(group),), (x, y), canvas.font, found, canvas)


def _box(area: Area) -> Box:
    xs, ys = [x for x, _ in area.corners], [y for _, y in area.corners]
    return min(xs), min(ys), max(xs), max(ys)


def _placed(
    lines: tuple[str, ...], middle: Point, font: float, found: CrowdPlaces, canvas: Canvas
) -> tuple[GroupLabel, Box]:
    half = max(width_of(line, font) for line in lines) / 2 + 3.0
    deep = LEADING * font * len(lines) / 2
    x = min(max(middle[0], half), canvas.width - half) if 2 * half < canvas.width else canvas.width / 2
    y = min(max(middle[1], deep + 1.0), max(deep + 1.0, found.height - deep - 1.0))
    return GroupLabel(lines, (x, y - deep + 0.9 * font), font), (x - half, y - deep, x + half, y + deep)
