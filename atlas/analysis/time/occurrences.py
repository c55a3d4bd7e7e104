"""Which meetings are to come, and on which days? Found once for all pages, files and languages.

Days and times are those of the clock in Amsterdam.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from atlas.analysis.time.series import Series, series
from atlas.model.atlas import Neighbourhood
from atlas.model.initiative import Initiative
from atlas.model.schedule import Meeting

__all__ = [
    "DAYS_AHEAD",
    "Coming",
    "Occurrence",
    "coming_meetings",
    "meetings_to_come",
    "occurrences",
    "upcoming_meetings",
]

DAYS_AHEAD = 60
"""So many days after the day of the build the days of a meeting are told one by one."""


@dataclass(frozen=True)
class Coming:
    """A meeting to come. `number`: its place in the schedule, in each language; `days`: those of the coming weeks, at
    most `DAYS_AHEAD` after today; `series`: how calendar software tells it, if its days can be known."""

    number: int
    days: tuple[date, ...]
    series: Series | None


@dataclass(frozen=True)
class Occurrence:
    """One time that an initiative meets, by the clock in Amsterdam.

    `start` is midnight, and `whole_day` true, where no time of day is known.
    """

    initiative: str
    start: datetime
    end: datetime | None
    whole_day: bool


def upcoming_meetings(meta: Initiative, today: date) -> tuple[Meeting, ...]:
    """The meetings that are, or will be, held. A paused or stopped initiative has none."""
    return tuple(meta.schedule[number] for number in _upcoming(meta, today))


def coming_meetings(neighbourhood: Neighbourhood, today: date) -> dict[str, tuple[Coming, ...]]:
    """The meetings to come of each initiative, by id."""
    return {key: meetings_to_come(page.meta, today) for key, page in neighbourhood.initiatives.items()}


def occurrences(neighbourhood: Neighbourhood, coming: Mapping[str, tuple[Coming, ...]]) -> tuple[Occurrence, ...]:
    """Everything that takes place in the coming weeks, in order of time."""
    found = [
        _occurrence(key, neighbourhood.initiatives[key].meta.schedule[one.number], day)
        for key, meetings in coming.items()
        for one in meetings
        for day in one.days
    ]
    return tuple(sorted(found, key=lambda one: (one.start, one.end or one.start, one.initiative)))


def _upcoming(meta: Initiative, today: date) -> list[int]:
    if meta.status != "active":
        return []
    return [number for number, meeting in enumerate(meta.schedule) if not meeting.recurrence.is_over(today)]


def meetings_to_come(meta: Initiative, today: date) -> tuple[Coming, ...]:
    """The meetings to come of one initiative, in the order of its schedule."""
    last = today + timedelta(days=DAYS_AHEAD)
    found = []
    for number in _upcoming(meta, today):
        meeting = meta.schedule[number]
        days = tuple(meeting.recurrence.days(today, last))
        found.append(Coming(number, days, series(meeting.recurrence, today.year)))
    return tuple(found)


def _occurrence(key: str, meeting: Meeting, day: date) -> Occurrence:
    start = datetime.combine(day, meeting.from_ or time())
    lasts = meeting.recurrence.length
    return Occurrence(key, start, None if lasts is None else start + lasts, meeting.from_ is None)
