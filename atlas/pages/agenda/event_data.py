"""What search engines and other sites can read of an initiative and its meetings: schema.org data (JSON-LD)."""

from datetime import date, datetime, time, timedelta
from typing import Any

from atlas.analysis.time.occurrences import Coming
from atlas.model.initiative import Contact, Initiative
from atlas.model.recurrence_rule import AMSTERDAM
from atlas.model.schedule import Meeting
from atlas.pages.agenda.calendars import web_address
from atlas.pages.initiative.phone import phone
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.escape import json_text

__all__ = ["event_data", "initiative_data"]

_WEEKS_AHEAD = 8
_MOST_EVENTS = 4
_WHERE = {"@type": "Place", "@id": "#where"}
"""The place, where it was told before in the same data."""
_PERIODS = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}


def initiative_data(edition: Edition, key: str) -> str:
    """JSON for the head of the page of an initiative: its meetings to come, or else who they are."""
    events = event_data(edition, key)
    if events:
        return events
    meta = edition.version(edition.neighbourhood.initiatives[key]).meta
    where = _place(edition, meta) if meta.status != "stopped" else None
    beside = {"description": meta.summary, "location": where}
    return json_text({"@context": "https://schema.org"} | _organization(edition, key, meta) | _known(beside))


def event_data(edition: Edition, key: str) -> str | None:
    """JSON for the head of the page of an initiative; None where it has no meetings to come that are certain.

    It holds the first times to come, and the rule of each meeting where schema.org has words for that. Of a private
    place only the neighbourhood is told.
    """
    meta = edition.version(edition.neighbourhood.initiatives[key]).meta
    meetings = edition.findings.time.coming[key]
    common = {"name": meta.title, "location": _WHERE, "eventStatus": "https://schema.org/EventScheduled"}
    coming = [common | times for times in _coming(meta, meetings, edition.today + timedelta(weeks=_WEEKS_AHEAD))]
    if not coming:
        return None
    event: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "EventSeries",
        "name": meta.title,
        "description": meta.summary,
        "url": web_address(edition.writer, edition.path(addresses.initiative, key)),
        "inLanguage": list(meta.languages) or None,
        "location": _WHERE | _place(edition, meta),
        "organizer": _organization(edition, key, meta) | {"location": _WHERE},
        "isAccessibleForFree": meta.cost.kind == "free" if meta.cost else None,
        "startDate": coming[0]["startDate"],
        "eventSchedule": [schedule for one in meetings if (schedule := _schedule(meta.schedule[one.number]))] or None,
        "subEvent": coming,
    }
    return json_text(_known(event))


def _organization(edition: Edition, key: str, meta: Initiative) -> dict[str, Any]:
    """Who they are and how to reach them, as their page says it; what they do and where is told beside it."""
    contact = meta.contact or Contact()
    number = phone(contact.phone or "")
    facts: dict[str, Any] = {
        "@type": "Organization",
        "name": meta.title,
        "url": web_address(edition.writer, edition.path(addresses.initiative, key)),
        "sameAs": contact.website,
        "email": contact.email,
        "telephone": number and number.written,
        "foundingDate": meta.started,
        "dissolutionDate": meta.stopped,
    }
    return _known(facts)


def _coming(meta: Initiative, meetings: tuple[Coming, ...], last: date) -> list[dict[str, Any]]:
    """The first times until `last`: moments with the offset of Amsterdam, or days where no time of day is known."""
    first = sorted(
        (day, meta.schedule[one.number].from_ or time(), one.number)
        for one in meetings
        for day in one.days
        if day <= last
    )[:_MOST_EVENTS]
    events = []
    for day, clock, number in first:
        meeting, start = meta.schedule[number], datetime.combine(day, clock, AMSTERDAM)
        lasts = meeting.recurrence.length
        times = {"@type": "Event", "startDate": start.isoformat() if meeting.from_ else day.isoformat()}
        events.append(times | ({"endDate": (start + lasts).isoformat()} if lasts is not None else {}))
    return events


def _schedule(meeting: Meeting) -> dict[str, Any] | None:
    """The rule of a meeting; None where schema.org has no words for it, or where it is closed at times."""
    held, rule = meeting.recurrence, meeting.recurrence.rule
    if not held.is_certain or rule.count or held.closed or not rule.names <= {"FREQ", "INTERVAL", "BYDAY", "WKST"}:
        return None
    parts, last = dict(rule.parts), held.last_day
    facts = {
        "@type": "Schedule",
        "repeatFrequency": f"P{parts.get('INTERVAL', '1')}{_PERIODS[parts['FREQ']]}",
        "byDay": parts["BYDAY"].split(",") if "BYDAY" in parts else None,
        "startDate": meeting.starts.isoformat() if meeting.starts else None,
        "endDate": last.isoformat() if last else None,
        "startTime": meeting.from_.isoformat() if meeting.from_ else None,
        "endTime": meeting.until.isoformat() if meeting.until else None,
        "scheduleTimezone": "Europe/Amsterdam",
    }
    return _known(facts)


def _place(edition: Edition, meta: Initiative) -> dict[str, Any]:
    municipality = edition.version(edition.neighbourhood.page).meta.municipality
    place = meta.place
    if place is None or place.private:
        area = {"@type": "PostalAddress", "addressLocality": municipality, "addressCountry": "NL"}
        return {"@type": "Place", "name": edition.name, "address": area}
    address = {
        "@type": "PostalAddress",
        "streetAddress": place.address,
        "postalCode": place.postcode,
        "addressLocality": place.city or municipality,
        "addressCountry": "NL",
    }
    facts: dict[str, Any] = {
        "@type": "Place",
        "name": place.name or place.address or edition.name,
        "address": {name: value for name, value in address.items() if value},
    }
    if place.lat is not None and place.lon is not None:
        facts["geo"] = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}
    return facts


def _known(facts: dict[str, Any]) -> dict[str, Any]:
    """Without what nobody said."""
    return {name: value for name, value in facts.items() if value is not None}
