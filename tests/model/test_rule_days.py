"""The days of a rule: the same as dateutil finds by walking from its first day, wherever the period lies."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from time import process_time
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from atlas.model.recurrence_rule import AMSTERDAM, ByTheClock, parse_rule
from atlas.model.rule_days import rule_days
from atlas.model.schedule import Meeting

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")


def _some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[str]:
    return st.lists(values, min_size=1, max_size=3, unique=True).map(lambda found: ",".join(map(str, found)))


def _around_zero(limit: int) -> st.SearchStrategy[int]:
    return st.integers(1, limit) | st.integers(-limit, -1)


@st.composite
def _rules(draw: st.DrawFn) -> str:
    """Rules of every kind, some of them without a day. Not mixed: "Mondays, and first Tuesdays", where dateutil finds
    what is both; weeks at the turn of the year, which it leaves undone."""
    frequency = draw(st.sampled_from(_FREQUENCIES))
    parts = {"FREQ": frequency}
    code, by_month = st.sampled_from(_CODES), draw(st.booleans())
    if by_month:
        parts["BYMONTH"] = draw(_some(st.integers(1, 12)))
    numbered = frequency == "MONTHLY" or (frequency == "YEARLY" and by_month)
    places = _around_zero(5) if numbered else _around_zero(53)
    placed = st.builds(lambda place, day: f"{place}{day}", places, code)
    day_forms = [_some(code)] + ([_some(placed)] if frequency in ("MONTHLY", "YEARLY") else [])
    choices = {
        "INTERVAL": st.integers(2, 9).map(str),
        "BYDAY": st.one_of(day_forms),
        "BYMONTHDAY": _some(_around_zero(31)),
        "BYYEARDAY": _some(_around_zero(366)),
        "BYSETPOS": _some(_around_zero(6)),
        "WKST": code,
    }
    if frequency == "YEARLY":
        choices["BYWEEKNO"] = _some(st.integers(2, 51))
    chosen = draw(st.lists(st.sampled_from(sorted(choices)), max_size=3, unique=True))
    parts |= {name: draw(choices[name]) for name in chosen}
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _walk(rule: str, start: datetime, last: date) -> Iterator[date]:
    """By dateutil, which looks beyond the last day that there is."""
    try:
        for moment in rrulestr(rule, dtstart=start):
            if moment.date() > last:
                return
            yield moment.date()
    except (ValueError, OverflowError):
        return


@pytest.mark.slow
@given(_rules(), st.dates(date(9960, 1, 1), date(9994, 12, 31)), st.integers(0, 9_000), st.integers(0, 800))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_days_of_a_rule_are_those_that_a_walk_finds(rule: str, start: date, later: int, length: int) -> None:
    """In the last years that there are, since dateutil walks to their end where a rule has no day."""
    room = (date.max - start).days
    first = start + timedelta(days=min(later, room))
    # The last week there is goes on after the last day there is; dateutil leaves it out, places in a week or not.
    last = min(first + timedelta(days=min(length, (date.max - first).days)), date.max - timedelta(days=7))
    walked = [day for day in _walk(rule, datetime.combine(start, time()), last) if day >= first]
    assert list(rule_days(parse_rule(rule), start, first, last)) == walked


@st.composite
def _ended(draw: st.DrawFn) -> tuple[str, date, str | None]:
    """A rule as calendars export it, with its first day and its hour."""
    start = draw(st.dates(date(2019, 1, 1), date(2027, 1, 1)))
    frequency = draw(st.sampled_from(_FREQUENCIES))
    interval, week_start = draw(st.integers(1, 4)), draw(st.sampled_from(_CODES))
    rule = f"FREQ={frequency};INTERVAL={interval};WKST={week_start}"
    if frequency == "WEEKLY" and draw(st.booleans()):
        rule += ";BYDAY=" + draw(_some(st.sampled_from(_CODES)))
    if frequency == "MONTHLY" and draw(st.booleans()):
        rule += f";BYDAY={draw(st.sampled_from(_CODES))};BYSETPOS={draw(st.sampled_from([1, 2, -1]))}"
    hour = draw(st.sampled_from([None, "00:30", "02:30", "19:30", "23:45"]))
    end = draw(st.sampled_from(["", "COUNT", "UNTIL"]))
    if end == "COUNT":
        rule += f";COUNT={draw(st.integers(1, 300))}"
    if end == "UNTIL":
        until = draw(st.datetimes(datetime(2019, 1, 1), datetime(2029, 1, 1)))
        rule += f";UNTIL={until:%Y%m%dT%H%M%SZ}" if hour else f";UNTIL={until:%Y%m%d}"
    return rule, start, hour


@pytest.mark.slow
@given(_ended())
@settings(max_examples=150, deadline=None)
def test_counts_ends_and_summer_time_are_those_of_a_walk(told: tuple[str, date, str | None]) -> None:
    rule, start, hour = told
    meeting = Meeting.model_validate({"rrule": rule, "starts": start, "from": hour})
    clock = time.fromisoformat(hour) if hour else time()
    first, last = date(2026, 11, 27), date(2028, 12, 31)
    walked = _walk(rule, datetime.combine(start, clock, AMSTERDAM if hour else None), last)
    expected = [day for day in walked if day >= first]
    assert list(meeting.recurrence.days(first, last)) == expected
    assert not (expected and meeting.recurrence.is_over(first))


@given(_rules(), st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.lists(st.integers(1, 900), min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
def test_two_periods_side_by_side_have_the_days_of_both(rule: str, start: date, steps: list[int]) -> None:
    cuts = [date(2026, 1, 1)]
    for step in steps:
        cuts.append(cuts[-1] + timedelta(days=step))
    found = [
        day
        for first, after in pairwise(cuts)
        for day in rule_days(parse_rule(rule), start, first, after - timedelta(days=1))
    ]
    assert found == list(rule_days(parse_rule(rule), start, cuts[0], cuts[-1] - timedelta(days=1)))


def test_mondays_and_first_tuesdays_are_both_told() -> None:
    """RFC 5545: each of the days that BYDAY lists."""
    found = rule_days(parse_rule("FREQ=MONTHLY;BYDAY=MO,1TU"), date(2026, 1, 1), date(2026, 12, 1), date(2026, 12, 31))
    assert [day.day for day in found] == [1, 7, 14, 21, 28]


@pytest.mark.parametrize(
    ("week", "days"),
    [("1", ["2026-12-31", "2027-12-31"]), ("53", ["2026-12-31"]), ("-1", ["2026-12-31", "2027-12-30"])],
)
def test_weeks_at_the_turn_of_the_year_have_the_numbers_of_iso_8601(week: str, days: list[str]) -> None:
    rule = parse_rule(f"FREQ=YEARLY;BYWEEKNO={week};BYDAY=TH")
    found = {day.isoformat() for day in rule_days(rule, date(2026, 1, 1), date(2026, 1, 1), date(2027, 12, 31))}
    number = {"1": {1}, "53": {53}, "-1": {52, 53}}[week]
    every = (date(2026, 1, 1) + timedelta(days=step) for step in range(730))
    expected = {
        day.isoformat()
        for day in every
        if day.weekday() == 3
        and day.isocalendar().week in number
        and (week != "-1" or (day + timedelta(days=7)).isocalendar().year > day.isocalendar().year)
    }
    assert found == expected
    assert found


def test_the_last_year_has_its_weeks_too() -> None:
    """It has no year after it from which they could be counted back."""
    rule = parse_rule("FREQ=YEARLY;BYWEEKNO=2,-1;BYDAY=MO")
    found = rule_days(rule, date(9999, 1, 1), date(9999, 1, 1), date.max)
    assert [day.isoformat() for day in found] == ["9999-01-11", "9999-12-27"]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=5",
        "FREQ=MONTHLY;BYDAY=53MO",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=99999999",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231T235959Z",
    ],
)
def test_a_rule_without_a_day_is_known_soon(rule: str) -> None:
    meeting = Meeting.model_validate({"rrule": rule, "starts": "2001-01-01"})
    begin = process_time()
    assert meeting.recurrence.next_days(date(2026, 11, 27), 3) == ()
    assert meeting.recurrence.is_never(date(2026, 11, 27))
    assert meeting.recurrence.once == ()
    assert not list(meeting.recurrence.days(date(2026, 11, 27), date(2028, 12, 31)))
    assert process_time() - begin < 1


def test_a_rule_that_began_long_ago_is_not_walked_from_there() -> None:
    meeting = Meeting.model_validate({"rrule": "FREQ=DAILY;INTERVAL=3", "starts": "0001-01-01"})
    begin = process_time()
    for _ in range(200):
        assert len(list(meeting.recurrence.days(date(2026, 11, 27), date(2026, 12, 27)))) >= 10
    assert process_time() - begin < 1


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=HOURLY;INTERVAL=3", "FREQ=DAILY;BYHOUR=9", "BYMINUTE=3"])
def test_what_repeats_by_the_clock_is_no_rule_for_days(rule: str) -> None:
    with pytest.raises(ByTheClock):
        parse_rule(rule)


@pytest.mark.parametrize(
    "rule",
    ["", "FREQ", "FREQ=", "FREQ=OFTEN", "BYDAY=MO", "FREQ=DAILY;", "FREQ=DAILY;FREQ=WEEKLY", "FREQ=DAILY;INTERVAL=0",
     "FREQ=DAILY;COUNT=-1", "FREQ=DAILY;UNTIL=20261332", "FREQ=DAILY;UNTIL=99991231T235959Z0", "FREQ=WEEKLY;BYDAY=XX",
     "FREQ=MONTHLY;BYDAY=0MO", "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYSETPOS=0",
     "FREQ=YEARLY;BYEASTER=0", "FREQ=DAILY;UNTIL=00010101T000000", "FREQ=DAILY;INTERVAL=²"],
)  # fmt: skip
def test_what_is_no_rule_of_the_standard_is_refused(rule: str) -> None:
    with pytest.raises(ValidationError, match="not a recurrence rule"):
        Meeting.model_validate({"rrule": rule})
