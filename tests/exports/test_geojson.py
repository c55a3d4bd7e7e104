"""GeoJSON as RFC 7946 asks for it."""

import json

from atlas.analysis.places import area_of
from atlas.exports.geojson import Feature, geojson
from atlas.model.boundary import Boundary
from atlas.model.place import Point

RING = ((5.0, 52.0), (5.1, 52.0), (5.1, 52.1), (5.0, 52.0))


def test_longitude_comes_first_and_what_has_no_place_is_told() -> None:
    text = geojson([Feature("a", Point(lat=52.12345678, lon=5.5), {"title": "Één"}), Feature("b", None, {})])
    first, second = json.loads(text)["features"]
    assert first == {
        "type": "Feature",
        "id": "a",
        "geometry": {"type": "Point", "coordinates": [5.5, 52.123457]},
        "properties": {"title": "Één"},
    }
    assert second["geometry"] is None


def test_an_area_runs_counterclockwise_and_closes() -> None:
    ((ring,),) = [
        feature["geometry"]["coordinates"]
        for feature in json.loads(geojson([Feature("a", area_of(Point(lat=52.5508, lon=5.2476)), {})]))["features"]
    ]
    assert ring[0] == ring[-1]
    (west, south), (east, _), (_, north) = ring[0], ring[1], ring[2]
    assert west < east
    assert south < north


def test_a_boundary_keeps_its_rings() -> None:
    (feature,) = json.loads(geojson([Feature("n", Boundary(((RING,),)), {})]))["features"]
    assert feature["geometry"] == {"type": "MultiPolygon", "coordinates": [[[list(p) for p in RING]]]}
