"""A workbook as a file: headings and what they mean, words to choose from, and rows, made for people to fill in."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from atlas.texts import Sentence
from atlas.workbook.columns import Column, Sheet
from atlas.workbook.sheets import BASE, CHOOSE_FROM, SHEETS
from atlas.workbook.words import CHOICES, TERMS, Words, choice_label

__all__ = ["Rows", "workbook_bytes"]

_ABOUT_ROW, _HEADER_ROW, _FIRST_ROW = 3, 4, 5
_ROWS_TO_FILL = 500
_ROWS_MORE = 100
_ROWS_SHAPED = 40
"""So many empty rows have a form of their own; those below have that of their column, which some programs forget."""
_FORMATS = {"day": "yyyy-mm-dd", "clock": "hh:mm", "text": "@", "list": "@", "partial_day": "@", "id": "@"}
_NO_WORDS = "=+-@\t\r"
"""What a cell begins with that a spreadsheet program may take for a formula."""


@dataclass(frozen=True)
class Rows:
    """What stands in the workbook. `rows`: name of a sheet -> per row, number of a column from 0 -> value.

    `across`: the initiatives above the columns on the right of the sheet for where else people come. `base`: path of a
    page -> its checksum; `titles`: what each of them is called. `example`: whether each sheet begins with an
    example row.
    """

    rows: Mapping[str, Sequence[Mapping[int, Any]]] = field(default_factory=dict)
    across: Sequence[str] = ()
    base: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    example: bool = False


def workbook_bytes(rows: Rows, words: Words) -> bytes:
    """An Excel file, in the language of `words`."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    lists = _Lists(words, max(_ROWS_TO_FILL, _ROWS_MORE + max(map(len, rows.rows.values()), default=0)))
    for sheet in SHEETS:
        _write_sheet(book.create_sheet(sheet.title.to(words.language)), sheet, rows, words, lists)
    lists.write(book.create_sheet(CHOOSE_FROM.to(words.language)))
    if rows.base:
        hidden = book.create_sheet(BASE)
        hidden.sheet_state = "hidden"
        for number, (path, checksum) in enumerate(sorted(rows.base.items()), start=1):
            put(hidden.cell(number, 1), path)
            put(hidden.cell(number, 2), checksum)
            put(hidden.cell(number, 3), rows.titles.get(path))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def put(cell: Any, value: Any) -> None:
    """Write a value. Words stay words, also when they begin as a formula does."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(tuple(_NO_WORDS))


class _Lists:
    """The words to choose from, each list in a column of its own, and where a drop-down finds them.

    `last`: the last row that people can fill in.
    """

    def __init__(self, words: Words, last: int) -> None:
        self.words, self.last = words, last
        self.columns: dict[str, list[str]] = {}
        for group in TERMS:
            if labels := words.labels(group):
                self.columns[group] = labels
        for name, choices in CHOICES.items():
            self.columns[name] = [choice_label(name, key, words.language) for key in choices]

    def reference(self, name: str) -> str | None:
        """The cells of a list, as a formula; None for a list without words."""
        from openpyxl.utils import get_column_letter

        if name not in self.columns:
            return None
        letter = get_column_letter(list(self.columns).index(name) + 1)
        return f"{self._quoted(CHOOSE_FROM)}!${letter}$1:${letter}${len(self.columns[name])}"

    def names(self, sheet: Sheet, column: Column) -> str:
        """The cells of a column of another sheet, as a formula."""
        from openpyxl.utils import get_column_letter

        letter = get_column_letter(sheet.columns.index(column) + 1)
        return f"{self._quoted(sheet.title)}!${letter}${_FIRST_ROW}:${letter}${self.last}"

    def _quoted(self, title: Sentence) -> str:
        return "'" + title.to(self.words.language).replace("'", "''") + "'"

    def write(self, tab: Any) -> None:
        for place, labels in enumerate(self.columns.values(), start=1):
            tab.column_dimensions[tab.cell(1, place).column_letter].width = max(map(len, labels)) + 2
            for number, label in enumerate(labels, start=1):
                put(tab.cell(number, place), label)


def _write_sheet(tab: Any, sheet: Sheet, rows: Rows, words: Words, lists: _Lists) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    language = words.language
    put(tab.cell(1, 1), sheet.title.to(language))
    tab.cell(1, 1).font = Font(bold=True, size=16)
    put(tab.cell(2, 1), sheet.about.to(language))
    tab.merge_cells(start_row=2, end_row=2, start_column=1, end_column=min(6, len(sheet.columns)))
    tab.cell(2, 1).alignment = Alignment(wrap_text=True, vertical="top")
    tab.row_dimensions[2].height = 62 if len(sheet.about.to(language)) > 150 else 34
    tab.row_dimensions[_ABOUT_ROW].height = 78
    across = rows.across if sheet.name == "also_attend" else ()
    for place, column in enumerate(sheet.columns, start=1):
        about, header = tab.cell(_ABOUT_ROW, place), tab.cell(_HEADER_ROW, place)
        put(about, column.about.to(language))
        about.font = Font(italic=True, size=9, color="595959")
        about.alignment = Alignment(wrap_text=True, vertical="bottom")
        put(header, column.title.to(language) + (" *" if column.required else ""))
        tab.column_dimensions[get_column_letter(place)].width = column.width
        if form := _FORMATS.get(column.kind):
            tab.column_dimensions[get_column_letter(place)].number_format = form
            for number in range(_FIRST_ROW, _FIRST_ROW + _ROWS_SHAPED + len(rows.rows.get(sheet.name, ()))):
                tab.cell(number, place).number_format = form
        _offer(tab, place, column, sheet, lists)
    for place, name in enumerate(across, start=len(sheet.columns) + 1):
        put(tab.cell(_HEADER_ROW, place), name)
        tab.column_dimensions[get_column_letter(place)].width = 14
    if sheet.name == "also_attend":
        _offer_across(tab, len(sheet.columns) + 1, lists)
    for cell in tab[_HEADER_ROW]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", start_color="DCE9E4")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    number = _FIRST_ROW
    if rows.example:
        for place, column in enumerate(sheet.columns, start=1):
            put(tab.cell(number, place), _example(column, words))
            tab.cell(number, place).font = Font(italic=True, color="7F7F7F")
        number += 1
    for row in rows.rows.get(sheet.name, ()):
        for place, value in row.items():
            put(tab.cell(number, place + 1), value)
        number += 1
    tab.freeze_panes = f"B{_FIRST_ROW}"


def _offer(tab: Any, place: int, column: Column, sheet: Sheet, lists: _Lists) -> None:
    """A drop-down where there are words to choose from. It offers; what is wrong is told when the file is read."""
    if reference := _reference(column, lists):
        _drop_down(tab, f"{_letter(place)}{_FIRST_ROW}:{_letter(place)}{lists.last}", reference)


def _offer_across(tab: Any, first: int, lists: _Lists) -> None:
    reference = lists.names(SHEETS[1], SHEETS[1].columns[0])
    _drop_down(tab, f"{_letter(first)}{_HEADER_ROW}:{_letter(first + 99)}{_HEADER_ROW}", reference)


def _drop_down(tab: Any, cells: str, reference: str) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    offered = DataValidation(type="list", formula1=reference, allow_blank=True, showErrorMessage=False)
    tab.add_data_validation(offered)
    offered.add(cells)


def _letter(place: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(place))


def _reference(column: Column, lists: _Lists) -> str | None:
    by_name = {sheet.name: sheet for sheet in SHEETS}
    if column.kind in ("choice", "term", "yes_no"):
        return lists.reference(column.choices)
    if column.kind == "initiative":
        return lists.names(by_name["initiatives"], by_name["initiatives"].columns[0])
    if column.kind == "challenge":
        return lists.names(by_name["challenges"], by_name["challenges"].columns[0])
    if column.kind == "need":
        needs = next(each for each in by_name["challenges"].columns if each.key == ("needs", "title"))
        return lists.names(by_name["challenges"], needs)
    return None


def _example(column: Column, words: Words) -> Any:
    value = column.example
    if isinstance(value, Sentence):
        return value.to(words.language)
    if column.kind == "choice":
        return choice_label(column.choices, value, words.language) if value else None
    if column.kind == "term":
        known = words.labels(column.choices)
        return (
            words.label(column.choices, str(value))
            if value and words.label(column.choices, str(value)) in known
            else None
        )
    if column.kind == "day" and value:
        return date.fromisoformat(str(value))
    if column.kind == "clock" and value:
        return time.fromisoformat(str(value))
    return value
