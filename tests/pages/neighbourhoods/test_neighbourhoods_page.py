"""The page to choose a neighbourhood: a list by the alphabet, and a map that leads to the same pages."""

import json
import re
from pathlib import Path

import pytest

from ...reading.folders import Desk, compiled

PAGE = "neighbourhoods.md"


def _square(lon: float, lat: float) -> str:
    ring = [[lon, lat], [lon + 0.01, lat], [lon + 0.01, lat + 0.01], [lon, lat + 0.01], [lon, lat]]
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


class _City(Desk):
    def add(self, key: str, title: str, more: str = "") -> None:
        self.write(
            f"{key}/index.md", f"---\ntitle: {json.dumps(title)}\nmunicipality: Klein Linde\n{more}---\n\nWijk.\n"
        )


@pytest.fixture
def city(tmp_path: Path) -> _City:
    return _City(tmp_path)


def _links(text: str) -> list[tuple[str, str]]:
    (listed,) = re.findall(r'<ul class="atlas-city-list">.*?</ul>', text, re.DOTALL)
    return re.findall(r'<a href="([^"]*)">([^<]*)</a>', listed)


def test_neighbourhoods_stand_by_the_alphabet_as_in_a_dutch_dictionary(city: _City) -> None:
    for key, title in (("a", "Wijk 10"), ("b", "Élan"), ("c", "wijk 2"), ("d", "Eiland")):
        city.add(key, title)
    assert [name for _, name in _links(city.page(PAGE, "nl"))] == ["De Linde", "Eiland", "Élan", "wijk 2", "Wijk 10"]


def test_each_line_says_what_it_is_and_counts(city: _City) -> None:
    city.add("oost", "Oost", "summary: Achter het spoor.\n")
    text = city.page(PAGE, "nl")
    assert _links(text) == [("../linde/", "De Linde"), ("../oost/", "Oost")]
    assert "2 initiatieven · 1 opgave" in text
    assert "<p>Achter het spoor.</p>" in text
    assert "0 initiatieven · 0 opgaven" in text


def test_the_map_leads_where_the_list_leads(city: _City) -> None:
    city.add("oost", "Oost & West", "boundary: grens.geojson\n")
    city.write("oost/data/grens.geojson", _square(5.12, 52.1))
    text = city.page(PAGE, "nl")
    drawn = re.findall(r'<a xlink:href="([^"]*)" data-place="\w+" aria-label="([^"]*)">', text)
    assert drawn == [("../linde/", "De Linde"), ("../oost/", "Oost &amp; West")]
    assert "<circle" in text  # only a centre is known
    assert "<path" in text
    assert "niet opgeschreven" not in text


def test_who_cannot_be_drawn_is_told_and_one_dot_is_no_map(city: _City) -> None:
    city.add("oost", "Oost")
    alone = city.page(PAGE, "nl")
    assert "<svg" not in alone
    assert "Kies de uwe in de lijst." in alone
    city.add("west", "West", "centre: {lat: 52.11, lon: 5.12}\n")
    assert "Van 1 wijk is niet opgeschreven waar die ligt" in city.page(PAGE, "nl")


def test_the_home_page_of_a_large_city_lists_a_dozen_and_leads_to_all(city: _City) -> None:
    for number in range(12):
        city.add(f"wijk-{number:02}", f"Wijk {number}")
    home = city.page("index.md", "nl")
    assert home.count("{: .atlas-card-title }") == 12
    assert "eerste 12 van 13" in home
    assert "(neighbourhoods.md)" in home
    assert "Wijk 11" not in home


def test_words_of_another_language_are_marked(city: _City) -> None:
    city.add("oost", "Oost", "summary: Achter het spoor.\n")
    assert '<span class="atlas-foreign" lang="nl">Achter het spoor.</span>' in city.page(PAGE, "en")


def test_an_atlas_of_one_neighbourhood_has_nothing_to_choose() -> None:
    site = compiled(Path(__file__).parents[2] / "sites/small", "nl")
    assert PAGE not in site.pages
    assert PAGE not in site.pages["index.md"].text
