"""An outline with fewer corners looks the same."""

from itertools import pairwise
from math import cos, dist, pi, sin

from atlas.graphs.outlines import simplified


def test_corners_on_a_straight_line_go_and_those_of_the_shape_stay() -> None:
    square = [(0.0, 0.0), (5.0, 0.0), (10.0, 0.0), (10.0, 10.0), (5.0, 10.1), (0.0, 10.0), (0.0, 5.0), (0.0, 0.0)]
    assert simplified(square, 0.5) == [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)]


def test_a_circle_of_thousands_of_corners_stays_a_circle() -> None:
    ring = [(100 * cos(2 * pi * n / 5000), 100 * sin(2 * pi * n / 5000)) for n in range(5000)]
    found = simplified([*ring, ring[0]], 0.7)
    assert 12 < len(found) < 60
    middles = [((ax + bx) / 2, (ay + by) / 2) for (ax, ay), (bx, by) in pairwise(found)]
    assert all(abs(dist(middle, (0, 0)) - 100) <= 0.71 for middle in middles)


def test_a_small_outline_keeps_an_area() -> None:
    tiny = [(0.0, 0.0), (0.1, 0.0), (0.1, 0.1), (0.05, 0.12), (0.0, 0.1), (0.0, 0.0)]
    assert len(simplified(tiny, 0.7)) >= 4
