"""On which days does a meeting take place?

Days and times are those of the clock in Amsterdam. What cannot be known is not guessed: a rule such as "every third
week" without a first day has no days.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr

from atlas.analysis.time.recurrence_rule import AMSTERDAM, Rule, rule_of
from atlas.model.atlas import Neighbourhood
from atlas.model.initiative import Initiative
from atlas.model.schedule import WEEKDAYS, Meeting, is_closed

__all__ = ["Occurrence", "Series", "days", "length", "occurrences", "series", "upcoming_meetings"]

_YEARS_AHEAD = 2


@dataclass(frozen=True)
class Series:
    """A meeting as calendar software tells it (RFC 5545): a first day, a rule, a last day, and days left out.

    `rule` is None where there is one day only. `until` is the last day on which it meets, None where nothing ends it.
    """

    first: date
    rule: Rule | None
    until: date | None
    skipped: tuple[date, ...]


@dataclass(frozen=True)
class Occurrence:
    """One time that an initiative meets. `start` is midnight, and `whole_day` true, where no time of day is known."""

    initiative: str
    meeting: Meeting
    start: datetime
    end: datetime | None
    whole_day: bool


def upcoming_meetings(meta: Initiative, today: date) -> tuple[Meeting, ...]:
    """The meetings that are, or will be, held. A paused or stopped initiative has none."""
    if meta.status != "active":
        return ()
    return tuple(meeting for meeting in meta.schedule if meeting.ends is None or meeting.ends >= today)


def days(meeting: Meeting, first: date, last: date) -> tuple[date, ...]:
    """The days from `first` up to and including `last` on which it meets; none where its days cannot be known."""
    rule = rule_of(meeting)
    return tuple(day for day in _by_rule(meeting, rule, first, last) if not is_closed(meeting, day)) if rule else ()


def series(meeting: Meeting, today: date) -> Series | None:
    """The meeting from 1 January of this year on; None where it has no days to tell.

    EXDATE holds single days, so a closed period that comes back every year cannot be told for ever: the series then
    ends with the second year after this one, and a later build goes on from there. Others end when the meeting does.
    """
    rule = rule_of(meeting)
    first, last = date(today.year, 1, 1), date(today.year + _YEARS_AHEAD, 12, 31)
    every = tuple(_by_rule(meeting, rule, first, last)) if rule else ()
    held = [day for day in every if not is_closed(meeting, day)]
    if not held or rule is None:
        return None
    end = min((day for day in (meeting.ends, rule.until) if day is not None), default=None)
    ends_in_sight = rule.count is not None or (end is not None and end <= last)
    if ends_in_sight or any(_reaches_beyond(period, last.year) for period in meeting.closed):
        end = held[-1]
    skipped = tuple(day for day in every if held[0] < day <= (end or last) and is_closed(meeting, day))
    return Series(held[0], None if end == held[0] else rule, end, skipped)


def occurrences(neighbourhood: Neighbourhood, first: date, last: date) -> tuple[Occurrence, ...]:
    """Everything that takes place from `first` up to and including `last`, in order of time."""
    found = [
        _occurrence(key, meeting, day)
        for key, page in neighbourhood.initiatives.items()
        for meeting in upcoming_meetings(page.meta, first)
        for day in days(meeting, first, last)
    ]
    return tuple(sorted(found, key=lambda one: (one.start, one.end or one.start, one.initiative)))


def length(meeting: Meeting) -> timedelta | None:
    """How long it lasts by the clock; None where that is not known. An end before the beginning is past midnight."""
    if meeting.from_ is None or meeting.until is None or meeting.from_ == meeting.until:
        return None
    start, end = (timedelta(hours=clock.hour, minutes=clock.minute) for clock in (meeting.from_, meeting.until))
    return (end - start) % timedelta(days=1)


def _occurrence(key: str, meeting: Meeting, day: date) -> Occurrence:
    start = datetime.combine(day, meeting.from_ or time(), AMSTERDAM)
    lasts = length(meeting)
    return Occurrence(key, meeting, start, None if lasts is None else start + lasts, meeting.from_ is None)


def _by_rule(meeting: Meeting, rule: Rule, first: date, last: date) -> Iterator[date]:
    """The days of the rule in a period, those on which it is closed among them."""
    begin = max(first, meeting.starts) if meeting.starts else first
    end = min(day for day in (last, meeting.ends, rule.until) if day is not None)
    if begin > end:
        return
    anchor = datetime.combine(_anchor(meeting, begin), time())
    counted = f";COUNT={rule.count}" if rule.count is not None else f";UNTIL={end:%Y%m%d}"
    for moment in rrulestr(rule.text + counted, dtstart=anchor):
        if moment.date() > end:
            return
        if moment.date() >= begin:
            yield moment.date()


def _anchor(meeting: Meeting, begin: date) -> date:
    """The day from which a rule counts. "Every two weeks" on a weekday counts from the first such day."""
    if meeting.starts is None:
        return begin
    if meeting.weekday is None:
        return meeting.starts
    ahead = (WEEKDAYS.index(meeting.weekday) - meeting.starts.weekday()) % 7
    return meeting.starts + timedelta(days=ahead)


def _reaches_beyond(period: str, year: int) -> bool:
    """Whether a closed period may hold days after this year: it comes back every year, or is still far away."""
    years: Iterable[str] = (moment[:4] for moment in period.split("/") if len(moment.split("-")[0]) == 4)
    return max(years, default="9999") > str(year)
