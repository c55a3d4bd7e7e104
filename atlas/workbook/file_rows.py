"""The cells of an Excel file that somebody sent: which sheets of ours are in it, and what stands where?"""

import warnings
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_to_tuple

from atlas.importing.cells import same_words
from atlas.reading.no_workbook import no_workbook
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say
from atlas.workbook.columns import Column, Sheet
from atlas.workbook.sheets import BASE, CHOOSE_FROM, column_called, is_called, is_example, sheet_called

__all__ = ["NO_VALUE", "Cell", "Filled", "Line", "OpenedFile", "open_file"]

_Headings = Mapping[str, Column]
NO_VALUE = "#VALUE!"
"""What spreadsheet programs show where a formula gives no value; others of its kind are #N/A and #REF!."""
_LOOK_WITHIN = 25
_MOST_ROWS = 5000
_MOST_COLUMNS = 600
_MOST_BYTES = 200_000_000


@dataclass(frozen=True)
class Cell:
    """One cell: the sheet as the file calls it, where (`D14`), and what stands in it."""

    sheet: str
    place: str
    value: Any = None

    @property
    def name(self) -> str:
        """How a spreadsheet program calls it: `Initiatives!D14`; a place that is in no sheet as it is."""
        if not self.sheet:
            return self.place
        sheet = self.sheet if self.sheet.isalnum() else "'" + self.sheet.replace("'", "''") + "'"
        return f"{sheet}!{self.place}"

    @property
    def row(self) -> int:
        return coordinate_to_tuple(self.place)[0] if self.sheet else 0

    @property
    def column(self) -> int:
        return coordinate_to_tuple(self.place)[1] if self.sheet else 0


@dataclass(frozen=True)
class Line:
    """One row that somebody filled in: its cells by the number of their column, from 0; empty ones are left out."""

    sheet: str
    number: int
    values: Mapping[int, Any]

    def cell(self, column: int) -> Cell:
        """The cell in a column."""
        return Cell(self.sheet, f"{get_column_letter(column + 1)}{self.number}", self.values.get(column))


@dataclass(frozen=True)
class Filled:
    """A sheet with its rows. `columns`: which column of ours stands at which number; `others`: headings not ours."""

    sheet: Sheet
    header: Line
    columns: Mapping[int, Column]
    others: Mapping[int, Any]
    lines: tuple[Line, ...]


@dataclass
class OpenedFile:
    """What is in the file. `base`: path of a page -> its checksum at its export; `exported`: what those pages are
    called, as `same_words` compares; `remarks`: what was not read."""

    sheets: dict[str, Filled] = field(default_factory=dict)
    base: dict[str, str] = field(default_factory=dict)
    exported: frozenset[str] = frozenset()
    remarks: list[Sentence] = field(default_factory=list)


def open_file(path: Path) -> OpenedFile:
    """Read a workbook. Raises `AtlasError` for a file that is none, or has no sheet of ours."""
    from openpyxl import load_workbook

    _refuse_unfit(path)
    opened = OpenedFile()
    try:
        with warnings.catch_warnings(action="ignore"):  # they tell of styles that this does not need
            book = load_workbook(path, read_only=True, data_only=True)
            formulas = load_workbook(path, read_only=True) if _has_formulas(path) else None
        for tab in sorted(book.worksheets, key=lambda one: one.title != BASE):
            _take(tab, formulas[tab.title] if formulas else None, opened)
        book.close()
    except Exception:  # a damaged workbook fails in as many ways as there are parts in it
        what = say("this Excel file cannot be opened, or not further than here")
        raise _error(path, what, say("open it in a spreadsheet program and save it again as .xlsx")) from None
    if not opened.sheets:
        what = say("this file has none of the sheets of the workbook")
        raise _error(path, what, say('make a workbook with "atlas new workbook" and fill that in'))
    return opened


def _refuse_unfit(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except OSError:
        what = say("there is no such file or folder") if not path.exists() else say("this file cannot be read")
        what = say("a folder stands where a file is needed") if path.is_dir() else what
        raise _error(path, what, say("give a workbook that was saved as .xlsx")) from None
    except (zipfile.BadZipFile, ValueError):
        size = 0
    if size > _MOST_BYTES:
        raise _error(path, say("this workbook is too large"), say("take out what is not text or numbers"))
    if told := no_workbook(path.read_bytes()):
        raise _error(path, *told)


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        sheets = (name for name in archive.namelist() if name.startswith("xl/worksheets/"))
        return any(b"<f>" in (raw := archive.read(name)) or b"<f " in raw for name in sheets)


def _take(tab: Any, formulas: Any, opened: OpenedFile) -> None:
    if tab.title == BASE:
        known = [row for row in _rows(tab).values() if {0, 1} <= row.keys()]
        opened.base = {str(row[0]): str(row[1]) for row in known}
        opened.exported = frozenset(same_words(row[2]) for row in known if 2 in row)
        return
    sheet = sheet_called(tab.title)
    if sheet is None:
        if tab.sheet_state == "visible" and not is_called(CHOOSE_FROM, tab.title):
            opened.remarks.append(
                say('the sheet "{name}" is not one of the workbook, and was not read', name=tab.title)
            )
        return
    rows = _rows(tab)
    if max(rows, default=0) > _MOST_ROWS:
        opened.remarks.append(
            say('of the sheet "{name}" only the first {n} rows were read', name=tab.title, n=_MOST_ROWS)
        )
        rows = {number: cells for number, cells in rows.items() if number <= _MOST_ROWS}
    for number, cells in (_rows(formulas) if formulas else {}).items():
        for place in cells:  # a formula of which no program has stored what comes of it
            rows.setdefault(number, {}).setdefault(place, NO_VALUE)
    headings = column_called(sheet)
    header = _header(headings, rows)
    if header is None or sheet.name in opened.sheets:
        opened.remarks.append(
            say('the sheet "{name}" has no row with the headings of the workbook, and was not read', name=tab.title)
        )
        return
    columns, others = _columns(headings, rows[header])
    first = next((number for number, column in columns.items() if column is sheet.columns[0]), -1)
    lines = [
        Line(tab.title, number, cells)
        for number, cells in rows.items()
        if number > header and any(place in columns for place in cells)
    ]
    examples = [line for line in lines if _is_example(line, columns, first, opened)]
    opened.remarks += [_left_out(line.cell(first)) for line in examples if not _is_ours(line.values[first], sheet)]
    lines = [line for line in lines if line not in examples]
    opened.exported |= {same_words(name) for line in lines if is_example(name := line.values.get(first, ""))}
    opened.sheets[sheet.name] = Filled(sheet, Line(tab.title, header, rows[header]), columns, others, tuple(lines))


def _is_example(line: Line, columns: Mapping[int, Column], first: int, opened: OpenedFile) -> bool:
    """Whether a row only shows how to fill in the others, and is no page that was exported and is called so."""
    name = line.values.get(first, "")
    if not is_example(name) or same_words(name) in opened.exported:
        return False
    ids = {str(line.values.get(place, "")).strip() for place, one in columns.items() if one.key == ("id",)}
    return not ids & {PurePosixPath(path).stem for path in opened.base}


def _is_ours(name: Any, sheet: Sheet) -> bool:
    """Whether it is the example that every new workbook has on this sheet."""
    example = sheet.columns[0].example
    return isinstance(example, Sentence) and is_called(example, name)


def _left_out(cell: Cell) -> Sentence:
    return say(
        '{cell}: the row "{name}" was left out, as an example; give it another name if it is a page',
        cell=cell.name,
        name=cell.value,
    )


def _rows(tab: Any) -> dict[int, dict[int, Any]]:
    """The filled cells by row, from 1, and column, from 0, whatever the file says of its own size."""
    tab.reset_dimensions()
    rows: dict[int, dict[int, Any]] = {}
    for number, cells in enumerate(islice(tab.iter_rows(values_only=True), _MOST_ROWS + 1), start=1):
        filled = {place: value for place, value in enumerate(islice(cells, _MOST_COLUMNS)) if _is_filled(value)}
        if filled:
            rows[number] = filled
    return rows


def _is_filled(value: Any) -> bool:
    return value is not None and (not isinstance(value, str) or bool(value.strip()))


def _header(headings: _Headings, rows: Mapping[int, Mapping[int, Any]]) -> int | None:
    """The row with most of the headings."""
    found = {number: len(_columns(headings, cells)[0]) for number, cells in rows.items() if number <= _LOOK_WITHIN}
    best = max(found, key=lambda number: found[number], default=None)
    return best if best is not None and found[best] >= 2 else None


def _columns(headings: _Headings, cells: Mapping[int, Any]) -> tuple[dict[int, Column], dict[int, Any]]:
    columns: dict[int, Column] = {}
    others: dict[int, Any] = {}
    for place, text in cells.items():
        column = headings.get(same_words(str(text).rstrip(" *")))
        if column is None or column in columns.values():
            others[place] = text
        else:
            columns[place] = column
    return columns, others


def _error(path: Path, what: Sentence, hint: Sentence) -> AtlasError:
    return AtlasError([Problem(str(path), 1, "", what, hint)])
