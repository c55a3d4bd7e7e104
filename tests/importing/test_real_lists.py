"""The real lists: repair cafés in Amsterdam, sports clubs in Trafford, groups in Calgary. Skipped where absent."""

import csv
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from atlas.importing.list_import import import_list
from atlas.importing.result import ImportResult
from atlas.model.atlas import Atlas
from atlas.reading.problems import AtlasError
from atlas.reading.read import read_atlas

from .lists import MAPPINGS, REAL, TODAY
from .test_workbooks import excel, libre

CAFES = REAL / "amsterdam-repaircafes" / "cafes.json"
CLUBS = REAL / "trafford" / "sports_clubs.csv"
GROUPS = REAL / "calgary-groups" / "organizations"

pytestmark = pytest.mark.skipif(not (CAFES.is_file() and CLUBS.is_file()), reason="the real lists are not here")


def cafes(content: Path) -> ImportResult:
    return import_list(CAFES, MAPPINGS / "amsterdam-repaircafes.yml", content, today=TODAY)


def clubs(content: Path) -> ImportResult:
    return import_list(CLUBS, MAPPINGS / "trafford-sports.yml", content / "trafford", today=TODAY)


@pytest.fixture(scope="module")
def amsterdam(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ImportResult, Atlas]:
    content = tmp_path_factory.mktemp("amsterdam")
    result = cafes(content)
    return content, result, read_atlas(content, TODAY)


@pytest.fixture(scope="module")
def trafford(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ImportResult, Atlas]:
    content = tmp_path_factory.mktemp("trafford")
    result = clubs(content)
    return content, result, read_atlas(content, TODAY)


def test_every_cafe_goes_to_its_district(amsterdam: tuple[Path, ImportResult, Atlas]) -> None:
    _, result, atlas = amsterdam
    expected = json.loads((CAFES.parent / "expected.json").read_text("utf-8"))["by_district"]
    found = {found.page.meta.title: len(found.initiatives) for found in atlas.neighbourhoods.values()}
    assert found == {name: count for name, count in expected.items() if name not in ("Diemen", "Weesp")}
    assert [(row.number, row.place) for row in result.outside] == [(13, "Diemen"), (40, "Weesp")]
    assert result.skipped == ()


def test_every_cafe_has_its_place_its_schedule_and_both_languages(amsterdam: tuple[Path, ImportResult, Atlas]) -> None:
    _, _, atlas = amsterdam
    rows = {row["name"]: row for row in json.loads(CAFES.read_text("utf-8"))}
    pages = [page for found in atlas.neighbourhoods.values() for page in found.initiatives.values()]
    assert len(pages) == 41
    for page in pages:
        meta, row = page.meta, rows[page.meta.title]
        assert meta.place
        assert meta.place.address == row["address"]
        assert [meta.place.lat, meta.place.lon] == pytest.approx(row["coordinate"], abs=1e-6)
        regular = [meeting for meeting in meta.schedule if meeting.starts is None]
        assert [meeting.rrule for meeting in regular] == row["rrule"]
        assert [meeting.from_.strftime("%H:%M") for meeting in regular if meeting.from_] == row["startTime"]
        assert [meeting.until.strftime("%H:%M") for meeting in regular if meeting.until] == row["endTime"]
        for meeting in regular:
            assert meeting.closed == tuple(period.replace(":", "/") for period in row["closedRanges"])
        assert "**Open:**" in page.original.body
        assert "**Repaired here:**" in page.translations["en"].body
        assert meta.imported
        assert meta.imported.licence == "GPL-3.0"


def test_an_extra_day_is_told_once(amsterdam: tuple[Path, ImportResult, Atlas]) -> None:
    # Of the ten exceptions seven fall on a day on which the café is open by its rule already.
    _, _, atlas = amsterdam
    pages = [page for found in atlas.neighbourhoods.values() for page in found.initiatives.items()]
    extra = {key: [str(m.starts) for m in page.meta.schedule if m.starts] for key, page in pages}
    assert {key: days for key, days in extra.items() if days} == {
        "jeltje": ["2026-09-11"],
        "reparatietafel-de-eester": ["2025-09-04"],
        "zonneplein": ["2024-07-13"],
    }


def test_every_club_has_a_page(trafford: tuple[Path, ImportResult, Atlas]) -> None:
    _, result, atlas = trafford
    with CLUBS.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    pages = atlas.neighbourhoods["trafford"].initiatives
    assert len(pages) == len(rows) == 140
    assert {page.meta.title for page in pages.values()} == {" ".join(row["name"].split()) for row in rows}
    assert (result.skipped, result.outside, result.kept) == ((), (), ())
    activities = Counter(activity for page in pages.values() for activity in page.meta.activities)
    assert (activities["bowls"], activities["cricket"], activities["tennis"]) == (27, 8, 11)
    assert all(page.meta.place and page.meta.place.postcode and page.meta.place.lat is None for page in pages.values())


def test_a_second_run_writes_nothing(
    amsterdam: tuple[Path, ImportResult, Atlas], trafford: tuple[Path, ImportResult, Atlas]
) -> None:
    for result, count in ((cafes(amsterdam[0]), 41), (clubs(trafford[0]), 140)):
        assert (result.written, result.updated, result.kept, result.gone) == ((), (), (), ())
        assert len(result.unchanged) == count


def test_a_folder_that_the_mapping_does_not_know_is_refused_and_nothing_written(tmp_path: Path) -> None:
    with pytest.raises(AtlasError, match='does not describe a neighbourhood "content"; name one of these'):
        import_list(CLUBS, MAPPINGS / "trafford-sports.yml", tmp_path / "new" / "content", today=TODAY)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_the_same_list_as_a_workbook_changes_no_page(
    trafford: tuple[Path, ImportResult, Atlas], tmp_path: Path, ending: str
) -> None:
    with CLUBS.open(encoding="utf-8", newline="") as handle:
        rows: list[list[Any]] = [list(row) for row in csv.reader(handle)]
    book = tmp_path / f"clubs.{ending}"
    book.write_bytes(excel(rows) if ending == "xlsx" else libre(rows))
    result = import_list(book, MAPPINGS / "trafford-sports.yml", trafford[0] / "trafford", today=TODAY)
    assert (result.written, result.updated, result.skipped, len(result.unchanged)) == ((), (), (), 140)


@pytest.fixture(scope="module")
def calgary(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ImportResult, Atlas]:
    content = tmp_path_factory.mktemp("calgary")
    result = import_list(GROUPS, Path("calgary-groups"), content, today=TODAY)
    return content, result, read_atlas(content, TODAY)


def test_all_groups_but_the_one_without_front_matter_have_a_page(calgary: tuple[Path, ImportResult, Atlas]) -> None:
    _, result, atlas = calgary
    expected = json.loads((GROUPS.parent / "expected.json").read_text("utf-8"))
    pages = [page.meta for found in atlas.neighbourhoods.values() for page in found.initiatives.values()]
    assert len(pages) == expected["status"]["ok"] == 283
    assert [Path(problem.path).name for problem in result.skipped] == expected["no_front_matter"]
    kinds = Counter(page.kind for page in pages)
    types = expected["by_type"]
    assert kinds["informal"] == types["Club"] + types["Grassroots"]
    assert kinds["professional"] == types["Small Business"]
    assert Counter(page.status for page in pages)["paused"] == expected["by_status"]["paused"]
    activities = Counter(activity for page in pages for activity in page.activities)
    for activity, interest in (("books", "book"), ("sports", "sports-rec"), ("technology", "tech")):
        assert activities[activity] == expected["interests"][interest]
    assert activities["arts"] == expected["interests"]["arts"] - 1  # one page says it twice
    assert sum(page.contact is None for page in pages) == 6  # their pages name no site


def test_unknown_areas_and_words_of_groups_are_told(calgary: tuple[Path, ImportResult, Atlas]) -> None:
    _, result, atlas = calgary
    expected = json.loads((GROUPS.parent / "expected.json").read_text("utf-8"))["by_location_area"]
    unknown = {value.value for value in result.unknown if value.column == "location_area"}
    assert unknown == {
        "", "Calgary and area", "Central SW", "Event locations are on website", "Glenmore Reservoir", "North Central",
        "online", "outside of calgary",
    }  # fmt: skip
    for area in ("downtown", "northwest", "northeast", "southeast", "southwest"):
        assert len(atlas.neighbourhoods[area].initiatives) == expected[area]
    others = [(value.column, value.value) for value in result.unknown if value.column != "location_area"]
    assert others == [("interests", "health-wellbeing"), ("status", "unknown")]


def test_groups_imported_again_change_nothing(calgary: tuple[Path, ImportResult, Atlas]) -> None:
    again = import_list(GROUPS, Path("calgary-groups"), calgary[0], today=TODAY)
    assert (again.written, again.updated, again.kept, again.gone) == ((), (), (), ())
    assert len(again.unchanged) == 283
