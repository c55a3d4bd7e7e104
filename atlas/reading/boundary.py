"""`data/boundary.geojson`: the outline of a neighbourhood, as GeoJSON in degrees (RFC 7946)."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import Any

from atlas.model.boundary import Boundary, Position, Ring
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.reading.front_matter import decode
from atlas.reading.pages import ReadPage
from atlas.reading.positions import SWAPPED, Area, is_swapped, lies_abroad
from atlas.reading.problems import Problem, did_you_mean
from atlas.texts import Sentence, say

__all__ = ["read_boundary"]

_DUTCH_GRID = ((-7_000, 300_000), (289_000, 629_000))
"""Metres east and north within which the Dutch grid (EPSG:28992) holds."""
_HINT_EXPORT = say("export it again as GeoJSON, in degrees (WGS 84, EPSG:4326)")
_HINT_ORDER = say("a position in GeoJSON has the longitude first, then the latitude; centre has lat and lon by name")
_HUGE = 1e12
"""Larger than any grid on earth; also keeps out what is no number (NaN, Infinity)."""
_HINT_SIMPLER = say("simplify the line, for example to points 10 metres apart")
_MOST_POSITIONS = 50_000
"""Finer than this no neighbourhood is drawn, and every reader would have to fetch it."""
_DEPTH = 100
"""Geometry collections in each other beyond this are no map."""


class _FaultError(Exception):
    """What is wrong with a boundary, and what to do."""

    def __init__(self, what: Sentence, hint: Sentence, line: int = 1) -> None:
        super().__init__(str(what))
        self.what, self.hint, self.line = what, hint, line


def read_boundary(
    content: Path, neighbourhood: str, page: ReadPage[NeighbourhoodMeta]
) -> tuple[Boundary | None, list[Problem]]:
    """The outline that the front matter names, if it names one; whatever is wrong with it becomes a problem."""
    meta = page.document.meta if page.document else None
    if meta is None or meta.boundary is None:
        return None, []
    folder = content / neighbourhood / "data"
    there = sorted(path.name for path in folder.glob("*.*json") if path.is_file())
    if meta.boundary not in there:
        what = say('there is no file "{name}" in {folder}', name=meta.boundary, folder=f"{neighbourhood}/data")
        hint = did_you_mean(meta.boundary, there) or say("put the GeoJSON file there, and write its name only")
        return None, [Problem(page.path, page.line("boundary"), "boundary", what, hint)]
    name = str(PurePosixPath(neighbourhood, "data", meta.boundary))
    text, problems = decode(folder / meta.boundary, name)
    if problems:
        return None, problems
    try:
        boundary = _boundary(text)
        _check_lies(boundary, meta)
    except _FaultError as fault:
        return None, [Problem(name, fault.line, "", fault.what, fault.hint)]
    return boundary, []


def _boundary(text: str) -> Boundary:
    value = _parsed(text)
    if text.count("[") > _MOST_POSITIONS:
        raise _FaultError(say("this boundary has more than {most} points", most=_MOST_POSITIONS), _HINT_SIMPLER)
    polygons: dict[tuple[Ring, ...], None] = {}  # published files hold the same area twice at times
    for polygon in _polygons(value):
        if not isinstance(polygon, list) or not polygon:
            raise _FaultError(say("a polygon without a line around it"), _HINT_EXPORT)
        rings = tuple(_turned(_ring(ring), outer=index == 0) for index, ring in enumerate(polygon))
        polygons[rings] = None
    if not polygons:
        raise _FaultError(
            say("this file holds no area"), say("the outline of a neighbourhood is a Polygon or a MultiPolygon")
        )
    return Boundary(tuple(polygons))


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise _FaultError(say("this is not GeoJSON: {error}", error=error.msg), _HINT_EXPORT, error.lineno) from None
    except (RecursionError, ValueError):  # nested without end, or a number of thousands of digits
        raise _FaultError(say("this file cannot be read as GeoJSON"), _HINT_EXPORT) from None


def _polygons(value: Any, depth: int = 0) -> Iterator[Any]:
    """The coordinates of every polygon, however deep; points and lines that come along are no outline."""
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(kind, str) or depth > _DEPTH:
        raise _FaultError(say("this file cannot be read as GeoJSON"), _HINT_EXPORT)
    if kind == "Feature":
        inner = [value["geometry"]] if value.get("geometry") else []
    else:
        inner = value.get({"FeatureCollection": "features", "GeometryCollection": "geometries"}.get(kind, ""), [])
    if not isinstance(inner, list):
        raise _FaultError(say("this file cannot be read as GeoJSON"), _HINT_EXPORT)
    for part in inner:
        yield from _polygons(part, depth + 1)
    coordinates = value.get("coordinates")
    if kind == "Polygon":
        yield coordinates
    elif kind == "MultiPolygon" and isinstance(coordinates, list):
        yield from coordinates


def _ring(value: Any) -> Ring:
    ring = tuple(_position(position) for position in value) if isinstance(value, list) else ()
    if len(ring) < 4:
        raise _FaultError(say("a line around an area has at least four positions"), _HINT_EXPORT)
    if ring[0] != ring[-1]:
        what = say("a line around an area is not closed: it ends elsewhere than it began")
        raise _FaultError(what, say("make the last position the same as the first"))
    return ring


def _position(value: Any) -> Position:
    pair = value[:2] if isinstance(value, list) else []
    if len(pair) != 2 or not all(type(n) in (int, float) and -_HUGE < n < _HUGE for n in pair):
        raise _FaultError(say("a position is not two numbers"), _HINT_EXPORT)
    lon, lat = (float(n) for n in pair)
    if abs(lon) <= 180 and abs(lat) <= 90:
        return lon, lat
    dutch = all(low <= n <= high for n, (low, high) in zip((lon, lat), _DUTCH_GRID, strict=True))
    if dutch:
        what = say("these positions are metres of the Dutch grid (RD, EPSG:28992) and not degrees")
    else:
        what = say("{lon}, {lat} is not a position in degrees", lon=pair[0], lat=pair[1])
    raise _FaultError(what, _HINT_EXPORT)


def _turned(ring: Ring, *, outer: bool) -> Ring:
    """The ring in the direction that RFC 7946 asks for, whichever way it came."""
    doubled_area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))
    return ring if (doubled_area >= 0) == outer else ring[::-1]


def _check_lies(boundary: Boundary, meta: NeighbourhoodMeta) -> None:
    """It lies around the centre, and in the land of its codes; numbers that have changed places do not."""
    box = Area(*boundary.box)
    lat, lon = (box.south + box.north) / 2, (box.west + box.east) / 2
    if is_swapped(lat, lon):
        raise _FaultError(SWAPPED, _HINT_ORDER)
    centre = meta.centre
    if centre is not None and not is_swapped(centre.lat, centre.lon) and not box.is_near(centre.lat, centre.lon):
        what = say("this area lies far from the centre of the neighbourhood")
        if box.is_near(centre.lon, centre.lat):
            what = say("in this area, or in the centre of the neighbourhood, the two numbers have changed places")
        raise _FaultError(what, _HINT_ORDER)
    if lies_abroad(meta, lat, lon):
        what = say("this lies outside the Netherlands, and the CBS codes say that it lies in it")
        raise _FaultError(what, _HINT_ORDER)
