"""Schedules that cannot be: told with their line, in words, and soon."""

from pathlib import Path
from time import process_time

import pytest

from tests.reading.folders import Desk

NEVER = "schedule[2]: there is no day on which this meeting is held"


def _faults(tmp_path: Path, meeting: str) -> list[str]:
    desk = Desk(tmp_path)
    desk.initiative(f"kind: informal\nschedule:\n  - {{weekday: monday}}\n  - {{{meeting}}}")
    return desk.faults()


@pytest.mark.parametrize(
    ("meeting", "told"),
    [
        ('rrule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"', NEVER),
        ('rrule: "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", starts: 1950-01-01', NEVER),
        ('rrule: "FREQ=MONTHLY;BYDAY=53MO"', NEVER),
        ("weekday: monday, starts: 2026-12-01, ends: 2026-12-05", NEVER),
        ("weekday: monday, closed: 01/12", NEVER),
        ('rrule: "FREQ=SECONDLY", starts: 2020-01-01', "repeats by the hour, or tells a time"),
        ('rrule: "FREQ=DAILY;BYHOUR=9,10"', "repeats by the hour, or tells a time"),
        ('rrule: "FREQ=DAILY;UNTIL=20261345"', "is not an iCalendar rule"),
        ('rrule: "FREQ=YEARLY;BYMONTH=13"', "is not an iCalendar rule"),
        ("weekday: monday, closed: 2026-08-23/2026-07-13", "this ends before it starts"),
    ],
)
def test_a_meeting_that_cannot_be_is_told(tmp_path: Path, meeting: str, told: str) -> None:
    begin = process_time()
    (fault,) = _faults(tmp_path, meeting)
    assert told in fault
    assert fault.startswith("linde/initiatives/nieuw.md:6: ")
    assert process_time() - begin < 2


@pytest.mark.parametrize(
    "meeting",
    [
        'rrule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH;UNTIL=20270506T142959Z", from: 15:00',
        'rrule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH;UNTIL=20270506", from: 15:00',
        'rrule: "FREQ=WEEKLY;BYDAY=MO;UNTIL=99991231T235959Z", from: 15:00',
        'rrule: "FREQ=DAILY;COUNT=999999999", starts: 1950-01-01',
        'rrule: "FREQ=YEARLY;INTERVAL=999999999", starts: 2026-01-01',
        "weekday: monday, starts: 9999-12-27",
    ],
)
def test_what_calendars_export_becomes_pages_and_calendars(tmp_path: Path, meeting: str) -> None:
    desk = Desk(tmp_path)
    begin = process_time()
    desk.initiative(f"kind: informal\nschedule: [{{{meeting}}}]")
    assert "Nieuw" in desk.page()
    assert process_time() - begin < 10
