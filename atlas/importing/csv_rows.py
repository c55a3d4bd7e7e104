"""The rows of a CSV file, whichever separator the spreadsheet program used."""

import csv
import io
from collections.abc import Collection

from atlas.importing.cells import Table
from atlas.importing.grid import is_blank, named_rows
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say

__all__ = ["read_csv"]

_SEPARATORS = (",", ";", "\t", "|")
_LONGEST_CELL = 1_000_000


def read_csv(
    text: str, name: str, *, separator: str | None, header_row: int | None, empty: Collection[str] | None
) -> Table:
    """Read a CSV. `header_row` and `empty`: as `named_rows` has them.

    Rows are counted as records, as a spreadsheet does, so a line break inside a quoted cell does not shift the count.
    Raises `AtlasError` for broken quotes and for a list without rows.
    """
    if text[:4].lower() == "sep=" and text[4:6].strip("\n") in _SEPARATORS:
        separator = separator or text[4]  # a spreadsheet program obeys this line and does not show it as a row
        text = text.partition("\n")[2]
    records = _records(text, name, separator or _separator(text, header_row))
    return named_rows(records, name, header_row=header_row, empty=empty)


def _records(text: str, name: str, separator: str) -> list[list[str]]:
    before = csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    records: list[list[str]] = []
    try:
        for record in reader:
            records.append(record)
    except csv.Error as error:
        number = len(records) + 1
        if "field larger" in str(error) or "unexpected end" in str(error):
            what = say("a quote is opened in this row and not closed")
        else:
            what = say("there is a quote in the middle of a cell of this row")
        hint = say('write a quote inside a cell twice (""), or save the list again as CSV')
        raise _error(name, number, what, hint) from None
    finally:
        csv.field_size_limit(before)
    return records


def _separator(text: str, header_row: int | None) -> str:
    """The separator that cuts the header into most columns."""

    def columns(separator: str) -> int:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        try:
            for number, record in enumerate(reader, start=1):
                if number == header_row or (header_row is None and not is_blank(record)):
                    return sum(1 for cell in record if cell.strip())
        except csv.Error:
            return 0
        return 0

    return max(_SEPARATORS, key=columns)


def _error(name: str, line: int, what: Sentence, hint: Sentence) -> AtlasError:
    return AtlasError([Problem(name, line, "", what, hint)])
