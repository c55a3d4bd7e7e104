"""Points and areas as GeoJSON (RFC 7946): longitude before latitude, outer rings counterclockwise, WGS 84."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from atlas.analysis.places import Area
from atlas.model.background import Background, Shape
from atlas.model.boundary import Boundary
from atlas.model.place import Point

__all__ = ["Feature", "background_geojson", "geojson"]

_DECIMALS = 6
"""A tenth of a metre."""


@dataclass(frozen=True)
class Feature:
    """A thing with its facts. `where`: None for what has no known place, which is then told and not left out."""

    id: str
    where: Point | Area | Boundary | None
    facts: Mapping[str, object]


def geojson(features: Iterable[Feature]) -> str:
    """A FeatureCollection, a feature per line so that changes can be compared."""
    lines = ",\n".join(json.dumps(_feature(feature), ensure_ascii=False) for feature in features)
    return f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'


def background_geojson(background: Background) -> str:
    """What lies below the places, with whom to thank for it: some licences ask to pass on what was made of it."""
    credit = background.credit
    facts = {"attribution": credit.attribution, "licence": credit.licence}
    head = ", ".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items())
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in map(_shape, background.shapes))
    return f'{{"type": "FeatureCollection", {head}, "features": [\n{lines}\n]}}\n'


def _shape(shape: Shape) -> dict[str, object]:
    facts = {"layer": shape.layer} | ({"name": shape.name} if shape.name else {})
    geometry: dict[str, object] = {"type": "MultiPolygon", "coordinates": shape.polygons}
    if shape.lines:
        geometry = {"type": "MultiLineString", "coordinates": shape.lines}
    return {"type": "Feature", "properties": facts, "geometry": geometry}


def _feature(feature: Feature) -> dict[str, object]:
    geometry = _geometry(feature.where)
    return {"type": "Feature", "id": feature.id, "geometry": geometry, "properties": dict(feature.facts)}


def _geometry(where: Point | Area | Boundary | None) -> dict[str, object] | None:
    match where:
        case Point():
            return {"type": "Point", "coordinates": _position((where.lon, where.lat))}
        case Area(south, west, north, east):
            corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
            return {"type": "Polygon", "coordinates": [[_position(corner) for corner in corners]]}
        case Boundary(polygons):
            rings = [[[_position(p) for p in ring] for ring in polygon] for polygon in polygons]
            return {"type": "MultiPolygon", "coordinates": rings}
        case None:
            return None


def _position(position: tuple[float, float]) -> list[float]:
    return [round(number, _DECIMALS) for number in position]
