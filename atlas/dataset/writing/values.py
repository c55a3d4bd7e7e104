"""What does a value look like in a file? The same number, day and yes or no everywhere, in the form of each file."""

from datetime import date, time
from decimal import Decimal

from atlas.dataset.tables import Column, Value

__all__ = ["NO", "YES", "in_csv", "in_json", "rounded"]

YES, NO = "yes", "no"


def rounded(column: Column, value: Value) -> Value:
    """A number with as many decimals as its column has, for what counts with it; all else as it is."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return value
    if column.type == "integer":
        return int(value)
    return float(value) if column.decimals is None else round(float(value), column.decimals)


def in_csv(column: Column, value: Value) -> object:
    """As CSV has it: nothing where nothing was said, yes or no in words, a number with all decimals of its column.

    A number stays one: a text that begins with a minus would get a quote before it, as `csv_text` does.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if column.decimals is not None and isinstance(value, int | float | Decimal):
        return Decimal(f"{value:.{column.decimals}f}")
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value.isoformat() if isinstance(value, date) else value


def in_json(column: Column, value: Value) -> str | int | float | bool | None:
    """As JSON has it: days and times are texts."""
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    found = rounded(column, value)
    if isinstance(found, float) and found.is_integer():
        return int(found)
    return found if not isinstance(found, Decimal | date | time) else None
