"""`data/boundary.geojson`: the outline of a neighbourhood, as GeoJSON in degrees (RFC 7946)."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from atlas.model.boundary import Boundary, Ring
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.reading.front_matter import decode
from atlas.reading.geojson import DEEPEST, HINT_EXPORT, HINT_ORDER, UNREADABLE, FaultError, parsed, ring_of, turned
from atlas.reading.pages import ReadPage
from atlas.reading.positions import SWAPPED, Area, is_swapped, lies_abroad
from atlas.reading.problems import Problem, did_you_mean
from atlas.texts import say

__all__ = ["read_boundary"]

_HINT_SIMPLER = say("simplify the line, for example to points 10 metres apart")
_MOST_POSITIONS = 50_000
"""Finer than this no neighbourhood is drawn, and every reader would have to fetch it."""


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
        return None, [Problem(page.path, page.line("boundary"), "boundary", what, hint, rule="map")]
    name = str(PurePosixPath(neighbourhood, "data", meta.boundary))
    text, problems = decode(folder / meta.boundary, name)
    if problems:
        return None, problems
    try:
        boundary = _boundary(text)
        _check_lies(boundary, meta)
    except FaultError as fault:
        return None, [Problem(name, fault.line, "", fault.what, fault.hint, rule="map")]
    return boundary, []


def _boundary(text: str) -> Boundary:
    value = parsed(text)
    if text.count("[") > _MOST_POSITIONS:
        raise FaultError(say("this boundary has more than {most} points", most=_MOST_POSITIONS), _HINT_SIMPLER)
    polygons: dict[tuple[Ring, ...], None] = {}  # published files hold the same area twice at times
    for polygon in _polygons(value):
        if not isinstance(polygon, list) or not polygon:
            raise FaultError(say("a polygon without a line around it"), HINT_EXPORT)
        rings = tuple(turned(ring_of(ring), outer=index == 0) for index, ring in enumerate(polygon))
        polygons[rings] = None
    if not polygons:
        raise FaultError(
            say("this file holds no area"), say("the outline of a neighbourhood is a Polygon or a MultiPolygon")
        )
    return Boundary(tuple(polygons))


def _polygons(value: Any, depth: int = 0) -> Iterator[Any]:
    """The coordinates of every polygon, however deep; points and lines that come along are no outline."""
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(kind, str) or depth > DEEPEST:
        raise FaultError(UNREADABLE, HINT_EXPORT)
    if kind == "Feature":
        inner = [value["geometry"]] if value.get("geometry") else []
    else:
        inner = value.get({"FeatureCollection": "features", "GeometryCollection": "geometries"}.get(kind, ""), [])
    if not isinstance(inner, list):
        raise FaultError(UNREADABLE, HINT_EXPORT)
    for part in inner:
        yield from _polygons(part, depth + 1)
    coordinates = value.get("coordinates")
    if kind == "Polygon":
        yield coordinates
    elif kind == "MultiPolygon" and isinstance(coordinates, list):
        yield from coordinates


def _check_lies(boundary: Boundary, meta: NeighbourhoodMeta) -> None:
    """It lies around the centre, and in the land of its codes; numbers that have changed places do not."""
    box = Area(*boundary.box)
    lat, lon = (box.south + box.north) / 2, (box.west + box.east) / 2
    if is_swapped(lat, lon):
        raise FaultError(SWAPPED, HINT_ORDER)
    centre = meta.centre
    if centre is not None and not is_swapped(centre.lat, centre.lon) and not box.is_near(centre.lat, centre.lon):
        what = say("this area lies far from the centre of the neighbourhood")
        if box.is_near(centre.lon, centre.lat):
            what = say("in this area, or in the centre of the neighbourhood, the two numbers have changed places")
        raise FaultError(what, HINT_ORDER)
    if lies_abroad(meta, lat, lon):
        what = say("this lies outside the Netherlands, and the CBS codes say that it lies in it")
        raise FaultError(what, HINT_ORDER)
