"""An extract of a map of others becomes a small background: the same from every format, credited, never too large."""

import json
import math
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from atlas.cli import main
from atlas.importing.background.area import clip_of
from atlas.importing.background.make import Made, import_background
from atlas.model.background import MOST_BYTES
from atlas.reading.problems import AtlasError
from tests.importing.background import extracts
from tests.importing.lists import REAL
from tests.reading.folders import TODAY, Desk, read

BACKGROUND = "linde/data/background.geojson"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def made(desk: Desk, file: Path, **options: Any) -> Made:
    return import_background(file, desk.content / "linde", today=TODAY, **options)


def features(desk: Desk) -> list[dict[str, Any]]:
    value = json.loads((desk.content / BACKGROUND).read_text("utf-8"))
    return list(value["features"])


def names(desk: Desk) -> set[tuple[str, str | None]]:
    return {(one["properties"]["layer"], one["properties"].get("name")) for one in features(desk)}


def told(desk: Desk, file: Path, **options: Any) -> str:
    with pytest.raises(AtlasError) as refused:
        made(desk, file, **options)
    assert not (desk.content / BACKGROUND).exists()
    (problem,) = refused.value.problems
    return problem.to("en")


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("land.osm", extracts.osm),
        ("land.osm.pbf", extracts.osm),
        ("land.json", extracts.overpass),
        ("land.geojson", extracts.geojson),
    ],
)
def test_every_form_of_openstreetmap_gives_the_same(desk: Desk, name: str, write: Callable[[Path], Path]) -> None:
    result = made(desk, write(desk.content.parent / name))
    assert names(desk) == {("street", "Dorpsstraat"), ("water", "De Vaart"), ("water", "De Kolk")}
    assert (result.credit.attribution, result.credit.licence) == ("© OpenStreetMap contributors", "ODbL 1.0")
    background = read(desk.content).neighbourhoods["linde"].background
    assert background is not None
    assert background.credit.source == "osm"
    (street,) = (shape for shape in background.shapes if shape.layer == "street")
    assert street.lines == (tuple(extracts.STREET),)


@pytest.mark.parametrize("name", ["land.gpkg", "land.gml", "land.geojson"])
def test_metres_of_the_dutch_grid_become_degrees(desk: Desk, name: str) -> None:
    result = made(desk, extracts.brt(desk.content.parent / name))
    assert names(desk) == {("street", "Dorpsstraat"), ("water", "De Kolk")}
    assert (result.credit.source, result.credit.licence) == ("brt", "CC BY 4.0")
    (street,) = (one for one in features(desk) if one["properties"]["layer"] == "street")
    for (lon, lat), (east, north) in zip(street["geometry"]["coordinates"][0], extracts.STREET, strict=True):
        assert math.isclose(lon, east, abs_tol=3e-5)
        assert math.isclose(lat, north, abs_tol=2e-5)
    assert not list(desk.content.parent.glob("*.gfs"))


def test_what_lies_outside_is_cut_off(desk: Desk) -> None:
    long = [(4.5, 52.1), (5.7, 52.1)]
    made(desk, extracts.osm(desk.content.parent / "land.osm", [(long, {"highway": "primary", "name": "Rijksweg"})]))
    clip = clip_of(desk.content / "linde", TODAY)
    lons = [lon for lon, _ in features(desk)[0]["geometry"]["coordinates"][0]]
    assert (min(lons), max(lons)) == pytest.approx((clip.west, clip.east), abs=1e-5)
    assert clip.east - clip.west < 0.02


def test_a_large_extract_is_simplified_and_told_what_went(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(1)
    things = []
    for number in range(1500):
        lon, lat = 5.1 + chance.uniform(-0.004, 0.004), 52.1 + chance.uniform(-0.002, 0.002)
        line = [(lon + n * 3e-5, lat + chance.uniform(-3e-4, 3e-4)) for n in range(12)]
        things.append((line, {"highway": "footway" if number % 3 else "residential", "name": f"Straat {number % 40}"}))
    file = extracts.osm(desk.content.parent / "land.osm.pbf", things)
    call = ["import", "background", str(file), "--to", str(desk.content / "linde"), "--language", "en"]
    assert main(call) == 0
    size = (desk.content / BACKGROUND).stat().st_size
    assert MOST_BYTES / 2 < size <= MOST_BYTES
    said = capsys.readouterr().out
    assert "of at most 150" in said
    assert "Left out, for it would be too much for a phone: Footpaths and cycle paths" in said
    assert "On every map stands: © OpenStreetMap contributors, ODbL 1.0" in said
    assert read(desk.content).neighbourhoods["linde"].background is not None


def test_layers_are_chosen_and_a_trial_writes_nothing(desk: Desk) -> None:
    file = extracts.osm(desk.content.parent / "land.osm")
    trial = made(desk, file, groups=["streets"], dry_run=True)
    assert not (desk.content / BACKGROUND).exists()
    assert '"water"' not in trial.text
    assert "did you mean" in told(desk, file, groups=["street"])
    assert "nothing of these layers" in told(desk, file, groups=["railways"])


def test_a_file_without_an_origin_needs_one(desk: Desk) -> None:
    file = desk.content.parent / "land.geojson"
    own = [extracts.feature(extracts.STREET, {"layer": "street", "name": "Dorpsstraat"})]
    file.write_text(json.dumps({"type": "FeatureCollection", "features": own}), "utf-8")
    assert "--source osm or --source brt" in told(desk, file)
    result = made(desk, file, attribution="Gemeente Linde", licence="CC0 1.0")
    assert result.credit.attribution == "Gemeente Linde"


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("land.osm", "no map", "cannot be read as an extract of OpenStreetMap"),
        ("land.osm.pbf", "no map", "cannot be read as an extract of OpenStreetMap"),
        ("land.osm", '<!DOCTYPE x [<!ENTITY a "aa">]><osm version="0.6">&a;</osm>', "cannot be read as an extract"),
        ("land.gpkg", "no map", "this is not a file of that format"),
        (
            "land.gml",
            '<OGRVRTDataSource><OGRVRTLayer name="x"/></OGRVRTDataSource>',
            "this is not a file of that format",
        ),
        ("land.gml", "<a:FeatureCollection><open>", "cannot be read"),
        ("land.geojson", "{", "this is not GeoJSON"),
        ("land.geojson", "[" * 100_000, "cannot be read as GeoJSON"),
        ("land.geojson", '{"features": 3}', "cannot be read as GeoJSON"),
        (
            "land.json",
            '{"elements": [{"type": "way", "tags": {"highway": "path"}, "nodes": [1, 2]}, 4]}',
            "no street, water",
        ),
        ("land.json", '{"elements": [{"type": "relation", "tags": [1], "members": 4}]}', "no street, water"),
        ("land.zip", "PK", "unpack a .zip first"),
    ],
)
def test_what_cannot_be_read_is_told(desk: Desk, name: str, content: str, what: str) -> None:
    file = desk.content.parent / name
    file.write_text(content, "utf-8")
    assert what in told(desk, file)


@pytest.mark.parametrize("position", ["NaN", "Infinity", '"x"', "[[]]", "1e999", "null"])
def test_a_position_that_is_no_number_is_told_with_its_line(desk: Desk, position: str) -> None:
    good = json.dumps(extracts.feature(extracts.STREET, {"highway": "residential"}))
    bad = good.replace("5.098", position)
    file = desk.content.parent / "land.geojson"
    file.write_text(f'{{"type": "FeatureCollection", "features": [\n{good},\n{bad}\n]}}', "utf-8")
    assert told(desk, file).startswith(f"{file}:3: the positions of this feature cannot be read")


def test_without_the_packages_it_says_what_to_install(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "osmium", None)
    said = told(desk, extracts.osm(desk.content.parent / "land.osm"))
    assert 'python -m pip install "neighbourhood-atlas[background]"' in said


def test_where_a_neighbourhood_lies_has_to_be_known(desk: Desk) -> None:
    desk.edit("linde/index.md", "centre: {lat: 52.1, lon: 5.1}\n", "")
    desk.edit("linde/initiatives/eettafel.md", ", lat: 52.1, lon: 5.1", "")
    assert "nothing says where this neighbourhood lies" in told(desk, extracts.osm(desk.content.parent / "land.osm"))


@pytest.mark.skipif(not (REAL / "trafford").is_dir(), reason="the real areas are not here")
def test_real_areas_become_simple_enough(desk: Desk) -> None:
    wards = REAL / "trafford" / "wards_2022.geojson"
    assert "there is no street, water or green" in told(desk, wards, source="osm")
    value = json.loads(wards.read_text("utf-8"))
    for feature in value["features"]:
        feature["properties"] = {"landuse": "forest", "name": str(next(iter(feature["properties"].values())))}
    file = desk.content.parent / "wards.geojson"
    file.write_text(json.dumps(value), "utf-8")
    for name in ("linde/index.md", "linde/initiatives/eettafel.md"):
        desk.edit(name, "lat: 52.1, lon: 5.1", "lat: 53.42, lon: -2.32")
    desk.edit("linde/index.md", "municipality:", "boundary: boundary.geojson\nmunicipality:")
    desk.write("linde/data/boundary.geojson", wards.read_text("utf-8"))
    result = made(desk, file)
    assert len(result.text.encode()) < wards.stat().st_size
    assert result.fitted.names["green"] == len(value["features"])
    assert read(desk.content).neighbourhoods["linde"].background is not None
