"""What search engines read of a page is valid JSON-LD, says what the page says, and names only what schema.org has."""

import json
import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from rdflib import Graph

from atlas.pages.site.compile import compile_site
from atlas.pages.writing.settings import DEFAULTS
from tests.reading.folders import ROOT, Desk, read

TODAY = date(2026, 11, 23)
SCHEMA = "https://schema.org/"
PAGES = ("index.md", "de-wending/index.md", "de-wending/challenges/eenzaamheid.md", "de-wending/initiatives/koor.md")


@cache
def _pages() -> dict[str, str]:
    settings = replace(DEFAULTS, site_url="https://atlas.example/")
    site = compile_site(read(ROOT / "content", TODAY), "nl", TODAY, settings)
    return {path: site.pages[path].text for path in PAGES}


def _data(text: str) -> dict[str, object]:
    found = re.search(r"(?m)^structured_data: '(.*)'$", text)
    assert found
    data: dict[str, object] = json.loads(found[1].replace("''", "'"))
    return data


@pytest.mark.parametrize("path", PAGES)
def test_a_reader_of_linked_data_finds_the_page(path: str) -> None:
    data = _data(_pages()[path])
    assert data.pop("@context") == SCHEMA.rstrip("/")
    graph = Graph().parse(data=json.dumps({"@context": {"@vocab": SCHEMA}, **data}), format="json-ld")
    names = {str(value) for _, predicate, value in graph if str(predicate) == f"{SCHEMA}name"}
    text = _pages()[path]
    assert names
    assert all(name in text for name in names)


def test_the_way_to_a_challenge_is_told() -> None:
    data = _data(_pages()[PAGES[2]])
    way = data["breadcrumb"]["itemListElement"]  # type: ignore[index]
    assert [(one["position"], one["name"]) for one in way[:2]] == [(1, "De Wending"), (2, "Opgaven")]
    assert way[-1]["item"] == data["url"] == "https://atlas.example/de-wending/challenges/eenzaamheid/"
    assert data["isPartOf"]["url"] == "https://atlas.example/", "as the address of the front page is written elsewhere"  # type: ignore[index]


def test_without_an_address_nothing_points_anywhere(tmp_path: Path) -> None:
    site = compile_site(read(ROOT / "content", TODAY), "nl", TODAY)
    data = _data(site.pages[PAGES[2]].text)
    assert "url" not in data
    assert "breadcrumb" not in data


def test_a_title_cannot_end_the_script(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    challenge = desk.content / "linde/challenges/alleen.md"
    challenge.write_text(
        re.sub(r"(?m)^title: .*$", "title: '</script><script>x</script>'", challenge.read_text("utf-8"), count=1),
        "utf-8",
    )
    text = desk.page("linde/challenges/alleen.md", "nl")
    assert "</script" not in text.split("structured_data:")[1].split("\n")[0]
