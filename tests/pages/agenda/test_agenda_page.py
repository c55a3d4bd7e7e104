"""The agenda: the usual week in words, the days to come for the browser, calendars, and event data."""

import json
import re
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import frontmatter
import pytest
from hypothesis import HealthCheck, assume, given, settings
from icalendar import Calendar
from rdflib import RDF, Graph, Namespace

from atlas.model.schedule import WEEKDAYS, Meeting
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite
from atlas.pages.writing.settings import Settings
from tests.analysis.schedules import meetings
from tests.pages.directory.reading import has
from tests.reading.folders import Desk, read

TODAY = date(2026, 11, 23)  # a Monday
PAGE = "linde/agenda.md"
SITE = "https://atlas.example/en/"


def built(desk: Desk, today: date = TODAY, site_url: str = SITE) -> CompiledSite:
    return compile_site(read(desk.content, today), "en", today, Settings(site_url))


def with_schedule(tmp_path: Path, schedule: str, facts: str = "") -> Desk:
    desk = Desk(tmp_path)
    for page in (desk.content / "linde/initiatives").glob("*.md"):
        text = page.read_text("utf-8")
        page.write_text(re.sub(r"^schedule:\n(?:  .*\n)+", "", text, flags=re.MULTILINE), "utf-8")
    desk.initiative(f"kind: informal\nschedule:\n  - {{{schedule}}}\n{facts}")
    return desk


def agenda(tmp_path: Path, schedule: str, facts: str = "") -> str:
    text = built(with_schedule(tmp_path, schedule, facts)).pages[PAGE].text
    return text.replace("&#58;", ":")


def day(page: str, key: str) -> str:
    return page.partition(f"{{ #{key} }}")[2].partition("</section>")[0]


def test_a_weekly_meeting_stands_on_its_day_and_part_of_the_day(tmp_path: Path) -> None:
    page = agenda(tmp_path, "weekday: tuesday, from: 19:30, until: 21:00, closed: 12-24/12-31, note: Neem een mok mee")
    tuesday = day(page, "tuesday")
    assert "Evening" in tuesday
    assert "Morning" not in tuesday
    assert '<span class="atlas-hours">19:30–21:00</span> [Nieuw](initiatives/nieuw.md)' in tuesday
    assert "closed: 24 December to 31 December; Neem een mok mee" in tuesday
    assert "Nothing is planned." in day(page, "wednesday")


@pytest.mark.parametrize(
    ("schedule", "key", "words"),
    [
        ("weekday: tuesday, every: [first, third]", "tuesday", "every first and third Tuesday of the month"),
        (
            "weekday: tuesday, every: two-weeks, starts: 2026-12-01",
            "tuesday",
            "every other Tuesday; from 1 December 2026",
        ),
        ('rrule: "FREQ=MONTHLY;BYDAY=-1FR"', "friday", "every last Friday of the month"),
        ("weekday: sunday, ends: 2026-12-20", "sunday", "until 20 December 2026"),
        ('rrule: "FREQ=YEARLY;BYMONTH=8;BYDAY=-1SA"', "other", "next: 28 August 2027"),
        ('rrule: "FREQ=DAILY;COUNT=1", starts: 2026-12-05, ends: 2026-12-05', "other", "5 December 2026"),
        ('rrule: "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO"', "other", "ask on which days"),
    ],
)
def test_what_is_not_every_week_is_said_in_words(tmp_path: Path, schedule: str, key: str, words: str) -> None:
    assert words in day(agenda(tmp_path, schedule), key)


@pytest.mark.parametrize(
    ("schedule", "key", "words"),
    [
        ("weekday: tuesday, starts: 2026-11-28, ends: 2026-12-04", "other", "1 December 2026"),
        ('rrule: "FREQ=DAILY;COUNT=3", starts: 2026-12-04', "other", "next: 4 December 2026, 5 December 2026 and"),
        ('rrule: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270506T142959Z", from: 16:00', "tuesday", "until 6 May 2027"),
        ('rrule: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270506", from: 16:00', "tuesday", "until 6 May 2027"),
        ('rrule: "FREQ=WEEKLY;BYDAY=TU;COUNT=3", starts: 2026-11-17', "tuesday", "until 1 December 2026"),
        ('rrule: "FREQ=WEEKLY", starts: 2026-12-01', "tuesday", "from 1 December 2026"),
        ('rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"', "other", "every other Monday; ask on which days"),
    ],
)
def test_a_meeting_stands_where_its_days_are(tmp_path: Path, schedule: str, key: str, words: str) -> None:
    page = agenda(tmp_path, schedule)
    assert words in day(page, key)
    assert page.count("[Nieuw]") == 1


@pytest.mark.parametrize(
    "schedule",
    [
        'rrule: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260506T142959Z", from: 16:00',
        'rrule: "FREQ=WEEKLY;BYDAY=TU;COUNT=3", starts: 2026-10-06',
        "weekday: tuesday, starts: 2026-11-17, ends: 2026-11-23",
    ],
)
def test_what_is_over_drops_out_everywhere(tmp_path: Path, schedule: str) -> None:
    site = built(with_schedule(tmp_path, schedule))
    assert "nieuw.md" not in site.pages[PAGE].text
    assert "calendar file" not in site.pages["linde/initiatives/nieuw.md"].text
    assert has(site.pages["directory.md"].text, "/nieuw/")["when"] == []
    assert not Calendar.from_ical(site.files["linde/calendar/initiatives/nieuw.ics"]).walk("VEVENT")


@given(meetings())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_directory_and_agenda_tell_the_same_weekdays(one: Meeting) -> None:
    """Every meeting on a weekday that comes back, and no other."""
    assume(one.recurrence.is_over(TODAY) or not one.recurrence.is_never(TODAY))  # of those the check tells
    facts = one.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)
    with TemporaryDirectory() as folder:
        site = built(with_schedule(Path(folder), json.dumps(facts)[1:-1]))
    page = site.pages[PAGE].text.replace("&#58;", ":")
    in_agenda = {key for key in WEEKDAYS if "[Nieuw]" in day(page, key)}
    told = has(site.pages["directory.md"].text, "/nieuw/")["when"]
    in_directory = {moment.partition(".")[0] for moment in told} - {""}
    assert in_agenda == in_directory
    coming_days = sum(map(len, coming(site)["days"].values()))
    assert coming_days == len(list(one.recurrence.days(TODAY, TODAY + timedelta(days=60))))


def test_a_meeting_every_day_stands_on_seven_days(tmp_path: Path) -> None:
    page = agenda(tmp_path, "rrule: FREQ=DAILY, from: 8:30")
    assert page.count('<span class="atlas-hours">08:30</span>') == 7


@pytest.mark.parametrize("facts", ["status: paused", "status: stopped"])
def test_who_pauses_or_stopped_drops_out_everywhere(tmp_path: Path, facts: str) -> None:
    site = built(with_schedule(tmp_path, "weekday: tuesday", facts))
    assert "nieuw.md" not in site.pages[PAGE].text
    assert coming(site)["days"] == {}
    assert '"startDate"' not in site.pages["linde/initiatives/nieuw.md"].text
    assert "calendar file" not in site.pages["linde/initiatives/nieuw.md"].text
    assert not Calendar.from_ical(site.files["linde/calendar/initiatives/nieuw.ics"]).walk("VEVENT")


def coming(site: CompiledSite) -> dict[str, Any]:
    (found,) = re.findall(r'data-atlas-days="([^"]*)"', site.pages[PAGE].text)
    return dict(json.loads(unescape(found)))


def test_the_days_to_come_leave_out_closed_days_and_end(tmp_path: Path) -> None:
    site = built(with_schedule(tmp_path, "weekday: thursday, from: 9:00, until: 11:00, closed: 12-24/12-31"))
    told = coming(site)
    assert (told["first"], told["last"]) == ("2026-11-23", "2027-01-22")
    assert (told["titles"], told["links"]) == (["Nieuw"], ["../initiatives/nieuw/"])
    assert told["days"]["2026-11-26"] == [[0, "09:00", "11:00"]]
    assert "2026-12-24" not in told["days"]
    assert max(told["days"]) == "2027-01-21"


def test_links_to_subscribe_lead_to_calendars_that_are_there(tmp_path: Path) -> None:
    desk = with_schedule(
        tmp_path, "weekday: tuesday", "activities: [meals]\ncontributes: [{challenge: alleen, needs: [bezoek]}]"
    )
    site = built(desk)
    found = [
        address
        for page in (PAGE, "linde/initiatives/nieuw.md", "linde/challenges/alleen.md")
        for address in re.findall(r"webcal://atlas\.example/en/([^)]+)\)", site.pages[page].text)
    ]
    assert len(set(found)) == 4
    for path in found:
        (event,) = Calendar.from_ical(site.files[path]).walk("VEVENT")
        assert event["url"] == f"{SITE}linde/initiatives/nieuw/"


def test_without_an_address_of_the_site_the_files_are_still_linked(tmp_path: Path) -> None:
    site = built(with_schedule(tmp_path, "weekday: tuesday"), site_url="")
    assert "webcal" not in site.pages[PAGE].text
    assert "(calendar/neighbourhood.ics)" in site.pages[PAGE].text
    assert b"URL" not in site.files["linde/calendar/neighbourhood.ics"]


def data(desk: Desk) -> dict[str, Any]:
    page = frontmatter.loads(built(desk).pages["linde/initiatives/nieuw.md"].text)
    text = str(page.metadata["structured_data"])
    assert "</script" not in text
    return dict(json.loads(text))


def test_event_data_tell_the_first_times_and_the_rule(tmp_path: Path) -> None:
    place = "place: {name: De Haspel, address: Turfplein 1, postcode: 1234 AB, lat: 52.5, lon: 5.2}\ncost: free"
    found = data(with_schedule(tmp_path, "weekday: sunday, from: 19:30, until: 21:00", place))
    assert found["startDate"] == "2026-11-29T19:30:00+01:00"
    assert found["subEvent"][0]["endDate"] == "2026-11-29T21:00:00+01:00"
    assert found["location"]["address"]["streetAddress"] == "Turfplein 1"
    assert found["eventSchedule"][0]["byDay"] == ["SU"]
    assert found["isAccessibleForFree"] is True
    assert found["url"] == f"{SITE}linde/initiatives/nieuw/"


def test_what_reads_event_data_knows_of_each_meeting_where_it_is(tmp_path: Path) -> None:
    place = "place: {name: De Haspel, address: Turfplein 1, postcode: 1234 AB, lat: 52.5, lon: 5.2}"
    found = data(with_schedule(tmp_path, "weekday: sunday, from: 19:30, until: 21:00", place))
    told = json.dumps(found | {"@context": {"@vocab": "https://schema.org/"}})
    graph = Graph().parse(data=told, format="json-ld", base=found["url"])
    schema = Namespace("https://schema.org/")
    series = graph.value(None, RDF.type, schema.EventSeries)
    at_home = graph.value(series, schema.organizer)
    meetings = list(graph.subjects(RDF.type, schema.Event))
    assert len(meetings) == 4
    for one in (*meetings, series, at_home):
        (where,) = graph.objects(one, schema.location)
        street = graph.value(graph.value(where, schema.address), schema.streetAddress)
        assert str(street) == "Turfplein 1"


def test_words_in_event_data_cannot_end_the_script(tmp_path: Path) -> None:
    desk = with_schedule(tmp_path, "weekday: sunday", 'summary: "</script><script>alert(1)</script> & <!-- x"')
    assert data(desk)["description"] == "</script><script>alert(1)</script> & <!-- x"


def test_a_private_place_is_told_nowhere(tmp_path: Path) -> None:
    place = "place: {name: Bij Wil, address: Wilgenhof 3, postcode: 9876 ZX, lat: 52.1087, lon: 5.1068, private: true}"
    site = built(with_schedule(tmp_path, "weekday: sunday, from: 9:00", place))
    texts = [page.text for page in site.pages.values()]
    texts += [content.decode("utf-8", "ignore") for path, content in site.files.items() if "/calendar/" in path]
    for secret in ("Bij Wil", "Wilgenhof", "9876", "52.1087", "5.1068"):
        assert not [text for text in texts if secret in text], secret
