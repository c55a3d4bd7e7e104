"""Which names of streets, waters and parks fit on a map, and where do they stand?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from math import atan2, ceil, cos, degrees, dist, radians, sin

from atlas.graphs.shapes import number
from atlas.graphs.sheet import Sheet
from atlas.graphs.text import width_of
from atlas.model.background import Background, Shape

__all__ = ["names"]

_FONT = 12.5
"""Units that a letter is high where the screen is small; elsewhere names are smaller, and fit too."""
_STEP = 4.0
_STRAIGHT = 0.97
"""A name stands where its street is at least this straight: the chord of that stretch by its length."""
_AROUND = 0.9
"""Distance in letters that names keep from each other."""
_ONE, _MANY = 22.0, 29.0
"""Units from the middle of a dot that no letter comes nearer, as dots are on a small screen."""
_ORDER = {
    layer: place for place, layer in enumerate(("water", "main", "street", "green", "railway", "path", "building"))
}

_Spot = tuple[float, float]


@dataclass(frozen=True)
class _Stretch:
    """Where a name may stand: its middle, and the angle in degrees."""

    x: float
    y: float
    angle: float


def names(background: Background, sheet: Sheet, taken: Iterable[tuple[float, float, bool]]) -> Iterator[str]:
    """SVG texts that do not cover each other, nor the dots; water first, then large streets.

    `taken`: where dots are, and whether each stands for several initiatives.
    """
    spots = [((x, y), _MANY if many else _ONE) for x, y, many in taken]
    named = [shape for shape in background.shapes if shape.name]
    seen: set[str] = set()
    for shape in sorted(named, key=lambda shape: (_ORDER[shape.layer], str(shape.name))):
        name = str(shape.name)
        if name in seen:
            continue
        wide = width_of(name, _FONT)
        for stretch in _stretches(shape, sheet, wide):
            letters = list(_letters(stretch, wide))
            if _free(letters, spots, sheet):
                spots += [(letter, _FONT * _AROUND) for letter in letters]
                seen.add(name)
                where = f"translate({number(stretch.x)} {number(stretch.y)})"
                turn = f" rotate({number(stretch.angle)})" if round(stretch.angle, 1) else ""
                yield f'<text class="atlas-map-name-{shape.layer}" transform="{where}{turn}">{escape(name)}</text>'
                break


def _stretches(shape: Shape, sheet: Sheet, wide: float) -> Iterator[_Stretch]:
    """Along the longest line, from its middle outwards; a line of one level in an area that is wide enough."""
    lines = [[sheet.at(*position) for position in line] for line in shape.lines]
    for line in sorted(lines, key=_length, reverse=True)[:3]:
        yield from _along(_resampled(line), wide)
    for polygon in shape.polygons[:1]:
        corners = [sheet.at(*position) for position in polygon[0]]
        xs, ys = zip(*corners, strict=True)
        if max(xs) - min(xs) > wide * 0.8:
            yield _Stretch((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, 0.0)


def _along(points: Sequence[_Spot], wide: float) -> Iterator[_Stretch]:
    steps = ceil(wide / _STEP)
    starts = range(len(points) - steps)
    for first in sorted(starts, key=lambda n: abs(n - len(starts) / 2)):
        (x1, y1), (x2, y2) = points[first], points[first + steps]
        if dist((x1, y1), (x2, y2)) < _STRAIGHT * steps * _STEP:
            continue
        if x2 < x1:
            (x1, y1), (x2, y2) = (x2, y2), (x1, y1)
        yield _Stretch((x1 + x2) / 2, (y1 + y2) / 2, degrees(atan2(y2 - y1, x2 - x1)))


def _length(line: Sequence[_Spot]) -> float:
    return sum(dist(a, b) for a, b in pairwise(line))


def _resampled(line: Sequence[_Spot]) -> list[_Spot]:
    """Points on the line, `_STEP` apart; few on one that leads far off the paper."""
    found, left = [line[0]], _STEP
    for (x1, y1), (x2, y2) in pairwise(line):
        long = dist((x1, y1), (x2, y2))
        if long > 10_000:
            break
        while left <= long:
            found.append((x1 + (x2 - x1) * left / long, y1 + (y2 - y1) * left / long))
            left += _STEP
        left -= long
    return found


def _letters(stretch: _Stretch, wide: float) -> Iterator[_Spot]:
    """Where letters of a name stand, one every half letter height."""
    count = max(2, ceil(wide / (_FONT / 2)))
    for n in range(count + 1):
        along = (n / count - 0.5) * wide
        turn = radians(stretch.angle)
        yield stretch.x + along * cos(turn), stretch.y + along * sin(turn)


def _free(letters: Sequence[_Spot], spots: Sequence[tuple[_Spot, float]], sheet: Sheet) -> bool:
    half = _FONT / 2
    inside = all(half < x < sheet.width - half and half < y < sheet.height - half for x, y in letters)
    return inside and not any(dist(letter, spot) < reach for letter in letters for spot, reach in spots)
