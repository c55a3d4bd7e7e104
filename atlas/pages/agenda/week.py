"""The week as it usually goes: on which weekday and part of the day there is what. True whatever day it is read."""

from dataclasses import dataclass
from datetime import time

from atlas.model.schedule import WEEKDAYS, Meeting
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import alphabetical
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["Part", "Row", "Weekday", "other_times", "week"]

_PARTS = {
    "morning": say("Morning"),
    "afternoon": say("Afternoon"),
    "evening": say("Evening"),
    "unknown": say("Time not known"),
}


@dataclass(frozen=True)
class Row:
    """One meeting: `09:30–11:30`, whose it is, and remarks (how often if not weekly, when closed, a note).

    `moments`: day and parts of the day, as in the list of everything: `tuesday.evening`.
    """

    key: str
    hours: str
    title: str
    path: str
    remarks: tuple[str, ...]
    moments: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A part of the day with what is on."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Weekday:
    """A day of the week; without parts where nothing is on."""

    key: str
    name: str
    parts: tuple[Part, ...]


def week(edition: Edition) -> tuple[Weekday, ...]:
    """Seven days, Monday first."""
    return tuple(_weekday(edition, day) for day in WEEKDAYS)


def other_times(edition: Edition) -> tuple[Row, ...]:
    """Meetings that no weekday tells: once a year, on a date, or on days that are not known."""
    meetings = [(key, meeting) for key, meeting in _meetings(edition) if not meeting.recurrence.usual_weekdays]
    rows = [_row(edition, key, meeting, "", _when(edition.writer, meeting)) for key, meeting in meetings]
    return tuple(sorted(rows, key=lambda row: alphabetical(row.title)))


def _weekday(edition: Edition, day: str) -> Weekday:
    meetings = [(key, meeting) for key, meeting in _meetings(edition) if day in meeting.recurrence.usual_weekdays]
    meetings.sort(key=lambda one: (one[1].from_ or time.max, one[1].until or time.max, one[0]))
    parts = []
    for part, name in _PARTS.items():
        rows = [
            _row(edition, key, meeting, day, _rhythm(edition.writer, meeting))
            for key, meeting in meetings
            if (meeting.recurrence.part or "unknown") == part
        ]
        if rows:
            parts.append(Part(edition.tell(name), tuple(rows)))
    name_of_day = edition.words.weekday(day)
    return Weekday(day, name_of_day[:1].upper() + name_of_day[1:], tuple(parts))


def _meetings(edition: Edition) -> list[tuple[str, Meeting]]:
    """Every meeting still to come, in the words of the reader's language."""
    return [
        (key, edition.version(page).meta.schedule[one.number])
        for key, page in edition.neighbourhood.initiatives.items()
        for one in edition.findings.time.coming[key]
    ]


def _row(edition: Edition, key: str, meeting: Meeting, day: str, when: str | None) -> Row:
    words, held = edition.words, meeting.recurrence
    remarks = [when] if when else []
    if held.starts and held.starts > edition.today and not held.once:
        remarks.append(edition.tell(say("from {day}", day=words.day(held.starts))))
    if held.last_day and not held.once:
        remarks.append(edition.tell(say("until {day}", day=words.day(held.last_day))))
    closed = words.closed(meeting)
    if closed:
        remarks.append(edition.tell(say("closed: {periods}", periods=words.all_of(closed))))
    if meeting.note:
        remarks.append(meeting.note)
    hours = words.clock(meeting.from_) if meeting.from_ else ""
    hours += f"–{words.clock(meeting.until)}" if meeting.until else ""
    title = edition.title(edition.neighbourhood.initiatives[key])
    moments = tuple(f"{day}.{part}" for part in held.parts or ("",))
    return Row(key, hours, title, edition.path(addresses.initiative, key), tuple(remarks), moments)


def _rhythm(writer: Writer, meeting: Meeting) -> str | None:
    """How often, where it is not every week."""
    held = meeting.recurrence
    return None if held.is_every_week else writer.words.rhythm(held)


def _when(writer: Writer, meeting: Meeting) -> str:
    rhythm, ask = writer.words.rhythm(meeting.recurrence), writer.tell(say("ask on which days"))
    return rhythm if meeting.recurrence.is_certain or rhythm == ask else f"{rhythm}; {ask}"
