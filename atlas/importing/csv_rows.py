"""The rows of a CSV file, whichever separator the spreadsheet program used."""

import csv
import io
from collections import Counter
from collections.abc import Collection

from atlas.importing.cells import Row, Table, clean, one_line
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say

__all__ = ["read_csv"]

_SEPARATORS = (",", ";", "\t", "|")
_LONGEST_CELL = 1_000_000


def read_csv(text: str, name: str, *, separator: str | None, header_row: int, empty: Collection[str] | None) -> Table:
    """Read a CSV. `header_row`: the row with the names of the columns, from 1; `empty` None leaves cells as written.

    Rows are counted as records, as a spreadsheet does, so a line break inside a quoted cell does not shift the count;
    blank rows count and are passed over. Raises `AtlasError` for broken quotes and for a list without rows.
    """
    if text[:4].lower() == "sep=" and text[4:6].strip("\n") in _SEPARATORS:
        separator = separator or text[4]  # a spreadsheet program obeys this line and does not show it as a row
        text = text.partition("\n")[2]
    records = _records(text, name, separator or _separator(text, header_row))
    if len(records) <= header_row:
        what = say("this list has a header and no rows") if records else say("this list has no rows")
        raise _error(name, 1, what, say("give a list with a header and at least one row"))
    header = [one_line(cell) for cell in records[header_row - 1]]
    rows, unusable = [], {}
    for number, record in enumerate(records[header_row:], start=header_row + 1):
        if not any(cell.strip() for cell in record):
            continue
        if any(cell.strip() for cell in record[len(header) :]):
            unusable[number] = len(record)
            continue
        padded = record + [""] * (len(header) - len(record))
        cells = {
            key: cell if empty is None else clean(cell, empty) for key, cell in zip(header, padded, strict=False) if key
        }
        rows.append(Row(number, cells))
    if not rows and not unusable:
        raise _error(name, 1, say("this list has a header and no rows"), say("add rows below the header"))
    twice = {key for key, times in Counter(header).items() if key and times > 1}
    return Table(tuple(rows), tuple(dict.fromkeys(key for key in header if key)), unusable, twice)


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


def _separator(text: str, header_row: int) -> str:
    """The separator that cuts the header into most columns."""

    def columns(separator: str) -> int:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        try:
            for number, record in enumerate(reader, start=1):
                if number == header_row:
                    return len(record)
        except csv.Error:
            return 0
        return 0

    return max(_SEPARATORS, key=columns)


def _error(name: str, line: int, what: Sentence, hint: Sentence) -> AtlasError:
    return AtlasError([Problem(name, line, "", what, hint)])
