"""Calendar files: read back by another reader, and its days laid beside those of the atlas."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from dateutil.rrule import rruleset, rrulestr
from hypothesis import HealthCheck, given, settings
from icalendar import Calendar

from atlas.analysis.time.occurrences import meetings_to_come
from atlas.exports.calendar import Member, calendar_events, calendar_file
from atlas.model.atlas import Atlas, Document, Version
from atlas.model.initiative import Initiative
from atlas.model.recurrence_rule import AMSTERDAM
from atlas.model.schedule import Meeting
from tests.analysis.schedules import meetings
from tests.reading.folders import SMALL, read

TODAY = date(2026, 11, 23)
LAST = date(2028, 12, 31)


def _member(*schedule: Meeting, key: str = "koor", **facts: Any) -> Member:
    meta = Initiative.model_validate({"title": "Koor", "kind": "informal", "schedule": schedule} | facts)
    return "linde", Document(key, Version(f"linde/initiatives/{key}.md", "nl", meta, ""))


def _file(*members: Member, today: date = TODAY, atlas: Atlas | None = None) -> bytes:
    events = [
        event
        for one in members
        for event in calendar_events(
            atlas or read(SMALL),
            one,
            meetings_to_come(one[1].meta, today),
            "nl",
            today,
            f"https://a.example/{one[1].id}/",
        )
    ]
    return calendar_file("Linde", events)


def _events(data: bytes) -> list[Any]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


def _meeting(**facts: Any) -> Meeting:
    return Meeting.model_validate(facts)


def _starts(event: Any) -> list[datetime]:
    """The moments of an event on the clock of Amsterdam, as dateutil expands the lines of the file."""
    first = event.decoded("dtstart")
    whole_day = not isinstance(first, datetime)
    start = datetime.combine(first, time()) if whole_day else first.replace(tzinfo=AMSTERDAM)
    found = rruleset()
    if "rrule" in event:
        rule = event["rrule"].to_ical().decode()
        found.rrule(rrulestr(rule, dtstart=start))
    else:
        found.rdate(start)
    for day in event["exdate"].dts if "exdate" in event else ():
        found.exdate(datetime.combine(day.dt, time()) if whole_day else day.dt.replace(tzinfo=AMSTERDAM))
    limit = datetime.combine(LAST, time(23, 59), None if whole_day else AMSTERDAM)
    return [moment.replace(tzinfo=None) for moment in found.between(start - timedelta(days=1), limit, inc=True)]


@given(meetings())
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_calendar_software_finds_the_days_of_the_atlas(one: Meeting) -> None:
    events = _events(_file(_member(one)))
    found = [moment for event in events for moment in _starts(event)]
    held = list(one.recurrence.days(date(2025, 1, 1), LAST))
    once = one.starts and one.ends and held and held[-1] - held[0] < timedelta(days=7)
    over = one.ends is not None and (one.ends < TODAY or (once and held[-1] < TODAY))
    expected = [] if over else [datetime.combine(day, one.from_ or time()) for day in held if day.year >= 2026]
    assert found == expected


def test_half_past_seven_stays_half_past_seven_when_the_clock_changes() -> None:
    (event,) = _events(_file(_member(_meeting(weekday="sunday", **{"from": "19:30", "until": "21:00"}))))
    start = event.decoded("dtstart")
    assert event["dtstart"].params["TZID"] == "Europe/Amsterdam"
    moments = {
        moment.date(): moment for moment in rrulestr(event["rrule"].to_ical().decode(), dtstart=start).xafter(start, 60)
    }
    for day, utc in (
        (date(2026, 3, 22), 18),
        (date(2026, 3, 29), 17),
        (date(2026, 10, 18), 17),
        (date(2026, 10, 25), 18),
    ):
        moment = moments[day]
        assert (moment.hour, moment.minute) == (19, 30)
        assert moment.astimezone(UTC).hour == utc


def test_the_time_zone_in_the_file_is_that_of_amsterdam() -> None:
    zone: Any = Calendar.from_ical(_file()).walk("VTIMEZONE")[0]
    assert zone["tzid"] == "Europe/Amsterdam"
    told = zone.to_tz(lookup_tzid=False)
    moment = datetime(2025, 1, 1, 12)
    while moment < datetime(2030, 1, 1):
        assert moment.replace(tzinfo=told).utcoffset() == moment.replace(tzinfo=AMSTERDAM).utcoffset(), moment
        moment += timedelta(hours=31)


def test_an_event_says_what_where_and_whom_to_ask() -> None:
    schedule = _meeting(weekday="tuesday", note="Neem een mok mee", **{"from": "23:00", "until": "1:00"})
    place = {
        "name": "De Haspel",
        "address": "Turfplein 1",
        "postcode": "1234 AB",
        "city": "Mill",
        "lat": 52.5,
        "lon": 5.2,
    }
    (event,) = _events(_file(_member(schedule, summary="Zingen; samen, dus", place=place)))
    assert event["summary"] == "Koor"
    assert event["location"] == "De Haspel, Turfplein 1, 1234 AB Mill"
    assert event["description"] == "Zingen; samen, dus\n\nNeem een mok mee\n\nhttps://a.example/koor/"
    assert event["url"] == "https://a.example/koor/"
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(hours=2)
    assert event.decoded("dtstamp") == datetime(2026, 11, 23, tzinfo=UTC)


def test_a_private_place_is_nowhere_in_the_file() -> None:
    place = {
        "name": "Bij Wil",
        "address": "Wilgenhof 3",
        "postcode": "1234 AB",
        "city": "Mill",
        "lat": 52.5487,
        "lon": 5.2,
    }
    data = _file(_member(_meeting(weekday="tuesday"), place=place | {"private": True})).decode()
    for word in ("Wil", "1234", "Mill", "52.5487", "LOCATION", "GEO"):
        assert word not in data


def test_a_uid_does_not_follow_titles_places_in_the_list_or_closed_periods() -> None:
    one, other = _meeting(weekday="tuesday"), _meeting(weekday="friday")
    closed = _meeting(weekday="tuesday", closed="08")
    before = [str(event["uid"]) for event in _events(_file(_member(one, other)))]
    after = [str(event["uid"]) for event in _events(_file(_member(other, closed, title="Zanggroep")))]
    assert before == after[::-1]
    assert len(set(before)) == 2


def test_meetings_at_the_same_hour_are_told_apart() -> None:
    twice = [_meeting(weekday="tuesday", note="boven"), _meeting(weekday="tuesday", note="beneden")]
    uids = {str(event["uid"]) for event in _events(_file(_member(*twice), _member(*twice, key="koor-2")))}
    assert len(uids) == 4


def test_who_pauses_keeps_an_empty_calendar() -> None:
    data = _file(_member(_meeting(weekday="tuesday"), status="paused"))
    assert _events(data) == []
    assert Calendar.from_ical(data).errors == []


def test_the_same_day_gives_the_same_bytes() -> None:
    members = [_member(_meeting(weekday="tuesday", closed=["08", "12-24/01-02"]))]
    assert _file(*members) == _file(*members)


def test_hostile_words_stay_words() -> None:
    title = 'Koor\\;,:"\u2028END:VEVENT'
    (event,) = _events(_file(_member(_meeting(weekday="tuesday"), title=title, summary="a\nEND:VCALENDAR\r\nb")))
    assert event["summary"] == title
    data = _file(_member(_meeting(weekday="tuesday"), title="Zingen " * 40))
    assert max(map(len, data.split(b"\r\n"))) <= 75


def test_the_small_atlas_is_read_back_without_errors() -> None:
    atlas = read(SMALL)
    members: list[Member] = [("linde", page) for page in atlas.neighbourhoods["linde"].initiatives.values()]
    calendar = Calendar.from_ical(_file(*members, atlas=atlas))
    assert calendar.errors == []
    assert calendar["x-wr-calname"] == "Linde"
