"""A mapping proposed for a list that nobody has described yet, which imports at once."""

import contextlib
import csv
import io
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.cli import main
from atlas.importing.list_import import import_list
from atlas.importing.result import ImportResult
from atlas.importing.suggesting.suggest import suggest
from atlas.reading.problems import AtlasError

from .lists import REAL, TODAY, Desk
from .test_folders import page as markdown_page
from .test_folders import put as put_pages
from .test_hostile_cells import ANY
from .test_standards import PLACE, SERVICE
from .test_workbooks import excel, libre

DUTCH = """\
Naam initiatief;Soort;Categorie;Korte omschrijving;Straat;Huisnummer;Postcode;Plaats;Website;Contactpersoon;\
E-mailadres;Dag;Begintijd;Eindtijd;Kosten;Opgericht;Breedtegraad;Lengtegraad;Bijzonderheden
Kaartclub;informeel;Spel, Ontmoeten;Samen kaarten;Dorpsstraat;1;0123 AB;Molen;kaartclub.nl;Jan Jansen;\
jan.jansen@gmail.com;maandag en dinsdag;19:00;21:30;gratis;31-12-2019;52.1234;4.1234;Met koffie
Koor De Lijster;stichting;Muziek;Samen zingen;Kerkplein;2a;0124 CD;Molen;https://koor.nl;Piet Pieters;\
koor@hetnet.nl;vrijdag;7:00 PM;9:00 PM;betaald;01-02-2001;52.2234;4.2234;In de kerk
;;;;;;;;;;;;;;;;;;
Wandelgroep;informeel;Ontmoeten;;;;;;;;;woensdag;10 uur 's ochtends;;;;;;
"""
LEFT_OUT = "# Left out, for this may be about persons: Contactpersoon\n"
ENGLISH = """\
Club list of Mill,,,,,,
,,,,,,
Name,Category,Address,Opening times,Phone,Latitude,Longitude
Chess Club,Games,Lane 1,Tues 11am - 2pm,06 12345678,52.1001,4.1001
Choir,Music,Lane 2,Fri,,52.1002,4.1002
Chess Club,Games,Lane 3,Thu,,52.1003,4.1003
Bridge Club,Games,Lane 4,Wed,,52.1004,4.1004
"""


@pytest.fixture(autouse=True, scope="module")
def away_from_this_content(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Without --to, the words are those of the content folder at hand."""
    with contextlib.chdir(tmp_path_factory.mktemp("nowhere")):
        yield


def run(desk: Desk, source: Path, to: Path | None = None) -> tuple[str, ImportResult]:
    """The proposal, and what importing with it gives."""
    text = suggest(source, to, "en").text
    mapping = desk.folder / "proposed.yml"
    mapping.write_text(text, "utf-8")
    split = "\nneighbourhood:" in text
    return text, import_list(source, mapping, to or (desk.content if split else desk.content / "mill"), today=TODAY)


def page_of(desk: Desk, page_id: str, neighbourhood: str = "mill") -> str:
    return (desk.content / neighbourhood / "initiatives" / f"{page_id}.md").read_text("utf-8")


def test_a_dutch_list(desk: Desk) -> None:
    text, result = run(desk, desk.put(DUTCH))
    assert [(problem.line, problem.field) for problem in result.skipped] == [(5, "schedule[1].from")]
    club = page_of(desk, "kaartclub")
    for line in (
        "title: Kaartclub",
        "kind: informal",
        "summary: Samen kaarten",
        "  - games",
        "  - meeting",
        "started: 2019-12-31",
        "  address: Dorpsstraat 1",
        "  postcode: 0123 AB",
        "  lat: 52.1234",
        "  website: https://kaartclub.nl",
        "  - weekday: tuesday",
        "    from: 19:00",
        "  kind: free",
        "**Bijzonderheden:** Met koffie",
    ):
        assert f"\n{line}\n" in club, line
    choir = page_of(desk, "koor-de-lijster")
    assert "kind: formal\n" in choir
    assert "    from: 19:00\n    until: 21:00\n" in choir
    assert not {"Jan", "Piet", "gmail", "hetnet"} & set(
        club.replace("@", " ").split() + choir.replace("@", " ").split()
    )
    assert "# Left out, for this may be about persons: Contactpersoon" in text
    assert "#   email: E-mailadres" in text


def test_an_english_list_with_a_title_above_it_and_one_name_twice(desk: Desk) -> None:
    text, result = run(desk, desk.put(ENGLISH))
    assert "  header_row: 3\n" in text
    assert result.skipped == ()
    assert [renamed.title for renamed in result.renamed] == ["Chess Club (Lane 3)"]
    assert "**Opening times:** Tues 11am - 2pm\n" in page_of(desk, "chess-club-lane-1")
    assert "06 12345678" not in page_of(desk, "chess-club-lane-1")
    assert "activities:\n  - games\n" in page_of(desk, "bridge-club-lane-4")


def test_a_second_import_with_it_writes_nothing(desk: Desk) -> None:
    for name, text in (("dutch", DUTCH), ("english", ENGLISH)):
        own = Desk(desk.folder / name)
        own.folder.mkdir()
        run(own, own.put(text))
        again = run(own, own.put(text))[1]
        assert (again.written, again.updated, again.kept) == ((), (), ())


def test_neighbourhoods_are_split_where_pages_go_to_the_content_folder(desk: Desk) -> None:
    rows = "naam,wijk\nA,Oost\nB,De West\nC,Oost\n"
    text, result = run(desk, desk.put(rows))
    assert "    De West: de-west  # 1x\n" in text
    assert "de-west/initiatives/b.md" in result.written
    one = Desk(desk.folder / "one")
    one.folder.mkdir()
    text, result = run(one, one.put(rows), one.content / "mill")
    assert "neighbourhood:" not in text
    assert "**Wijk:** De West\n" in page_of(one, "b")


def test_the_vocabulary_of_the_atlas_is_used_and_not_added_to(desk: Desk) -> None:
    desk.content.mkdir()
    words = "activities:\n  lace: {label: {nl: Kantklossen}}\n"
    (desk.content / "vocabulary.yml").write_text(words, "utf-8")
    rows = DUTCH.replace("Muziek", "Kantklossen").replace("Ontmoeten", "Vliegeren")
    text, result = run(desk, desk.put(rows), desk.content / "mill")
    assert "    map: vocabulary\n" in text
    assert "# your vocabulary does not know: Vliegeren; write a map" in text
    assert "  - lace\n" in page_of(desk, "koor-de-lijster")
    assert {unknown.value for unknown in result.unknown} == {"Vliegeren"}
    assert (desk.content / "vocabulary.yml").read_text("utf-8") == words


def test_without_words_of_its_own_an_atlas_gets_those_that_no_atlas_begins_with(desk: Desk) -> None:
    text, _ = run(desk, desk.put(DUTCH.replace("Muziek", "Kantklossen")))
    assert text.endswith("vocabulary:\n  activities:\n    kantklossen: {label: {nl: Kantklossen}}\n" + LEFT_OUT)
    assert "    Spel: games  # 1x\n" in text
    assert "  - kantklossen\n" in page_of(desk, "koor-de-lijster")


@pytest.mark.parametrize(("make", "name"), [(excel, "list.xlsx"), (libre, "list.ods")])
def test_of_a_workbook_the_fullest_sheet(desk: Desk, make: Any, name: str) -> None:
    rows: list[list[Any]] = [["Clubs"], [], ["Naam", "Adres", "Website", "Sinds"], ["Koor", "Laan 1", "koor.nl", 2001]]
    padded: list[list[Any]] = [[*row, *[None] * (9 - len(row))] for row in rows]
    raw = make(padded, uitleg=[["lees dit"]])
    text, _ = run(desk, desk.put(raw, name))
    assert "  sheet: list\n  header_row: 3\n" in text
    assert "started: '2001'\n" in page_of(desk, "koor")


def test_a_folder_of_pages(desk: Desk) -> None:
    put_pages(desk, {"a.md": markdown_page(), "b.md": markdown_page("Choir", interests="music"), "c.md": "no page"})
    text, result = run(desk, desk.folder / "groups")
    assert "id: file.name\n" in text
    assert [Path(problem.path).name for problem in result.skipped] == ["c.md"]
    assert "kind: informal\n" in page_of(desk, "a", "downtown") if "neighbourhood:" in text else page_of(desk, "a")


def test_a_list_in_a_known_form_is_told(desk: Desk) -> None:
    for data, name in (([SERVICE], "hsds"), ([PLACE], "openfairdb")):
        assert f"--mapping {name}\n" in suggest(desk.put(json.dumps(data), "list.json"), None, "en").text


@pytest.mark.parametrize(
    "header", ["person,event", "Deelnemer;Initiatief", "lid,naam,groep", "voornaam,achternaam,activiteit"]
)
def test_a_list_of_persons_is_refused(desk: Desk, header: str) -> None:
    row = ",".join("abc"[: header.count(",") + header.count(";") + 1]).replace(",", ";" if ";" in header else ",")
    with pytest.raises(AtlasError, match='such a list stays private; count it with "atlas participants"'):
        suggest(desk.put(f"{header}\n{row}\n"), None, "en")


def test_a_list_without_names_is_told(desk: Desk) -> None:
    with pytest.raises(AtlasError, match="no column of this list looks like the names of initiatives"):
        suggest(desk.put("a,b\n1,2\n3,4\n"), None, "en")


def test_the_remarks_are_in_the_language_of_the_reader(desk: Desk) -> None:
    path = desk.put(DUTCH)
    assert suggest(path, None, "nl").text != suggest(path, None, "en").text
    assert yaml.safe_load(suggest(path, None, "nl").text) == yaml.safe_load(suggest(path, None, "en").text)


@given(
    st.lists(st.one_of(ANY, st.sampled_from(["naam", "dag", "categorie", "wijk"])), min_size=2, max_size=5),
    st.lists(st.lists(ANY, min_size=5, max_size=5), min_size=1, max_size=4),
)
@settings(max_examples=40, deadline=None)
def test_whatever_a_list_holds_what_is_proposed_can_be_read(header: list[str], rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([header, *(row[: len(header)] for row in rows)])
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        path = desk.put(out.getvalue().replace("\0", "").encode("utf-8", "replace"))
        try:
            suggest(path, None, "en")
        except AtlasError:
            return
        run(desk, path)


def test_the_command_prints_it_and_names_what_is_missing(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(desk.put(DUTCH))
    assert main(["import", "list", path, "--suggest", "--language", "en"]) == 0
    assert capsys.readouterr().out.startswith("# Proposed from 3 rows;")
    assert main(["import", "list", path, "--to", str(desk.content), "--language", "en"]) == 1
    assert "--mapping is missing; add it; --suggest proposes a mapping" in capsys.readouterr().err
    source = ["--source", "Clubs", "--licence", "CC0-1.0"]
    wrong = ["--source-url", "ftp://x", "--mapping", "hsds", "--to", str(desk.content / "mill"), "--language", "en"]
    assert main(["import", "list", path, *source, *wrong]) == 1
    assert "--source:1: url: " in capsys.readouterr().err


REAL_LISTS = {
    "trafford/food_banks.csv": 7,
    "trafford/sports_clubs.csv": 140,
    "trafford/libraries.csv": 13,
    "trafford/allotments.csv": 35,
    "trafford/charities.csv": 736,
    "trafford/places_of_worship.geojson": 118,
    "amsterdam-repaircafes/cafes.json": 43,
    "amsterdam-repaircafes/festivals.json": 6,
}


@pytest.mark.skipif(not REAL.is_dir(), reason="the real lists are not here")
@pytest.mark.parametrize("name", REAL_LISTS)
def test_every_row_of_a_real_list_is_used_with_what_is_proposed(desk: Desk, name: str) -> None:
    _, result = run(desk, REAL / name)
    pages = [path for path in result.written if "/initiatives/" in path and path.count(".") == 1]
    assert (len(pages), result.skipped) == (REAL_LISTS[name], ())
