"""On which days a meeting takes place: against the plain meaning of its words, day by day."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from atlas.analysis.time.occurrences import upcoming_meetings
from atlas.analysis.time.series import series
from atlas.model.initiative import Initiative
from atlas.model.schedule import ORDINALS, WEEKDAYS, Meeting
from tests.analysis.schedules import meetings

TODAY = date(2026, 11, 23)  # a Monday


def meeting(**facts: Any) -> Meeting:
    return Meeting.model_validate(facts)


def told(first: str, last: str, **facts: Any) -> list[str]:
    found = meeting(**facts).recurrence.days(date.fromisoformat(first), date.fromisoformat(last))
    return [day.isoformat() for day in found]


@given(meetings())
@settings(max_examples=150)
def test_the_days_are_those_that_the_words_say(one: Meeting) -> None:
    first, last = TODAY, TODAY + timedelta(days=500)
    every = [first + timedelta(days=number) for number in range(501)]
    assert list(one.recurrence.days(first, last)) == [day for day in every if _meets_on(one, day)]


def _meets_on(one: Meeting, day: date) -> bool:
    """Read off a calendar on the wall, without any rule."""
    if (one.starts and day < one.starts) or (one.ends and day > one.ends) or _closed(one, day):
        return False
    if WEEKDAYS[day.weekday()] != one.weekday:
        return False
    if one.every == ("week",):
        return True
    if one.every == ("two-weeks",):
        assert one.starts
        first = next(d for d in (one.starts + timedelta(days=n) for n in range(7)) if d.weekday() == day.weekday())
        return (day - first).days % 14 == 0
    last = (day + timedelta(days=7)).month != day.month
    number = (day.day - 1) // 7
    return (last and "last" in one.every) or (number < 4 and ORDINALS[number] in one.every)


def _closed(one: Meeting, day: date) -> bool:
    for period in one.closed:
        first, _, last = period.partition("/")
        moments = [tuple(map(int, moment.split("-"))) for moment in (first, last or first)]
        told = (day.year, day.month, day.day) if len(first.split("-")[0]) == 4 else (day.month, day.day)
        start, end = (
            (*moment, *(low,) * (len(told) - len(moment))) for moment, low in zip(moments, (1, 31), strict=True)
        )
        if start <= told <= end or (start > end and len(told) == 2 and (told >= start or told <= end)):
            return True
    return False


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"rrule": "FREQ=MONTHLY;BYDAY=1TU,3TU"}, ["2026-12-01", "2026-12-15"]),
        ({"rrule": "FREQ=MONTHLY;BYSETPOS=-1;BYDAY=FR"}, ["2026-12-25"]),
        ({"rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "starts": "2026-11-30"}, ["2026-12-14", "2026-12-28"]),
        ({"rrule": "FREQ=WEEKLY;BYDAY=MO;COUNT=3", "starts": "2026-11-23"}, ["2026-12-07"]),
        ({"rrule": "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261214T120000Z", "from": "12:30"}, ["2026-12-07", "2026-12-14"]),
        ({"rrule": "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261214T120000Z", "from": "13:30"}, ["2026-12-07"]),
        ({"weekday": "monday", "every": ["fourth", "last"]}, ["2026-12-28"]),
        ({"weekday": "friday", "closed": "12-24/01-06"}, ["2026-12-04", "2026-12-11", "2026-12-18"]),
    ],
)
def test_rules_and_closed_periods(facts: dict[str, Any], expected: list[str]) -> None:
    assert told("2026-12-01", "2026-12-31", **facts) == expected


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO",
        "FREQ=DAILY;COUNT=3",
        "FREQ=MONTHLY",
        "FREQ=WEEKLY",
        "FREQ=YEARLY;BYMONTH=8",
        "FREQ=WEEKLY;BYDAY=1MO",
    ],
)
def test_days_that_nobody_can_know_are_not_guessed(rule: str) -> None:
    assert told("2026-01-01", "2027-12-31", rrule=rule) == []
    assert series(meeting(rrule=rule).recurrence, TODAY.year) is None


@pytest.mark.parametrize(
    ("period", "inside", "outside"),
    [
        ("08", "2027-08-31", "2027-09-01"),
        ("2026-02/2026-03", "2026-03-31", "2026-04-01"),
        ("2026-02/03", "2026-03-31", "2027-03-31"),
        ("07-20/08-15", "2029-08-15", "2029-08-16"),
        ("12-24/01-06", "2029-01-06", "2029-01-07"),
        ("2026-12-25", "2026-12-25", "2027-12-25"),
    ],
)
def test_a_closed_period_holds_its_first_and_its_last_day(period: str, inside: str, outside: str) -> None:
    one = meeting(weekday="monday", closed=period)
    assert one.recurrence.is_closed(date.fromisoformat(inside))
    assert not one.recurrence.is_closed(date.fromisoformat(outside))


def test_a_period_that_comes_back_every_year_ends_the_series_for_now() -> None:
    found = series(meeting(weekday="monday", every="first", closed=["08"]).recurrence, TODAY.year)
    assert found
    assert found.until == date(2028, 12, 4)
    assert [day.isoformat() for day in found.skipped] == ["2026-08-03", "2027-08-02", "2028-08-07"]


def test_what_is_never_closed_never_ends() -> None:
    found = series(meeting(weekday="monday", closed="2026-12-28").recurrence, TODAY.year)
    assert found
    assert (found.until, found.skipped) == (None, (date(2026, 12, 28),))


def test_a_meeting_on_one_day_needs_no_rule() -> None:
    day = "2026-12-28"
    found = series(meeting(rrule="FREQ=DAILY;COUNT=1", starts=day, ends=day).recurrence, TODAY.year)
    assert found
    assert (found.first, found.rule) == (date(2026, 12, 28), None)


@pytest.mark.parametrize("status", ["paused", "stopped"])
def test_who_pauses_or_stopped_has_no_meetings(status: str) -> None:
    facts = {"title": "Koor", "kind": "informal", "schedule": [{"weekday": "monday"}]}
    assert upcoming_meetings(Initiative.model_validate(facts), TODAY)
    assert not upcoming_meetings(Initiative.model_validate(facts | {"status": status}), TODAY)
