"""Lists of members that `atlas participants` does not count: each is told with its row, and nobody is named."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from atlas.cli import main
from tests.private.files import write_csv, write_excel
from tests.private.rosters import HEADER, Captured, counts_in, members, meta_in, refusal, run, write_page
from tests.reading.folders import Desk


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
        assert run(roster, data) == 1
        sentences = refusal(capsys, data)
        assert f"list.csv:{row}: " in sentences
        assert told in sentences

    @pytest.mark.parametrize("name", ["gone.csv", "gone.xlsx", "list.ods", "."])
    def test_a_file_that_cannot_be_opened(self, tmp_path: Path, data: Path, capsys: Captured, name: str) -> None:
        assert run(tmp_path / name, data) == 1
        assert refusal(capsys, data)

    def test_a_damaged_workbook(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        whole = write_excel(tmp_path / "list.xlsx", [HEADER, *members(200, "a", "b")]).read_bytes()
        for broken in (whole[: len(whole) // 2], whole[:300] + b"x" * 200 + whole[500:]):
            (tmp_path / "list.xlsx").write_bytes(broken)
            assert run(tmp_path / "list.xlsx", data) == 1
            assert "this workbook is damaged" in refusal(capsys, data)

    def test_empty_rows_before_the_header_do_no_harm(self, tmp_path: Path, data: Path) -> None:
        assert run(write_csv(tmp_path / "list.csv", ["", HEADER, "", *members(12, "a", "b")], separator=";"), data) == 0
        assert counts_in(data)[1:] == ["a,b,10"]

    def test_a_text_file_called_excel(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        assert run(write_csv(tmp_path / "list.xlsx", [HEADER, ("x", "a")]), data) == 1
        assert "this is a text file, such as CSV, and no workbook" in refusal(capsys, data)

    def test_a_formula_in_excel(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        assert run(write_excel(tmp_path / "list.xlsx", [HEADER, ("x", "a"), ('="y"', "a")]), data) == 1
        assert "list.xlsx:3: this row holds a formula" in refusal(capsys, data)

    def test_a_formula_in_a_column_that_is_not_used_does_no_harm(self, tmp_path: Path, data: Path) -> None:
        rows = [(*HEADER, "note"), *((*row, "=1+1") for row in members(12, "a", "b"))]
        assert run(write_excel(tmp_path / "list.xlsx", rows), data) == 0

    def test_unknown_initiatives_with_the_nearest_known(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        write_page(data, "kaartclub")
        write_page(data, "repair-cafe")
        write_page(data, "wijkteam", "kind: professional\n")
        clubs = ("kaartclub", "repair-cafe", "schaakclub")
        write_page(data, "schaakclub")
        rows = [HEADER, *members(2, *clubs), ("x", "Kaartklub"), ("y", "Repair Café"), ("z", "wijkteam")]
        assert run(write_csv(tmp_path / "list.csv", rows), data) == 1
        told = refusal(capsys, data)
        assert 'list.csv:8: initiative: there is no initiative "Kaartklub"' in told
        assert 'did you mean "kaartclub"?' in told
        assert 'did you mean "repair-cafe"?' in told
        assert 'list.csv:10: initiative: "wijkteam" is a professional resource' in told

    def test_one_participant_is_asked_about(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        assert run(write_csv(tmp_path / "list.csv", [HEADER, *members(12, "a"), ("x", "b")]), data) == 0
        assert "row 14: this initiative has one participant" in capsys.readouterr().err

    def test_no_person_is_ever_named(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        rows = [HEADER, ("Secretname One", "a"), ("secretname one", "a"), ("a", "b"), ("=Secretname", "b")]
        assert run(write_csv(tmp_path / "list.csv", rows), data) == 1
        assert "secretname" not in refusal(capsys, data).lower()

    @pytest.mark.parametrize("pages", [True, False])
    def test_no_person_is_named_when_the_columns_changed_places(
        self, tmp_path: Path, data: Path, capsys: Captured, pages: bool
    ) -> None:
        if pages:
            write_page(data, "a")
        rows = [HEADER, ("a", "Secretname One"), ("b", "Secretname One"), ("a", "Secretname Two")]
        run(write_csv(tmp_path / "list.csv", rows), data)
        told = capsys.readouterr()
        assert "list.csv:2" in told.err or "row 4" in told.err
        assert "secretname" not in (told.out + told.err).lower()

    @pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;;"])
    def test_a_first_line_for_excel_is_obeyed_and_is_no_row(
        self, tmp_path: Path, data: Path, capsys: Captured, first: str
    ) -> None:
        rows = [HEADER, *members(12, "a", "b"), ("x", "c, d")]
        roster = write_csv(tmp_path / "list.csv", rows, separator=";")
        roster.write_text(f"{first}\n{roster.read_text('utf-8')}", encoding="utf-8")
        assert run(roster, data) == 0
        assert counts_in(data)[1:] == ["a,b,10"]
        assert "row 26: this initiative" in capsys.readouterr().err


class TestWhatElseIsRefused:
    @pytest.mark.parametrize("how", ["--reason", "--how"])
    def test_spaces_are_no_reason_and_no_way(self, tmp_path: Path, data: Path, how: str) -> None:
        roster = write_csv(tmp_path / "list.csv", [HEADER, *members(12, "a", "b")])
        assert run(roster, data, "--how", "  ") == 0
        assert str(meta_in(data)["how"]).strip()
        assert run(roster, data, how, "   ") == 1

    @pytest.mark.parametrize(("front", "how"), [
        ("languages: [nl, en]", "geteld uit een lijst"),
        ("languages: [en]", "counted from a list"),
        ("", "geteld uit een lijst"),
    ])  # fmt: skip
    def test_what_the_page_says_is_in_the_language_of_the_atlas(
        self, tmp_path: Path, data: Path, front: str, how: str
    ) -> None:
        (data.parents[1] / "index.md").write_text(f"---\ntitle: Atlas\n{front}\n---\n", encoding="utf-8")
        assert run(write_csv(tmp_path / "list.csv", [HEADER, *members(12, "a", "b")]), data) == 0
        assert how in str(meta_in(data)["how"])

    def test_a_day_to_come_is_none_to_count_on(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        roster = write_csv(tmp_path / "list.csv", [HEADER, *members(12, "a", "b")])
        assert run(roster, data, "--counted-on", "2030-01-01") == 1
        assert "this day is still to come" in refusal(capsys, data)

    def test_counts_without_their_day_are_not_replaced(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        roster = write_csv(tmp_path / "list.csv", [HEADER, *members(12, "a", "b")])
        assert run(roster, data) == 0
        (data / "shared_participants.yml").unlink()
        assert run(roster, data) == 1
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
        assert run(tmp_path / "list.xlsx", data) == 1
        assert "list.xlsx:3: this row holds a formula" in refusal(capsys, data)
        for name, rows in (("list.csv", [HEADER, ("#N/A", "a")]),):
            assert run(write_csv(tmp_path / name, rows), data) == 1
            assert ":2: this row holds an error of a spreadsheet" in refusal(capsys, data)

    def test_a_person_called_as_the_title_of_an_initiative(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        write_page(data, "koor")
        (data.parent / "initiatives/koor.md").write_text("---\ntitle: Koor de Ster\nkind: informal\n---\nText.\n")
        write_page(data, "zwemclub")
        for name in ("koor de ster", "Zwemclub"):
            roster = write_csv(tmp_path / "list.csv", [HEADER, ("Anna", "koor"), (name, "koor")])
            assert run(roster, data) == 1
            assert ":3: participant: the participant of this row has the name of an initiative" in refusal(capsys, data)

    def test_unknown_initiatives_are_named_with_the_nearest_or_with_all(
        self, tmp_path: Path, data: Path, capsys: Captured
    ) -> None:
        write_page(data, "koor")
        write_page(data, "eettafel")
        roster = write_csv(tmp_path / "list.csv", [HEADER, ("Anna", "Koor"), ("Bob", "etafel"), ("Cem", "Xyzzy")])
        assert run(roster, data) == 1
        told = refusal(capsys, data)
        assert 'there is no initiative "Koor" in this neighbourhood; did you mean "koor"?' in told
        assert 'there is no initiative "etafel" in this neighbourhood; did you mean "eettafel"?' in told
        assert "Xyzzy" not in told  # the columns may have changed places, and then this is a person
        assert "without .md: eettafel, koor" in told

    def test_a_page_that_cannot_be_read_is_told(self, tmp_path: Path, data: Path, capsys: Captured) -> None:
        write_page(data, "a")
        write_page(data, "b")
        (data.parent / "initiatives/b.md").write_text("# B\n")
        assert run(write_csv(tmp_path / "list.csv", [HEADER, *members(12, "a", "b")]), data) == 0
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
        assert run(write_csv(tmp_path / "list.csv", [HEADER, *rows]), to) == 0
        assert counts_in(to) == ["initiative_a,initiative_b,shared"]
        assert "b and m: left out" in capsys.readouterr().err
        assert main(["check", str(desk.content), "--today", "2026-11-23"]) == 0


def _ticked(title: str, counts: str) -> str:
    ticks = f"also_attend: {{counted_on: 2026-03-01, asked: 30, counts: {counts}}}"
    return f"---\ntitle: {title}\nkind: informal\npeople: {{participants: 30}}\n{ticks}\n---\nX.\n"
