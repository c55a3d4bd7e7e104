"""What is read of a meeting: whether it comes back, on which weekdays, and when it is over."""

import pickle
from datetime import date
from typing import Any

import pytest

from atlas.model.recurrence import Recurrence
from atlas.model.schedule import WEEKDAYS, Meeting

TODAY = date(2026, 11, 23)  # a Monday


def read(**facts: Any) -> Recurrence:
    return Meeting.model_validate(facts).recurrence


@pytest.mark.parametrize(
    ("facts", "days"),
    [
        ({"weekday": "tuesday", "starts": "2026-12-01", "ends": "2026-12-01"}, ["2026-12-01"]),
        ({"weekday": "tuesday", "starts": "2026-11-28", "ends": "2026-12-04"}, ["2026-12-01"]),
        ({"rrule": "FREQ=DAILY;COUNT=1", "starts": "2026-12-05"}, ["2026-12-05"]),
        ({"rrule": "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261203", "starts": "2026-12-01"}, ["2026-12-01"]),
        ({"rrule": "FREQ=DAILY;COUNT=3", "starts": "2026-12-04"}, ["2026-12-04", "2026-12-05", "2026-12-06"]),
        ({"weekday": "tuesday", "starts": "2026-12-01", "ends": "2026-12-08", "closed": "2026-12-08"}, ["2026-12-01"]),
    ],
)
def test_what_takes_place_once_comes_back_on_no_weekday(facts: dict[str, Any], days: list[str]) -> None:
    found = read(**facts)
    assert [day.isoformat() for day in found.once] == days
    assert found.weekdays == found.usual_weekdays == ()
    assert not found.is_over(found.once[-1])
    assert found.is_over(date(2026, 12, 9))


@pytest.mark.parametrize(
    ("facts", "weekdays"),
    [
        ({"weekday": "tuesday", "starts": "2026-12-01", "ends": "2026-12-08"}, ["tuesday"]),
        ({"rrule": "FREQ=WEEKLY", "starts": "2026-12-01"}, ["tuesday"]),
        ({"rrule": "FREQ=WEEKLY;WKST=SU;BYDAY=WE,MO"}, ["monday", "wednesday"]),
        ({"rrule": "FREQ=DAILY;WKST=MO"}, [*WEEKDAYS]),
        ({"rrule": "FREQ=DAILY;BYDAY=SA,SU"}, ["saturday", "sunday"]),
        ({"rrule": "FREQ=DAILY;INTERVAL=7", "starts": "2026-12-01"}, ["tuesday"]),
        ({"rrule": "FREQ=DAILY;INTERVAL=7"}, []),
        ({"rrule": "FREQ=DAILY;BYMONTHDAY=15"}, []),
        ({"rrule": "FREQ=MONTHLY;BYDAY=1TU,-1FR"}, ["tuesday", "friday"]),
    ],
)
def test_the_weekdays_on_which_it_comes_back(facts: dict[str, Any], weekdays: list[str]) -> None:
    assert list(read(**facts).weekdays) == weekdays


def test_a_feast_of_every_year_has_a_weekday_and_no_place_in_a_usual_week() -> None:
    feast = read(rrule="FREQ=YEARLY;BYMONTH=8;BYDAY=-1SA")
    assert (feast.weekdays, feast.usual_weekdays) == (("saturday",), ())


@pytest.mark.parametrize(
    ("facts", "over"),
    [
        ({"rrule": "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261122"}, True),
        ({"rrule": "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261123"}, False),
        ({"rrule": "FREQ=WEEKLY;BYDAY=MO;COUNT=3", "starts": "2026-11-02"}, True),
        ({"rrule": "FREQ=WEEKLY;BYDAY=MO;COUNT=4", "starts": "2026-11-02"}, False),
        ({"rrule": "FREQ=WEEKLY;BYDAY=MO;COUNT=1"}, False),
        ({"weekday": "monday", "ends": "2026-11-22"}, True),
    ],
)
def test_it_is_over_after_its_last_time(facts: dict[str, Any], over: bool) -> None:
    assert read(**facts).is_over(TODAY) is over


@pytest.mark.parametrize(
    ("facts", "never"),
    [
        ({"rrule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}, True),
        ({"rrule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"}, False),
        ({"weekday": "monday", "starts": "2026-12-01", "ends": "2026-12-05"}, True),
        ({"weekday": "monday", "starts": "2026-12-01", "ends": "2026-12-07"}, False),
        ({"weekday": "monday", "closed": "01/12"}, True),
        ({"weekday": "monday", "closed": "02/12"}, False),
        ({"weekday": "monday", "ends": "2020-01-01"}, False),
        ({"rrule": "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO"}, False),
        ({"weekday": "monday", "starts": "9999-12-30"}, True),
    ],
)
def test_what_never_takes_place_is_known(facts: dict[str, Any], never: bool) -> None:
    assert read(**facts).is_never(TODAY) is never


def test_the_next_days_leave_out_what_is_closed() -> None:
    found = read(weekday="thursday", closed="12-24/12-31", starts="2026-12-10").next_days(TODAY, 3)
    assert [day.isoformat() for day in found] == ["2026-12-10", "2026-12-17", "2027-01-07"]


def test_a_reading_leaves_no_trace_in_the_meeting() -> None:
    """Whoever keeps what was made of a meeting knows it by what stands in it."""
    meeting = Meeting.model_validate({"weekday": "tuesday", "closed": "08"})
    before = pickle.dumps(meeting)
    assert meeting.recurrence.next_days(TODAY, 1)
    assert pickle.dumps(meeting) == before
