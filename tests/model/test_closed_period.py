"""Closed periods: which days each form holds, day by day and as ranges."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from atlas.model.closed_period import Backwards, closed_period
from atlas.model.schedule import Meeting

_MOMENTS = st.builds(
    lambda day, form: day.strftime(form),
    st.dates(date(2025, 1, 1), date(2028, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%Y-%m", "%m-%d", "%m"]),
)
_PERIODS = _MOMENTS | st.builds(lambda first, last: f"{first}/{last}", _MOMENTS, _MOMENTS)


@given(_PERIODS, st.dates(date(2024, 1, 1), date(2028, 1, 1)), st.integers(0, 900))
@settings(max_examples=300)
def test_ranges_hold_the_days_that_are_closed(text: str, first: date, length: int) -> None:
    try:
        period = closed_period(text)
    except Backwards:
        return
    last = first + timedelta(days=length)
    days = [first + timedelta(days=number) for number in range(length + 1)]
    closed = {day for day in days if period.holds(day)}
    assert closed == {
        begin + timedelta(days=number)
        for begin, end in period.ranges(first, last)
        for number in range((end - begin).days + 1)
    }
    assert period.is_over(last) == (not period.is_yearly and not any(
        period.holds(last + timedelta(days=number)) for number in range(2000)
    ))  # fmt: skip


@pytest.mark.parametrize(
    ("period", "inside", "outside"),
    [
        ("2026-12-24/01-06", "2027-01-06", "2026-01-06"),
        ("12-24/2027-01-06", "2026-12-24", "2027-12-24"),
        ("2026-07/08", "2026-08-31", "2027-08-01"),
        ("01-06/01", "2027-01-31", "2027-02-01"),
        ("12/01-06", "2027-01-06", "2027-01-07"),
        ("02-29", "2028-02-29", "2027-02-28"),
        ("02", "2028-02-29", "2028-03-01"),
    ],
)
def test_forms_that_are_mixed_have_one_meaning(period: str, inside: str, outside: str) -> None:
    assert closed_period(period).holds(date.fromisoformat(inside))
    assert not closed_period(period).holds(date.fromisoformat(outside))


def test_a_period_that_ends_before_it_begins_is_told() -> None:
    with pytest.raises(ValidationError, match="ends before it starts"):
        Meeting.model_validate({"weekday": "monday", "closed": "2026-08-23/2026-07-13"})


@pytest.mark.parametrize("text", ["2026", "13", "02-30", "2026-02-29", "08/09/10", "08/", "", "8", "2026-8-1", "٠٨"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValidationError, match="not a closed period"):
        Meeting.model_validate({"weekday": "monday", "closed": text})
