"""What a partner would notice of how far an assignment is."""

from datetime import date, timedelta
from typing import Any

import pytest

from atlas.analysis.verdict.progress import progress
from atlas.model.assignment import Assignment

TODAY = date(2026, 11, 23)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def assignment(**meta: Any) -> Assignment:
    given = {"challenge": "alone", "given_by": "The council", "given_on": date(2026, 1, 31), "partners": ["choir"]}
    return Assignment(**{**given, **meta})


def action(what: str, status: str = "todo", due: date | None = None) -> dict[str, Any]:
    return {"what": what, "status": status, "due": due}


def test_what_is_done_and_what_is_late() -> None:
    plan = [
        action("Ask", "done", YESTERDAY),
        action("Cook", "doing", YESTERDAY),
        action("Eat", due=TODAY),
        action("Wash up", due=YESTERDAY - timedelta(days=30)),
        action("Rest"),
    ]
    found = progress(assignment(plan=plan), TODAY)
    assert found.counts == {"todo": 3, "doing": 1, "done": 1}
    assert found.share_done == 0.2
    assert [late.what for late in found.overdue] == ["Wash up", "Cook"]
    assert not found.late


def test_without_a_plan_nothing_is_said_of_a_share() -> None:
    found = progress(assignment(), TODAY)
    assert found.share_done is None
    assert found.counts == {"todo": 0, "doing": 0, "done": 0}


@pytest.mark.parametrize(
    ("days", "expected"),
    [((), None), ((YESTERDAY,), None), ((TODAY, TOMORROW), TODAY), ((TOMORROW, YESTERDAY), TOMORROW)],
)
def test_the_next_review(days: tuple[date, ...], expected: date | None) -> None:
    reviews = [{"date": day} for day in days]
    assert progress(assignment(reviews=reviews), TODAY).next_review == expected
    assert progress(assignment(reviews=reviews, ended_on=TODAY), TODAY).next_review is None
    assert progress(assignment(reviews=[{"date": TODAY, "learned": "Much"}]), TODAY).next_review is None


def test_it_is_late_until_it_ends() -> None:
    plan = [action("Cook", due=YESTERDAY)]
    assert progress(assignment(due=YESTERDAY), TODAY).late
    assert not progress(assignment(due=TODAY), TODAY).late
    over = progress(assignment(due=YESTERDAY, ended_on=TODAY, plan=plan), TODAY)
    assert (over.ended, over.late, over.overdue) == (True, False, ())
    assert not progress(assignment(ended_on=TOMORROW), TODAY).ended
