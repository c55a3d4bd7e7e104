"""Where does every name stand, so that it covers no other name and no node? A small procedure without any chance."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from atlas.graphs.arrange import Arranged, Canvas
from atlas.graphs.boxes import Box, Boxes, covered, crossings, shared_areas
from atlas.graphs.picture import Picture
from atlas.graphs.spots import Spots, single_spot, spots

__all__ = ["Label", "place_labels"]

_ENOUGH = 40
"""Up to so many nodes every name is shown, even if two must touch; among more, one without room waits for a pointer."""

_ROUNDS = 3
_ROOM_FOR_ALL = 8.0
"""A name may cover so much (square units) and still be shown in a crowd."""

_NOWHERE = (1e9, 1e9, -1e9, -1e9)
"""The box of a name that was not placed yet: it shares nothing with any other."""

Figures = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Label:
    """A name beside its node: its lines, the anchor, the first baseline relative to the node, and whether it is shown
    at once (or only under the pointer or the focus)."""

    lines: tuple[str, ...]
    anchor: str
    dx: float
    dy: float
    shown: bool
    box: Box


@dataclass(frozen=True)
class _Choices:
    """Every spot of every name, one below the other; those of the name at position i are in rows `ends[i]` up to
    `ends[i + 1]`. `boxes` on the canvas, `figures` (anchor and first baseline), `costs` of each by itself."""

    shapes: tuple[tuple[tuple[str, ...], str], ...]
    boxes: Boxes
    figures: Figures
    costs: Figures
    ends: npt.NDArray[np.intp]

    def of(self, position: int) -> slice:
        return slice(self.ends[position], self.ends[position + 1])


def place_labels(
    picture: Picture, canvas: Canvas, arranged: Arranged, obstacles: Sequence[Box] = (), focus: str | None = None
) -> dict[str, Label]:
    """A label for every node, the focus and the largest first; three rounds, in which each may move to a better spot.

    `obstacles` are boxes (left, top, right, bottom) that must stay free. A spot costs what it covers: nodes and names
    most, lines a little.
    """
    names = {node.id: node.text for node in picture.nodes}
    order = sorted(names, key=lambda id_: (id_ != focus, -arranged.radii[id_], -picture.degrees[id_], id_))
    if not order:
        return {}
    bodies = np.array([_body(arranged, id_) for id_ in order], dtype=np.float64)
    blocked = np.vstack([bodies, np.array(obstacles, dtype=np.float64).reshape(-1, 4)])
    segments = np.array(
        [(*arranged.places[line.a], *arranged.places[line.b]) for line in picture.lines], dtype=np.float64
    ).reshape(-1, 4)
    choices = _choices(order, names, canvas, arranged, focus)
    owners = np.repeat(np.arange(len(order)), np.diff(choices.ends))
    costs = 2.0 * covered(choices.boxes, blocked, owners) + 30.0 * crossings(choices.boxes, segments) + choices.costs
    chosen = _choose(choices, costs)
    shown = _shown(choices.boxes[chosen], blocked, focus in names) if len(order) > _ENOUGH else [True] * len(order)
    return {id_: _label(choices, int(row), seen) for id_, row, seen in zip(order, chosen, shown, strict=True)}


def _body(arranged: Arranged, id_: str) -> Box:
    x, y = arranged.places[id_]
    r = arranged.reach[id_] + 2.0  # so that a name is not taken for that of the node next to it
    return x - r, y - r, x + r, y + r


def _choices(
    order: Sequence[str], names: dict[str, str], canvas: Canvas, arranged: Arranged, focus: str | None
) -> _Choices:
    """Every label that each node could have, moved onto the canvas as far as it may, with what it costs by itself."""
    found = [_spots(id_, names[id_], canvas, arranged, focus) for id_ in order]
    counts = [len(one.shapes) for one in found]
    left, top, wide, high, anchor, slack, cost = np.concatenate([one.figures for one in found]).T
    x, y = np.repeat(np.array([arranged.places[id_] for id_ in order]), counts, axis=0).T
    fitting = np.maximum(3.0 - x - left, 0.0) + np.minimum(canvas.width - 3.0 - x - left - wide, 0.0)
    moved = np.clip(fitting, -slack, slack)
    left = left + moved
    # A little air, or two names side by side read as one.
    boxes = np.column_stack([x + left - 2.0, y + top - 0.5, x + left + wide + 2.0, y + top + high + 0.5])
    outside = np.maximum(0.0, 1 - boxes[:, 0]) + np.maximum(0.0, boxes[:, 2] - canvas.width + 1)
    outside += np.maximum(0.0, 1 - boxes[:, 1])
    outside += np.maximum(0.0, boxes[:, 3] - arranged.height + 1)
    fonts = np.repeat([_font(canvas, id_, focus) for id_ in order], counts)
    return _Choices(
        shapes=tuple(shape for one in found for shape in one.shapes),
        boxes=boxes,
        figures=np.column_stack([anchor + moved, top + fonts * 0.9]),
        costs=cost + outside * 400.0,
        ends=np.concatenate([[0], np.cumsum(counts)]),
    )


def _spots(id_: str, text: str, canvas: Canvas, arranged: Arranged, focus: str | None) -> Spots:
    reach = arranged.reach[id_]
    if id_ in arranged.alone:
        room = canvas.width / canvas.columns - canvas.large - reach - 18
        return single_spot(text, _font(canvas, id_, focus), room, reach)
    return spots(text, _font(canvas, id_, focus), canvas.label, reach)


def _font(canvas: Canvas, id_: str, focus: str | None) -> float:
    return canvas.font * (1.12 if id_ == focus else 1.0)


def _choose(choices: _Choices, costs: Figures) -> npt.NDArray[np.intp]:
    """The cheapest spot of every name, given where the others stand; the row of each in `choices`."""
    count = len(choices.ends) - 1
    taken = np.tile(np.array(_NOWHERE), (count, 1))
    chosen = np.full(count, -1, dtype=np.intp)
    for _ in range(_ROUNDS):
        before = chosen.copy()
        for position in range(count):
            rows = choices.of(position)
            taken[position] = _NOWHERE
            together = costs[rows] + 2.0 * shared_areas(choices.boxes[rows], taken).sum(axis=1)
            chosen[position] = rows.start + int(together.argmin())
            taken[position] = choices.boxes[chosen[position]]
        if (chosen == before).all():
            break  # in another round each would find the others where they are now
    return chosen


def _shown(boxes: Boxes, blocked: Boxes, focused: bool) -> list[bool]:
    """Hide the names that still cover something, the least important first to go. A focus comes first and stays."""
    areas = shared_areas(boxes, boxes)
    beneath = covered(boxes, blocked, np.arange(len(boxes)))
    shown = np.zeros(len(boxes), dtype=bool)
    for position in range(len(boxes)):
        over = areas[position, :position][shown[:position]].sum() + beneath[position]
        shown[position] = over < _ROOM_FOR_ALL or (focused and position == 0)
    return [bool(one) for one in shown]


def _label(choices: _Choices, row: int, shown: bool) -> Label:
    lines, anchor = choices.shapes[row]
    dx, dy = choices.figures[row].tolist()
    left, top, right, bottom = choices.boxes[row].tolist()
    return Label(lines, anchor, dx, dy, shown, (left, top, right, bottom))
