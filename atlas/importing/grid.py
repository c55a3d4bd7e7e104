"""From rows of cells, as a spreadsheet holds them, to rows with the names of their columns."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from atlas.importing.cells import Row, Table, clean, one_line
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say

__all__ = ["is_blank", "named_rows"]


def named_rows(
    records: Sequence[Sequence[Any]], name: str, *, header_row: int | None, empty: Collection[str] | None
) -> Table:
    """Rows by the names of their columns. `name`: how the list is called in problems.

    `header_row`: the row with the names of the columns, from 1; None for the first that holds anything. `empty` None
    leaves cells as they are. Blank rows count and are passed over. Raises `AtlasError` for a list without rows.
    """
    if header_row is None:
        header_row = next((number for number, record in enumerate(records, start=1) if not is_blank(record)), 1)
    if len(records) <= header_row:
        what = say("this list has a header and no rows") if records else say("this list has no rows")
        raise _error(name, what, say("give a list with a header and at least one row"))
    header = [one_line("" if cell is None else str(cell)) for cell in records[header_row - 1]]
    rows, unusable = [], {}
    for number, record in enumerate(records[header_row:], start=header_row + 1):
        if is_blank(record):
            continue
        if not is_blank(record[len(header) :]):
            unusable[number] = len(record)
            continue
        padded = [*record, *[""] * (len(header) - len(record))]
        cells = {
            key: cell if empty is None else clean(cell, empty) for key, cell in zip(header, padded, strict=False) if key
        }
        rows.append(Row(number, cells))
    if not rows and not unusable:
        raise _error(name, say("this list has a header and no rows"), say("add rows below the header"))
    twice = {key for key, times in Counter(header).items() if key and times > 1}
    return Table(tuple(rows), tuple(dict.fromkeys(key for key in header if key)), unusable, twice)


def is_blank(record: Sequence[Any]) -> bool:
    """Whether there is nothing in these cells: a row of separators only is no row."""
    return all(cell is None or (isinstance(cell, str) and not cell.strip()) for cell in record)


def _error(name: str, what: Sentence, hint: Sentence) -> AtlasError:
    return AtlasError([Problem(name, 1, "", what, hint)])
