"""A table as CSV."""

from collections.abc import Iterable, Sequence

from atlas.dataset.tables import Row, Table
from atlas.dataset.writing.values import in_csv
from atlas.exports.csv_text import csv_text

__all__ = ["table_csv"]


def table_csv(table: Table, rows: Iterable[Row], leave_out: Sequence[str] = ()) -> str:
    """All rows, a line each, as a spreadsheet can open them without harm. `leave_out`: columns to leave out."""
    kept = [(number, column) for number, column in enumerate(table.columns) if column.name not in leave_out]
    return csv_text(
        [column.name for _, column in kept],
        ([in_csv(column, row[number]) for number, column in kept] for row in rows),
    )
