"""Meetings as iCalendar files (RFC 5545, RFC 7986) that calendar software subscribes to."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from atlas.analysis.time.occurrences import Coming
from atlas.analysis.time.series import Series
from atlas.model.atlas import Document, Shell
from atlas.model.initiative import Initiative
from atlas.model.place import Place
from atlas.model.recurrence_rule import AMSTERDAM
from atlas.model.schedule import Meeting

__all__ = ["Member", "calendar_events", "calendar_file", "place_line"]

ZONE = "Europe/Amsterdam"
REFRESH = timedelta(hours=12)
DOMAIN = "initiatives.neighbourhood-atlas"

Member = tuple[str, Document[Initiative]]
"""A neighbourhood's id, and one of its initiatives."""


def calendar_file(name: str, events: Iterable[bytes], *, stays: bool = False) -> bytes:
    """These events as one calendar called `name`. It may be empty: who subscribed to it keeps a calendar that works.

    `stays`: it never changes, so no program is told to ask for it again.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Neighbourhood atlas//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    line = " ".join(name.split())  # the name of a calendar in X-WR-CALNAME is not escaped by the library
    calendar.add("name", line)
    calendar.add("x-wr-calname", line)
    calendar.add("x-wr-timezone", ZONE)
    if not stays:
        calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", "PT12H")
    end = b"END:VCALENDAR\r\n"
    return b"".join((calendar.to_ical().removesuffix(end), _time_zone(), *events, end))


def calendar_events(
    shell: Shell, member: Member, coming: Iterable[Coming], language: str, today: date, url: str | None
) -> tuple[bytes, ...]:
    """The meetings to come of an initiative, each as the text of an event that fits in any calendar.

    `url`: the web address of its page, if that is known. A private place is not told. The same atlas and day give the
    same bytes.
    """
    return tuple(event.to_ical() for event in _events(shell, member, coming, language, today, url))


def place_line(place: Place | None) -> str | None:
    """Name and address on one line; None for a private place."""
    if place is None or place.private:
        return None
    town = " ".join(part for part in (place.postcode, place.city) if part)
    return ", ".join(part for part in (place.name, place.address, town) if part) or None


def _events(
    shell: Shell, member: Member, coming: Iterable[Coming], language: str, today: date, url: str | None
) -> Iterator[Event]:
    meta = member[1].in_language(language).meta
    taken: set[str] = set()
    for one in coming:
        if one.series is None:
            continue
        meeting = meta.schedule[one.number]
        event = Event()
        event.add("uid", _uid(member, meeting, taken))
        event.add("dtstamp", datetime.combine(today, time(), UTC))
        event.add("last-modified", datetime.combine(today, time(), UTC))
        event.add("summary", meta.title)
        _add_times(event, meeting, one.series)
        told = [part for part in (meta.summary, meeting.note, url) if part]
        if told:
            event.add("description", "\n\n".join(told))
        if url:
            event.add("url", url)
        _add_place(event, meta.place)
        if meta.activities:
            labels = [shell.vocabulary.activities[key].label for key in meta.activities]
            event.add("categories", [label.get(language) or label[shell.language] for label in labels])
        event.add("status", "CONFIRMED")
        event.add("transp", "TRANSPARENT")  # that something is on does not make a subscriber busy
        yield event


def _add_times(event: Event, meeting: Meeting, found: Series) -> None:
    """Begin, end, rule and the days left out: with a time on the clock of Amsterdam, or as whole days."""
    lasts = meeting.recurrence.length
    event.add("dtstart", _moment(found.first, meeting.from_))
    if lasts is not None:
        event.add("dtend", _moment(found.first, meeting.from_) + lasts)
    if found.rule is None:
        return
    event.add("rrule", vRecur.from_ical(found.rule.text + _until(found.until, meeting.from_)))
    if found.skipped:
        event.add("exdate", [_moment(day, meeting.from_) for day in found.skipped])


def _moment(day: date, clock: time | None) -> date:
    return day if clock is None else datetime.combine(day, clock, AMSTERDAM)


def _until(day: date | None, clock: time | None) -> str:
    """The end of a rule: in universal time where the meeting has a time of day, as the standard wants it."""
    if day is None:
        return ""
    if clock is None:
        return f";UNTIL={day:%Y%m%d}"
    return f";UNTIL={datetime.combine(day, clock, AMSTERDAM).astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _add_place(event: Event, place: Place | None) -> None:
    line = place_line(place)
    if line:
        event.add("location", line)
    if place and not place.private and place.lat is not None and place.lon is not None:
        event.add("geo", (place.lat, place.lon))


def _uid(member: Member, meeting: Meeting, taken: set[str]) -> str:
    """The same for as long as the meeting is on the same days and hours, whatever its title and place in the list."""
    what = (meeting.weekday, sorted(meeting.every), meeting.rrule, meeting.from_, meeting.until, meeting.starts)
    told = hashlib.sha256("|".join(map(str, (*what, meeting.ends))).encode()).hexdigest()[:12]
    base = f"{member[0]}.{member[1].id}.{told}"
    number = sum(uid.startswith(base) for uid in taken)
    uid = f"{base}.{number + 1}" if number else base
    taken.add(uid)
    return f"{uid}@{DOMAIN}"


@cache
def _time_zone() -> bytes:
    """Summer time from the last Sunday of March to the last Sunday of October (Directive 2000/84/EC)."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    winter, summer = timedelta(hours=1), timedelta(hours=2)
    for part, name, before, after, begin in (
        (TimezoneDaylight(), "CEST", winter, summer, datetime(1996, 3, 31, 2)),
        (TimezoneStandard(), "CET", summer, winter, datetime(1996, 10, 27, 3)),
    ):
        part.add("tzname", name)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("dtstart", begin)
        part.add("rrule", vRecur.from_ical(f"FREQ=YEARLY;BYMONTH={begin.month};BYDAY=-1SU"))
        zone.add_component(part)
    return bytes(zone.to_ical())
