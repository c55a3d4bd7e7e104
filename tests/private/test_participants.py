"""`atlas participants` as key figures call it: what it writes, what it refuses, and that it never names a person."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.private.initiative_names import InitiativeNames
from atlas.private.roster import read_roster
from atlas.private.sheet import Sheet
from tests.private.files import write_csv, write_excel
from tests.private.neighbourhoods import davis
from tests.private.rosters import HEADER, Captured, counts_in, members, meta_in, run, women, write_page
from tests.reading.folders import PROTECTED, Desk


class TestWriting:
    def test_the_southern_women_become_eleven_lines(self, tmp_path: Path, data: Path) -> None:
        assert run(write_csv(tmp_path / "list.csv", [HEADER, *women()]), data) == 0
        assert counts_in(data) == [
            "initiative_a,initiative_b,shared",
            *(f"{a},{b},5" for a, b in (
                ("E12", "E8"), ("E12", "E9"), ("E3", "E8"), ("E5", "E6"), ("E5", "E7"), ("E5", "E8"),
                ("E6", "E7"), ("E6", "E8"), ("E7", "E8"), ("E7", "E9"), ("E8", "E9"),
            )),
        ]  # fmt: skip

    def test_the_meta_data_say_when_how_and_under_which_rules(self, tmp_path: Path, data: Path) -> None:
        roster = write_csv(tmp_path / "list.csv", [HEADER, *members(12, "a", "b")])
        assert run(roster, data, "--counted-on", "2026-10-01", "--how", "at the yearly meeting") == 0
        found = {key: str(value) for key, value in meta_in(data).items()}
        assert found == {
            "counted_on": "2026-10-01", "published_on": "2026-11-23", "how": "at the yearly meeting", "asked": "all",
            "k": "5", "k_sensitive": "10", "bin_width": "5",
        }  # fmt: skip

    def test_the_exact_figures_go_where_key_figures_say(self, tmp_path: Path, data: Path) -> None:
        rows = [HEADER, *women(), ("Woman 3", "E99"), ("Somebody", "E99"), ("Somebody else", "E98")]
        exact = tmp_path / "mine/exact.json"
        assert run(write_csv(tmp_path / "list.csv", rows), data, "--exact", str(exact)) == 0
        found = json.loads(exact.read_text("utf-8"))
        pairs = found.pop("pairs")
        came = [came for came in davis().takes_part[3].tolist() if came]
        assert found == {
            "participants": 20, "in_two_or_more": 18, "initiatives": 16, "memberships": 92,
            "lines": 66 + len(came), "weight": 214 + len(came), "strongest": {"a": "E8", "b": "E9", "n": 9},
            "components": [15, 1], "isolated": ["E98"],
        }  # fmt: skip
        assert ["E8", "E9", 9] in pairs
        assert len(pairs) == found["lines"]
        assert "Woman" not in exact.read_text("utf-8")

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    @pytest.mark.parametrize("separator", [",", ";", "\t"])
    def test_any_spreadsheet_program_will_do(self, tmp_path: Path, data: Path, encoding: str, separator: str) -> None:
        rows = [
            ("opmerking", "Initiatief", "DEELNEMER"),
            *(("x", club, f"Zoë {n}") for n in range(12) for club in "ab"),
        ]
        assert run(write_csv(tmp_path / "list.csv", rows, separator=separator, encoding=encoding), data) == 0
        assert counts_in(data)[1:] == ["a,b,10"]

    def test_excel_gives_the_same(self, tmp_path: Path, data: Path) -> None:
        rows = [("initiatief", "deelnemer", "geboren"), *(("E1" if n % 2 else "E2", n // 2, 1950) for n in range(30))]
        assert run(write_excel(tmp_path / "list.xlsx", rows), data) == 0
        assert counts_in(data)[1:] == ["E1,E2,10"]

    def test_a_doubled_row_counts_once(self, tmp_path: Path, data: Path) -> None:
        rows = members(12, "a", "b")
        assert run(write_csv(tmp_path / "list.csv", [HEADER, *rows, *rows]), data) == 0
        assert counts_in(data)[1:] == ["a,b,10"]

    def test_a_sensitive_page_raises_the_threshold(self, tmp_path: Path, data: Path) -> None:
        for name, front in {"a": "", "b": "sensitive: true\n", "c": ""}.items():
            write_page(data, name, front)
        assert run(write_csv(tmp_path / "list.csv", [HEADER, *members(9, "a", "b", "c")]), data) == 0
        assert counts_in(data)[1:] == ["a,c,5"]

    def test_a_page_that_cannot_be_read_counts_as_sensitive(self, tmp_path: Path, data: Path) -> None:
        write_page(data, "a")
        write_page(data, "b", "people: {participants: [\n")
        assert run(write_csv(tmp_path / "list.csv", [HEADER, *members(9, "a", "b")]), data) == 0
        assert counts_in(data)[1:] == []

    def test_the_size_on_the_page_counts_where_it_is_smaller(
        self, tmp_path: Path, data: Path, capsys: Captured
    ) -> None:
        write_page(data, "a", "people: {participants: 10}\n")
        write_page(data, "b")
        assert run(write_csv(tmp_path / "list.csv", [HEADER, *members(14, "a", "b")]), data) == 0
        assert counts_in(data)[1:] == ["a,b,5"]
        assert 'the page of "a" says that 10 take part' in capsys.readouterr().err

    def test_who_is_not_on_the_list_was_not_asked(self, tmp_path: Path, data: Path) -> None:
        for name, front in {"a": "", "b": "", "c": "", "prof": "kind: professional\n"}.items():
            write_page(data, name, front)
        assert run(write_csv(tmp_path / "list.csv", [HEADER, *members(12, "a", "b")]), data) == 0
        assert meta_in(data)["asked"] == ["a", "b"]

    @settings(deadline=None, max_examples=25)
    @given(seed=st.integers(0, 10_000))
    def test_the_order_of_the_rows_does_not_matter(self, tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
        folder = tmp_path_factory.mktemp("order")
        (folder / "index.md").write_text("---\ntitle: Davis\n---\n", encoding="utf-8")
        rows = women()
        random.Random(seed).shuffle(rows)
        assert run(write_csv(folder / "list.csv", [HEADER, *rows]), folder / "data") == 0
        assert len(counts_in(folder / "data")) == 12


class TestTheSamePerson:
    ROWS = (HEADER, *members(9, "a", "b"), ("Ann  Smit", "a"), ("ann smit", "b"))

    def test_similar_names_are_told_by_row_and_stay_two_people(
        self, tmp_path: Path, data: Path, capsys: Captured
    ) -> None:
        assert run(write_csv(tmp_path / "list.csv", self.ROWS), data) == 0
        assert counts_in(data)[1:] == ["a,b,5"]
        told = capsys.readouterr().err
        assert "rows 20, 21: these names differ only in capitals or spaces" in told
        assert "smit" not in told.lower()

    def test_they_are_one_person_when_key_figures_say_so(self, tmp_path: Path, data: Path) -> None:
        rows = (*self.ROWS, ("person 9", "a"), ("PERSON 9 ", "b"))
        assert run(write_csv(tmp_path / "list.csv", rows), data, "--merge-similar") == 0
        assert counts_in(data)[1:] == ["a,b,5"], "eleven people in both are nearly all of both"
        roster = read_roster(Sheet(tmp_path / "list.csv"), InitiativeNames({}), merge_similar=True)
        assert roster.sizes().tolist() == [11, 11]


class TestOnceAYear:
    def _publish(self, tmp_path: Path, data: Path, today: str, *more: str) -> int:
        roster = write_csv(tmp_path / "list.csv", [HEADER, *members(12, "a", "b")])
        return run(roster, data, "--today", today, *more)

    def test_a_second_release_within_the_year_is_refused(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        assert self._publish(tmp_path, data, "2026-03-01") == 0
        before = {path.name: path.read_text("utf-8") for path in data.iterdir()}
        assert self._publish(tmp_path, data, "2027-02-28") == 1
        assert "wait until 2027-03-01" in capsys.readouterr().err
        assert {path.name: path.read_text("utf-8") for path in data.iterdir()} == before

    def test_after_a_year_it_is_not(self, tmp_path: Path, data: Path) -> None:
        assert self._publish(tmp_path, data, "2026-03-01") == 0
        assert self._publish(tmp_path, data, "2027-03-01") == 0
        assert "reason" not in meta_in(data)

    def test_a_reason_goes_along(self, tmp_path: Path, data: Path) -> None:
        assert self._publish(tmp_path, data, "2026-03-01") == 0
        assert self._publish(tmp_path, data, "2026-04-01", "--reason", "the first list missed one street") == 0
        assert meta_in(data)["reason"] == "the first list missed one street"

    def test_stricter_thresholds_of_before_stay(self, tmp_path: Path, data: Path) -> None:
        data.mkdir(parents=True)
        (data / "shared_participants.yml").write_text("counted_on: 2024-01-01\nhow: before\nk: 15\n", encoding="utf-8")
        assert self._publish(tmp_path, data, "2026-03-01") == 0
        assert (counts_in(data)[1:], meta_in(data)["k"]) == ([], 15)


class TestThePage:
    def test_what_was_written_is_accepted_and_the_page_shows_the_reason(self, tmp_path: Path) -> None:
        desk = Desk(tmp_path, PROTECTED)
        data = desk.content / "davis/data"
        for file in data.iterdir():
            file.unlink()
        (tmp_path / "mine").mkdir()
        roster = write_csv(tmp_path / "mine/list.csv", [HEADER, *((who, event.lower()) for who, event in women())])
        assert run(roster, data, "--reason", "one list was missing") == 0
        page = desk.page("davis/patchwork.md")
        assert "That gives 11 lines." in page
        assert "Published again on 23 November 2026" in page
        assert "The reason: one list was missing." in page
