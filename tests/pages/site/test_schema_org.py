"""No page says anything of itself that schema.org has no word for."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from atlas.citing.citation import CitedVersion
from atlas.pages.citing.cited import Cited, DataDescribed, DataFileTold
from atlas.pages.citing.citing import citing_of
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.settings import Settings
from tests.reading.folders import ROOT, SITES, Desk, read

from .schema_org import linked_data, vocabulary

TODAY = date(2026, 11, 27)
SITE = "https://atlas.example/"


def said(folder: Path, language: str = "nl", *, search: bool = True) -> dict[str, list[dict[str, Any]]]:
    """What each page says of itself, by path, on the page and in its head."""
    atlas = read(folder, TODAY)
    site = compile_site(atlas, language, TODAY, Settings(SITE, search=search))
    citing = citing_of(atlas.shell, language, SITE, CitedVersion(TODAY, "", "1" * 40))
    found = {}
    for path, page in site.pages.items():
        head = str(citing.head(page.cited)) if page.cited else ""
        found[path] = [*linked_data(page.text), *linked_data(head)]
    return found


@pytest.mark.parametrize(
    ("folder", "language"),
    [(ROOT / "content", "nl"), (SITES / "filled", "nl"), (SITES / "filled", "en")],
    ids=["demonstration", "filled", "filled in English"],
)
def test_every_type_and_property_is_one_of_schema_org(folder: Path, language: str) -> None:
    pages = said(folder, language)
    faults = [f"{path} {fault}" for path, told in pages.items() for one in told for fault in vocabulary().faults(one)]
    assert faults == []
    kinds = {one["@type"] for told in pages.values() for one in told}
    assert kinds >= {"WebSite", "AdministrativeArea", "WebPage", "EventSeries", "Organization", "Dataset"}


def test_data_are_described_in_words_of_schema_org() -> None:
    files = (DataFileTold("Lines", "hof/downloads/patchwork-lines.csv", "text/csv"),)
    cited = Cited(("The patchwork", "Hof"), "hof/patchwork.md", DataDescribed("All lines.", "Hof", files))
    release = CitedVersion(TODAY, "2026-najaar", "1" * 40)
    (told,) = linked_data(str(citing_of(read(SITES / "filled", TODAY).shell, "nl", SITE, release).head(cited)))
    assert told["@type"] == "Dataset"
    assert told.keys() >= {"version", "creator", "license", "distribution", "includedInDataCatalog", "spatialCoverage"}
    assert list(vocabulary().faults(told)) == []


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"@type": "Organisation"}, ": there is no Organisation"),
        ({"@type": "Organization", "phone": "1"}, ".phone: there is none"),
        ({"@type": "Place", "email": "a@b"}, ".email: Place has none"),
        ({"@type": "Place", "name-input": "a"}, ".name-input: there is none"),
        (
            {"@type": "Dataset", "distribution": [{"@type": "Place", "photo": "x", "isbn": "1"}]},
            ".distribution: Place is none of DataDownload",
        ),
        ({"@type": "Place", "geo": {"@type": "GeoCoordinates", "lat": 1}}, ".geo.lat: there is none"),
        (
            {"@type": "Event", "eventStatus": "https://schema.org/Planned"},
            ".eventStatus: https://schema.org/Planned is none of EventStatusType",
        ),
    ],
)
def test_a_word_that_schema_org_does_not_have_is_found(wrong: dict[str, Any], fault: str) -> None:
    assert fault in list(vocabulary().faults(wrong))


def test_an_initiative_without_times_to_meet_tells_who_it_is_as_its_page_does(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative(
        'kind: informal\nsummary: Soep voor wie wil.\nstarted: "2019"\n'
        "place: {address: Wilgenhof 3, postcode: 9876 ZX}\n"
        'contact: {phone: "+31123456789 (ma-do)", email: soep@linde.example, website: "https://soep.example/"}'
    )
    (told,) = said(desk.content)["linde/initiatives/nieuw.md"]
    assert told["@type"] == "Organization"
    assert told["telephone"] == "012 345 6789"
    assert told["telephone"] in desk.page()
    assert told["email"] == "soep@linde.example"
    assert told["sameAs"] == "https://soep.example/"
    assert told["foundingDate"] == "2019"
    assert told["url"] == f"{SITE}linde/initiatives/nieuw/"
    assert told["location"]["address"]["streetAddress"] == "Wilgenhof 3"
    assert list(vocabulary().faults(told)) == []


def test_without_a_number_or_a_public_place_none_is_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nplace: {name: Bij Wil, address: Wilgenhof 3, postcode: 9876 ZX, private: true}")
    (told,) = said(desk.content)["linde/initiatives/nieuw.md"]
    assert told["@type"] == "Organization"
    assert not told.keys() & {"telephone", "email", "sameAs", "foundingDate"}
    assert told["location"]["address"].keys() <= {"@type", "addressLocality", "addressCountry"}
    assert "Wil" not in str(told)


def test_how_to_look_something_up_is_told_only_where_that_can_be_done() -> None:
    (told,) = (one for one in said(SITES / "filled")["index.md"] if one["@type"] == "WebSite")
    action = told["potentialAction"]
    assert action["target"]["urlTemplate"] == f"{SITE}directory/?q={{words}}"
    assert action["query-input"] == "required name=words"
    (told,) = (one for one in said(SITES / "filled", search=False)["index.md"] if one["@type"] == "WebSite")
    assert "potentialAction" not in told
