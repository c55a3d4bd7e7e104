"""GeoJSON in degrees (RFC 7946): text to values and positions, and in a sentence what is wrong with them."""

import json
from itertools import pairwise
from typing import Any, Final

from atlas.model.boundary import Position, Ring
from atlas.texts import Sentence, say

__all__ = ["DEEPEST", "HINT_EXPORT", "HINT_ORDER", "UNREADABLE", "FaultError", "line_of", "parsed", "ring_of", "turned"]

HINT_EXPORT = say("export it again as GeoJSON, in degrees (WGS 84, EPSG:4326)")
HINT_ORDER = say("a position in GeoJSON has the longitude first, then the latitude; centre has lat and lon by name")
UNREADABLE = say("this file cannot be read as GeoJSON")
DEEPEST: Final = 100
"""Geometry collections in each other beyond this are no map."""
_DUTCH_GRID = ((-7_000, 300_000), (289_000, 629_000))
"""Metres east and north within which the Dutch grid (EPSG:28992) holds."""
_NUMBERS = (int, float)  # true and false are numbers to Python
_HUGE = 1e12
"""Larger than any grid on earth; also keeps out what is no number (NaN, Infinity)."""


class FaultError(Exception):
    """What is wrong with a file, and what to do. `line`: where, counted from 1."""

    def __init__(self, what: Sentence, hint: Sentence, line: int = 1) -> None:
        super().__init__(str(what))
        self.what, self.hint, self.line = what, hint, line


def parsed(text: str) -> Any:
    """What a JSON file says. Raises `FaultError`."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise FaultError(say("this is not GeoJSON: {error}", error=error.msg), HINT_EXPORT, error.lineno) from None
    except (RecursionError, ValueError):  # nested without end, or a number of thousands of digits
        raise FaultError(UNREADABLE, HINT_EXPORT) from None


def line_of(value: Any) -> tuple[Position, ...]:
    """The positions of a line: two at least. Raises `FaultError`."""
    line = tuple(_position(position) for position in value) if isinstance(value, list) else ()
    if len(line) < 2:
        raise FaultError(say("a line has at least two positions"), HINT_EXPORT)
    return line


def ring_of(value: Any) -> Ring:
    """The positions around an area: closed. Raises `FaultError`."""
    ring = tuple(_position(position) for position in value) if isinstance(value, list) else ()
    if len(ring) < 4:
        raise FaultError(say("a line around an area has at least four positions"), HINT_EXPORT)
    if ring[0] != ring[-1]:
        what = say("a line around an area is not closed: it ends elsewhere than it began")
        raise FaultError(what, say("make the last position the same as the first"))
    return ring


def turned(ring: Ring, *, outer: bool) -> Ring:
    """The ring in the direction that RFC 7946 asks for, whichever way it came."""
    doubled_area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))
    return ring if (doubled_area >= 0) == outer else ring[::-1]


def _position(value: Any) -> Position:
    if type(value) is list and len(value) > 1:
        lon, lat = value[0], value[1]
        if type(lon) in _NUMBERS and type(lat) in _NUMBERS and -180 <= lon <= 180 and -90 <= lat <= 90:
            return float(lon), float(lat)
    raise _no_position(value)


def _no_position(value: Any) -> FaultError:
    pair = value[:2] if isinstance(value, list) else []
    if len(pair) != 2 or not all(type(n) in _NUMBERS and -_HUGE < n < _HUGE for n in pair):
        return FaultError(say("a position is not two numbers"), HINT_EXPORT)
    lon, lat = pair
    dutch = all(low <= n <= high for n, (low, high) in zip((lon, lat), _DUTCH_GRID, strict=True))
    if dutch:
        what = say("these positions are metres of the Dutch grid (RD, EPSG:28992) and not degrees")
    else:
        what = say("{lon}, {lat} is not a position in degrees", lon=lon, lat=lat)
    return FaultError(what, HINT_EXPORT)
