"""Which days can a partial day mean? A year alone leaves 365 of them open."""

from calendar import monthrange
from datetime import date

__all__ = ["first_day", "last_day"]


def first_day(day: str) -> date:
    """The first day that `day` can mean: a year, a month or a day as `PartialDay` allows them."""
    year, month, number = _parts(day)
    return date(year, month or 1, number or 1)


def last_day(day: str) -> date:
    """The last day that `day` can mean; 29 February for `2020-02`."""
    year, month, number = _parts(day)
    month = month or 12
    return date(year, month, number or monthrange(year, month)[1])


def _parts(day: str) -> tuple[int, int | None, int | None]:
    year, *rest = (int(part) for part in day.split("-"))
    month, number = (*rest, None, None)[:2]
    return year, month, number
