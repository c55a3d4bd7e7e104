"""Where could the name of a node stand? Every way to break it into lines, at every place around the node."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from atlas.graphs.text import width_of, wrap

__all__ = ["LEADING", "Spots", "single_spot", "spots"]

LEADING = 1.14
"""Height of a line of a label, in font sizes."""

_LINES = 3
"""A name is broken over so many lines at most; three only where it would be cut otherwise."""

_AROUND = (
    ("start", 1, 0),
    ("end", -1, 0),
    ("middle", 0, 1),
    ("middle", 0, -1),
    ("start", 1, 1),
    ("start", 1, -1),
    ("end", -1, 1),
    ("end", -1, -1),
)
"""Anchor, and the direction from the node: right, left, below, above, and the corners. The first is liked best."""

_BREAKS = ((1.35, 0.0), (1.0, 6.0), (0.8, 40.0), (0.6, 90.0))
"""Lengths of a line, as a part of the usual one, and what breaking a name that short costs."""


@dataclass(frozen=True)
class Spots:
    """Places of one name, seen from the middle of its node. `shapes` and `figures` have a row for each.

    `shapes`: its lines and its anchor. `figures`: left, top, width and height of the text, the x of its anchor, how far
    it may move sideways, and what it costs by itself; read only.
    """

    shapes: tuple[tuple[tuple[str, ...], str], ...]
    figures: npt.NDArray[np.float64]


@lru_cache(maxsize=1 << 13)
def spots(text: str, font: float, length: float, reach: float) -> Spots:
    """Every place for a name whose lines are about `length` long, beside a node that reaches so far."""
    shapes, figures = [], []
    seen: set[tuple[str, ...]] = set()
    for share, extra in _BREAKS:
        lines = wrap(text, font, length * share, _LINES)
        if lines in seen:
            continue
        seen.add(lines)
        cut = 400.0 if any(line.endswith("…") for line in lines) else 30.0 * (len(lines) == _LINES)
        for rank, (anchor, across, down) in enumerate(_AROUND):
            shapes.append((lines, anchor))
            cost = extra + cut + rank * 5.0 + (20.0 if rank > 3 else 0.0)
            figures.append((*_figures(lines, anchor, across, down, font, reach), cost))
    return _spots(shapes, figures)


@lru_cache(maxsize=1 << 13)
def single_spot(text: str, font: float, room: float, reach: float) -> Spots:
    """The one place for the name of a node that stands in a row: to the right of it, no wider than `room`."""
    lines = wrap(text, font, room)
    return _spots([(lines, "start")], [(*_figures(lines, "start", 1, 0, font, reach), 0.0)])


def _spots(shapes: Sequence[tuple[tuple[str, ...], str]], figures: Sequence[tuple[float, ...]]) -> Spots:
    array = np.array(figures, dtype=np.float64)
    array.flags.writeable = False
    return Spots(tuple(shapes), array)


def _figures(
    lines: tuple[str, ...], anchor: str, across: int, down: int, font: float, r: float
) -> tuple[float, float, float, float, float, float]:
    wide = max(width_of(line, font) for line in lines)
    height = LEADING * font * len(lines)
    reach = (r + 3.5) * (0.76 if across and down else 1.0)
    top = {
        0: -height / 2,
        1: reach if not across else reach - font * 0.3,
        -1: -reach - height + (font * 0.3 if across else 0),
    }
    x = across * reach
    left = {"start": x, "middle": -wide / 2, "end": x - wide}[anchor]
    # One above or below may move sideways to stay on the canvas, no further than the node itself.
    slack = max(0.0, wide / 2 - r) if anchor == "middle" else 0.0
    return left, top[down], wide, height, x, slack
