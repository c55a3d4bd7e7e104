"""`data/background.geojson`: what lies below the places on the map, as `atlas import background` writes it."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, Final

from atlas.model.background import LAYERS, MOST_BYTES, Background, Credit, Shape
from atlas.model.boundary import Position
from atlas.reading.front_matter import decode
from atlas.reading.geojson import HINT_EXPORT, HINT_ORDER, UNREADABLE, FaultError, line_of, parsed, ring_of, turned
from atlas.reading.positions import FAR_KM, SWAPPED, Area, is_swapped
from atlas.reading.problems import Problem, did_you_mean
from atlas.texts import say

__all__ = ["BACKGROUND", "SOURCES", "read_background", "read_background_text"]

BACKGROUND: Final = "data/background.geojson"
"""Where the file stands in the folder of a neighbourhood."""
SOURCES: Final = ("osm", "brt", "invented")
"""Sources whose credit we know in every language."""

_HINT_AGAIN = say("make the file again with: atlas import background")
_LONGEST = 120
"""Letters of a name or a credit."""
_FEATURE = re.compile(r"^\s*\{\s*\"type\":\s*\"Feature\"", re.MULTILINE)
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def read_background(content: Path, neighbourhood: str, area: Area | None) -> tuple[Background | None, list[Problem]]:
    """The background where there is one; whatever is wrong with it becomes a problem. `area`: where it has to lie."""
    path = content / neighbourhood / BACKGROUND
    if not path.is_file():
        return None, []
    name = str(PurePosixPath(neighbourhood, BACKGROUND))
    size = path.stat().st_size
    if size > MOST_BYTES:
        what = say("this file is {size} kB; a background has at most {most} kB", size=round(size / 1000), most=150)
        return None, [Problem(name, 1, "", what, _HINT_AGAIN, rule="map")]
    text, problems = decode(path, name)
    if problems:
        return None, problems
    try:
        return read_background_text(text, area), []
    except FaultError as fault:
        return None, [Problem(name, fault.line, "", fault.what, fault.hint, rule="map")]


def read_background_text(text: str, area: Area | None) -> Background:
    """What a file of a background says. Raises `FaultError` for the first thing that is wrong with it.

    Of a feature only its layer, its name and its lines are read; any other property is left out.
    """
    value = parsed(text)
    features = value.get("features") if isinstance(value, dict) else None
    if not isinstance(features, list):
        raise FaultError(UNREADABLE, _HINT_AGAIN)
    credit = _credit(value)
    lines = [text.count("\n", 0, found.start()) + 1 for found in _FEATURE.finditer(text)]
    shapes = []
    for index, feature in enumerate(features):
        try:
            shapes.append(_shape(feature))
            _check_lies(shapes[-1], area)
        except FaultError as fault:
            line = lines[index] if len(lines) == len(features) else 1
            raise FaultError(fault.what, fault.hint, line) from None
    if not shapes:
        raise FaultError(say("there is nothing to draw in this file"), _HINT_AGAIN)
    return Background(tuple(shapes), credit)


def _credit(value: dict[str, Any]) -> Credit:
    told = [_words(value.get(key)) for key in ("attribution", "licence")]
    if not all(told):
        what = say("this file does not say whom to thank for it, and under which licence it may be used")
        raise FaultError(what, say('write "attribution" and "licence" before "features", as words'))
    source = value.get("source")
    return Credit(told[0], told[1], source if source in SOURCES else None)


def _words(value: Any) -> str:
    """Words on one line; empty for anything else."""
    return value.strip() if isinstance(value, str) and len(value) <= _LONGEST and not _UNSEEN.search(value) else ""


def _shape(feature: Any) -> Shape:
    facts = feature.get("properties") if isinstance(feature, dict) else None
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(facts, dict) or not isinstance(geometry, dict):
        raise FaultError(UNREADABLE, HINT_EXPORT)
    layer = facts.get("layer")
    if not isinstance(layer, str) or layer not in LAYERS:
        what = say('"{layer}" is not a layer of a background', layer=str(layer)[:40])
        raise FaultError(what, did_you_mean(str(layer), LAYERS) or say("choose from: {names}", names=", ".join(LAYERS)))
    name = _words(facts.get("name")) or None
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    parts = coordinates if isinstance(coordinates, list) else []
    match kind:
        case "Polygon":
            return Shape(layer, name, polygons=(_polygon(parts),))
        case "MultiPolygon":
            return Shape(layer, name, polygons=tuple(_polygon(part) for part in parts))
        case "LineString":
            return Shape(layer, name, lines=(line_of(parts),))
        case "MultiLineString":
            return Shape(layer, name, lines=tuple(line_of(part) for part in parts))
    raise FaultError(say("a background holds lines and areas only"), _HINT_AGAIN)


def _polygon(value: Any) -> tuple[tuple[Position, ...], ...]:
    if not isinstance(value, list) or not value:
        raise FaultError(say("a polygon without a line around it"), HINT_EXPORT)
    return tuple(turned(ring_of(ring), outer=index == 0) for index, ring in enumerate(value))


def _positions(shape: Shape) -> Iterator[Position]:
    for polygon in shape.polygons:
        for ring in polygon:
            yield from ring
    for line in shape.lines:
        yield from line


def _check_lies(shape: Shape, area: Area | None) -> None:
    for lon, lat in _positions(shape):
        if area is None and not is_swapped(lat, lon):
            continue
        if area is not None and area.is_near(lat, lon):
            continue
        if is_swapped(lat, lon) or (area is not None and area.is_near(lon, lat)):
            raise FaultError(SWAPPED, HINT_ORDER)
        what = say("this lies more than {km} km from the neighbourhood", km=FAR_KM)
        raise FaultError(what, say("is this the background of another neighbourhood?"))
