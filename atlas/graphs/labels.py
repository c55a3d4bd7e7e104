"""Where does every name stand, so that it covers no other name and no node? A small procedure without any chance."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from atlas.graphs.arrange import Arranged, Canvas
from atlas.graphs.layout import Point
from atlas.graphs.picture import Picture, PictureNode
from atlas.graphs.text import width_of, wrap

__all__ = ["LEADING", "Label", "place_labels"]

LEADING = 1.14
"""Height of a line of a label, in font sizes."""

_ENOUGH = 40
"""Up to so many nodes every name is shown, even if two must touch; among more, one without room waits for a pointer."""

_LINES = 3
"""A name is broken over so many lines at most; three only where it would be cut otherwise."""

_SPOTS = (
    ("start", 1, 0),
    ("end", -1, 0),
    ("middle", 0, 1),
    ("middle", 0, -1),
    ("start", 1, 1),
    ("start", 1, -1),
    ("end", -1, 1),
    ("end", -1, -1),
)

Box = tuple[float, float, float, float]
Boxes = npt.NDArray[np.float64]


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


def place_labels(
    picture: Picture, canvas: Canvas, arranged: Arranged, obstacles: Sequence[Box] = (), focus: str | None = None
) -> dict[str, Label]:
    """A label for every node, the focus and the largest first; three rounds, in which each may move to a better spot.

    `obstacles` are boxes (left, top, right, bottom) that must stay free. A spot costs what it covers: nodes and names
    most, lines a little.
    """
    nodes = {node.id: node for node in picture.nodes}
    order = sorted(nodes, key=lambda id_: (id_ != focus, -arranged.radii[id_], -picture.degrees[id_], id_))
    bodies = np.array([_body(arranged, id_) for id_ in order], dtype=np.float64).reshape(-1, 4)
    blocked = np.vstack([bodies, np.array(obstacles, dtype=np.float64).reshape(-1, 4)])
    segments = np.array(
        [(*arranged.places[line.a], *arranged.places[line.b]) for line in picture.lines], dtype=np.float64
    ).reshape(-1, 4)
    choices = {id_: list(_choices(nodes[id_], canvas, arranged, focus)) for id_ in order}
    fixed = {
        id_: [_spot_cost(box, np.delete(blocked, at, axis=0), segments) + extra for box, extra in _boxes(choices[id_])]
        for at, id_ in enumerate(order)
    }
    chosen: dict[str, Label] = {}
    left: dict[str, float] = {}
    for _ in range(3):
        for id_ in order:
            others = np.array([label.box for other, label in chosen.items() if other != id_]).reshape(-1, 4)
            costs = [
                cost + 2.0 * float(_overlap(label.box, others).sum())
                for cost, (label, _) in zip(fixed[id_], choices[id_], strict=True)
            ]
            best = int(np.argmin(costs))
            chosen[id_] = choices[id_][best][0]
            left[id_] = float(_overlap(chosen[id_].box, np.vstack([others, bodies])).sum())
    if len(nodes) > _ENOUGH:
        chosen = _drop(order, chosen, blocked, focus)
    return chosen


def _boxes(choices: Sequence[tuple[Label, float]]) -> Iterator[tuple[Box, float]]:
    return ((label.box, extra) for label, extra in choices)


def _drop(order: Sequence[str], chosen: Mapping[str, Label], blocked: Boxes, focus: str | None) -> dict[str, Label]:
    """Hide the names that still cover something, the least important first to go."""
    kept: dict[str, Label] = {}
    taken = np.empty((0, 4))
    for at, id_ in enumerate(order):
        label = chosen[id_]
        covered = _overlap(label.box, taken).sum() + _overlap(label.box, np.delete(blocked, at, axis=0)).sum()
        shown = bool(covered < 8.0) or id_ == focus
        kept[id_] = Label(label.lines, label.anchor, label.dx, label.dy, shown, label.box)
        if shown:
            taken = np.vstack([taken, label.box])
    return kept


def _body(arranged: Arranged, id_: str) -> Box:
    x, y = arranged.places[id_]
    r = arranged.reach[id_] + 2.0  # so that a name is not taken for that of the node next to it
    return x - r, y - r, x + r, y + r


def _choices(node: PictureNode, canvas: Canvas, arranged: Arranged, focus: str | None) -> Iterator[tuple[Label, float]]:
    """Every label this node could have that lies on the canvas, with what it costs by itself."""
    font = canvas.font * (1.12 if node.id == focus else 1.0)
    x, y = arranged.places[node.id]
    r = arranged.reach[node.id]
    if node.id in arranged.alone:
        room = canvas.width / canvas.columns - canvas.large - r - 18
        yield _label(wrap(node.text, font, room), _SPOTS[0], (x, y), r, font, canvas.width), 0.0
        return
    seen: set[tuple[str, ...]] = set()
    for share, extra in ((1.35, 0.0), (1.0, 6.0), (0.8, 40.0), (0.6, 90.0)):
        lines = wrap(node.text, font, canvas.label * share, _LINES)
        if lines in seen:
            continue
        seen.add(lines)
        cut = 400.0 if any(line.endswith("…") for line in lines) else 30.0 * (len(lines) == _LINES)
        for rank, spot in enumerate(_SPOTS):
            label = _label(lines, spot, (x, y), r, font, canvas.width)
            left, top, right, bottom = label.box
            outside = max(0.0, 1 - left) + max(0.0, right - canvas.width + 1) + max(0.0, 1 - top)
            outside += max(0.0, bottom - arranged.height + 1)
            yield label, extra + cut + rank * 5.0 + (20.0 if rank > 3 else 0.0) + outside * 400.0


def _label(
    lines: tuple[str, ...], spot: tuple[str, int, int], place: Point, r: float, font: float, width: float
) -> Label:
    """The label at a spot; one above or below its node moves sideways to stay within `width`."""
    anchor, across, down = spot
    wide = max(width_of(line, font) for line in lines)
    height = LEADING * font * len(lines)
    reach = (r + 3.5) * (0.76 if across and down else 1.0)
    dx = across * reach
    top = {
        0: -height / 2,
        1: reach if not across else reach - font * 0.3,
        -1: -reach - height + (font * 0.3 if across else 0),
    }
    left = {"start": dx, "middle": -wide / 2, "end": dx - wide}[anchor]
    x, y = place
    if anchor == "middle":
        limit = max(0.0, wide / 2 - r)  # no further than the node itself
        dx = max(-limit, min(limit, max(3.0 - x - left, 0.0) + min(width - 3.0 - x - left - wide, 0.0)))
        left += dx
    # A little air, or two names side by side read as one.
    box = (x + left - 2.0, y + top[down] - 0.5, x + left + wide + 2.0, y + top[down] + height + 0.5)
    return Label(lines, anchor, dx, top[down] + font * 0.9, True, box)


def _overlap(box: Box, others: Boxes) -> Boxes:
    """The area that a box shares with each of the others."""
    if not len(others):
        return np.zeros(0)
    wide = np.minimum(box[2], others[:, 2]) - np.maximum(box[0], others[:, 0])
    high = np.minimum(box[3], others[:, 3]) - np.maximum(box[1], others[:, 1])
    return np.asarray(np.clip(wide, 0, None) * np.clip(high, 0, None), dtype=np.float64)


def _spot_cost(box: Box, blocked: Boxes, segments: Boxes) -> float:
    return 2.0 * float(_overlap(box, blocked).sum()) + 30.0 * _crossings(box, segments)


def _crossings(box: Box, segments: Boxes) -> int:
    """How many segments (x1, y1, x2, y2) run through the box (clipping by Liang and Barsky)."""
    if not len(segments):
        return 0
    start, run = segments[:, :2], segments[:, 2:] - segments[:, :2]
    run = np.where(np.abs(run) < 1e-9, 1e-9, run)
    first, second = (np.array(box[:2]) - start) / run, (np.array(box[2:]) - start) / run
    enter = np.maximum(np.minimum(first, second).max(axis=1), 0.0)
    leave = np.minimum(np.maximum(first, second).min(axis=1), 1.0)
    return int((enter < leave).sum())
