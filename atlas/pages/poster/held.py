"""What is held between two days? The meetings to come that the agenda is made of, and the rows that tell them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date, time, timedelta

from babel.dates import format_interval

from atlas.model.schedule import WEEKDAYS, Meeting
from atlas.pages.poster.facts import NO_TIME, Row
from atlas.pages.poster.told import Told, told
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.times_in_short import days_in_short
from atlas.texts import say

__all__ = ["OFTEN", "Held", "every_day", "exceptions", "held", "row", "silent", "taken_together", "weekday_name"]

OFTEN = 3
"""What is held at the same hours on so many days of a week stands on a poster once, with its days."""


@dataclass(frozen=True)
class Held:
    """One meeting of an initiative, and the days of it in a period."""

    initiative: str
    meeting: Meeting
    days: tuple[date, ...]

    @property
    def hours(self) -> tuple[str, time, time, str]:
        """What is the same for meetings that can be told together."""
        one = self.meeting
        return self.initiative, one.from_ or time.max, one.until or time.max, one.note or ""

    @property
    def is_weekly(self) -> bool:
        return self.meeting.recurrence.is_every_week and not self.meeting.recurrence.once


def every_day(first: date, last: date) -> Iterator[date]:
    """The days from `first` up to and including `last`."""
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def held(edition: Edition, first: date, last: date) -> list[Held]:
    """What is held from `first` up to and including `last`, as far as the agenda knows days; closed days are not."""
    found = []
    for key, page in edition.neighbourhood.initiatives.items():
        schedule = edition.version(page).meta.schedule
        for one in edition.findings.time.coming[key]:
            days = tuple(day for day in one.days if first <= day <= last)
            if days:
                found.append(Held(key, schedule[one.number], days))
    return found


def silent(edition: Edition) -> int:
    """How many active initiatives do not tell days: they say no times, or times of which the days cannot be known."""
    pages, coming = edition.neighbourhood.initiatives, edition.findings.time.coming
    active = {key: page.meta.schedule for key, page in pages.items() if page.meta.status == "active"}
    unsure = {
        key
        for key, schedule in active.items()
        if coming[key] and not any(schedule[one.number].recurrence.is_certain for one in coming[key])
    }
    return len(unsure | {key for key, schedule in active.items() if not schedule})


def taken_together(found: Sequence[Held]) -> tuple[list[tuple[Held, tuple[date, ...]]], list[Held]]:
    """What is held at the same hours on `OFTEN` days of the week or more, with all its days, and all else."""
    groups: defaultdict[object, list[Held]] = defaultdict(list)
    for one in found:
        groups[one.hours].append(one)
    often, others = [], []
    for group in groups.values():
        days = tuple(sorted({day for one in group for day in one.days}))
        if len({day.weekday() for day in days}) >= OFTEN and all(one.is_weekly for one in group):
            often.append((group[0], days))
        else:
            others += group
    return often, others


def row(
    edition: Edition, one: Held, *, days: Sequence[date] = (), lead: str = "", tag: str = "", exceptions: str = ""
) -> Row:
    """The row of a meeting. `days`: those of the week that it tells itself. `lead`: what stands before it instead of
    the time at which it begins. `exceptions`: see the function of that name."""
    words, fact = edition.words, told(edition, one.initiative)
    begins = words.clock(one.meeting.from_) if one.meeting.from_ else ""
    until = words.clock(one.meeting.until) if one.meeting.until else ""
    hours = f"{begins}–{until}" if until else begins
    told_days = hours if lead else days_in_short(words, sorted({day.weekday() for day in days})) if days else ""
    first = [exceptions] if exceptions else []
    full, short, least = ([*first, *texts] for texts in _details(edition, one.meeting, fact))
    return Row(
        initiative=one.initiative,
        lead=lead or begins or NO_TIME,
        under=f"–{until}" if until and not lead else "",
        title=fact.title,
        tag=tag,
        days=told_days[:1].upper() + told_days[1:],
        full=full,
        short=short,
        least=least,
        phone=_phone(edition, fact),
        rare=not one.is_weekly,
        language=fact.language,
    )


def exceptions(edition: Edition, weekdays: Set[int], days: Sequence[date], first: date, last: date) -> str:
    """On which of these weekdays in a period it is not there: `not 25–31 December`; empty where there are none."""
    expected = [day for day in every_day(first, last) if day.weekday() in weekdays]
    runs: list[list[date]] = []
    before = False
    for day in expected:
        away = day not in days
        if away and before:
            runs[-1].append(day)
        elif away:
            runs.append([day])
        before = away
    locale = edition.words.locale
    told = [str(format_interval(run[0], run[-1], "MMMMd", locale=locale)) for run in runs]
    return edition.tell(say("not {days}", days=edition.words.all_of(told))) if told else ""


def _phone(edition: Edition, fact: Told) -> str:
    """A number, or what somebody wrote in its place."""
    is_number = fact.reach.phone and fact.reach.phone.dialled
    return edition.tell(say("tel. {number}", number=fact.phone)) if is_number else fact.phone


def _details(edition: Edition, meeting: Meeting, fact: Told) -> Iterator[list[str]]:
    """All that there is to tell beside when, that in fewer words, and no more than where."""
    no_time = [] if meeting.from_ else [edition.tell(say("Time not known"))]
    cost = f"{fact.cost} ({fact.cost_note})" if fact.cost and fact.cost_note else fact.cost
    where = f"{fact.where}, {fact.address}" if fact.address else fact.where
    short_where = edition.tell(say("Ask where it is")) if fact.hidden else fact.where
    full = [*no_time, meeting.note or "", where, fact.whom, cost]
    for details in (full, [*no_time, short_where, fact.cost], [*no_time, short_where]):
        yield [text for text in details if text]


def weekday_name(edition: Edition, day: date) -> str:
    """The name of a day of the week, as a heading: `Monday`."""
    name = edition.words.weekday(WEEKDAYS[day.weekday()])
    return name[:1].upper() + name[1:]
