"""`atlas participants` as key figures call it: what it writes, what it refuses, and that it never names a person."""

import json
import random
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from atlas.cli import main
from atlas.private.initiative_names import InitiativeNames
from atlas.private.roster import read_roster
from atlas.private.sheet import Sheet
from tests.private.files import write_csv, write_excel
from tests.private.neighbourhoods import davis
from tests.reading.folders import PROTECTED, Desk

Captured = pytest.CaptureFixture[str]
HEADER = ("participant", "initiative")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "content/davis"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text("---\ntitle: Davis\n---\n", encoding="utf-8")
    return folder / "data"


def _women() -> list[tuple[str, str]]:
    events = sorted(f"E{number}" for number in range(1, 15))
    rows = davis().takes_part
    return [
        (f"Woman {w}", event) for w, row in enumerate(rows) for event, came in zip(events, row, strict=True) if came
    ]


def _run(roster: Path, to: Path, *more: str) -> int:
    return main(["participants", str(roster), "--to", str(to), "--language", "en", "--today", "2026-11-23", *more])


def _counts(data: Path) -> list[str]:
    return (data / "shared_participants.csv").read_text("utf-8").splitlines()


def _meta(data: Path) -> dict[str, object]:
    meta = yaml.safe_load((data / "shared_participants.yml").read_text("utf-8"))
    assert isinstance(meta, dict)
    return meta


def _page(data: Path, name: str, front: str = "") -> None:
    folder = data.parent / "initiatives"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.md").write_text(f"---\ntitle: {name}\n{dedent(front)}---\nText.\n", encoding="utf-8")


def _club(count: int, *clubs: str) -> list[tuple[str, str]]:
    return [(f"person {number}", club) for number in range(count) for club in clubs]


def _refused(out: Captured, data: Path) -> str:
    assert not data.exists(), "nothing is written"
    return out.readouterr().err


class TestWriting:
    def test_the_southern_women_become_eleven_lines(self, tmp_path: Path, data: Path) -> None:
        assert _run(write_csv(tmp_path / "list.csv", [HEADER, *_women()]), data) == 0
        assert _counts(data) == [
            "initiative_a,initiative_b,shared",
            *(f"{a},{b},5" for a, b in (
                ("E12", "E8"), ("E12", "E9"), ("E3", "E8"), ("E5", "E6"), ("E5", "E7"), ("E5", "E8"),
                ("E6", "E7"), ("E6", "E8"), ("E7", "E8"), ("E7", "E9"), ("E8", "E9"),
            )),
        ]  # fmt: skip

    def test_the_meta_data_say_when_how_and_under_which_rules(self, tmp_path: Path, data: Path) -> None:
        roster = write_csv(tmp_path / "list.csv", [HEADER, *_club(12, "a", "b")])
        assert _run(roster, data, "--counted-on", "2026-10-01", "--how", "at the yearly meeting") == 0
        found = {key: str(value) for key, value in _meta(data).items()}
        assert found == {
            "counted_on": "2026-10-01", "published_on": "2026-11-23", "how": "at the yearly meeting", "asked": "all",
            "k": "5", "k_sensitive": "10", "bin_width": "5",
        }  # fmt: skip

    def test_the_exact_figures_go_where_key_figures_say(self, tmp_path: Path, data: Path) -> None:
        rows = [HEADER, *_women(), ("Woman 3", "E99"), ("Somebody", "E99"), ("Somebody else", "E98")]
        exact = tmp_path / "mine/exact.json"
        assert _run(write_csv(tmp_path / "list.csv", rows), data, "--exact", str(exact)) == 0
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
        assert _run(write_csv(tmp_path / "list.csv", rows, separator=separator, encoding=encoding), data) == 0
        assert _counts(data)[1:] == ["a,b,10"]

    def test_excel_gives_the_same(self, tmp_path: Path, data: Path) -> None:
        rows = [("initiatief", "deelnemer", "geboren"), *(("E1" if n % 2 else "E2", n // 2, 1950) for n in range(30))]
        assert _run(write_excel(tmp_path / "list.xlsx", rows), data) == 0
        assert _counts(data)[1:] == ["E1,E2,10"]

    def test_a_doubled_row_counts_once(self, tmp_path: Path, data: Path) -> None:
        rows = _club(12, "a", "b")
        assert _run(write_csv(tmp_path / "list.csv", [HEADER, *rows, *rows]), data) == 0
        assert _counts(data)[1:] == ["a,b,10"]

    def test_a_sensitive_page_raises_the_threshold(self, tmp_path: Path, data: Path) -> None:
        for name, front in {"a": "", "b": "sensitive: true\n", "c": ""}.items():
            _page(data, name, front)
        assert _run(write_csv(tmp_path / "list.csv", [HEADER, *_club(9, "a", "b", "c")]), data) == 0
        assert _counts(data)[1:] == ["a,c,5"]

    def test_a_page_that_cannot_be_read_counts_as_sensitive(self, tmp_path: Path, data: Path) -> None:
        _page(data, "a")
        _page(data, "b", "people: {participants: [\n")
        assert _run(write_csv(tmp_path / "list.csv", [HEADER, *_club(9, "a", "b")]), data) == 0
        assert _counts(data)[1:] == []

    def test_the_size_on_the_page_counts_where_it_is_smaller(
        self, tmp_path: Path, data: Path, capsys: Captured
    ) -> None:
        _page(data, "a", "people: {participants: 10}\n")
        _page(data, "b")
        assert _run(write_csv(tmp_path / "list.csv", [HEADER, *_club(14, "a", "b")]), data) == 0
        assert _counts(data)[1:] == ["a,b,5"]
        assert 'the page of "a" says that 10 take part' in capsys.readouterr().err

    def test_who_is_not_on_the_list_was_not_asked(self, tmp_path: Path, data: Path) -> None:
        for name, front in {"a": "", "b": "", "c": "", "prof": "kind: professional\n"}.items():
            _page(data, name, front)
        assert _run(write_csv(tmp_path / "list.csv", [HEADER, *_club(12, "a", "b")]), data) == 0
        assert _meta(data)["asked"] == ["a", "b"]

    @settings(deadline=None, max_examples=25)
    @given(seed=st.integers(0, 10_000))
    def test_the_order_of_the_rows_does_not_matter(self, tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
        folder = tmp_path_factory.mktemp("order")
        (folder / "index.md").write_text("---\ntitle: Davis\n---\n", encoding="utf-8")
        rows = _women()
        random.Random(seed).shuffle(rows)
        assert _run(write_csv(folder / "list.csv", [HEADER, *rows]), folder / "data") == 0
        assert len(_counts(folder / "data")) == 12


class TestTheSamePerson:
    ROWS = (HEADER, *_club(9, "a", "b"), ("Ann  Smit", "a"), ("ann smit", "b"))

    def test_similar_names_are_told_by_row_and_stay_two_people(
        self, tmp_path: Path, data: Path, capsys: Captured
    ) -> None:
        assert _run(write_csv(tmp_path / "list.csv", self.ROWS), data) == 0
        assert _counts(data)[1:] == ["a,b,5"]
        told = capsys.readouterr().err
        assert "rows 20, 21: these names differ only in capitals or spaces" in told
        assert "smit" not in told.lower()

    def test_they_are_one_person_when_key_figures_say_so(self, tmp_path: Path, data: Path) -> None:
        rows = (*self.ROWS, ("person 9", "a"), ("PERSON 9 ", "b"))
        assert _run(write_csv(tmp_path / "list.csv", rows), data, "--merge-similar") == 0
        assert _counts(data)[1:] == ["a,b,5"], "eleven people in both are nearly all of both"
        roster = read_roster(Sheet(tmp_path / "list.csv"), InitiativeNames({}), merge_similar=True)
        assert roster.sizes().tolist() == [11, 11]


class TestOnceAYear:
    def _publish(self, tmp_path: Path, data: Path, today: str, *more: str) -> int:
        roster = write_csv(tmp_path / "list.csv", [HEADER, *_club(12, "a", "b")])
        return _run(roster, data, "--today", today, *more)

    def test_a_second_release_within_the_year_is_refused(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        assert self._publish(tmp_path, data, "2026-03-01") == 0
        before = {path.name: path.read_text("utf-8") for path in data.iterdir()}
        assert self._publish(tmp_path, data, "2027-02-28") == 1
        assert "wait until 2027-03-01" in capsys.readouterr().err
        assert {path.name: path.read_text("utf-8") for path in data.iterdir()} == before

    def test_after_a_year_it_is_not(self, tmp_path: Path, data: Path) -> None:
        assert self._publish(tmp_path, data, "2026-03-01") == 0
        assert self._publish(tmp_path, data, "2027-03-01") == 0
        assert "reason" not in _meta(data)

    def test_a_reason_goes_along(self, tmp_path: Path, data: Path) -> None:
        assert self._publish(tmp_path, data, "2026-03-01") == 0
        assert self._publish(tmp_path, data, "2026-04-01", "--reason", "the first list missed one street") == 0
        assert _meta(data)["reason"] == "the first list missed one street"

    def test_stricter_thresholds_of_before_stay(self, tmp_path: Path, data: Path) -> None:
        data.mkdir(parents=True)
        (data / "shared_participants.yml").write_text("counted_on: 2024-01-01\nhow: before\nk: 15\n", encoding="utf-8")
        assert self._publish(tmp_path, data, "2026-03-01") == 0
        assert (_counts(data)[1:], _meta(data)["k"]) == ([], 15)


class TestBadInput:
    @pytest.mark.parametrize(
        ("text", "row", "told"),
        [
            (b"", 1, "this file is empty"),
            (b"\n\n", 1, "this file is empty"),
            (b"participant,initiative\n", 1, "this list names no participants"),
            (b"participant,street\nx,a\n", 1, 'there is no column "initiative"'),
            (b"participant,initiative,deelnemer\nx,a,y\n", 1, 'two columns are called "participant"'),
            (b"participant,initiative\nx,a\n,b\n", 3, "does not fill in the column participant"),
            (b"participant,initiative\nx,a\ny\n", 3, "does not fill in the column initiative"),
            (b"participant,initiative\nx,a\n=cmd|'/c calc'!A0,a\n", 3, "formula"),
            (b"participant,initiative\nx,a\ny,@SUM(A1)\n", 3, "formula"),
            (b"participant,initiative\nx,a\na,x\nb,a\nA ,b\n", 3, "has the name of an initiative"),
            (b'participant,initiative\nx,a\n"y,a\n', 3, "quotation mark"),
            (b"participant,initiative\nZo\xc3\xab,a\nRen\xe9,a\n", 3, "another encoding"),
            (b"participant,initiative\nx\x00,a\n", 2, "not a text file"),
            (b"\x89PNG\r\n\x1a\n\x00\x00", 3, "not a text file"),
            (b"\xff\xfep\x00a\x00r", 1, "cannot be read as text"),
            (b"participant,initiative\nRen\x81,a\n", 2, "cannot be read as text"),
        ],
    )  # fmt: skip
    def test_a_clear_sentence_with_the_row(
        self, tmp_path: Path, data: Path, capsys: Captured, text: bytes, row: int, told: str
    ) -> None:
        roster = tmp_path / "list.csv"
        roster.write_bytes(text)
        assert _run(roster, data) == 1
        sentences = _refused(capsys, data)
        assert f"list.csv:{row}: " in sentences
        assert told in sentences

    @pytest.mark.parametrize("name", ["gone.csv", "gone.xlsx", "list.ods", "."])
    def test_a_file_that_cannot_be_opened(self, tmp_path: Path, data: Path, capsys: Captured, name: str) -> None:
        assert _run(tmp_path / name, data) == 1
        assert _refused(capsys, data)

    def test_a_damaged_workbook(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        whole = write_excel(tmp_path / "list.xlsx", [HEADER, *_club(200, "a", "b")]).read_bytes()
        for broken in (whole[: len(whole) // 2], whole[:300] + b"x" * 200 + whole[500:]):
            (tmp_path / "list.xlsx").write_bytes(broken)
            assert _run(tmp_path / "list.xlsx", data) == 1
            assert "cannot be opened" in _refused(capsys, data)

    def test_empty_rows_before_the_header_do_no_harm(self, tmp_path: Path, data: Path) -> None:
        assert _run(write_csv(tmp_path / "list.csv", ["", HEADER, "", *_club(12, "a", "b")], separator=";"), data) == 0
        assert _counts(data)[1:] == ["a,b,10"]

    def test_a_text_file_called_excel(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        assert _run(write_csv(tmp_path / "list.xlsx", [HEADER, ("x", "a")]), data) == 1
        assert "cannot be opened" in _refused(capsys, data)

    def test_a_formula_in_excel(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        assert _run(write_excel(tmp_path / "list.xlsx", [HEADER, ("x", "a"), ('="y"', "a")]), data) == 1
        assert "list.xlsx:3: this row holds a formula" in _refused(capsys, data)

    def test_a_formula_in_a_column_that_is_not_used_does_no_harm(self, tmp_path: Path, data: Path) -> None:
        rows = [(*HEADER, "note"), *((*row, "=1+1") for row in _club(12, "a", "b"))]
        assert _run(write_excel(tmp_path / "list.xlsx", rows), data) == 0

    def test_unknown_initiatives_with_the_nearest_known(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        _page(data, "kaartclub")
        _page(data, "repair-cafe")
        _page(data, "wijkteam", "kind: professional\n")
        clubs = ("kaartclub", "repair-cafe", "schaakclub")
        _page(data, "schaakclub")
        rows = [HEADER, *_club(2, *clubs), ("x", "Kaartklub"), ("y", "Repair Café"), ("z", "wijkteam")]
        assert _run(write_csv(tmp_path / "list.csv", rows), data) == 1
        told = _refused(capsys, data)
        assert 'list.csv:8: initiative: there is no initiative "Kaartklub"' in told
        assert 'did you mean "kaartclub"?' in told
        assert 'did you mean "repair-cafe"?' in told
        assert 'list.csv:10: initiative: "wijkteam" is a professional resource' in told

    def test_one_participant_is_asked_about(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        assert _run(write_csv(tmp_path / "list.csv", [HEADER, *_club(12, "a"), ("x", "b")]), data) == 0
        assert "row 14: this initiative has one participant" in capsys.readouterr().err

    def test_no_person_is_ever_named(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        rows = [HEADER, ("Secretname One", "a"), ("secretname one", "a"), ("a", "b"), ("=Secretname", "b")]
        assert _run(write_csv(tmp_path / "list.csv", rows), data) == 1
        assert "secretname" not in _refused(capsys, data).lower()

    @pytest.mark.parametrize("pages", [True, False])
    def test_no_person_is_named_when_the_columns_changed_places(
        self, tmp_path: Path, data: Path, capsys: Captured, pages: bool
    ) -> None:
        if pages:
            _page(data, "a")
        rows = [HEADER, ("a", "Secretname One"), ("b", "Secretname One"), ("a", "Secretname Two")]
        _run(write_csv(tmp_path / "list.csv", rows), data)
        told = capsys.readouterr()
        assert "list.csv:2" in told.err or "row 4" in told.err
        assert "secretname" not in (told.out + told.err).lower()

    @pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;;"])
    def test_a_first_line_for_excel_is_obeyed_and_is_no_row(
        self, tmp_path: Path, data: Path, capsys: Captured, first: str
    ) -> None:
        rows = [HEADER, *_club(12, "a", "b"), ("x", "c, d")]
        roster = write_csv(tmp_path / "list.csv", rows, separator=";")
        roster.write_text(f"{first}\n{roster.read_text('utf-8')}", encoding="utf-8")
        assert _run(roster, data) == 0
        assert _counts(data)[1:] == ["a,b,10"]
        assert "row 26: this initiative" in capsys.readouterr().err


class TestPlaces:
    def test_pages_need_not_be_there_but_then_nothing_is_sensitive(self, tmp_path: Path, capsys: Captured) -> None:
        assert _run(self._roster(tmp_path / "mine"), tmp_path / "counts") == 0
        assert "no initiative was counted as sensitive" in capsys.readouterr().err
        assert _counts(tmp_path / "counts")[1:] == ["a,b,10"]

    @pytest.mark.parametrize("place", ["content/davis", "content/davs/data", "content/davis/data/2026"])
    def test_counts_go_beside_the_pages_that_say_what_is_sensitive(
        self, tmp_path: Path, data: Path, capsys: Captured, place: str
    ) -> None:
        (tmp_path / "content/index.md").write_text("---\ntitle: x\n---\n", encoding="utf-8")
        assert _run(self._roster(tmp_path), tmp_path / place) == 1
        assert "name content/<neighbourhood>/data" in _refused(capsys, data)
        assert not list(tmp_path.rglob("shared_participants*"))

    def _roster(self, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        return write_csv(folder / "list.csv", [HEADER, *_club(12, "a", "b")])

    def test_no_list_from_inside_the_content(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        roster = self._roster(tmp_path / "content/davis")
        (tmp_path / "content/index.md").write_text("---\ntitle: x\n---\n", encoding="utf-8")
        assert _run(roster, data) == 1
        assert "move it to a folder of your own" in _refused(capsys, data)

    @pytest.mark.parametrize("place", ["repo/exact.json", "repo/deep/er/exact.json", "link/exact.json"])
    def test_no_exact_figures_inside_a_git_repository(
        self, tmp_path: Path, data: Path, capsys: Captured, place: str
    ) -> None:
        (tmp_path / "repo/.git").mkdir(parents=True)
        (tmp_path / "link").symlink_to(tmp_path / "repo")
        assert _run(self._roster(tmp_path), data, "--exact", str(tmp_path / place)) == 1
        assert "from this place they could be published" in _refused(capsys, data)
        assert not (tmp_path / place).exists()

    def test_exact_figures_overwrite_no_list(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        roster = self._roster(tmp_path)
        before = roster.read_bytes()
        assert _run(roster, data, "--exact", str(roster)) == 1
        assert "ends in .json" in _refused(capsys, data)
        assert roster.read_bytes() == before

    def test_a_list_that_git_keeps_is_warned_about(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        (tmp_path / "repo/.git").mkdir(parents=True)
        assert _run(self._roster(tmp_path / "repo"), data) == 0
        assert "this list lies in a folder that git keeps" in capsys.readouterr().err

    def test_a_place_that_cannot_be_written(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        data.write_text("", encoding="utf-8")
        assert _run(self._roster(tmp_path), data) == 1
        assert "cannot be read or written" in capsys.readouterr().err


class TestThePage:
    def test_what_was_written_is_accepted_and_the_page_shows_the_reason(self, tmp_path: Path) -> None:
        desk = Desk(tmp_path, PROTECTED)
        data = desk.content / "davis/data"
        for file in data.iterdir():
            file.unlink()
        (tmp_path / "mine").mkdir()
        roster = write_csv(tmp_path / "mine/list.csv", [HEADER, *((who, event.lower()) for who, event in _women())])
        assert _run(roster, data, "--reason", "one list was missing") == 0
        page = desk.page("davis/patchwork.md")
        assert "That gives 11 lines." in page
        assert "Published again on 23 November 2026" in page
        assert "The reason: one list was missing." in page


class TestOtherPlaces:
    def test_the_pages_are_found_from_inside_the_folder_and_through_a_link(
        self, tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in "ab":
            _page(data, name, "sensitive: true\n")
        data.mkdir()
        roster = write_csv(tmp_path / "list.csv", [HEADER, *_club(9, "a", "b"), *((f"x{n}", "a") for n in range(9))])
        monkeypatch.chdir(data)
        assert _run(roster, Path()) == 0
        assert _counts(data) == ["initiative_a,initiative_b,shared"]
        (tmp_path / "link").symlink_to(data)
        assert _run(roster, tmp_path / "link", "--reason", "Again") == 0
        assert _counts(data) == ["initiative_a,initiative_b,shared"]

    def test_exact_figures_do_not_replace_a_link_in_a_repository(
        self, tmp_path: Path, data: Path, capsys: Captured
    ) -> None:
        (tmp_path / "repo/.git").mkdir(parents=True)
        link = tmp_path / "repo/exact.json"
        link.symlink_to(tmp_path / "away.json")
        roster = write_csv(tmp_path / "list.csv", [HEADER, *_club(12, "a", "b")])
        assert _run(roster, data, "--exact", str(link)) == 1
        assert "from this place they could be published" in _refused(capsys, data)
        assert link.is_symlink()

    def test_exact_figures_are_for_one_pair_of_eyes(self, tmp_path: Path, data: Path) -> None:
        roster = write_csv(tmp_path / "list.csv", [HEADER, *_club(12, "a", "b")])
        assert _run(roster, data, "--exact", str(tmp_path / "exact.json")) == 0
        assert (tmp_path / "exact.json").stat().st_mode & 0o777 == 0o600
        assert (data / "shared_participants.csv").stat().st_mode & 0o777 == 0o644

    def test_nothing_is_left_behind_where_the_counts_cannot_go(self, tmp_path: Path, data: Path) -> None:
        data.write_text("a file")
        roster = write_csv(tmp_path / "list.csv", [HEADER, *_club(12, "a", "b")])
        assert _run(roster, data, "--exact", str(tmp_path / "exact.json")) == 1
        assert not (tmp_path / "exact.json").exists()


class TestWhatElseIsRefused:
    @pytest.mark.parametrize("how", ["--reason", "--how"])
    def test_spaces_are_no_reason_and_no_way(self, tmp_path: Path, data: Path, how: str) -> None:
        roster = write_csv(tmp_path / "list.csv", [HEADER, *_club(12, "a", "b")])
        assert _run(roster, data, "--how", "  ") == 0
        assert str(_meta(data)["how"]).strip()
        assert _run(roster, data, how, "   ") == 1

    @pytest.mark.parametrize(("front", "how"), [
        ("languages: [nl, en]", "geteld uit een lijst"),
        ("languages: [en]", "counted from a list"),
        ("", "geteld uit een lijst"),
    ])  # fmt: skip
    def test_what_the_page_says_is_in_the_language_of_the_atlas(
        self, tmp_path: Path, data: Path, front: str, how: str
    ) -> None:
        (data.parents[1] / "index.md").write_text(f"---\ntitle: Atlas\n{front}\n---\n", encoding="utf-8")
        assert _run(write_csv(tmp_path / "list.csv", [HEADER, *_club(12, "a", "b")]), data) == 0
        assert how in str(_meta(data)["how"])

    def test_a_day_to_come_is_none_to_count_on(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        roster = write_csv(tmp_path / "list.csv", [HEADER, *_club(12, "a", "b")])
        assert _run(roster, data, "--counted-on", "2030-01-01") == 1
        assert "this day is still to come" in _refused(capsys, data)

    def test_counts_without_their_day_are_not_replaced(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        roster = write_csv(tmp_path / "list.csv", [HEADER, *_club(12, "a", "b")])
        assert _run(roster, data) == 0
        (data / "shared_participants.yml").unlink()
        assert _run(roster, data) == 1
        assert "nothing says when they were published" in capsys.readouterr().err

    def test_formulas_over_cells_and_errors_of_a_spreadsheet(
        self, tmp_path: Path, data: Path, capsys: Captured
    ) -> None:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        for row in [HEADER, ("Anna", "a"), ("Bob", "a")]:
            sheet.append(row)
        sheet["A3"] = ArrayFormula("A3", "=A2")
        book.save(tmp_path / "list.xlsx")
        assert _run(tmp_path / "list.xlsx", data) == 1
        assert "list.xlsx:3: this row holds a formula" in _refused(capsys, data)
        for name, rows in (("list.csv", [HEADER, ("#N/A", "a")]),):
            assert _run(write_csv(tmp_path / name, rows), data) == 1
            assert ":2: this row holds an error of a spreadsheet" in _refused(capsys, data)

    def test_a_person_called_as_the_title_of_an_initiative(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        _page(data, "koor")
        (data.parent / "initiatives/koor.md").write_text("---\ntitle: Koor de Ster\nkind: informal\n---\nText.\n")
        _page(data, "zwemclub")
        for name in ("koor de ster", "Zwemclub"):
            roster = write_csv(tmp_path / "list.csv", [HEADER, ("Anna", "koor"), (name, "koor")])
            assert _run(roster, data) == 1
            assert ":3: participant: the participant of this row has the name of an initiative" in _refused(
                capsys, data
            )

    def test_unknown_initiatives_are_named_with_the_nearest_or_with_all(
        self, tmp_path: Path, data: Path, capsys: Captured
    ) -> None:
        _page(data, "koor")
        _page(data, "eettafel")
        roster = write_csv(tmp_path / "list.csv", [HEADER, ("Anna", "Koor"), ("Bob", "etafel"), ("Cem", "Xyzzy")])
        assert _run(roster, data) == 1
        told = _refused(capsys, data)
        assert 'there is no initiative "Koor" in this neighbourhood; did you mean "koor"?' in told
        assert 'there is no initiative "etafel" in this neighbourhood; did you mean "eettafel"?' in told
        assert "Xyzzy" not in told  # the columns may have changed places, and then this is a person
        assert "without .md: eettafel, koor" in told

    def test_a_page_that_cannot_be_read_is_told(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        _page(data, "a")
        _page(data, "b")
        (data.parent / "initiatives/b.md").write_text("# B\n")
        assert _run(write_csv(tmp_path / "list.csv", [HEADER, *_club(12, "a", "b")]), data) == 0
        assert 'the page of "b" cannot be read, so it was counted as sensitive' in capsys.readouterr().err

    def test_counts_give_nothing_away_beside_the_tick_lists_of_pages(
        self, tmp_path: Path, data: Path, capsys: Captured
    ) -> None:
        desk = Desk(tmp_path / "desk")
        desk.write("linde/initiatives/a.md", _ticked("A", "{m: 15}"))
        desk.write("linde/initiatives/b.md", "---\ntitle: B\nkind: informal\n---\nX.\n")
        desk.write("linde/initiatives/m.md", "---\ntitle: M\nkind: informal\npeople: {participants: 20}\n---\nX.\n")
        rows = [(f"p{n}", club) for n in range(16) for club in ("b", "m")]
        rows += [(f"q{n}", "m") for n in range(4)] + [(f"r{n}", "b") for n in range(10)]
        to = desk.content / "linde/data"
        assert _run(write_csv(tmp_path / "list.csv", [HEADER, *rows]), to) == 0
        assert _counts(to) == ["initiative_a,initiative_b,shared"]
        assert "b and m: left out" in capsys.readouterr().err
        assert main(["check", str(desk.content), "--today", "2026-11-23"]) == 0


def _ticked(title: str, counts: str) -> str:
    ticks = f"also_attend: {{counted_on: 2026-03-01, asked: 30, counts: {counts}}}"
    return f"---\ntitle: {title}\nkind: informal\npeople: {{participants: 30}}\n{ticks}\n---\nX.\n"
