"""Lists as people keep them give what the plain list of the same facts gives; the uncertain is told by its place."""

import csv
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from atlas.cli import main
from atlas.private.initiative_names import InitiativeNames
from atlas.private.known_initiatives import known_initiatives
from atlas.private.roster import Roster, read_roster
from atlas.private.sheet import Sheet
from tests.private.forms import FORMS, Facts, Table, matrix, plain, turned, write_book
from tests.reading.folders import Desk

Captured = pytest.CaptureFixture[str]
TITLES = {
    "koor": "Koor de Ster",
    "eettafel": "Eettafel",
    "repair": "Repaircafé De Hal",
    "tuin": "Moestuin en kippen",
    "wandelen": "Wandelen: rond, of recht",
}
CALLED = ("Secretname", "Verborgen")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    place = tmp_path / "content/linde"
    (place / "initiatives").mkdir(parents=True)
    (place / "index.md").write_text("---\ntitle: De Linde\n---\n", encoding="utf-8")
    for key, title in TITLES.items():
        page = f'---\ntitle: "{title}"\nkind: informal\n---\nText.\n'
        (place / f"initiatives/{key}.md").write_text(page, encoding="utf-8")
    return place / "data"


def _facts(people: int = 40) -> Facts:
    draw = Random(3)
    return {
        f"{CALLED[number % 2]} {number}": sorted(draw.sample(sorted(TITLES), draw.randint(1, 4)))
        for number in range(people)
    }


def _cell(text: str) -> object:
    """A cell as a spreadsheet program keeps it: numbers and days are no text."""
    if text == "2026-03-01":
        return date(2026, 3, 1)
    return int(text) if text.isdigit() and not text.startswith("0") else text or None


def _write(folder: Path, table: Sequence[Sequence[str]], ending: str, before: str = "") -> Path:
    path = folder / f"list{ending}"
    if ending == ".xlsx":
        return write_book(path, {"Blad1": [list(map(_cell, row)) for row in table]})
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(before)
        csv.writer(file, delimiter=";" if before else ",").writerows(table)
    return path


def _run(roster: Path, to: Path, *more: str) -> int:
    call = ["participants", str(roster), "--to", str(to), "--language", "en", "--today", "2026-11-23"]
    return main([*call, "--reason", "a test", *more])


def _published(roster: Path, data: Path, *more: str) -> tuple[str, ...]:
    assert _run(roster, data, *more) == 0
    return tuple((data / f"shared_participants.{ending}").read_text("utf-8") for ending in ("csv", "yml"))


def _names(data: Path) -> InitiativeNames:
    return InitiativeNames(known_initiatives(data.parent / "initiatives"))


def _who_is_where(roster: Roster) -> list[tuple[str, ...]]:
    """By person, in an order that does not tell who is who, the initiatives."""
    rows = roster.memberships.toarray()
    return sorted(tuple(name for name, there in zip(roster.initiatives, row, strict=True) if there) for row in rows)


def _refused(capsys: Captured, data: Path) -> str:
    """What is said where nothing is written, and of which nothing names a person."""
    seen = capsys.readouterr()
    assert not data.exists()
    assert not [name for name in CALLED if name.lower() in (seen.out + seen.err).lower()]
    return seen.err


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_counts_of_the_plain_list(
    tmp_path: Path, data: Path, capsys: Captured, form: str, ending: str
) -> None:
    expected = _published(_write(tmp_path, plain(_facts()), ".csv"), data)
    assert expected[0].count("\n") > 3, "there are counts to lose"
    assert _published(_write(tmp_path, FORMS[form](_facts(), TITLES), ending), data) == expected
    seen = capsys.readouterr()
    assert not [name for name in CALLED if name.lower() in (seen.out + seen.err).lower()]


@pytest.mark.parametrize("form", ["a title above", "x", "a matrix with a title", "turned, with a title", "comma"])
def test_a_first_line_about_the_separator_goes_with_every_form(tmp_path: Path, data: Path, form: str) -> None:
    expected = _published(_write(tmp_path, plain(_facts()), ".csv"), data)
    assert _published(_write(tmp_path, FORMS[form](_facts(), TITLES), ".csv", "sep=;\n"), data) == expected


_NAME = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzéü'-", min_size=4, max_size=9)
_NAMES = st.builds("Q{} {}".format, _NAME, _NAME)
_ROSTERS = st.dictionaries(_NAMES, st.sets(st.sampled_from(sorted(TITLES)), min_size=1).map(sorted), min_size=1)


@pytest.mark.parametrize("form", FORMS)
@given(facts=_ROSTERS, excel=st.booleans())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_random_roster_reads_back_the_same(
    tmp_path: Path, data: Path, form: str, facts: Mapping[str, list[str]], excel: bool
) -> None:
    assume(len({where for places in facts.values() for where in places}) > 1)
    path = _write(tmp_path, FORMS[form](facts, TITLES), ".xlsx" if excel else ".csv")
    roster = read_roster(Sheet(path), _names(data))
    assert _who_is_where(roster) == sorted(tuple(sorted(places)) for places in facts.values())


def _with(table: Table, row: int, column: int, cell: str) -> Table:
    return [
        [cell if (row, column) == (down, across) else old for across, old in enumerate(cells)]
        for down, cells in enumerate(table)
    ]


M = matrix(_facts(12), TITLES)
"""People down: row 1 and column A are heads; columns B to F are eettafel, koor, repair, tuin, wandelen."""
T = turned(matrix(_facts(12), TITLES, corner="initiatief"))
L = plain(_facts(12))

UNCERTAIN = {
    "a mark that is none": (_with(M, 3, 2, "Verborgen?"), "list:4: cell C4 says neither yes nor no; write x"),
    "how often": (_with(M, 3, 2, "3"), "list:4: cell C4 says neither yes nor no"),
    "a mark that is none, turned": (_with(T, 3, 2, "misschien"), "list:4: cell C4 says neither yes nor no"),
    "an unknown column": (_with(M, 0, 3, "Verborgen"), "list:1: cell D1 is no initiative of this neighbourhood"),
    "a slip": (_with(M, 0, 3, "Wandeln"), 'D1 is no initiative of this neighbourhood; did you mean "wandelen"?'),
    "an unknown row": (_with(T, 2, 0, "Verborgen"), "list:3: cell A3 is no initiative of this neighbourhood"),
    "a column without a head": (_with(M, 0, 3, ""), "list:1: cell D1 is empty, though something stands"),
    "nobody's marks": (_with(M, 5, 0, ""), "list:6: cell A6 is empty, though something stands"),
    "nobody's marks, turned": (_with(T, 0, 5, ""), "list:1: cell F1 is empty, though something stands"),
    "one initiative twice": (_with(M, 0, 3, "eettafel"), "list:1: cell D1 names the same initiative as B1"),
    "one name twice": (_with(M, 5, 0, M[4][0]), "list:6: cell A6 says the same as A5: one person, or two?"),
    "one name twice, turned": (_with(T, 0, 5, T[0][4]), "list:1: cell F1 says the same as E1: one person, or two?"),
    "evenings for people": (_with(T, 0, 5, "3-2-2026"), "list:1: cell F1 is a date, where a person belongs"),
    "a formula for a mark": (_with(M, 3, 2, "=B2"), "list:4: this row holds a formula"),
    "a formula for a person": (_with(M, 3, 0, "=Secretname!A1"), "list:4: this row holds a formula"),
    "people of another name": (_with(M, 0, 0, "Secretname"), "list:1: it is not clear where the people stand; write"),
    "an initiative for a person": (_with(M, 5, 0, "koor"), "the participant of this row has the name of an initiative"),
    "an initiative for a person, turned": (_with(T, 0, 5, "KOOR"), "list:1: cell F1 has the name of an initiative"),
    "first and last names": (
        [["naam", "achternaam", *M[0][1:]], *([row[0], "Verborgen", *row[1:]] for row in M[1:])],
        "parts of names are not told apart; put them in one column",
    ),
    "a total that may be a person": (
        [*M, ["Som", "1", "0", "1", "1", "0"]], "list:14: this reads as a total, and also as something about a person",
    ),
    "a total with marks": ([*M, ["Totaal", "x", "", "x", "", ""]], "list:14: this reads as a total, and also"),
    "a total of one initiative": ([*L, ["Totaal", "koor"]], f"list:{len(L) + 1}: this reads as a total, and also"),
    "initiatives both ways": (
        [["naam", "Eettafel", "Koor de Ster"], ["koor", "x", ""], ["tuin", "x", "x"]],
        "list:1: initiatives stand both down and across here",
    ),
    "both forms": (
        [["naam", "initiatief", "eettafel", "koor"], *([f"Secretname {n}", "tuin", "x", "x"] for n in range(9))],
        "list:1: this can be read in two ways",
    ),
    "several of which one is unknown": ([*L, ["Secretname 1", "koor, Verborgen"]], "row names several initiatives"),
    "an initiative in a column without a name": (
        [["naam", "initiatief", ""], ["Secretname 1", "koor", ""], ["Verborgen 2", "koor", "tuin"]],
        "list:3: column C names an initiative here, and has no name itself",
    ),
    "two columns of names": (
        [["naam", "lid", "initiatief"], ["Secretname 1", "ja", "koor"]], "list:1: participant: columns A, B could each",
    ),
    "first and last names in a list": (
        [["voornaam", "naam", "initiatief"], ["Secretname", "Verborgen", "koor"]], "parts of names are not told apart",
    ),
    "parts of names only": (
        [["voornaam", "achternaam", "initiatief"], ["Secretname", "Verborgen", "koor"]], "parts of names are not told",
    ),
    "no names of columns": ([["Secretname 1", "koor"], ["Verborgen 2", "tuin"]], 'there is no column "'),
}  # fmt: skip


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("case", UNCERTAIN)
def test_what_is_not_certain_is_told_by_its_place(
    tmp_path: Path, data: Path, capsys: Captured, case: str, ending: str
) -> None:
    table, told = UNCERTAIN[case]
    assert _run(_write(tmp_path, table, ending), data) == 1
    assert told.replace("list:", f"list{ending}:") in _refused(capsys, data)


def test_a_cell_that_names_one_initiative_or_several_is_not_guessed(
    tmp_path: Path, data: Path, capsys: Captured
) -> None:
    page = data.parent / "initiatives/dieren.md"
    page.write_text("---\ntitle: Moestuin\n---\nText.\n")
    page.with_name("kippen.md").write_text("---\ntitle: kippen\n---\nText.\n")
    assert _run(_write(tmp_path, [*L, ["Secretname 1", "Eettafel; Moestuin en kippen"]], ".csv"), data) == 1
    assert "this row can be read as naming one initiative, and as naming several" in _refused(capsys, data)


def test_a_title_that_two_initiatives_have_is_the_name_of_neither(tmp_path: Path, data: Path, capsys: Captured) -> None:
    (data.parent / "initiatives/koor2.md").write_text('---\ntitle: "Koor de Ster"\n---\nText.\n')
    assert _run(_write(tmp_path, M, ".csv"), data) == 1
    assert "cell C1 is no initiative of this neighbourhood" in _refused(capsys, data)


def test_without_pages_no_matrix_is_guessed(tmp_path: Path, capsys: Captured) -> None:
    assert _run(_write(tmp_path, M, ".csv"), tmp_path / "counts") == 1
    assert 'there is no column "initiative"; the first row names the columns' in _refused(capsys, tmp_path / "counts")


def test_days_and_yes_or_no_beside_a_list_do_not_make_it_a_matrix(tmp_path: Path, data: Path) -> None:
    expected = _published(_write(tmp_path, plain(_facts()), ".csv"), data)
    head, *rows = plain(_facts())
    wider = [[*head, "sinds", "betaald"], *([*row, "2026-03-01", "ja"] for row in rows)]
    assert _published(_write(tmp_path, wider, ".csv"), data) == expected


def test_an_earlier_column_of_names_stays_the_one_that_counts(tmp_path: Path, data: Path) -> None:
    expected = _published(_write(tmp_path, plain(_facts()), ".csv"), data)
    wider = [["naam", "deelnemer", "initiatief"], *(["Jan", *row] for row in plain(_facts())[1:])]
    assert _published(_write(tmp_path, wider, ".csv"), data) == expected


def test_the_head_is_found_below_many_rows(tmp_path: Path, data: Path) -> None:
    expected = _published(_write(tmp_path, plain(_facts()), ".csv"), data)
    above = [["Verborgen, en meer", "", "x", "", "", ""]] + [[""] * 6] * 20
    for ending in (".csv", ".xlsx"):
        assert _published(_write(tmp_path, [*above, *matrix(_facts(), TITLES)], ending), data) == expected


@pytest.mark.parametrize("head", ["wie;initiatief", "Who;Initiative", "lid;initiatieven"])
def test_a_list_with_such_a_head_is_kept_out_of_the_content(tmp_path: Path, head: str) -> None:
    desk = Desk(tmp_path)
    desk.write("linde/data/own.csv", f"{head}\nSecretname 1;koor\n")
    (fault,) = desk.faults()
    assert "linde/data/own.csv:1: this is a list of who takes part in what" in fault


def test_people_whose_names_are_alike_are_told_by_their_columns(tmp_path: Path, data: Path, capsys: Captured) -> None:
    table = _with(_with(T, 0, 5, "Secretname Q"), 0, 6, "secretname q")
    _published(_write(tmp_path, table, ".csv"), data)
    seen = capsys.readouterr().err
    assert "columns F, G: these names differ only in capitals or spaces" in seen
    assert "secretname" not in seen.lower()
    merged = read_roster(Sheet(tmp_path / "list.csv"), _names(data), merge_similar=True)
    assert len(set(merged.memberships.nonzero()[0])) == 11
