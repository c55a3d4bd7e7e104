"""The map page: a list by street that needs no script, places as GeoJSON, and nothing exact of a private place."""

import json
from pathlib import Path
from typing import Any

import pytest

from atlas.pages.map.tiles import Tiles
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite
from atlas.pages.writing.settings import Settings
from tests.pages.directory.reading import filters
from tests.reading.folders import TODAY, Desk, compiled, read

PAGE = "linde/map.md"
PLACES = "linde/places.geojson"
SECRETS = ("Truus", "Verborgenpad", "1234AB", "Schuilstad", "52.1234", "5.4321")
PRIVATE = (
    "kind: informal\nplace: {name: Bij Truus, address: Verborgenpad 7, postcode: 1234AB, city: Schuilstad,"
    " lat: 52.1234, lon: 5.4321, private: true}"
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def everything(site: CompiledSite) -> dict[str, bytes]:
    return {path: page.text.encode() for path, page in site.pages.items()} | dict(site.files)


def feature(site: CompiledSite, key: str = "nieuw") -> dict[str, Any]:
    found = {one["id"]: one for one in json.loads(site.files[PLACES])["features"]}
    return dict(found[key])


def test_a_place_with_coordinates_is_in_the_list_on_the_map_and_linked(desk: Desk) -> None:
    desk.initiative(
        "kind: formal\nactivities: [meals]\nschedule: [{weekday: monday, from: 10:00}]\n"
        "place: {name: De Haspel, address: Turfplein 1, city: Linde, lat: 52.1, lon: 5.1}"
    )
    site = compiled(desk.content, "en")
    page = site.pages[PAGE].text
    assert "<h3>Turfplein</h3>" in page
    assert 'id="place-nieuw"' in page
    told = filters(page)
    number = told["ids"].index("nieuw")
    has = {key: column["sets"][column["of"][number]] for key, column in told["columns"].items()}
    assert (has["activity"], has["when"], told["at"][number]) == (["meals"], ["monday.morning"], [52.1, 5.1])
    assert "De Haspel, Turfplein 1, Linde" in page
    assert "<svg" in page
    assert feature(site)["geometry"] == {"type": "Point", "coordinates": [5.1, 52.1]}
    assert feature(site)["properties"]["url"] == "initiatives/nieuw/"
    assert "[On the map](../map.md#place-nieuw)" in site.pages["linde/initiatives/nieuw.md"].text


def test_an_address_is_not_looked_up(desk: Desk) -> None:
    desk.initiative("kind: informal\nplace: {address: Turfplein 1, postcode: 1234AB}")
    site = compiled(desk.content, "en")
    assert "<h3>Turfplein</h3>" in site.pages[PAGE].text
    assert "not on the map" in site.pages[PAGE].text
    assert feature(site)["geometry"] is None
    assert "On the map" not in site.pages["linde/initiatives/nieuw.md"].text


def test_a_private_place_is_an_area_and_no_more_in_every_output(desk: Desk) -> None:
    desk.initiative(PRIVATE)
    for language in ("nl", "en"):
        site = compiled(desk.content, language)
        assert feature(site)["properties"]["precision"] == "area"
        assert feature(site)["properties"]["where"] is None
        assert "../map.md#place-nieuw" in site.pages["linde/initiatives/nieuw.md"].text
        for path, data in everything(site).items():
            told = [] if path.startswith("assets/") else [secret for secret in SECRETS if secret.encode() in data]
            assert not told, path


def test_moving_within_the_area_changes_no_byte_of_the_site(desk: Desk) -> None:
    desk.initiative(PRIVATE)
    before = everything(compiled(desk.content, "en"))
    desk.edit("linde/initiatives/nieuw.md", "lat: 52.1234, lon: 5.4321", "lat: 52.1209, lon: 5.4307")
    assert everything(compiled(desk.content, "en")) == before


def test_what_has_stopped_is_nowhere_on_the_map(desk: Desk) -> None:
    desk.initiative("kind: informal\nstatus: stopped\nplace: {address: Turfplein 1, lat: 52.1, lon: 5.1}")
    site = compiled(desk.content, "en")
    assert "nieuw" not in site.pages[PAGE].text
    assert "nieuw" not in site.files[PLACES].decode()
    assert "On the map" not in site.pages["linde/initiatives/nieuw.md"].text


def test_words_of_neighbours_are_harmless(desk: Desk) -> None:
    desk.initiative('kind: informal\nplace: {name: "<script>x</script>", address: "A\\" onload=x 1", lat: 52, lon: 5}')
    page = compiled(desk.content, "en").pages[PAGE].text
    assert "<script>x" not in page
    assert '" onload' not in page


def test_a_background_is_only_there_when_asked_for_and_says_what_it_means(desk: Desk) -> None:
    desk.initiative("kind: informal\nplace: {lat: 52.1, lon: 5.1}")
    plain = compiled(desk.content, "en").pages[PAGE].text
    assert "data-tiles" not in plain
    assert "https:" not in plain.replace("https://www.w3.org", "")
    tiles = Tiles("https://tiles.example/{z}/{x}/{y}.png", "Tile makers")
    page = compile_site(read(desk.content), "en", TODAY, Settings(tiles=tiles)).pages[PAGE].text
    assert 'data-tiles="https&#58;//tiles.example' in page or 'data-tiles="https://tiles.example' in page
    assert "that host can see your internet address" in page


@pytest.mark.parametrize(
    ("url", "attribution", "what"),
    [
        ("http://tiles.example/{z}/{x}/{y}.png", "Makers", "begins with https"),
        ("https://tiles.example/{z}/{x}.png", "Makers", "{y} is not in it"),
        ("https://tiles.example/{z}/{x}/{y}.png", "", "say where the tiles come from"),
    ],
)
def test_a_background_that_cannot_be_used_is_told(url: str, attribution: str, what: str) -> None:
    with pytest.raises(ValueError, match=what.replace("{", r"\{")):
        Tiles(url, attribution)
