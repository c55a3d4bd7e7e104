"""What is the smallest outline without dents around some points?"""

from collections.abc import Iterable, Sequence

__all__ = ["hull"]

Point = tuple[float, float]


def hull(points: Iterable[Point]) -> list[Point]:
    """The corners of the convex hull in order, by Andrew's monotone chain (doi:10.1016/0020-0190(79)90072-3).

    One or two different points are returned as they are.

    >>> hull([(0, 0), (2, 0), (1, 1), (2, 2), (0, 2)])
    [(0, 0), (2, 0), (2, 2), (0, 2)]
    """
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    return [*_chain(ordered), *_chain(ordered[::-1])]


def _chain(points: Sequence[Point]) -> list[Point]:
    """One side of the outline, without its last corner, which begins the other side."""
    side: list[Point] = []
    for point in points:
        while len(side) > 1 and _turn(side[-2], side[-1], point) <= 0:
            side.pop()
        side.append(point)
    return side[:-1]


def _turn(a: Point, b: Point, c: Point) -> float:
    """Above 0 where the way from a over b to c turns left."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
