"""The repair cafés of Amsterdam: the agenda beside what the source says. Skipped where the list is absent."""

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from atlas.analysis.time.occurrences import coming_meetings, occurrences
from atlas.importing.list_import import import_list
from atlas.model.atlas import Atlas
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.settings import Settings
from atlas.reading.read import read_atlas

from .lists import MAPPINGS, REAL

CAFES = REAL / "amsterdam-repaircafes" / "cafes.json"
TODAY = date(2026, 7, 1)

pytestmark = pytest.mark.skipif(not CAFES.is_file(), reason="the real list is not here")


@pytest.fixture(scope="module")
def amsterdam(tmp_path_factory: pytest.TempPathFactory) -> Atlas:
    content = tmp_path_factory.mktemp("amsterdam")
    import_list(CAFES, MAPPINGS / "amsterdam-repaircafes.yml", content, today=TODAY)
    return read_atlas(content, TODAY)


def rows() -> list[dict[str, Any]]:
    found = json.loads(CAFES.read_text("utf-8"))
    return [row for row in found if row["district"] not in ("Diemen", "Weesp")]


def by_the_source(row: dict[str, Any], first: date, last: date) -> set[str]:
    """Its rules and hours, without closed days, with its extra days; read without the importer and the atlas."""
    found = set()
    for rule, clock in zip(row["rrule"], row["startTime"], strict=True):
        start = datetime.combine(first.replace(day=1), datetime.strptime(clock, "%H:%M").time())
        for moment in rrulestr(rule, dtstart=start).between(
            start, datetime(last.year, last.month, last.day, 23, 59), True
        ):
            if moment.date() >= first and not any(closed(period, moment) for period in row["closedRanges"]):
                found.add(f"{moment:%Y-%m-%d %H:%M}")
    for day in row.get("exceptions", ()):
        if first <= date.fromisoformat(day) <= last:
            found.add(f"{day} {row['startTime'][0]}")
    return found


def closed(period: str, moment: datetime) -> bool:
    first, _, last = period.partition(":")
    pattern = {2: "%m", 5: "%m-%d", 7: "%Y-%m", 10: "%Y-%m-%d"}[len(first)]
    return first <= moment.strftime(pattern) <= (last or first)


@pytest.mark.parametrize("first", [date(2026, 7, 1), date(2026, 8, 1), date(2026, 10, 1), date(2026, 12, 10)])
def test_a_month_of_the_agenda_is_that_of_the_source(amsterdam: Atlas, first: date) -> None:
    last = first + timedelta(days=30)
    found: dict[str, set[str]] = {row["name"]: set() for row in rows()}
    for neighbourhood in amsterdam.neighbourhoods.values():
        for one in occurrences(neighbourhood, coming_meetings(neighbourhood, first)):
            title = neighbourhood.initiatives[one.initiative].meta.title
            found[title] |= {f"{one.start:%Y-%m-%d %H:%M}"} if one.start.date() <= last else set()
    assert found == {row["name"]: by_the_source(row, first, last) for row in rows()}
    assert sum(map(len, found.values())) > 60


def test_every_calendar_file_of_amsterdam_is_read_back(amsterdam: Atlas) -> None:
    site = compile_site(amsterdam, "nl", TODAY, Settings("https://atlas.example/"))
    files = {path: data for path, data in site.files.items() if path.endswith(".ics")}
    assert len([path for path in files if "/initiatives/" in path]) == len(rows()) == 41
    for path, data in files.items():
        calendar = Calendar.from_ical(data)
        assert calendar.errors == [], path
        uids = [str(event["uid"]) for event in calendar.walk("VEVENT")]
        assert uids
        assert len(uids) == len(set(uids)), path
