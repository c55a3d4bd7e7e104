"""Degrees to places on paper: north up, in Web Mercator, so that a picture and a map on a screen lie on each other."""

from collections.abc import Sequence
from math import atan, cos, degrees, exp, log, pi, radians, tan

from atlas.model.boundary import Position

__all__ = ["HEIGHT", "MARGIN", "WIDTH", "Sheet", "sheet_around"]

WIDTH, HEIGHT, MARGIN = 800.0, 480.0, 28.0
_LEAST_DEGREES = 0.004
"""A map shows at least so many degrees of latitude (445 m), so that one dot alone is not drawn as a world."""
_EARTH = 6_371_000.0
_LAST = 85.0
"""Degrees of latitude beyond which Mercator has no paper."""


class Sheet:
    """Positions on a paper of `width` by `height`, equally scaled in both directions, with a margin around them."""

    def __init__(self, positions: Sequence[Position], width: float = WIDTH, height: float = HEIGHT) -> None:
        self.width, self.height = width, height
        west, south, east, north = _box(positions)
        self._x, self._y = (west + east) / 2, (south + north) / 2
        self._scale = min((width - 2 * MARGIN) / (east - west), (height - 2 * MARGIN) / (north - south))

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a position lies, from the upper left."""
        x, y = radians(lon), _northing(lat)
        return self.width / 2 + (x - self._x) * self._scale, self.height / 2 - (y - self._y) * self._scale

    @property
    def metre(self) -> float:
        """How long a metre is on the paper, in its middle."""
        return self._scale / _EARTH / max(cos(2 * atan(exp(self._y)) - pi / 2), 0.01)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east and north edge of the paper in degrees."""
        wide, high = self.width / 2 / self._scale, self.height / 2 / self._scale
        lons = degrees(self._x - wide), degrees(self._x + wide)
        lats = _latitude(self._y - high), _latitude(self._y + high)
        return lons[0], lats[0], lons[1], lats[1]


def sheet_around(positions: Sequence[Position], longest: float) -> Sheet:
    """A paper of the shape of what is to be drawn. `longest`: the length of its longer side."""
    west, south, east, north = _box(positions)
    scale = (longest - 2 * MARGIN) / max(east - west, north - south)
    return Sheet(positions, (east - west) * scale + 2 * MARGIN, (north - south) * scale + 2 * MARGIN)


def _box(positions: Sequence[Position]) -> tuple[float, float, float, float]:
    """The edges of what is to be drawn, in Mercator on a globe of radius 1; never smaller than a street."""
    lons, lats = zip(*positions, strict=True)
    west, east = radians(min(lons)), radians(max(lons))
    south, north = _northing(min(lats)), _northing(max(lats))
    least = radians(_LEAST_DEGREES) / cos(radians(min(max(lats[0], -_LAST), _LAST)))
    wider, higher = max(least - (east - west), 0) / 2, max(least - (north - south), 0) / 2
    return west - wider, south - higher, east + wider, north + higher


def _northing(lat: float) -> float:
    return log(tan(pi / 4 + radians(min(max(lat, -_LAST), _LAST)) / 2))


def _latitude(northing: float) -> float:
    return degrees(2 * atan(exp(northing)) - pi / 2)
