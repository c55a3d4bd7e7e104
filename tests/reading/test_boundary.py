"""The outline of a neighbourhood: read where it is right, and told where it is not."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from atlas.model.boundary import Boundary, Ring
from atlas.reading.problems import AtlasError

from .folders import Desk, read

FILE = "linde/data/boundary.geojson"
SQUARE = [[5.0, 52.0], [5.1, 52.0], [5.1, 52.1], [5.0, 52.1], [5.0, 52.0]]
HOLE = [[5.02, 52.02], [5.04, 52.02], [5.04, 52.04], [5.02, 52.02]]
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.sampled_from(["Polygon", "Feature", "x"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["type", "geometry", "features", "geometries", "coordinates"]), inner)
    ),
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.edit("linde/index.md", "municipality:", "boundary: boundary.geojson\nmunicipality:")
    return desk


def polygon(*rings: object) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def ring(positions: list[list[float]]) -> Ring:
    return tuple((lon, lat) for lon, lat in positions)


def boundary(desk: Desk, value: object) -> Boundary:
    desk.write(FILE, json.dumps(value))
    found = read(desk.content).neighbourhoods["linde"].boundary
    assert found is not None
    return found


def fault(desk: Desk, value: object) -> str:
    desk.write(FILE, value if isinstance(value, str) else json.dumps(value))
    (told,) = desk.faults()
    return told


def test_rings_get_the_direction_of_the_standard_whichever_way_they_came(desk: Desk) -> None:
    right = (ring(SQUARE), ring(HOLE[::-1]))
    for value in (polygon(SQUARE, HOLE), polygon(SQUARE[::-1], HOLE[::-1])):
        assert boundary(desk, value).polygons == (right,)


def test_every_form_of_geojson_and_a_third_number(desk: Desk) -> None:
    high = [[lon, lat, 3.5] for lon, lat in SQUARE]
    forms = [
        polygon(high),
        {"type": "Feature", "properties": None, "geometry": polygon(SQUARE)},
        {"type": "MultiPolygon", "coordinates": [[SQUARE]]},
        {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": polygon(SQUARE)}] * 2},
        {"type": "GeometryCollection", "geometries": [polygon(SQUARE), {"type": "Point", "coordinates": [5, 52]}]},
    ]
    assert {boundary(desk, form) for form in forms} == {Boundary(((ring(SQUARE),),))}


def test_a_file_that_is_not_there(desk: Desk) -> None:
    (told,) = desk.faults()
    assert told.startswith("linde/index.md:")
    assert 'boundary: there is no file "boundary.geojson" in linde/data; put the GeoJSON file there' in told
    desk.write("linde/data/boundry.geojson", "{}")
    (told,) = desk.faults()
    assert told.endswith('did you mean "boundry.geojson"?')


def test_no_file_outside_the_folder_is_read(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.edit("linde/index.md", "municipality:", "boundary: ../../../secret.json\nmunicipality:")
    (tmp_path / "secret.json").write_text(json.dumps(polygon(SQUARE)), encoding="utf-8")
    (told,) = desk.faults()
    assert 'there is no file "../../../secret.json"' in told


def test_metres_of_the_dutch_grid_are_recognised_and_refused(desk: Desk) -> None:
    metres = [[150000, 480000], [151000, 480000], [151000, 481000], [150000, 480000]]
    assert fault(desk, polygon(metres)) == (
        f"{FILE}:1: these positions are metres of the Dutch grid (RD, EPSG:28992) and not degrees;"
        " export it again as GeoJSON, in degrees (WGS 84, EPSG:4326)"
    )


def test_longitude_and_latitude_swapped(desk: Desk) -> None:
    told = fault(desk, polygon([[lat, lon] for lon, lat in SQUARE]))
    assert told.startswith(
        f"{FILE}:1: the two numbers have changed places; a position in GeoJSON has the longitude first"
    )


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ("{\n  nonsense", f"{FILE}:2: this is not GeoJSON"),
        ("[" * 100_000, "cannot be read as GeoJSON"),
        ('{"type": "Polygon", "coordinates": [[[1e999, 52]]]}', "a position is not two numbers"),
        ([], "cannot be read as GeoJSON"),
        ({"type": "FeatureCollection", "features": []}, "this file holds no area"),
        ({"type": "Point", "coordinates": [5, 52]}, "this file holds no area"),
        (polygon(), "a polygon without a line around it"),
        (polygon(SQUARE[:3]), "at least four positions"),
        (polygon(SQUARE[:4]), "is not closed"),
        (polygon([[5, True]] * 4), "a position is not two numbers"),
        (polygon([[10**400, 1]] * 4), "a position is not two numbers"),
        (polygon([[1000, 52]] * 4), "1000, 52 is not a position in degrees"),
    ],
)
def test_what_is_no_outline_is_told(desk: Desk, value: object, what: str) -> None:
    assert what in fault(desk, value)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], None]:
    desk = Desk(tmp_path_factory.mktemp("any"))
    desk.edit("linde/index.md", "municipality:", "boundary: boundary.geojson\nmunicipality:")

    def read_any(text: str) -> None:
        desk.write(FILE, text)
        with suppress(AtlasError):
            read(desk.content)

    return read_any


@given(JSON)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_json_is_read_or_told(reader: Callable[[str], None], value: object) -> None:
    reader(json.dumps(value))
