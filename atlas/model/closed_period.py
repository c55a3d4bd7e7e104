"""Days on which a meeting is not held: `2026-12-25`, `12-24/12-31` (every year), `08` or `2026-07-13/2026-08-23`."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

__all__ = ["CLOSED_PERIOD", "Backwards", "ClosedPeriod", "Moment", "closed_period"]

_ONE = r"(?:(\d{4})-)?(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?"
_MOMENT = re.compile(_ONE, re.ASCII)
CLOSED_PERIOD = f"{_ONE}(?:/{_ONE})?"
"""The form of one; whether there are such days has still to be seen."""
_LEAP_YEAR = 2024


class Backwards(ValueError):  # noqa: N818 - it says what the period is
    """The period ends before it begins."""


@dataclass(frozen=True)
class Moment:
    """A day or a month, of one year or of every year."""

    year: int | None
    month: int
    day: int | None

    def first(self, year: int) -> date:
        """Its first day in a year; the day after where that year has no 29 February."""
        day = self.day or 1
        return date(year, 3, 1) if day > monthrange(year, self.month)[1] else date(year, self.month, day)

    def last(self, year: int) -> date:
        """Its last day in a year; the day before where that year has no 29 February."""
        length = monthrange(year, self.month)[1]
        return date(year, self.month, min(self.day or length, length))


@dataclass(frozen=True)
class ClosedPeriod:
    """From the first day of one moment up to the last of another, both with a year or both without.

    What has no year comes back every year, and may go around New Year.
    """

    start: Moment
    end: Moment

    @property
    def is_yearly(self) -> bool:
        return self.start.year is None

    def ranges(self, first: date, last: date) -> Iterator[tuple[date, date]]:
        """The closed days between two days, as pairs of a first and a last day, in order."""
        for begin, end in self._ranges(first, last):
            if max(begin, first) <= min(end, last):
                yield max(begin, first), min(end, last)

    def holds(self, day: date) -> bool:
        """Whether it is closed on this day."""
        if self.start.year is not None and self.end.year is not None:
            return self.start.first(self.start.year) <= day <= self.end.last(self.end.year)
        start, end = (self.start.month, self.start.day or 1), (self.end.month, self.end.day or 31)
        after_start, before_end = start <= (day.month, day.day), (day.month, day.day) <= end
        return (after_start and before_end) if start <= end else (after_start or before_end)

    def last_day(self) -> date | None:
        """Its last day; None where it comes back every year."""
        return None if self.end.year is None else self.end.last(self.end.year)

    def is_over(self, today: date) -> bool:
        """Whether its last day is past."""
        last = self.last_day()
        return last is not None and last < today

    def _ranges(self, first: date, last: date) -> Iterator[tuple[date, date]]:
        if self.start.year is not None and self.end.year is not None:
            yield self.start.first(self.start.year), self.end.last(self.end.year)
            return
        around = self.start.first(_LEAP_YEAR) > self.end.last(_LEAP_YEAR)
        for year in range(first.year - around, last.year + 1):
            if year >= 1 and year + around <= date.max.year:
                yield self.start.first(year), self.end.last(year + around)
            elif around and year < 1:
                yield date.min, self.end.last(1)
            else:
                yield self.start.first(year), date.max


@lru_cache(maxsize=4096)
def closed_period(text: str) -> ClosedPeriod:
    """The period that this text says. Raises `Backwards`, or `ValueError` for what is no period.

    Where one side alone has a year, the other is the nearest that makes a period: `2026-12-24/01-06` ends in 2027.
    """
    moments = [_moment(part) for part in text.split("/", 2)]
    if len(moments) > 2:
        raise ValueError(text)
    start, end = moments[0], moments[-1]
    if start.year is not None and end.year is None:
        same = replace(end, year=start.year)
        end = same if _is_period(start, same) else replace(end, year=start.year + 1)
    elif start.year is None and end.year is not None:
        same = replace(start, year=end.year)
        start = same if _is_period(same, end) else replace(start, year=end.year - 1)
    if start.year is not None and not _is_period(start, end):
        raise Backwards(text)
    return ClosedPeriod(start, end)


def _is_period(start: Moment, end: Moment) -> bool:
    return start.first(start.year or _LEAP_YEAR) <= end.last(end.year or _LEAP_YEAR)


def _moment(text: str) -> Moment:
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day = (int(part) if part else None for part in match.groups())
    date(year if year is not None else _LEAP_YEAR, month or 0, day or 1)
    return Moment(year, month or 0, day if match[3] else None)
