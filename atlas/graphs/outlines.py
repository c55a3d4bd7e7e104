"""Outlines with as few corners as a picture can show: those of a city would else be megabytes."""

from collections.abc import Sequence
from math import dist

__all__ = ["simplified"]

Corner = tuple[float, float]


def simplified(ring: Sequence[Corner], tolerance: float) -> list[Corner]:
    """The corners that are needed to stay within `tolerance` of a closed line, by Douglas and Peucker; at least four.

    `ring`: the first corner is the last again, and so it is in the result.
    """
    if len(ring) <= 4:
        return list(ring)
    far = max(range(len(ring)), key=lambda n: dist(ring[n], ring[0]))
    kept = {0, far, len(ring) - 1}
    spans = [(0, far), (far, len(ring) - 1)]
    while spans:
        first, last = spans.pop()
        between = range(first + 1, last)
        if not between:
            continue
        away = [_from_line(ring[n], ring[first], ring[last]) for n in between]
        most = max(away)
        if most > tolerance or len(kept) < 4:
            middle = first + 1 + away.index(most)
            kept.add(middle)
            spans += [(first, middle), (middle, last)]
    return [ring[n] for n in sorted(kept)]


def _from_line(corner: Corner, start: Corner, end: Corner) -> float:
    """How far a corner is from the stretch between two others."""
    length = dist(start, end) ** 2
    if not length:
        return dist(corner, start)
    along = ((corner[0] - start[0]) * (end[0] - start[0]) + (corner[1] - start[1]) * (end[1] - start[1])) / length
    along = min(max(along, 0.0), 1.0)
    foot = (start[0] + along * (end[0] - start[0]), start[1] + along * (end[1] - start[1]))
    return dist(corner, foot)
