"""One list of who takes part where, written in each form that people use. Facts: every person with his initiatives."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from tests.private.files import Rows

Facts = Mapping[str, Sequence[str]]
Table = list[list[str]]


def plain(facts: Facts) -> Table:
    """A row for each membership: what every other form is held to."""
    return [["participant", "initiative"], *([who, where] for who, places in facts.items() for where in places)]


def matrix(facts: Facts, titles: Mapping[str, str], yes: str = "x", no: str = "", corner: str = "naam") -> Table:
    """People down, initiatives across."""
    heads = sorted({where for places in facts.values() for where in places})
    rows = [[who, *(yes if head in places else no for head in heads)] for who, places in facts.items()]
    return [[corner, *(titles[head] for head in heads)], *rows]


def turned(table: Table) -> Table:
    return [list(cells) for cells in zip(*table, strict=True)]


def in_one_cell(facts: Facts, titles: Mapping[str, str], between: str) -> Table:
    rows = [[who, between.join(titles[where] for where in places)] for who, places in facts.items()]
    return [["lid", "initiatieven"], *rows]


def with_totals(table: Table) -> Table:
    """A matrix with its sums at the bottom and to the right."""
    marks = [row[1:] for row in table[1:]]
    below = [str(sum(bool(mark) for mark in column)) for column in zip(*marks, strict=True)]
    right = [str(sum(map(bool, row))) for row in marks]
    rows = [[*row, total] for row, total in zip(table[1:], right, strict=True)]
    return [[*table[0], "Totaal"], *rows, ["Totaal", *below, str(sum(map(int, right)))]]


def titled(table: Table, title: str = "Wie doet waar mee, met Secretname") -> Table:
    width = len(table[0])
    return [[title, *[""] * (width - 1)], [""] * width, *table]


FORMS: Mapping[str, Callable[[Facts, Mapping[str, str]], Table]] = {
    "naam": lambda facts, _: [["Naam", "Initiatief"], *plain(facts)[1:]],
    "lid": lambda facts, _: [["lid", "initiatief"], *plain(facts)[1:]],
    "wie": lambda facts, _: [["initiatief", "WIE"], *(row[::-1] for row in plain(facts)[1:])],
    "member": lambda facts, _: [["Member", "Initiative"], *plain(facts)[1:]],
    "titles": lambda facts, titles: [["name", "initiative"], *([a, titles[b]] for a, b in plain(facts)[1:])],
    "club": lambda facts, _: [["Lid", "Club"], *plain(facts)[1:]],
    "groepen": lambda facts, titles: [["wie", "Groepen"], *in_one_cell(facts, titles, ", ")[1:]],
    "a title above": lambda facts, _: titled(plain(facts), "Leden; vrijwilligers, en Secretname; 2026, alles"),
    "x": lambda facts, titles: matrix(facts, titles),
    "ids above columns": lambda facts, _: matrix(facts, {w: w for places in facts.values() for w in places}),
    "capitals": lambda facts, titles: matrix(facts, {key: title.upper() for key, title in titles.items()}, "X", "-"),
    "1 and 0": lambda facts, titles: matrix(facts, titles, "1", "0"),
    "ja and nee": lambda facts, titles: matrix(facts, titles, "Ja", "nee"),
    "yes and no": lambda facts, titles: matrix(facts, titles, "yes", "no", "who"),
    "v": lambda facts, titles: matrix(facts, titles, "v", "", "Deelnemer"),
    "tick": lambda facts, titles: matrix(facts, titles, "✓", "–", "wie / initiatief"),
    "a day": lambda facts, titles: matrix(facts, titles, "1-3-2026", "", ""),
    "an ISO day": lambda facts, titles: matrix(facts, titles, "2026-03-01", "", "lid"),
    "a matrix with a title": lambda facts, titles: titled(matrix(facts, titles)),
    "turned": lambda facts, titles: turned(matrix(facts, titles, corner="initiatief")),
    "turned, with a title": lambda facts, titles: titled(turned(matrix(facts, titles, "ja", "nee", ""))),
    "totals": lambda facts, titles: with_totals(matrix(facts, titles)),
    "turned totals": lambda facts, titles: titled(turned(with_totals(matrix(facts, titles, corner="initiatief")))),
    "a total below a list": lambda facts, _: [*plain(facts), ["Totaal:", str(len(plain(facts)) - 1)], ["som", ""]],
    "comma": lambda facts, titles: in_one_cell(facts, titles, ", "),
    "semicolon": lambda facts, titles: in_one_cell(facts, titles, "; "),
    "slash": lambda facts, titles: in_one_cell(facts, titles, "/"),
    "line": lambda facts, titles: in_one_cell(facts, titles, "\n"),
    "en": lambda facts, titles: in_one_cell(facts, titles, " en "),
    "beside the marks": lambda facts, titles: [
        ["nr", row[0], "Telefoon", *row[1:]] if not number else [str(number), row[0], f"06{number:08}", *row[1:]]
        for number, row in enumerate(matrix(facts, titles))
    ],
}  # fmt: skip
"""By name: the table that somebody may have made of these facts. `titles`: of each initiative, by id."""


def write_book(path: Path, sheets: Mapping[str, Rows], merged: Sequence[str] = (), hidden: Sequence[str] = ()) -> Path:
    """A workbook with these sheets. `merged`: areas of the first; `hidden`: names of sheets that nobody sees."""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    for area in merged:
        book.worksheets[0].merge_cells(area)
    book.save(path)
    return path
