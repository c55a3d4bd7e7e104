"""The rows of one sheet of a workbook (.xlsx, .ods): which kind of workbook it is, and which of its sheets."""

import contextlib
import io
import zipfile
from collections.abc import Collection, Sequence
from typing import Any

from atlas.importing.cells import Table
from atlas.importing.grid import is_blank, named_rows
from atlas.importing.ods_sheets import ods_sheets
from atlas.importing.xlsx_sheets import uncomputed, xlsx_sheets
from atlas.reading.no_workbook import no_workbook
from atlas.reading.problems import AtlasError, Problem, did_you_mean
from atlas.texts import Sentence, say

__all__ = ["Sheets", "formulas", "read_sheet", "sheets_of", "workbook_kind"]

Sheets = dict[str, list[list[Any]]]
"""The rows of each sheet that a spreadsheet program shows and that holds anything, by its name."""
_MOST_CELLS = 5
_MOST_BYTES = 300_000_000
_MARKS = {"xl/workbook.xml": "xlsx", "content.xml": "ods"}


def workbook_kind(raw: bytes) -> str | None:
    """`xlsx` or `ods`; None for what is no workbook that can be read here."""
    if not raw.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as parts:
            return next((kind for part, kind in _MARKS.items() if part in parts.namelist()), None)
    except (zipfile.BadZipFile, ValueError, OSError):
        return None


def sheets_of(raw: bytes, name: str) -> Sheets:
    """The sheets of a workbook. Raises `AtlasError` for one that is damaged, locked or too large, or holds nothing."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as parts:
            size = sum(part.file_size for part in parts.infolist())
        if size > _MOST_BYTES:
            raise _error(name, "", say("this workbook is too large"), say('save the sheet as "CSV UTF-8"'))
        found = (xlsx_sheets if workbook_kind(raw) == "xlsx" else ods_sheets)(raw)
    except AtlasError:
        raise
    except Exception:  # a damaged workbook fails in as many ways as there are parts in it
        if told := no_workbook(raw, is_list=True):
            raise _error(name, "", *told) from None
        what = say("this workbook cannot be opened, or not to the end")
        raise _error(name, "", what, say("save it again as .xlsx without a password, or as .csv")) from None
    filled = {title: rows for title, rows in found.items() if not all(map(is_blank, rows))}
    if not filled:
        raise _error(name, "", say("this list has no rows"), say("give a list with a header and at least one row"))
    return filled


def read_sheet(
    raw: bytes, name: str, *, sheet: str | None, header_row: int | None, empty: Collection[str] | None
) -> Table:
    """The rows of a sheet: the one that `sheet` names, or the only one. Raises `AtlasError`."""
    sheets = sheets_of(raw, name)
    names = ", ".join(sheets)
    if sheet is None and len(sheets) > 1:
        hint = say('write under "file:" in the mapping "sheet:" with one of: {names}', names=names)
        raise _error(name, "sheet", say("there are several sheets in this workbook"), hint)
    if sheet is not None and sheet not in sheets:
        what = say('there is no sheet "{sheet}" with anything in it', sheet=sheet)
        hint = did_you_mean(sheet, sheets) or say("the sheets are: {names}", names=names)
        raise _error(name, "sheet", what, hint)
    rows: Sequence[Sequence[Any]] = sheets[sheet] if sheet is not None else next(iter(sheets.values()))
    return named_rows(rows, name, header_row=header_row, empty=empty)


def formulas(raw: bytes) -> Sentence | None:
    """A remark on formulas of an Excel file that come to nothing, since no spreadsheet program has worked them out."""
    found: list[str] = []
    with contextlib.suppress(Exception):  # a damaged part that holds no cells
        found = uncomputed(raw) if workbook_kind(raw) == "xlsx" else []
    if not found:
        return None
    cells = ", ".join(found[:_MOST_CELLS]) + (", ..." if len(found) > _MOST_CELLS else "")
    return say(
        "empty, for the file does not hold what these formulas come to: {cells}; open it in a spreadsheet program and "
        "save it",
        cells=cells,
    )


def _error(name: str, field: str, what: Sentence, hint: Sentence) -> AtlasError:
    return AtlasError([Problem(name, 1, field, what, hint)])
