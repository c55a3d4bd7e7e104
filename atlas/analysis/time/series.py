"""How does calendar software tell a meeting (RFC 5545): from which first day, by which rule, without which days?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from atlas.model.recurrence import Recurrence
from atlas.model.recurrence_rule import Rule

__all__ = ["Series", "series"]

_YEARS_AHEAD = 2
_STEPS = (60, 420)
"""So many days from the end the last meeting is looked for, before all of the years are."""


@dataclass(frozen=True)
class Series:
    """A first day, a rule, a last day, and days left out.

    `rule` is None where there is one day only. `until` is the last day on which it meets, None where nothing ends it.
    """

    first: date
    rule: Rule | None
    until: date | None
    skipped: tuple[date, ...]


def series(meeting: Recurrence, year: int) -> Series | None:
    """The meeting from 1 January of a year on; None where it has no days to tell.

    EXDATE holds single days, so a closed period that comes back every year cannot be told for ever: the series then
    ends with the second year after this one, and a later build goes on from there. Others end when the meeting does.
    """
    begin, last = date(year, 1, 1), date(year + _YEARS_AHEAD, 12, 31)
    first = next(meeting.days(begin, last), None)
    if first is None:
        return None
    end = meeting.last_day
    ends_in_sight = meeting.rule.count is not None or (end is not None and end <= last)
    if ends_in_sight or any(period.is_yearly or not period.is_over(last) for period in meeting.closed):
        end = _last_held(meeting, first, last)
    skipped = _skipped(meeting, first, end or last)
    return Series(first, None if end == first else meeting.rule, end, skipped)


def _last_held(meeting: Recurrence, first: date, last: date) -> date:
    """The last day on which it meets; `first` is one of these days."""
    end = min(last, meeting.last_day or last)
    for step in _STEPS:
        day = _latest(meeting.days(max(first, end - timedelta(days=step)), end))
        if day:
            return day
    return _latest(meeting.days(first, end)) or first


def _latest(days: Iterable[date]) -> date | None:
    return max(days, default=None)


def _skipped(meeting: Recurrence, first: date, end: date) -> tuple[date, ...]:
    """The days on which it would meet if it were not closed."""
    ranges = {pair for period in meeting.closed for pair in period.ranges(first, end)}
    return tuple(sorted({day for begin, last in ranges for day in meeting.planned(begin, last)}))
