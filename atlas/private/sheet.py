"""A private CSV or Excel file, read row by row: whatever a spreadsheet program makes of a table of a few columns.

Nothing of a row ever stands in a problem: it names the row, and the reader looks it up in the own file.
"""

import csv
import re
import sys
import warnings
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from pathlib import Path

from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say

__all__ = ["Sheet", "refuse"]

_SEPARATORS = ",;\t"
_SEPARATOR_TOLD = re.compile(r'"?sep=([,;\t|])[,;\t]*"?', re.IGNORECASE)
_EXCEL = (".xlsx", ".xlsm")
_FORMULA = ("=", "+", "-", "@")
_SPACE = frozenset(" \t\r\n\v\f\u00a0\u2007\u202f")
_ERRORS = frozenset(
    ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA")
)
_LOOK_AT = _SPACE | frozenset((*_FORMULA, "#"))
_CHUNK = 1 << 20
_OTHER_FORMATS = (".xls", ".ods", ".numbers", ".pdf", ".docx", ".json", ".sav")

_ROWS_AT_ONCE = 1 << 12

Rows = tuple[int, list[Sequence[str]]]
"""The number that a spreadsheet program shows beside the first of these rows (the header is row 1), and their cells."""


def refuse(name: str, row: int, field: str, what: Sentence, hint: Sentence) -> AtlasError:
    """An error about one row of a private file; to be raised."""
    return AtlasError([Problem(name, row, field, what, hint)])


@dataclass(frozen=True)
class Sheet:
    """A table in a file. Separator (comma, semicolon, tab) and encoding (UTF-8, UTF-16, Windows-1252) are found out."""

    path: Path

    @property
    def name(self) -> str:
        """How the file is called in problems."""
        return self.path.as_posix()

    def rows(
        self,
        columns: Mapping[str, Sequence[str]],
        optional: Mapping[str, Sequence[str]] | None = None,
        *,
        strip: bool = True,
    ) -> Iterator[tuple[int, list[str]]]:
        """Yield row number and the cells of `columns`, then of `optional`, as they stand.

        `columns`: per column the names it may have in the header, in any order and any case, the first for messages.
        `strip`: without surrounding space. An optional column that is not there gives empty cells; other columns are
        not looked at. Rows without any cell filled are skipped. Raises `AtlasError` for a file that cannot be read, a
        column that is missing or doubled, and a formula where a value belongs.
        """
        for places, first, rows in self._body(columns, optional or {}):
            yield from self._picked(places, first, rows, strip)

    def columns(
        self, columns: Mapping[str, Sequence[str]], stripped: Collection[str] = ()
    ) -> Iterator[tuple[Sequence[int], list[list[str]]]]:
        """The same as `rows`, many rows at once: their numbers, and a list of cells per column.

        Only the columns in `stripped` come without surrounding space. A list of millions of rows is read in seconds,
        since most rows have nothing in them to look at twice.
        """
        for places, first, rows in self._body(columns, {}):
            if plain := _plain_columns(places, rows):
                yield range(first, first + len(rows)), plain
            elif found := list(self._picked(places, first, rows, strip=False)):
                numbers = [number for number, _ in found]
                cells = zip(columns, zip(*(picked for _, picked in found), strict=True), strict=True)
                yield numbers, [list(map(str.strip, each) if name in stripped else each) for name, each in cells]

    def _body(
        self, columns: Mapping[str, Sequence[str]], optional: Mapping[str, Sequence[str]]
    ) -> Iterator[tuple[list[int], int, list[Sequence[str]]]]:
        """Where the columns are, and the rows below the header with the number of the first of them."""
        places: list[int] | None = None
        for first, rows in self._excel() if self.path.suffix.lower() in _EXCEL else self._csv():
            start = 0
            if places is None:
                start = next((index for index, cells in enumerate(rows) if any(cells)), len(rows)) + 1
                if start > len(rows):
                    continue
                places = self._places(first + start - 1, rows[start - 1], columns, optional)
            if start < len(rows):
                yield places, first + start, rows[start:]
        if places is None:
            raise refuse(self.name, 1, "", say("this file is empty"), _wants(columns))

    def _picked(
        self, places: list[int], first: int, rows: list[Sequence[str]], strip: bool
    ) -> Iterator[tuple[int, list[str]]]:
        for number, cells in enumerate(rows, start=first):
            width = len(cells)
            picked = [cells[place] if place < width else "" for place in places]
            for place, cell in enumerate(picked):
                if cell and (cell[0] in _LOOK_AT or cell[-1] in _SPACE):
                    bare = cell.strip()
                    self._no_formula(number, bare)
                    picked[place] = bare if strip or not bare else cell
            if any(picked):
                yield number, picked

    def _no_formula(self, row: int, cell: str) -> None:
        if cell.startswith(_FORMULA) and not _is_number(cell):
            what = say("this row holds a formula, or text that a spreadsheet takes for one")
            raise refuse(self.name, row, "", what, say("paste it as a value; a value cannot start with =, +, - or @"))
        if cell in _ERRORS:
            what = say("this row holds an error of a spreadsheet, such as #N/A")
            raise refuse(self.name, row, "", what, say("write what belongs there, or take the row out"))

    def _places(
        self,
        row: int,
        header: Sequence[str],
        columns: Mapping[str, Sequence[str]],
        optional: Mapping[str, Sequence[str]],
    ) -> list[int]:
        names = [" ".join(cell.casefold().split()) for cell in header]
        places = []
        for column, known in {**columns, **optional}.items():
            found = [place for place, name in enumerate(names) if name in known]
            if len(found) > 1:
                what = say('two columns are called "{name}"', name=column)
                raise refuse(self.name, row, column, what, say("keep one of the two"))
            if not found and column in columns:
                raise refuse(self.name, row, column, say('there is no column "{name}"', name=column), _wants(columns))
            places.append(found[0] if found else sys.maxsize)
        return places

    def _csv(self) -> Iterator[Rows]:
        encoding = self._encoding()
        try:
            with self._reader(encoding) as reader:
                number = 1
                while rows := list(islice(reader, _ROWS_AT_ONCE)):
                    yield number, rows
                    number += len(rows)
        except csv.Error:
            what = say("a quotation mark in or after this row is not closed")
            hint = say("take it out, or save the file again from the spreadsheet")
            raise refuse(self.name, self._first_unclosed(encoding), "", what, hint) from None

    def _first_unclosed(self, encoding: str) -> int:
        number = 1
        with self._reader(encoding) as reader, suppress(csv.Error):
            for _ in reader:
                number += 1
        return number

    @contextmanager
    def _reader(self, encoding: str) -> Iterator[Iterator[Sequence[str]]]:
        with self.path.open(encoding=encoding, newline="") as file:
            told = _SEPARATOR_TOLD.fullmatch(file.readline().strip(" \r\n"))
            if told:  # a spreadsheet program obeys this line, and does not show it as a row
                separator = told[1]
            else:
                file.seek(0)
                separator = max(_SEPARATORS, key=next((line for line in file if line.strip()), "").count)
                file.seek(0)
            yield csv.reader(file, delimiter=separator, strict=True)

    def _encoding(self) -> str:
        """The encoding that all of the file is in. Windows-1252 maps bytes one to one, so it never joins two people."""
        if self.path.suffix.lower() in _OTHER_FORMATS:
            what = say('a file that ends in "{ending}" cannot be read here', ending=self.path.suffix)
            raise refuse(self.name, 1, "", what, say("save it as .csv or .xlsx"))
        try:
            with self.path.open("rb") as file:
                start = file.read(4)
        except OSError:
            what = say("there is no such file, or it cannot be opened")
            raise refuse(self.name, 1, "", what, say("check the name and the folder")) from None
        if start.startswith((b"\xff\xfe", b"\xfe\xff")):
            return self._utf_16()
        if start.startswith(b"PK"):
            what = say("this is not a text file, though its name says so")
            raise refuse(self.name, 1, "", what, say("give an Excel file the ending .xlsx, or save it as .csv"))
        with self.path.open("rb") as file:
            if all(chunk.isascii() and b"\0" not in chunk for chunk in iter(lambda: file.read(_CHUNK), b"")):
                return "ascii"
        return self._foreign()

    def _foreign(self) -> str:
        """The encoding of a file with letters beyond ASCII."""
        foreign = ""
        with self.path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if b"\0" in line:
                    what = say("this is not a text file, though its name says so")
                    raise refuse(self.name, number, "", what, say('save it again as "CSV UTF-8"'))
                if line.isascii():
                    continue
                encoding = next((each for each in ("utf-8-sig", "cp1252") if _decodes(line, each)), None)
                if encoding is None:
                    raise self._unreadable(number)
                if foreign and encoding != foreign:
                    what = say("this row is written in another encoding than the rows before it")
                    raise refuse(self.name, number, "", what, say('save it again as "CSV UTF-8"'))
                foreign = encoding
        return foreign

    def _unreadable(self, row: int) -> AtlasError:
        return refuse(self.name, row, "", say("this row cannot be read as text"), say('save it again as "CSV UTF-8"'))

    def _utf_16(self) -> str:
        number = 0
        try:
            with self.path.open(encoding="utf-16") as file:
                for number, _ in enumerate(file, start=1):  # noqa: B007 - the number is the answer
                    pass
        except UnicodeError:
            raise self._unreadable(number + 1) from None
        return "utf-16"

    def _excel(self) -> Iterator[Rows]:
        from openpyxl import load_workbook

        number = 0
        try:
            with warnings.catch_warnings(action="ignore"):  # they quote what stands in the file
                book = load_workbook(self.path, read_only=True, data_only=False)
            for sheet in book.worksheets[:1]:
                sheet.reset_dimensions()
                for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
                    yield number, [tuple("" if cell is None else _text(cell) for cell in cells)]
            book.close()
        except Exception:  # a damaged workbook fails in as many ways as there are parts in it
            what = say("this Excel file cannot be opened, or not further than here")
            hint = say("save it again as .xlsx without a password, or as .csv")
            raise refuse(self.name, number + 1, "", what, hint) from None


def _plain_columns(places: list[int], rows: list[Sequence[str]]) -> list[list[str]] | None:
    """The cells by column; None where any is absent or empty, or begins or ends in a way that has to be looked at."""
    try:
        found = [list(map(itemgetter(place), rows)) for place in places]
    except IndexError:
        return None
    for column in found:
        if not all(column):
            return None
        if not _LOOK_AT.isdisjoint(map(itemgetter(0), column)) or not _SPACE.isdisjoint(map(itemgetter(-1), column)):
            return None
    return found


def _decodes(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _wants(columns: Mapping[str, Sequence[str]]) -> Sentence:
    return say("the first row names the columns: {names}", names=", ".join(columns))


def _text(cell: object) -> str:
    """A number without a needless ".0", so that 12 in Excel is 12 in a CSV. Of a formula over cells, its sign."""
    if isinstance(cell, ArrayFormula | DataTableFormula):
        return "="
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _is_number(cell: str) -> bool:
    return cell[1:].replace(" ", "").replace(",", ".").replace(".", "", 1).isdigit()
