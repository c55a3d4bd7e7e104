"""Places that lie where they cannot lie: told, and where two numbers have changed places, told so."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.reading.positions import _SURE, FAR_KM, Area
from tests.reading.folders import Desk, read

NEW = "linde/initiatives/nieuw.md"
BOUNDARY = [[5.0, 52.0], [5.2, 52.0], [5.2, 52.2], [5.0, 52.2], [5.0, 52.0]]
VIENNA = [[16.3, 48.1], [16.4, 48.1], [16.4, 48.2], [16.3, 48.1]]
CENTRE = "centre: {lat: 52.1, lon: 5.1}"
SWAPPED = "the two numbers have changed places"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.edit("linde/initiatives/eettafel.md", ", lat: 52.1, lon: 5.1", "")
    return made


def _around(desk: Desk, centre: str | None, boundary: list[list[float]] | None, more: str = "") -> None:
    facts = [more] if more else []
    facts += [f"centre: {centre}"] if centre else []
    if boundary:
        facts.append("boundary: b.geojson")
        desk.write("linde/data/b.geojson", json.dumps({"type": "Polygon", "coordinates": [boundary]}))
    desk.edit("linde/index.md", CENTRE, "\n".join(facts) or "area_km2: 2")


def _place(desk: Desk, place: str) -> None:
    desk.initiative(f"kind: informal\nplace: {{{place}}}")


@pytest.mark.parametrize("known", ["centre", "boundary", "both", "nothing"])
def test_latitude_and_longitude_that_have_changed_places(desk: Desk, known: str) -> None:
    centre = "{lat: 52.1, lon: 5.1}" if known in ("centre", "both") else None
    _around(desk, centre, BOUNDARY if known in ("boundary", "both") else None)
    _place(desk, "lat: 5.25, lon: 52.15")
    assert desk.faults() == [f"{NEW}:4: place.lat: {SWAPPED}; write lat: 52.15 and lon: 5.25"]


@pytest.mark.parametrize(("place", "km"), [("lat: 51.5, lon: 5.1", 56), ("lat: 52.1, lon: -5.2", 696)])
def test_a_place_far_away_is_told_how_far(desk: Desk, place: str, km: int) -> None:
    _around(desk, None, BOUNDARY)
    _place(desk, place)
    assert desk.faults() == [f"{NEW}:4: place.lat: this place lies {km} km from the neighbourhood; check lat and lon"]


@pytest.mark.parametrize("place", ["lat: 52.1, lon: 5.1", "lat: 52.4, lon: 5.5"])
def test_a_place_in_or_near_the_neighbourhood_is_right(desk: Desk, place: str) -> None:
    _around(desk, None, BOUNDARY)
    _place(desk, place)
    assert "nieuw" in read(desk.content).neighbourhoods["linde"].initiatives


@pytest.mark.parametrize("centre", ["{lat: 52.1, lon: 5.1}", None])
def test_a_boundary_with_its_numbers_swapped(desk: Desk, centre: str | None) -> None:
    _around(desk, centre, [[lat, lon] for lon, lat in BOUNDARY])
    (fault,) = desk.faults()
    assert fault.startswith(f"linde/data/b.geojson:1: {SWAPPED}; ")


@pytest.mark.parametrize("boundary", [BOUNDARY, None])
def test_a_centre_with_its_numbers_swapped_accuses_no_place(desk: Desk, boundary: list[list[float]] | None) -> None:
    _around(desk, "{lat: 5.1, lon: 52.1}", boundary)
    _place(desk, "lat: 52.15, lon: 5.15")
    (fault,) = desk.faults()
    assert fault.startswith("linde/index.md:")
    assert fault.endswith(f"centre.lat: {SWAPPED}; write lat: 52.1 and lon: 5.1")


def test_an_atlas_of_another_land_has_its_own_places(desk: Desk) -> None:
    _around(desk, "{lat: 48.15, lon: 16.35}", VIENNA)
    _place(desk, "lat: 16.35, lon: 48.15")
    assert desk.faults() == [f"{NEW}:4: place.lat: {SWAPPED}; write lat: 48.15 and lon: 16.35"]


def test_there_a_boundary_that_is_swapped_disagrees_with_the_centre(desk: Desk) -> None:
    _around(desk, "{lat: 48.15, lon: 16.35}", [[lat, lon] for lon, lat in VIENNA])
    (fault,) = desk.faults()
    assert "in this area, or in the centre of the neighbourhood, the two numbers have changed places" in fault


@pytest.mark.parametrize(("centre", "boundary"), [("{lat: 25.1, lon: 5.1}", None), (None, VIENNA)])
def test_a_neighbourhood_with_dutch_codes_lies_in_the_netherlands(
    desk: Desk, centre: str | None, boundary: list[list[float]] | None
) -> None:
    _around(desk, centre, boundary, "cbs: [WK123456]")
    (fault,) = desk.faults()
    assert "this lies outside the Netherlands, and the CBS codes say that it lies in it" in fault


@given(st.floats(-60, 60), st.floats(-170, 170), st.floats(0, 5), st.floats(0, 5), st.floats(0, 1), st.floats(0, 1))
def test_what_is_surely_near_is_near(
    south: float, west: float, high: float, wide: float, along: float, up: float
) -> None:
    """Told without a sine, it is what the distance says."""
    area = Area(west, south, west + wide, south + high)
    lat = south - _SURE + up * (high + 2 * _SURE)
    lon = west - _SURE + along * (wide + 2 * _SURE)
    assert area.is_near(lat, lon)
    assert area.kilometres(lat, lon) <= FAR_KM
