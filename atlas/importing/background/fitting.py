"""How simple do shapes have to become, and which have to go, so that a background is small enough for a phone?"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from atlas.importing.background.area import METRES, Clip
from atlas.importing.background.found import Found, library
from atlas.model.background import LAYERS, MOST_BYTES

__all__ = ["Fitted", "fitted"]

_FINE = (1.0, 2.0, 3.0, 5.0)
_COARSE = (8.0, 12.0, 20.0, 35.0)
_GIVE_UP = ("building", "path", "railway", "green")
"""Layers that are left out, in this order, where finer lines would be too much."""
_DECIMALS = 5
"""A metre."""
_LONGEST = 80

_Key = tuple[str, str | None]


@dataclass(frozen=True)
class Fitted:
    """Features as lines of JSON. `metres`: how far a line may lie from where it was; `left_out`: layers that had to go.

    `names`: how many streets, waters and so on have a name, by layer.
    """

    features: tuple[str, ...]
    metres: float
    left_out: tuple[str, ...]
    names: Mapping[str, int]


def fitted(found: Iterable[Found], clip: Clip, room: int = MOST_BYTES - 1000) -> Fitted | None:
    """The shapes within the clip, simplified as little as `room` (bytes) allows; None where nothing fits."""
    shapes = _clipped(found, clip)
    steps = [(metres, _GIVE_UP[:gone]) for gone in range(len(_GIVE_UP)) for metres in _FINE]
    steps += [(metres, _GIVE_UP[: len(_GIVE_UP) - 1]) for metres in _COARSE] + [
        (metres, _GIVE_UP) for metres in _COARSE
    ]
    for metres, left_out in steps:
        kept = {key: shape for key, shape in shapes.items() if key[0] not in left_out}
        features = [(key, text) for key, shape in kept.items() for text in _features(key, shape, metres, clip)]
        if sum(len(text.encode()) + 2 for _, text in features) <= room:
            gone = tuple(layer for layer in left_out if any(key[0] == layer for key in shapes))
            return Fitted(tuple(text for _, text in features), metres, gone, _names(key for key, _ in features))
    return None


def _names(keys: Iterable[_Key]) -> dict[str, int]:
    names: defaultdict[str, set[str]] = defaultdict(set)
    for layer, name in keys:
        names[layer] |= {name} if name else set()
    return {layer: len(names[layer]) for layer in LAYERS if layer in names}


def _clipped(found: Iterable[Found], clip: Clip) -> dict[_Key, Sequence[Any]]:
    """Per layer and name: areas in one geometry and lines in another, in metres around the middle."""
    shapely = library("shapely")
    box = shapely.transform(shapely.box(clip.west, clip.south, clip.east, clip.north), _metres(clip))
    parts: defaultdict[_Key, tuple[list[Any], list[Any]]] = defaultdict(lambda: ([], []))
    for one in found:
        shape = shapely.transform(shapely.force_2d(one.geometry), _metres(clip))
        shape = shapely.intersection(shape if shape.is_valid else shapely.make_valid(shape), box)
        areas, lines = parts[one.layer, (one.name or "")[: _LONGEST + 1] or None]
        pieces = shapely.get_parts(shape)
        areas += [piece for piece in pieces if piece.geom_type.endswith("Polygon")]
        lines += [piece for piece in pieces if piece.geom_type.endswith("LineString")]
    order = {layer: place for place, layer in enumerate(LAYERS)}
    joined = {}
    for key in sorted(parts, key=lambda key: (order[key[0]], key[1] or "")):
        areas, lines = parts[key]
        joined[key] = [shapely.union_all(areas)] if areas else []
        joined[key] += [shapely.line_merge(shapely.union_all(lines))] if lines else []
    return {key: shapes for key, shapes in joined.items() if shapes}


def _features(key: _Key, shapes: Sequence[Any], metres: float, clip: Clip) -> Iterator[str]:
    shapely = library("shapely")
    layer, name = key
    facts = {"layer": layer} | ({"name": name} if name and len(name) <= _LONGEST else {})
    for shape in shapes:
        simple = shapely.simplify(shape, metres)
        parts = [part for part in shapely.get_parts(simple) if _large_enough(part, metres)]
        degrees = [shapely.transform(part, _degrees(clip)) for part in parts]
        lines = [_rounded(part.coords) for part in degrees if part.geom_type == "LineString"]
        areas = [_rings(part) for part in degrees if part.geom_type == "Polygon"]
        for kind, coordinates in (("MultiLineString", [one for one in lines if len(one) > 1]), ("MultiPolygon", areas)):
            if kept := [one for one in coordinates if one]:
                geometry = {"type": kind, "coordinates": kept}
                feature = {"type": "Feature", "properties": facts, "geometry": geometry}
                yield json.dumps(feature, ensure_ascii=False, separators=(",", ":"))


def _large_enough(part: Any, metres: float) -> bool:
    if part.geom_type == "Polygon":
        return bool(part.area > 25 * metres * metres)
    return bool(part.length > 2 * metres)


def _rings(polygon: Any) -> list[list[list[float]]]:
    rings = [_rounded(ring.coords) for ring in (polygon.exterior, *polygon.interiors)]
    return [ring for ring in rings if len(ring) > 3] if len(rings[0]) > 3 else []


def _rounded(coordinates: Iterable[Sequence[float]]) -> list[list[float]]:
    """Positions without those that are the same as the one before."""
    found: list[list[float]] = []
    for lon, lat in ((round(one[0], _DECIMALS), round(one[1], _DECIMALS)) for one in coordinates):
        if not found or found[-1] != [lon, lat]:
            found.append([lon, lat])
    return found


def _metres(clip: Clip) -> Any:
    lon, lat = clip.middle
    across = METRES * max(cos(radians(lat)), 0.01)
    return lambda positions: (positions - (lon, lat)) * (across, METRES)


def _degrees(clip: Clip) -> Any:
    lon, lat = clip.middle
    across = METRES * max(cos(radians(lat)), 0.01)
    return lambda positions: positions / (across, METRES) + (lon, lat)
