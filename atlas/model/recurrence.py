"""When is a meeting held? The one reading of a schedule, which pages, calendars, checks and imports share.

Days and times are those of the clock in Amsterdam. Nothing here depends on the day of reading, and what cannot be known
is not guessed: a rule such as "every third week" without a first day has no days.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cached_property
from itertools import islice
from typing import Literal

from atlas.model.closed_period import ClosedPeriod
from atlas.model.recurrence_rule import WEEKDAYS, Rule
from atlas.model.rule_days import counted_out, rule_days

__all__ = ["PARTS", "Part", "Recurrence"]

Part = Literal["morning", "afternoon", "evening"]
PARTS: tuple[Part, ...] = ("morning", "afternoon", "evening")
_BEGIN: dict[Part, time] = {"morning": time(0), "afternoon": time(12), "evening": time(18)}
_WEEK = 7
_IN_SIGHT = 40
"""So many years ahead a day is looked for; a rule that has none in them is taken to have none at all."""


@dataclass(frozen=True)
class Recurrence:
    """One meeting of a schedule: its rule, its time of day, the first and last day it is told for, and closed periods.

    `counts_from`: the day from which the rule counts, on or after `starts`; None where no first day is told.
    """

    rule: Rule
    begins: time | None = None
    until: time | None = None
    starts: date | None = None
    ends: date | None = None
    closed: tuple[ClosedPeriod, ...] = ()
    counts_from: date | None = None

    @property
    def is_certain(self) -> bool:
        """Whether its days can be known."""
        numbered = self.rule.frequency in ("DAILY", "WEEKLY") and any(place for place, _ in self.rule.weekdays)
        return not numbered and (self.counts_from is not None or self.rule.tells_the_day)

    @cached_property
    def last_day(self) -> date | None:
        """The day after which it is held no more: told, or counted; None where nothing ends it."""
        counted = counted_out(self.rule, self.counts_from) if self.counts_from and self.is_certain else None
        told = (self.ends, self.rule.last_day(self.begins), counted)
        return min((day for day in told if day is not None), default=None)

    def is_over(self, today: date) -> bool:
        """Whether it will not be held any more."""
        last = self.once[-1] if self.once else self.last_day
        return last is not None and last < today

    @property
    def part(self) -> Part | None:
        """The part of the day in which it begins; the afternoon begins at 12:00, the evening at 18:00."""
        return None if self.begins is None else _part(self.begins)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Every part of the day that it takes up: a meal from 17:30 to 19:30 is in the afternoon and in the evening.

        Only the part in which it begins where no end is told. What goes on past midnight is in the evening to the last.
        """
        first = self.part
        if first is None or self.begins is None or not self.length:
            return (first,) if first else ()
        over_midnight = self.until is None or self.until <= self.begins
        taken = [part for part, start in _BEGIN.items() if over_midnight or (self.until and start < self.until)]
        return tuple(part for part in taken if PARTS.index(part) >= PARTS.index(first))

    @property
    def length(self) -> timedelta | None:
        """How long it lasts by the clock; None where that is not known. An end before the begin is past midnight."""
        if self.begins is None or self.until is None or self.begins == self.until:
            return None
        start, end = (timedelta(hours=clock.hour, minutes=clock.minute) for clock in (self.begins, self.until))
        return (end - start) % timedelta(days=1)

    @cached_property
    def once(self) -> tuple[date, ...]:
        """The days of what takes place once, all of them within a week; none for what comes back."""
        begin, end = self.counts_from, self.last_day
        if begin is None or end is None or end > _years_on(begin, _IN_SIGHT):
            return ()
        found = tuple(islice(self.days(begin, end), _WEEK + 1))
        return found if found and found[-1] - found[0] < timedelta(days=_WEEK) else ()

    @cached_property
    def weekdays(self) -> tuple[str, ...]:
        """The weekdays on which it comes back, Monday first; none where it goes by dates, or takes place once."""
        if self.once:
            return ()
        found = {day for _, day in self.rule.weekdays} or self._weekdays_by_counting()
        return tuple(day for number, day in enumerate(WEEKDAYS) if number in found)

    def _weekdays_by_counting(self) -> set[int]:
        """Weekdays that no rule names: those of every day, every second day, or every week from a first day on."""
        rule, start = self.rule, self.counts_from
        step = {"DAILY": rule.interval, "WEEKLY": _WEEK}.get(rule.frequency)
        if step is None or rule.month_days or rule.year_days or rule.weeks or (start is None and step % _WEEK == 0):
            return set()
        first = start.weekday() if start else 0
        return {(first + number * step) % _WEEK for number in range(_WEEK)}

    @property
    def is_every_week(self) -> bool:
        """Whether it is held on its weekdays in each week of the year, as far as it goes on and is not closed."""
        plain = self.rule.names <= {"FREQ", "INTERVAL", "BYDAY", "WKST"}
        often = self.rule.frequency in ("DAILY", "WEEKLY") and self.rule.interval == 1
        return plain and often and bool(self.weekdays)

    @property
    def usual_weekdays(self) -> tuple[str, ...]:
        """The weekdays of a usual week on which it may be held; none for what is held in one season or once a year."""
        seasonal = self.rule.frequency == "YEARLY" or bool(self.rule.months)
        return self.weekdays if self.is_certain and not seasonal else ()

    def days(self, first: date, last: date) -> Iterator[date]:
        """The days on which it is held from `first` up to and including `last`, in order."""
        return (day for day in self.planned(first, last) if not self.is_closed(day))

    def planned(self, first: date, last: date) -> Iterator[date]:
        """The same, with the days on which it is closed among them."""
        if not self.is_certain:
            return iter(())
        begin = max(first, self.starts) if self.starts else first
        end = min(last, self.last_day) if self.last_day else last
        return rule_days(self.rule, self.counts_from or begin, begin, end)

    def is_closed(self, day: date) -> bool:
        """Whether one of its closed periods holds this day."""
        return any(period.holds(day) for period in self.closed)

    def meets_on(self, day: date) -> bool:
        """Whether it is held on this day, for certain."""
        return any(True for _ in self.days(day, day))

    def next_days(self, today: date, number: int) -> tuple[date, ...]:
        """The first days on which it is held from `today` on, at most so many."""
        begin = max(today, self.starts) if self.starts else today
        return tuple(islice(self.days(begin, _years_on(begin, _IN_SIGHT)), number))

    def is_never(self, today: date) -> bool:
        """Whether there is no day on which it is, was or will be held, though its days can be known."""
        begin = self.starts or (_years_on(self.last_day, -_IN_SIGHT) if self.last_day else today)
        return self.is_certain and not self.next_days(begin, 1)


def _years_on(day: date, years: int) -> date:
    """The last day of the year so many years later, or the first of an earlier one, as far as years go."""
    year = min(max(day.year + years, date.min.year), date.max.year)
    return date(year, 12, 31) if years > 0 else date(year, 1, 1)


def _part(clock: time) -> Part:
    return max((start, part) for part, start in _BEGIN.items() if start <= clock)[1]
