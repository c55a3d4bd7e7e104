"""The cells of an Excel file, as its program shows them: a leading zero stays, a date is a date, a time a time."""

import io
import re
import warnings
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any

__all__ = ["day_and_time", "number", "uncomputed", "xlsx_sheets"]

_DIGITS_ONLY = re.compile(r"#*(0[0#]+)")
"""The form of a cell that shows a number with zeros before it: `0000000000`, `0#########`."""
_FORMULA = re.compile(rb"</f>\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
"""A formula with nothing behind it. One that comes to no text looks the same, and is looked at once more."""
_AS_TYPED = 15  # digits of a number that Excel keeps


def xlsx_sheets(raw: bytes) -> dict[str, list[list[Any]]]:
    """The rows of each sheet that is not hidden; of a formula, what it came to."""
    from openpyxl import load_workbook

    with warnings.catch_warnings(action="ignore"):  # of styles and drop-downs that do not matter here
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        found = {}
        for sheet in book.worksheets:
            if sheet.sheet_state == "visible":
                sheet.reset_dimensions()
                found[sheet.title] = [[_shown(cell) for cell in row] for row in sheet.iter_rows()]
        book.close()
    return found


def uncomputed(raw: bytes) -> list[str]:
    """The formulas of which the file does not hold what they come to, as `sheet!D3`."""
    from openpyxl import load_workbook

    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        if not any(_FORMULA.search(parts.read(part)) for part in parts.namelist() if part.startswith("xl/worksheets/")):
            return []
    with warnings.catch_warnings(action="ignore"):
        formulas, outcomes = (load_workbook(io.BytesIO(raw), data_only=computed) for computed in (False, True))
    return [
        f"{sheet.title}!{cell.coordinate}"
        for sheet in formulas.worksheets
        if sheet.sheet_state == "visible"
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f" and outcomes[sheet.title][cell.coordinate].value is None
    ]


def _shown(cell: Any) -> Any:
    value = cell.value
    if value is None or cell.data_type == "e":  # the sign of a formula that went wrong
        return None
    if isinstance(value, datetime | date | time | timedelta):
        return day_and_time(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        form = _DIGITS_ONLY.fullmatch(str(cell.number_format).split(";")[0])
        shown = number(value)
        return str(shown).zfill(len(form[1])) if form and isinstance(shown, int) and shown >= 0 else shown
    return value


def number(value: float) -> int | float:
    """A number without a needless `.0`, and without the digits that computing adds."""
    exact = float(f"{value:.{_AS_TYPED}g}")
    return int(exact) if exact.is_integer() else exact


def day_and_time(value: date | time | timedelta) -> str:
    """A day as `2026-03-01`, a time as `19:00`, both as `2026-03-01 19:00`; midnight alone is no time of day."""
    if isinstance(value, timedelta):
        hours, minutes = divmod(round(value.total_seconds()) // 60, 60)
        return f"{hours:02}:{minutes:02}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, datetime) and value.time() != time():
        return f"{value:%Y-%m-%d %H:%M}"
    return f"{value:%Y-%m-%d}"
