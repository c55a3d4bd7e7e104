"""The map of a real list: sports clubs known by postcode only, within the wards. Skipped where the list is absent."""

import json
import shutil
from pathlib import Path

import pytest

from atlas.analysis.places import places
from atlas.importing.list_import import import_list
from atlas.pages.site.compile import compile_site
from atlas.reading.read import read_atlas
from tests.importing.lists import MAPPINGS, REAL, TODAY

TRAFFORD = REAL / "trafford"
WARDS = {"wards_2022.geojson": 21, "wards_2023.geojson": 21, "localities_2023.geojson": 4}
"""How many areas each file holds; that of 2023 holds every ward twice."""

pytestmark = pytest.mark.skipif(not TRAFFORD.is_dir(), reason="the real list is not here")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    import_list(
        TRAFFORD / "sports_clubs.csv", MAPPINGS / "trafford-sports.yml", tmp_path / "content" / "trafford", today=TODAY
    )
    return tmp_path / "content"


def _with_boundary(content: Path, name: str) -> None:
    (content / "trafford" / "data").mkdir(exist_ok=True)
    shutil.copy(TRAFFORD / name, content / "trafford" / "data" / "boundary.geojson")
    index = content / "trafford" / "index.md"
    text = index.read_text("utf-8")
    if "boundary:" not in text:
        index.write_text(text.replace("---\n", "---\nboundary: boundary.geojson\n", 1), "utf-8")


def test_clubs_by_postcode_are_listed_and_left_off_the_map(content: Path) -> None:
    _with_boundary(content, "wards_2022.geojson")
    atlas = read_atlas(content, TODAY)
    found = places(atlas.neighbourhoods["trafford"])
    assert (len(found.points), len(found.areas), len(found.off_map)) == (0, 0, 140)
    assert sum(len(street.initiatives) for street in found.streets) + len(found.elsewhere) == 140
    site = compile_site(atlas, "en", TODAY)
    page = site.pages["trafford/map.md"].text
    assert page.count('<li id="place-') == 140
    assert "Of 140 initiatives we have no coordinates." in page
    assert "<circle" not in page
    features = json.loads(site.files["trafford/places.geojson"])["features"]
    assert len(features) == 140
    assert not [feature for feature in features if feature["geometry"]]


@pytest.mark.parametrize(("name", "count"), WARDS.items())
def test_published_areas_are_a_boundary(content: Path, name: str, count: int) -> None:
    _with_boundary(content, name)
    boundary = read_atlas(content, TODAY).neighbourhoods["trafford"].boundary
    assert boundary
    assert len(boundary.polygons) == count
    west, south, east, north = boundary.box
    assert -2.5 < west < east < -2.2
    assert 53.3 < south < north < 53.5
