"""Which words of a list does its mapping not know? They are left out of the pages, and told with where they stand."""

from collections.abc import Iterable

from atlas.importing.cells import Table
from atlas.importing.pages import Draft
from atlas.importing.result import Unknown

__all__ = ["unknown_words"]


def unknown_words(drafts: Iterable[Draft], table: Table) -> tuple[Unknown, ...]:
    """Each unknown value of a column once, in the order of columns and values, with the rows or lines that hold it."""
    rows = {row.number: row for row in table.rows}
    found: dict[tuple[str, str], list[str]] = {}
    for draft in drafts:
        for column, value in draft.unknown:
            line = rows[draft.number].lines.get(column, 1)
            place = f"{draft.file}:{line}" if draft.file else str(draft.number)
            found.setdefault((column, value), []).append(place)
    return tuple(Unknown(column, value, tuple(found[column, value])) for column, value in sorted(found))
