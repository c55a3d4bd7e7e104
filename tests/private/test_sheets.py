"""Workbooks with several sheets and merged cells: what was read is said, what may be meant is asked."""

from pathlib import Path

import pytest

from tests.private.forms import matrix, plain, write_book
from tests.private.test_list_forms import TITLES, _facts, _published, _refused, _run, _write, data

__all__ = ["data"]

Captured = pytest.CaptureFixture[str]
NOTES = [["Opgehaald door Secretname"], ["op de markt", "Verborgen"]]


def test_of_several_sheets_the_only_list_is_read_and_said(tmp_path: Path, data: Path, capsys: Captured) -> None:
    expected = _published(_write(tmp_path, plain(_facts()), ".csv"), data)
    capsys.readouterr()
    book = write_book(tmp_path / "list.xlsx", {"Secretname": NOTES, "Leden": matrix(_facts(), TITLES), "Blad3": []})
    assert _published(book, data) == expected
    seen = capsys.readouterr().err
    assert 'of 3 sheets, this one was read: 2 ("Leden")' in seen
    assert "secretname" not in seen.lower()


def test_of_one_sheet_nothing_is_said(tmp_path: Path, data: Path, capsys: Captured) -> None:
    _published(write_book(tmp_path / "list.xlsx", {"Leden": plain(_facts())}), data)
    assert "sheet" not in capsys.readouterr().err


def test_between_lists_is_chosen_by_name_or_number(tmp_path: Path, data: Path, capsys: Captured) -> None:
    sheets = {"2025 Verborgen": plain(_facts(12)), "Notes": NOTES, "Koor de Ster": plain(_facts())}
    book = write_book(tmp_path / "list.xlsx", sheets)
    assert _run(book, data) == 1
    told = _refused(capsys, data)
    assert 'each of these sheets could be the list: 1, 3 ("Koor de Ster"); add --sheet' in told
    expected = _published(_write(tmp_path, plain(_facts()), ".csv"), data)
    for chosen in ("3", "koor de ster", " Koor  de Ster"):
        assert _published(book, data, "--sheet", chosen) == expected
    assert _published(book, data, "--sheet", "1") != expected
    capsys.readouterr()
    assert _published(book, data, "--sheet", "2025 verborgen") != expected
    assert "verborgen" not in capsys.readouterr().err.lower()


@pytest.mark.parametrize("chosen", ["4", "Verborgen", "", "0", "-1"])
def test_a_sheet_that_is_not_there(tmp_path: Path, data: Path, capsys: Captured, chosen: str) -> None:
    sheets = {"Blad1": plain(_facts()), "Secretname": plain(_facts()), "eettafel": []}
    assert _run(write_book(tmp_path / "list.xlsx", sheets), data, "--sheet", chosen) == 1
    told = _refused(capsys, data)
    assert 'there is no such sheet in this workbook; choose from: 1 ("Blad1"), 2, 3 ("eettafel")' in told


def test_a_number_that_is_also_a_name_is_not_guessed(tmp_path: Path, data: Path, capsys: Captured) -> None:
    book = write_book(tmp_path / "list.xlsx", {"2": plain(_facts()), "1": plain(_facts(12))})
    assert _run(book, data, "--sheet", "2") == 1
    assert "this is the number of one sheet and the name of another" in _refused(capsys, data)


def test_a_hidden_sheet_is_read_only_when_named(tmp_path: Path, data: Path, capsys: Captured) -> None:
    expected = _published(_write(tmp_path, plain(_facts()), ".csv"), data)
    capsys.readouterr()
    sheets = {"Oud": plain(_facts(12)), "Nieuw": plain(_facts())}
    book = write_book(tmp_path / "list.xlsx", sheets, hidden=["Oud"])
    assert _published(book, data) == expected
    assert "sheet" not in capsys.readouterr().err
    assert _published(book, data, "--sheet", "oud") != expected


def test_a_text_file_has_no_sheets(tmp_path: Path, data: Path, capsys: Captured) -> None:
    assert _run(_write(tmp_path, plain(_facts()), ".csv"), data, "--sheet", "1") == 1
    assert "this file has no sheets to choose from; leave out --sheet" in _refused(capsys, data)


def test_without_a_list_the_first_filled_sheet_is_told_of(tmp_path: Path, data: Path, capsys: Captured) -> None:
    assert _run(write_book(tmp_path / "list.xlsx", {"Blad1": [], "Blad2": NOTES}), data) == 1
    told = _refused(capsys, data)
    assert 'of 2 sheets, this one was read: 2 ("Blad2")' in told
    assert 'list.xlsx:1: participant: there is no column "participant"' in told


def test_a_person_over_several_rows_is_in_each_of_them(tmp_path: Path, data: Path) -> None:
    facts = _facts()
    expected = _published(_write(tmp_path, plain(facts), ".csv"), data)
    rows, merged = [["wie", "initiatief"]], []
    for who, places in facts.items():
        merged.append(f"A{len(rows) + 1}:A{len(rows) + len(places)}")
        rows += [[who if not number else "", where] for number, where in enumerate(places)]
    assert _published(write_book(tmp_path / "list.xlsx", {"Blad1": rows}, merged), data) == expected


def test_an_initiative_over_several_rows_is_in_each_of_them(tmp_path: Path, data: Path) -> None:
    facts = _facts()
    expected = _published(_write(tmp_path, plain(facts), ".csv"), data)
    rows, merged = [["initiatief", "lid"]], []
    for key in TITLES:
        there = [who for who, places in facts.items() if key in places]
        merged.append(f"A{len(rows) + 1}:A{len(rows) + len(there)}")
        rows += [[key if not number else "", who] for number, who in enumerate(there)]
    assert _published(write_book(tmp_path / "list.xlsx", {"Blad1": rows}, merged), data) == expected


def test_one_head_over_several_columns_of_initiatives(tmp_path: Path, data: Path, capsys: Captured) -> None:
    facts = _facts()
    expected = _published(_write(tmp_path, plain(facts), ".csv"), data)
    rows = [
        ["naam", "initiatief", "", "", ""],
        *([who, *places, *[""] * (4 - len(places))] for who, places in facts.items()),
    ]
    assert _published(write_book(tmp_path / "list.xlsx", {"Blad1": rows}, ["B1:E1"]), data) == expected
    for file in data.iterdir():
        file.unlink()
    data.rmdir()
    assert _run(_write(tmp_path, rows, ".csv"), data) == 1, "in a text file nothing says that the head goes on"
    assert "names an initiative here, and has no name itself" in _refused(capsys, data)


def test_a_head_of_two_rows(tmp_path: Path, data: Path) -> None:
    facts = _facts()
    expected = _published(_write(tmp_path, plain(facts), ".csv"), data)
    heads, *rows = matrix(facts, TITLES)
    above = [["Secretname en de anderen", *[""] * 5], ["naam", "initiatieven", "", "", "", ""]]
    table = [*above, ["", *heads[1:]], *rows]
    book = write_book(tmp_path / "list.xlsx", {"Blad1": table}, ["A1:F1", "B2:F2", "A2:A3"])
    assert _published(book, data) == expected


def test_a_mark_over_two_columns_counts_for_both(tmp_path: Path, data: Path) -> None:
    facts = {f"Secretname {n}": ["eettafel", "koor"] if n % 2 else ["koor", "tuin"] for n in range(40)}
    expected = _published(_write(tmp_path, plain(facts), ".csv"), data)
    rows = [["naam", "eettafel", "koor", "tuin"]]
    rows += [[who, "x", "", ""] if "eettafel" in places else [who, "", "x", ""] for who, places in facts.items()]
    areas = [f"{'B' if 'eettafel' in places else 'C'}{row}:{'C' if 'eettafel' in places else 'D'}{row}"
             for row, places in enumerate(facts.values(), start=2)]  # fmt: skip
    assert _published(write_book(tmp_path / "list.xlsx", {"Blad1": rows}, areas), data) == expected


def test_totals_by_formula_are_no_people(tmp_path: Path, data: Path) -> None:
    facts = _facts()
    expected = _published(_write(tmp_path, plain(facts), ".csv"), data)
    heads, *rows = matrix(facts, TITLES)
    wider = [[*heads, "Aantal"], *([*row, f'=COUNTIF(B{n}:F{n},"x")'] for n, row in enumerate(rows, start=2))]
    below = ["Som", *(f'=COUNTIF({column}2:{column}41,"x")' for column in "BCDEF"), "=SUM(G2:G41)"]
    assert _published(write_book(tmp_path / "list.xlsx", {"Blad1": [*wider, below]}), data) == expected
    listed = [*plain(facts), ["", ""], ["aantal deelnemers", f"=COUNTA(A2:A{len(plain(facts))})"]]
    assert _published(write_book(tmp_path / "list.xlsx", {"Blad1": listed}), data) == expected
