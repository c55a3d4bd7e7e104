"""Schedules of every kind that front matter can say, for Hypothesis."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from atlas.model.schedule import ORDINALS, WEEKDAYS, Meeting

__all__ = ["meetings"]

_DAYS = st.dates(date(2026, 1, 1), date(2028, 6, 1))


@st.composite
def _closed(draw: st.DrawFn) -> str:
    first, last = sorted((draw(_DAYS), draw(_DAYS)))
    form = draw(st.sampled_from(["%Y-%m-%d", "%Y-%m", "%m-%d", "%m"]))
    if draw(st.booleans()):
        return first.strftime(form)
    return f"{first.strftime(form)}/{last.strftime(form)}"


_HOURS = [
    *(("0:30", until) for until in ("1:15", "3:30", "10:30", "21:00", None)),
    *(("2:30", until) for until in ("3:30", "10:30", "21:00", None)),
    *(("9:00", until) for until in ("10:30", "21:00", None)),
    *(("19:30", until) for until in ("21:00", "1:15", "3:30", None)),
    *(("23:30", until) for until in ("1:15", "3:30", None)),
]
"""What is past midnight lasts at most eight hours."""


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """Meetings on a weekday, with or without hours, a first and a last day, and closed periods."""
    rhythm = st.one_of(
        st.sampled_from([["week"], ["two-weeks"]]), st.lists(st.sampled_from(ORDINALS), min_size=1, max_size=3)
    )
    facts: dict[str, Any] = {
        "weekday": draw(st.sampled_from(WEEKDAYS)),
        "every": draw(rhythm),
        "closed": draw(st.lists(_closed(), max_size=2)),
    }
    if draw(st.booleans()):
        facts["from"], facts["until"] = draw(st.sampled_from(_HOURS))
    if facts["every"] == ["two-weeks"] or draw(st.booleans()):
        facts["starts"] = draw(st.dates(date(2025, 1, 1), date(2027, 6, 1)))
        if draw(st.booleans()):
            facts["ends"] = facts["starts"] + timedelta(days=draw(st.integers(0, 900)))
    return Meeting.model_validate(facts)
