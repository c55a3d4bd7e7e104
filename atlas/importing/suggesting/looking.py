"""How is this list to be read: which sheet, which row has the names of the columns, which of several lists?"""

import contextlib
import json
from pathlib import Path
from typing import Any

from atlas.importing.cells import Table
from atlas.importing.mapping import ListFile
from atlas.importing.rows import read_rows
from atlas.importing.sheets import sheets_of, workbook_kind
from atlas.reading.problems import AtlasError

__all__ = ["look"]

_HEADER_WITHIN = 12
_MOST_TITLE = 3
"""A title above a list, with a day or a remark beside it, takes at most so many cells."""


def look(path: Path) -> tuple[Table, dict[str, Any]]:
    """The rows of a list, and what `file:` in a mapping has to say to read them so. Raises `AtlasError`."""
    how: dict[str, Any] = {}
    if path.is_dir():
        return read_rows(path, ListFile())[0], how
    if sheet := _fullest_sheet(path):
        how["sheet"] = sheet
    try:
        best, _ = read_rows(path, ListFile(**how))
    except AtlasError:
        inside = _longest_list(path)
        if inside is None:
            raise
        how["rows"] = inside
        best, _ = read_rows(path, ListFile(**how))
    if _names(best) > _MOST_TITLE or any(
        isinstance(cell, list | dict) for row in best.rows for cell in row.cells.values()
    ):
        return best, how
    for number in range(2, _HEADER_WITHIN):
        with contextlib.suppress(AtlasError):
            found, _ = read_rows(path, ListFile(**{**how, "header_row": number}))
            if _names(found) > 2 * _names(best):  # a title stood above the names of the columns
                best, how = found, {**how, "header_row": number}
    return best, how


def _names(table: Table) -> int:
    return 0 if len(table.unusable) > len(table.rows) else len(table.columns)


def _fullest_sheet(path: Path) -> str | None:
    """The sheet with most filled cells, where there are several."""
    with contextlib.suppress(OSError):
        raw = path.read_bytes()
        if workbook_kind(raw):
            sheets = sheets_of(raw, str(path))
            filled = {
                name: sum(cell not in (None, "") for row in rows for cell in row) for name, rows in sheets.items()
            }
            return max(filled, key=lambda name: filled[name]) if len(filled) > 1 else None
    return None


def _longest_list(path: Path) -> str | None:
    """The list in a JSON object that holds most objects."""
    with contextlib.suppress(OSError, ValueError, RecursionError):
        data = json.loads(path.read_bytes())
        if isinstance(data, dict):
            lists = {
                key: sum(isinstance(item, dict) for item in value)
                for key, value in data.items()
                if isinstance(value, list)
            }
            best = max(lists, key=lambda key: lists[key], default=None)
            return best if best and lists[best] else None
    return None
