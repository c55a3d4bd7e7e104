"""Answers as people keep them: below a title, on one of several sheets, with averages below; and nobody named."""

from pathlib import Path

import pytest

from tests.private.forms import Table, write_book
from tests.private.office import Captured, Office, people

SECRET = "Secretname"


@pytest.fixture
def office(tmp_path: Path, capsys: Captured) -> Office:
    return Office(tmp_path, capsys)


def _table(*head: str) -> Table:
    return [list(head), *([f"{SECRET} {name}", when, str(score)] for name, when, score in people())]


def _file(office: Office, table: Table, ending: str = ".csv") -> Path:
    path = office.folder / f"own{ending}"
    if ending == ".xlsx":
        return write_book(path, {"Blad1": [[int(cell) if cell.isdigit() else cell for cell in row] for row in table]})
    path.write_text("".join(";".join(row) + "\n" for row in table), encoding="utf-8")
    return path


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("who", ["naam", "Lid", "wie", "deelnemer", "NAME", "member", "who", "participant"])
def test_the_column_of_people_has_many_names(office: Office, who: str, ending: str) -> None:
    assert office.json(_file(office, _table(who, "moment", "score"), ending)) == office.json(office.file(people()))


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_title_above_and_averages_below_change_nothing(office: Office, ending: str) -> None:
    above = [[f"Antwoorden, verzameld door {SECRET}, en anderen", "", ""], ["", "", ""]]
    below = [["", "", ""], ["Gemiddelde:", "", "36"], ["aantal", "48", ""]]
    found = office.json(_file(office, [*above, *_table("nummer", "moment", "score"), *below], ending))
    assert found == office.json(office.file(people()))


def test_an_average_by_formula_changes_nothing(office: Office) -> None:
    table = [*_table("nummer", "moment", "score"), ["gemiddeld", "", "=AVERAGE(C2:C49)"]]
    assert office.json(_file(office, table, ".xlsx")) == office.json(office.file(people()))


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_total_that_may_be_a_person_is_told(office: Office, ending: str) -> None:
    told = office.refused(_file(office, [*_table("nummer", "moment", "score"), ["Som", "voor", "40"]], ending))
    assert f"own{ending}:50: this reads as a total, and also as something about a person" in told


def test_which_sheet_was_read_is_said_and_can_be_chosen(office: Office) -> None:
    rows = _table("nummer", "moment", "score")
    book = write_book(office.folder / "own.xlsx", {SECRET: [[f"van {SECRET}"]], "Antwoorden": rows})
    assert office.run(book, "--json") == 0
    seen = office.capsys.readouterr()
    assert 'of 2 sheets, this one was read: 2 ("Antwoorden")' in seen.err
    assert SECRET not in seen.err + seen.out
    book = write_book(office.folder / "own.xlsx", {SECRET: rows[:30], "Antwoorden": rows})
    told = office.refused(book, "--json")
    assert 'each of these sheets could be the list: 1, 2 ("Antwoorden"); add --sheet' in told
    assert SECRET not in told
    assert office.json(book, "--sheet", "antwoorden") == office.json(office.file(people()))


def test_a_person_over_two_rows_is_in_both(office: Office) -> None:
    rows = sorted(people())
    table: list[list[object]] = [["wie", "moment", "score"]]
    table += [[name if at % 2 == 0 else "", *rest] for at, (name, *rest) in enumerate(rows)]
    areas = [f"A{row}:A{row + 1}" for row in range(2, len(table), 2)]
    book = write_book(office.folder / "own.xlsx", {"Blad1": table}, areas)
    assert office.json(book) == office.json(office.file(people()))


def test_first_and_last_names_are_not_told_apart(office: Office) -> None:
    table = [["voornaam", "naam", "moment", "score"], *([SECRET, *row] for row in _table()[1:])]
    told = office.refused(_file(office, table))
    assert "parts of names are not told apart" in told
    assert SECRET not in told
