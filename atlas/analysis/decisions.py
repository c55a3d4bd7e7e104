"""What asks a council for a decision, or for a word, on a day? Nothing that other findings do not say already."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from atlas.analysis.money.ends import Ending
from atlas.analysis.money.findings import MoneyFindings
from atlas.analysis.verdict.findings import VerdictFindings
from atlas.model.atlas import Neighbourhood

__all__ = ["Bar", "Decisions", "decisions"]

Bar = Literal["adopted", "not-adopted", "look-again"]
"""The thresholds of verdicts: adopted by somebody; by nobody; or the day has come on which to look at them again."""


@dataclass(frozen=True)
class Decisions:
    """By subject; ids throughout. Challenges that are closed ask for nothing.

    `money`: what ends within twelve months, the first to end first. `assignments`: those that go on and are past their
    day, or have actions that are. `reviews`: assignments that go on, with the last day on which it was planned to look
    back and nothing was written down since. `needs`: (challenge, need) that neither an initiative nor a professional
    resource serves. `calls`: closed, and nobody told what was decided. `bar`: see there; adopted where no challenge
    asks for a verdict.
    """

    money: tuple[Ending, ...]
    assignments: tuple[str, ...]
    reviews: tuple[tuple[str, date], ...]
    needs: tuple[tuple[str, str], ...]
    calls: tuple[str, ...]
    bar: Bar

    @property
    def any(self) -> bool:
        """Whether anything asks for a decision."""
        return bool(self.money or self.assignments or self.reviews or self.needs or self.calls or self.bar != "adopted")


def decisions(neighbourhood: Neighbourhood, money: MoneyFindings, verdict: VerdictFindings, today: date) -> Decisions:
    """All of them on the day `today`; a day to look again asks for it from that day on."""
    still_open = [key for key, page in neighbourhood.challenges.items() if page.meta.status != "closed"]
    matrices = {key: verdict.challenges[key].contributions for key in still_open}
    going_on = {key: one for key, one in verdict.assignments.items() if not one.ended}
    return Decisions(
        money=money.ends.soon,
        assignments=tuple(key for key, one in going_on.items() if one.late or one.overdue),
        reviews=tuple((key, day) for key in going_on for day in _not_looked_back(neighbourhood, key, today)),
        needs=tuple(
            (key, need) for key, matrix in matrices.items() for need in matrix.unserved if need not in matrix.helped
        ),
        calls=tuple(
            key
            for key, state in verdict.calls.items()
            if state == "closed" and not neighbourhood.calls[key].meta.decision
        ),
        bar=_bar(neighbourhood, today) if still_open else "adopted",
    )


def _not_looked_back(neighbourhood: Neighbourhood, key: str, today: date) -> tuple[date, ...]:
    """The last planned day that has passed, if nothing was written down on it or after it; one day at most."""
    reviews = neighbourhood.assignments[key].meta.reviews
    planned = [one.date for one in reviews if one.date < today and one.learned is None]
    learned = max((one.date for one in reviews if one.learned is not None), default=date.min)
    last = max(planned, default=date.min)
    return (last,) if last > learned else ()


def _bar(neighbourhood: Neighbourhood, today: date) -> Bar:
    thresholds = neighbourhood.page.meta.thresholds
    if thresholds is None or thresholds.adopted_on is None:
        return "not-adopted"
    return "look-again" if thresholds.review_on and thresholds.review_on <= today else "adopted"
