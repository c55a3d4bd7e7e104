"""How far is an assignment: what is done, what is late, and when is it looked at again?"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from atlas.model.assignment import Action, Assignment

__all__ = ["STATES", "Progress", "ended", "progress"]

State = Literal["todo", "doing", "done"]
STATES: tuple[State, ...] = ("todo", "doing", "done")


@dataclass(frozen=True)
class Progress:
    """`counts`: actions per state, every state present. `share_done`: 0 to 1, None without a plan.

    `overdue`: actions whose day has passed, in the order of their days; none once the assignment ended.
    `late`: whether its own day has passed while it goes on. `next_review`: the first day from today on at which it is
    planned to look back, and nothing was learned yet; None once the assignment ended.
    """

    counts: Mapping[State, int]
    share_done: float | None
    overdue: tuple[Action, ...]
    late: bool
    next_review: date | None
    ended: bool


def progress(assignment: Assignment, today: date) -> Progress:
    """How far an assignment is on the day `today`. An action is overdue from the day after its due day."""
    by_status = Counter(action.status for action in assignment.plan)
    over = ended(assignment, today)
    planned = [review.date for review in assignment.reviews if review.learned is None]
    late = [(action.due, action) for action in assignment.plan if action.due and action.status != "done"]
    return Progress(
        counts={state: by_status[state] for state in STATES},
        share_done=by_status["done"] / len(assignment.plan) if assignment.plan else None,
        overdue=() if over else tuple(action for due, action in sorted(late, key=lambda pair: pair[0]) if due < today),
        late=not over and assignment.due is not None and assignment.due < today,
        next_review=None if over else min((day for day in planned if day >= today), default=None),
        ended=over,
    )


def ended(assignment: Assignment, today: date) -> bool:
    """Whether it ended on or before this day."""
    return assignment.ended_on is not None and assignment.ended_on <= today
