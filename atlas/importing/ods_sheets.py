"""The cells of a LibreOffice spreadsheet (.ods), as its program shows them. Its XML may define nothing of its own."""

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from xml.parsers import expat

from atlas.importing.xlsx_sheets import day_and_time, number

__all__ = ["ods_sheets"]

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_DURATION = re.compile(r"PT(\d+)H(\d+)M(?:[\d.,]+S)?")
_WIDEST, _LONGEST = 1_000, 200_000
"""Repeated cells and rows beyond these are a sheet filled to its edge, and no list."""


def ods_sheets(raw: bytes) -> dict[str, list[list[Any]]]:
    """The rows of each sheet. Raises whatever a damaged file gives, `ValueError` for one with a document type."""
    with zipfile.ZipFile(io.BytesIO(raw)) as parts, parts.open("content.xml") as content:
        reader = _Reader()
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = reader.start
        parser.EndElementHandler = reader.end
        parser.CharacterDataHandler = reader.characters
        parser.ParseFile(content)
    return reader.sheets


def _refuse(*_: object) -> None:
    raise ValueError("a spreadsheet has no document type")


class _Reader:
    """Where the parser is: in which sheet, row and cell."""

    def __init__(self) -> None:
        self.sheets: dict[str, list[list[Any]]] = {}
        self._rows: list[list[Any]] = []
        self._row: list[Any] = []
        self._blank_rows = self._blank_cells = 0
        self._repeat_row = 1
        self._cell: Mapping[str, str] | None = None
        self._text: list[str] = []
        self._aside = 0
        self._in_paragraph = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == f"{_OFFICE}annotation" or self._aside:  # a remark on a cell is not what the cell says
            self._aside += 1
        elif tag == f"{_TABLE}table":
            self._rows = self.sheets.setdefault(attributes.get(f"{_TABLE}name", ""), [])
            self._blank_rows = 0
        elif tag == f"{_TABLE}table-row":
            self._row, self._blank_cells = [], 0
            self._repeat_row = int(attributes.get(f"{_TABLE}number-rows-repeated", 1))
        elif tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            self._cell, self._text = attributes, []
        elif self._cell is not None:
            self._start_text(tag, attributes)

    def _start_text(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == f"{_TEXT}p":
            self._text += ["\n"] if self._text else []
            self._in_paragraph = True
        elif tag == f"{_TEXT}s":
            self._text.append(" " * min(int(attributes.get(f"{_TEXT}c", 1)), 100))
        elif tag in (f"{_TEXT}line-break", f"{_TEXT}tab"):
            self._text.append("\n" if tag.endswith("break") else "\t")

    def characters(self, text: str) -> None:
        if self._in_paragraph and not self._aside:
            self._text.append(text)

    def end(self, tag: str) -> None:
        if self._aside:
            self._aside -= 1
        elif tag == f"{_TEXT}p":
            self._in_paragraph = False
        elif tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell") and self._cell is not None:
            shown = _shown(self._cell, "".join(self._text))
            self._add_cell(shown, int(self._cell.get(f"{_TABLE}number-columns-repeated", 1)))
            self._cell = None
        elif tag == f"{_TABLE}table-row":
            self._add_row()

    def _add_cell(self, shown: Any, times: int) -> None:
        if shown is None or shown == "":
            self._blank_cells += times
        elif self._blank_cells + times + len(self._row) > _WIDEST:
            raise ValueError("a sheet wider than any list")
        else:
            self._row += [None] * self._blank_cells + [shown] * times
            self._blank_cells = 0

    def _add_row(self) -> None:
        if not self._row:
            self._blank_rows += self._repeat_row
        elif self._blank_rows + self._repeat_row + len(self._rows) > _LONGEST:
            raise ValueError("a sheet longer than any list")
        else:
            self._rows += [[] for _ in range(self._blank_rows)] + [list(self._row) for _ in range(self._repeat_row)]
            self._blank_rows = 0


def _shown(cell: Mapping[str, str], text: str) -> Any:
    """Of a number what was typed, since what is shown may be rounded; unless zeros are shown before it."""
    kind, value = cell.get(f"{_OFFICE}value-type"), cell.get(f"{_OFFICE}value")
    if kind == "date":
        return day_and_time(datetime.fromisoformat(cell[f"{_OFFICE}date-value"]))
    if kind == "time" and (match := _DURATION.fullmatch(cell.get(f"{_OFFICE}time-value", ""))):
        return day_and_time(timedelta(hours=int(match[1]), minutes=int(match[2])))
    if kind == "boolean":
        return cell.get(f"{_OFFICE}boolean-value") == "true"
    if value is not None and kind in ("float", "currency", "percentage"):
        typed = number(float(value))
        return text if text.startswith("0") and text.isdigit() and int(text) == typed else typed
    return text
