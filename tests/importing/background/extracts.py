"""Small extracts of an invented land, in every format that is read. Degrees around 52.1 north, 5.1 east."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import osmium
import pyogrio
import pyproj
import shapely

Line = Sequence[tuple[float, float]]

STREET: Line = [(5.098, 52.1), (5.1, 52.1002), (5.102, 52.1)]
CANAL: Line = [(5.097, 52.0985), (5.103, 52.0992)]
POND: Line = [(5.0995, 52.1005), (5.1005, 52.1005), (5.1005, 52.1009), (5.0995, 52.1009), (5.0995, 52.1005)]
FAR: Line = [(6.5, 53.2), (6.51, 53.21)]
THINGS: Sequence[tuple[Line, Mapping[str, str]]] = (
    (STREET, {"highway": "residential", "name": "Dorpsstraat"}),
    (CANAL, {"waterway": "canal", "name": "De Vaart"}),
    (POND, {"natural": "water", "name": "De Kolk"}),
    (FAR, {"highway": "residential", "name": "Ver Weg"}),
    ([(5.0991, 52.1), (5.0991, 52.1004)], {"barrier": "fence"}),
)
BRT: Sequence[tuple[str, Line, Mapping[str, str]]] = (
    ("wegdeel_hartlijn", STREET, {"typeweg": "straat", "straatnaamnl": "Dorpsstraat"}),
    ("waterdeel_vlak", POND, {"typewater": "meer, plas", "naamnl": "De Kolk"}),
    ("terrein_vlak", POND, {"typelandgebruik": "bebouwd gebied", "naamnl": ""}),
)
_RD = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:28992", always_xy=True)


def osm(path: Path, things: Sequence[tuple[Line, Mapping[str, str]]] = THINGS) -> Path:
    """`.osm` or `.osm.pbf`, by the ending."""
    writer = osmium.SimpleWriter(str(path))
    nodes: dict[tuple[float, float], int] = {}
    for line, _ in things:
        for at in line:
            if at not in nodes:
                nodes[at] = len(nodes) + 1
                writer.add_node(osmium.osm.mutable.Node(id=nodes[at], location=at))
    for key, (line, tags) in enumerate(things, 1):
        writer.add_way(osmium.osm.mutable.Way(id=key, nodes=[nodes[at] for at in line], tags=dict(tags)))
    writer.close()
    return path


def overpass(path: Path) -> Path:
    """What Overpass answers to `out geom`."""
    elements = [
        {"type": "way", "id": key, "tags": tags, "geometry": [{"lon": lon, "lat": lat} for lon, lat in line]}
        for key, (line, tags) in enumerate(THINGS, 1)
    ]
    path.write_text(json.dumps({"version": 0.6, "elements": elements}), "utf-8")
    return path


def geojson(path: Path) -> Path:
    """Tags as properties, as export pages write them."""
    features = [feature(line, tags) for line, tags in THINGS]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
    return path


def feature(line: Line, facts: Mapping[str, object]) -> dict[str, Any]:
    """A closed line is an area."""
    closed = line[0] == line[-1]
    geometry = {"type": "Polygon", "coordinates": [line]} if closed else {"type": "LineString", "coordinates": line}
    return {"type": "Feature", "properties": dict(facts), "geometry": geometry}


def brt(path: Path) -> Path:
    """TOP10NL in metres of the Dutch grid: `.gpkg`, `.gml` or `.geojson`, by the ending."""
    if path.suffix == ".geojson":
        features = [feature(_grid(line), facts) for _, line, facts in BRT]
        path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
        return path
    if path.suffix == ".gml":
        path.write_text(_gml(), "utf-8")
        return path
    for number, (layer, line, facts) in enumerate(BRT):
        shape = shapely.Polygon(_grid(line)) if line[0] == line[-1] else shapely.LineString(_grid(line))
        pyogrio.raw.write(
            path,
            np.array([shapely.to_wkb(shape)], dtype=object),
            [np.array([value], dtype=object) for value in facts.values()],
            list(facts),
            layer=f"top10nl_{layer}",
            crs="EPSG:28992",
            geometry_type=shape.geom_type,
            driver="GPKG",
            append=bool(number),
        )
    return path


def _grid(line: Line) -> list[tuple[float, float]]:
    return [_RD.transform(*at) for at in line]


def _gml() -> str:
    members = []
    for layer, line, facts in BRT:
        name = layer.partition("_")[0].capitalize()
        told = "".join(f"<t:{key}>{value}</t:{key}>" for key, value in facts.items())
        places = " ".join(f"{x:.2f} {y:.2f}" for x, y in _grid(line))
        shape = f'<gml:LineString srsName="EPSG:28992"><gml:posList>{places}</gml:posList></gml:LineString>'
        if line[0] == line[-1]:
            ring = f"<gml:exterior><gml:LinearRing><gml:posList>{places}</gml:posList></gml:LinearRing></gml:exterior>"
            shape = f'<gml:Polygon srsName="EPSG:28992">{ring}</gml:Polygon>'
        members.append(
            f"<t:FeatureMember><t:{name}>{told}<t:geometrie>{shape}</t:geometrie></t:{name}></t:FeatureMember>"
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<t:FeatureCollectionT10NL xmlns:t="http://example.org/top10nl" '
        f'xmlns:gml="http://www.opengis.net/gml/3.2">{"".join(members)}</t:FeatureCollectionT10NL>\n'
    )
