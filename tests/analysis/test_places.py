"""Where initiatives are, and how little a private place tells."""

from dataclasses import replace
from math import cos, radians
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.analysis.places import CELL_DEGREES, Area, Places, area_of, places, street_of
from atlas.exports.geojson import Feature, geojson
from atlas.graphs.map_picture import MapDot, map_picture
from atlas.model.atlas import Document, Neighbourhood, Version
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.model.place import Place, Point

POINTS = st.builds(Point, lat=st.floats(-90, 90), lon=st.floats(-180, 180))
WITHIN = st.floats(0.002, 0.998)  # edges are published in steps of 0.00001 degree, so the very brim may be next door


def neighbourhood(**found: dict[str, Any]) -> Neighbourhood:
    page = Document("linde", Version("linde/index.md", "en", NeighbourhoodMeta(title="Linde", municipality="X"), ""))
    initiatives = {
        key: Document(key, Version(f"{key}.md", "en", Initiative(title=key, kind="informal", **facts), ""))
        for key, facts in sorted(found.items())
    }
    return Neighbourhood("linde", page, initiatives, {}, {}, {}, {})


def inside(area: Area, down: float, across: float) -> Point:
    """A point somewhere in an area."""
    return Point(lat=area.south + down * (area.north - area.south), lon=area.west + across * (area.east - area.west))


@given(POINTS, WITHIN, WITHIN)
def test_points_of_a_cell_cannot_be_told_apart_in_anything_that_is_published(
    point: Point, down: float, across: float
) -> None:
    area = area_of(point)
    other = inside(area, down, across)
    outputs = []
    for somewhere in (inside(area, 0.5, 0.5), other):
        place = Place(name="Truus", address="Verborgenpad 7", lat=somewhere.lat, lon=somewhere.lon, private=True)
        found = places(neighbourhood(thuis={"place": place}))
        dots = [MapDot(one) for one in found.points.values()]
        file = geojson([Feature("thuis", found.areas["thuis"], {})])
        outputs.append((found, file, map_picture(None, None, dots, found.areas.values(), "Map")))
    assert outputs[0] == outputs[1]


@given(POINTS)
def test_an_area_holds_its_point(point: Point) -> None:
    area = area_of(point)
    rounding = 1.1e-5
    assert area.south - rounding <= point.lat <= area.north + rounding
    assert area.west - rounding <= point.lon <= area.east + rounding


@given(st.floats(-85, 85), st.floats(-180, 180))
def test_an_area_is_about_445_metres_each_way(lat: float, lon: float) -> None:
    area = area_of(Point(lat=lat, lon=lon))
    assert area.north - area.south == pytest.approx(CELL_DEGREES, abs=2e-5)
    metres_wide = (area.east - area.west) * cos(radians(lat)) * 111_320
    assert metres_wide == pytest.approx(445, rel=0.02)


def test_everyone_is_in_the_list_once_and_who_stopped_is_not() -> None:
    found = places(
        neighbourhood(
            choir={"place": {"name": "Church", "address": "Keerlaan 40", "lat": 52.5, "lon": 5.2}},
            club={"place": {"address": "Keerlaan 8a", "postcode": "1234 AB"}},
            phone={"place": {"name": "Homes", "address": "Secret 1", "lat": 52.5, "lon": 5.2, "private": True}},
            quiet={"place": {"address": "Secret 2", "private": True}},
            chat={},
            gone={"status": "stopped", "place": {"address": "Keerlaan 2", "lat": 52.5, "lon": 5.2}},
        )
    )
    assert [(street.name, street.initiatives) for street in found.streets] == [("Keerlaan", ("club", "choir"))]
    assert (found.private, found.elsewhere) == (("phone", "quiet"), ("chat",))
    assert (set(found.points), set(found.areas)) == ({"choir"}, {"phone"})
    assert found.off_map == {"club", "quiet", "chat"}
    assert "Secret" not in repr(found)


def test_the_area_does_not_depend_on_what_else_is_there() -> None:
    phone = {"place": {"lat": 52.5508, "lon": 5.2476, "private": True}}
    alone = places(neighbourhood(phone=phone))
    beside = places(neighbourhood(phone=phone, choir={"place": {"lat": 52.5509, "lon": 5.2477}}))
    assert alone.areas == beside.areas
    assert alone == replace(beside, points={}, elsewhere=()) == Places({}, alone.areas, (), ("phone",), ())


@pytest.mark.parametrize(
    ("address", "street", "number"),
    [
        ("Turfplein 1", "Turfplein", 1),
        ("Turfplein", "Turfplein", 0),
        ("Keerlaan 40a", "Keerlaan", 40),
        ("Keerlaan 40-2, eerste verdieping", "Keerlaan", 40),
        ("2e Oosterparkstraat 4", "2e Oosterparkstraat", 4),
        ("Plein 1944 12", "Plein 1944", 12),
        ("Jaagpad bij de eerste brug", "Jaagpad bij de eerste brug", 0),
        ("12 Moss Lane, Partington", "Moss Lane, Partington", 12),
        ("Moss Lane, Partington", "Moss Lane, Partington", 0),
    ],
)
def test_the_street_of_an_address(address: str, street: str, number: int) -> None:
    assert street_of(address) == (street, number)
