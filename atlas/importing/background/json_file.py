"""Extracts in JSON: GeoJSON with tags of OpenStreetMap or attributes of the BRT, and what Overpass answers."""

from collections.abc import Iterator, Mapping
from math import isfinite
from pathlib import Path
from typing import Any

from atlas.importing.background.area import Clip
from atlas.importing.background.dutch_grid import is_dutch, to_degrees
from atlas.importing.background.found import Extract, Found, library, refused
from atlas.importing.background.kinds import brt_layer, brt_name, osm_layer, osm_name
from atlas.model.background import LAYERS
from atlas.reading.front_matter import decode
from atlas.reading.geojson import UNREADABLE, FaultError, parsed
from atlas.reading.problems import AtlasError
from atlas.texts import say

__all__ = ["read_json"]

_AREAS = ("Polygon", "MultiPolygon")
_LINES = ("LineString", "MultiLineString")
_HINT = say("export it again as GeoJSON")


def read_json(file: Path, clip: Clip) -> Extract:
    """The shapes near the neighbourhood. Raises `AtlasError` where the file is neither of the two."""
    text, problems = decode(file, str(file))
    if problems:
        raise AtlasError(problems)
    try:
        value = parsed(text)
    except FaultError as fault:
        raise refused(file, fault.what, fault.hint, fault.line) from None
    if isinstance(value, dict) and isinstance(value.get("elements"), list):
        return _kept(_overpass(value["elements"]), clip, "osm")
    if isinstance(value, dict) and isinstance(value.get("features"), list):
        lines = [number for number, line in enumerate(text.splitlines(), 1) if '"geometry"' in line]
        features = value["features"]
        known = lines if len(lines) == len(features) else [1] * len(features)
        return _kept(_features(file, features, known), clip, None)
    raise refused(file, UNREADABLE, _HINT)


def _kept(told: Iterator[tuple[str | None, str | None, str | None, Any]], clip: Clip, source: str | None) -> Extract:
    """What has a layer and lies near. `told`: layer, name, source and geometry."""
    found, sources = [], set()
    for layer, name, by, geometry in told:
        if layer and clip.meets(geometry):
            found.append(Found(layer, name, geometry))
            sources.add(by)
    return Extract(tuple(found), source or (sources.pop() if len(sources) == 1 else None))


def _features(file: Path, features: list[Any], lines: list[int]) -> Iterator[tuple[Any, Any, Any, Any]]:
    shapely = library("shapely")
    for feature, line in zip(features, lines, strict=True):
        geometry = feature.get("geometry") if isinstance(feature, dict) else None
        kind = geometry.get("type") if isinstance(geometry, dict) else None
        if not isinstance(geometry, dict) or kind not in (*_AREAS, *_LINES):
            continue
        try:
            shape = _shape(shapely, kind, geometry.get("coordinates"))
        except (TypeError, ValueError, RecursionError, OverflowError, shapely.errors.GEOSException):
            what = say("the positions of this feature cannot be read")
            raise refused(
                file, what, say("a position is two numbers, and a line has two positions or more"), line
            ) from None
        facts = feature.get("properties")
        layer, name, source = _told(facts if isinstance(facts, dict) else {}, area=kind in _AREAS)
        yield layer, name, source, shape


def _shape(shapely: Any, kind: str, coordinates: Any) -> Any:
    if not _are_positions(coordinates):
        raise ValueError(kind)
    shape = shapely.geometry.shape({"type": kind, "coordinates": coordinates})
    if shape.is_empty:
        raise ValueError(kind)
    return to_degrees(shape) if is_dutch(shape) else shape


def _are_positions(value: Any, depth: int = 4) -> bool:
    """Whether lists in each other hold numbers at their ends, and none without a value."""
    if isinstance(value, list):
        return depth > 0 and all(_are_positions(part, depth - 1) for part in value)
    return type(value) in (int, float) and isfinite(value)


def _told(facts: Mapping[str, Any], *, area: bool) -> tuple[str | None, str | None, str | None]:
    """Layer, name and source, whoever's words the facts are in: ours, those of OpenStreetMap, or of the BRT."""
    inner = facts.get("tags")
    words = {str(key): str(value) for key, value in (inner if isinstance(inner, dict) else facts).items()}
    if words.get("layer") in LAYERS:
        return words["layer"], words.get("name"), None
    if layer := osm_layer(words, area=area):
        return layer, osm_name(words), "osm"
    plain = {key.casefold().replace("_", ""): value for key, value in words.items() if value not in ("None", "")}
    return brt_layer("", plain), brt_name(plain), "brt"


def _overpass(elements: list[Any]) -> Iterator[tuple[str | None, str | None, str | None, Any]]:
    """Ways and multipolygons, with their geometry or with nodes beside them."""
    shapely = library("shapely")
    things = [one for one in elements if isinstance(one, dict)]
    nodes = {one.get("id"): one for one in things if one.get("type") == "node"}
    for thing in things:
        given = thing.get("tags")
        tags = {str(key): str(value) for key, value in given.items()} if isinstance(given, dict) else {}
        if not tags or thing.get("type") not in ("way", "relation"):
            continue
        try:
            geometry, area = _way(shapely, thing, nodes, tags) if thing["type"] == "way" else _joined(shapely, thing)
        except (TypeError, ValueError, KeyError, AttributeError, shapely.errors.GEOSException):
            continue  # a part of it lies outside the extract
        if not geometry.is_empty:
            yield osm_layer(tags, area=area), osm_name(tags), "osm", geometry


def _way(shapely: Any, way: Any, nodes: Mapping[Any, Any], tags: Mapping[str, str]) -> tuple[Any, bool]:
    corners = way.get("geometry") or [nodes[key] for key in way.get("nodes", ())]
    line = [(float(one["lon"]), float(one["lat"])) for one in corners if one]
    closed = len(line) > 3 and line[0] == line[-1]
    area = closed and (osm_layer(tags, area=True) is not None)
    return (shapely.Polygon(line) if area else shapely.LineString(line)), area


def _joined(shapely: Any, relation: Any) -> tuple[Any, bool]:
    """The areas that the outer lines of a multipolygon enclose, without those of the inner ones."""
    if (relation.get("tags") or {}).get("type") != "multipolygon":
        raise ValueError("type")
    ways: dict[str, list[Any]] = {"outer": [], "inner": []}
    for member in relation.get("members", ()):
        line = [(float(one["lon"]), float(one["lat"])) for one in member.get("geometry") or () if one]
        if len(line) > 1:
            ways["inner" if member.get("role") == "inner" else "outer"].append(shapely.LineString(line))
    outer, inner = (shapely.union_all(list(shapely.polygonize(ways[role]).geoms)) for role in ("outer", "inner"))
    return shapely.difference(outer, inner), True
