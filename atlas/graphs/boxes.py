"""How much do boxes cover of each other, and how many lines run through them? Many at once, in units of a canvas."""

import numpy as np
import numpy.typing as npt

__all__ = ["Box", "Boxes", "covered", "crossings", "shared_areas"]

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

Boxes = npt.NDArray[np.float64]
"""A box in every row."""

_AT_ONCE = 1 << 18
"""So many pairs are compared at once: more would not stay near the processor."""


def shared_areas(boxes: Boxes, others: Boxes) -> npt.NDArray[np.float64]:
    """The area that each box (rows) shares with each of the others (columns)."""
    left, top, right, bottom = boxes.T[:, :, None]
    wide = np.minimum(right, others[:, 2])
    wide -= np.maximum(left, others[:, 0])
    np.maximum(wide, 0.0, out=wide)
    high = np.minimum(bottom, others[:, 3])
    high -= np.maximum(top, others[:, 1])
    np.maximum(high, 0.0, out=high)
    return np.asarray(wide * high, dtype=np.float64)


def covered(boxes: Boxes, others: Boxes, own: npt.NDArray[np.intp]) -> npt.NDArray[np.float64]:
    """The area of the others that each box covers, without the one at the position `own`, which may lie beneath."""
    found = np.empty(len(boxes))
    for rows in _pieces(len(boxes), len(others)):
        areas = shared_areas(boxes[rows], others)
        areas[np.arange(len(areas)), own[rows]] = 0.0
        found[rows] = areas.sum(axis=1)
    return found


def crossings(boxes: Boxes, segments: Boxes) -> npt.NDArray[np.intp]:
    """How many segments (x1, y1, x2, y2) run through each box (clipping by Liang and Barsky)."""
    found = np.zeros(len(boxes), dtype=np.intp)
    if not len(segments):
        return found
    low = np.minimum(segments[:, :2], segments[:, 2:])
    high = np.maximum(segments[:, :2], segments[:, 2:])
    for rows in _pieces(len(boxes), len(segments)):
        left, top, right, bottom = boxes[rows].T[:, :, None]
        near = (low[:, 0] <= right) & (high[:, 0] >= left) & (low[:, 1] <= bottom) & (high[:, 1] >= top)
        box, segment = np.divmod(np.flatnonzero(near), len(segments))
        through = _through(boxes[rows][box], segments[segment])
        found[rows] = np.bincount(box[through], minlength=len(near))
    return found


def _through(boxes: Boxes, segments: Boxes) -> npt.NDArray[np.bool_]:
    """Whether each segment runs through the box in the same row."""
    enter, leave = np.zeros(len(boxes)), np.ones(len(boxes))
    for axis in (0, 1):
        start = segments[:, axis]
        run = segments[:, axis + 2] - start
        run[np.abs(run) < 1e-9] = 1e-9
        first, second = (boxes[:, axis] - start) / run, (boxes[:, axis + 2] - start) / run
        np.maximum(enter, np.minimum(first, second), out=enter)
        np.minimum(leave, np.maximum(first, second), out=leave)
    return enter < leave


def _pieces(rows: int, columns: int) -> list[slice]:
    step = max(1, _AT_ONCE // max(1, columns))
    return [slice(start, start + step) for start in range(0, rows, step)]
