"""What stands in a cell, as front matter would say it: whichever spreadsheet program wrote the file."""

import csv
import io
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from atlas.importing.cells import clean, one_line
from atlas.workbook.columns import Kind

__all__ = ["as_text", "joined", "parts_of", "plain_value"]

_FIRST_DAY = date(1899, 12, 30)
"""The day that a spreadsheet counts from. A time of day without a day stands on it, or on the day after."""


def plain_value(value: Any, kind: Kind) -> Any:
    """The value of a cell for a column of this kind: text, a number, a time; None where nobody sees anything in it."""
    value = clean(value, ())
    if value is None:
        return None
    if isinstance(value, str):
        text = one_line(value)
        return _number_in(text) if kind == "number" else text or None
    if kind == "clock":
        return _clock(value)
    if kind == "number" and isinstance(value, bool | int | float | Decimal):
        return _number(value)
    if kind == "list" and isinstance(value, int | float) and not isinstance(value, bool) and 1 <= value <= 12:
        return f"{int(value):02}"  # a month, of which a spreadsheet takes the zero away
    if kind == "day" and isinstance(value, int | float) and not isinstance(value, bool) and 20_000 < value < 80_000:
        return (_FIRST_DAY + timedelta(days=int(value))).isoformat()  # a day that has lost its form
    return as_text(value)


def parts_of(text: str, *, commas: bool = False) -> list[str]:
    """The parts of a cell that holds several. `commas`: whether these part them too, where there is no `;`.

    A part with the separator in it stands between quotes, as in a CSV.
    """
    separator = "," if commas and ";" not in text else ";"
    rows = csv.reader([text], delimiter=separator, skipinitialspace=True)
    return [part.strip() for row in rows for part in row if part.strip()]


def joined(parts: Iterable[str]) -> str:
    """The text of a cell from which `parts_of` makes these parts again."""
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";", lineterminator="").writerow(parts)
    return buffer.getvalue().replace(";", "; ") if '"' not in buffer.getvalue() else buffer.getvalue()


def as_text(value: Any) -> str:
    """A value as a person reads it in a cell."""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, bool):
        return str(value).lower()
    number = _number(value)
    return one_line(str(value if number is None else number))


def _number(value: Any) -> Any:
    """A number without what comes of counting in halves of halves: whole where it is whole."""
    if not isinstance(value, float):
        return value
    if value.is_integer() and abs(value) < 10**15:
        return int(value)
    return Decimal(repr(round(value, 10)))


def _number_in(text: str) -> Any:
    """A number that somebody typed in a cell for text; other forms are left to the checks of front matter.

    A decimal comma is one too, as the header of a Dutch workbook writes it.
    """
    if text.isdecimal() and len(text) < 16 and (text == "0" or text[0] != "0"):
        return int(text)
    whole, point, rest = text.replace(",", ".").partition(".")
    if point and whole.isdecimal() and rest.isdecimal() and text.isascii() and len(rest) != 3:
        return Decimal(f"{whole}.{rest}")
    return text or None


def _clock(value: Any) -> Any:
    if isinstance(value, datetime):
        return _to_minutes(value.time()) if value.date() <= _FIRST_DAY + timedelta(days=2) else as_text(value)
    if isinstance(value, time):
        return _to_minutes(value)
    if isinstance(value, timedelta):
        value = value.total_seconds() / 86400
    if isinstance(value, float) and 0 <= value < 1:
        minutes = round(value * 1440)
        return time(minutes // 60 % 24, minutes % 60)
    return as_text(value)


def _to_minutes(clock: time) -> time:
    """Without the second that a fraction of a day may lack."""
    minutes = round((clock.hour * 3600 + clock.minute * 60 + clock.second + clock.microsecond / 1e6) / 60)
    return time(minutes // 60 % 24, minutes % 60)
