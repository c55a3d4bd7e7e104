"""A bar in time: where it ends, what is late, and where today is."""

import re
from datetime import date

from atlas.graphs.plan_bars import plan_bar, plan_span

FIRST, TODAY = date(2026, 1, 1), date(2026, 7, 2)


def test_a_bar_ends_at_its_day_and_what_is_late_goes_on_to_today() -> None:
    span = plan_span(FIRST, [date(2026, 12, 31)], TODAY, going_on=True)
    drawn = plan_bar(span, date(2026, 4, 2), "doing", overdue=True)
    assert 'width="75"' in drawn
    assert re.search(r'atlas-plan-late" d="M75 9H150"', drawn)
    assert 'atlas-plan-today" d="M150 0V18"' in drawn


def test_a_plan_that_should_have_ended_goes_on_to_today_and_one_that_ended_does_not() -> None:
    days = [date(2026, 3, 1)]
    assert plan_span(FIRST, days, TODAY, going_on=True).last == TODAY
    ended = plan_span(FIRST, days, TODAY, going_on=False)
    assert ended.last == days[0]
    assert "atlas-plan-today" not in plan_bar(ended, days[0], "done", overdue=False)


def test_without_a_day_a_bar_has_no_end() -> None:
    span = plan_span(FIRST, [], FIRST, going_on=True)
    assert "atlas-plan-open" in plan_bar(span, None, "todo", overdue=False)
