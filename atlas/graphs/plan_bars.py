"""From when to when does each step of a plan run? A bar on a line of time, for beside words that say the same.

What is done is filled, what goes on is pale, what is to come is hollow; what is late goes on, dashed, to today.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from atlas.analysis.verdict.progress import State
from atlas.graphs.shapes import number

__all__ = ["PlanSpan", "plan_bar", "plan_span"]

_WIDTH = 300.0
_TOP, _HEIGHT, _FOOT = 4.0, 10.0, 18.0


@dataclass(frozen=True)
class PlanSpan:
    """The days at both ends of the line of time, and the day of the build."""

    first: date
    last: date
    today: date

    def at(self, day: date) -> float:
        """Where a day stands, from 0 to the width; a day outside the line stands at its end."""
        whole = max(1, (self.last - self.first).days)
        return _WIDTH * min(max((day - self.first).days / whole, 0.0), 1.0)


def plan_span(first: date, days: Sequence[date], today: date, *, going_on: bool) -> PlanSpan:
    """From the day of the assignment to the last of `days`; to today where it is `going_on` after that."""
    return PlanSpan(first, max([first, *days, *([today] if going_on else [])]), today)


def plan_bar(span: PlanSpan, due: date | None, state: State, *, overdue: bool) -> str:
    """SVG on one line, which a screen reader passes by: the words beside it say the same. Without a `due` day the bar
    is open at its end."""
    end = span.at(due or span.last)
    parts = [f'<path class="atlas-plan-line" d="M0 {number(_FOOT / 2)}H{number(_WIDTH)}"/>']
    wide = max(end, 3.0)
    if due is None:
        parts.append(f'<path class="atlas-plan-open" d="M{number(wide)} {_TOP}H0V{_TOP + _HEIGHT}H{number(wide)}"/>')
    else:
        parts.append(
            f'<rect class="atlas-plan-{state}" x="0" y="{number(_TOP)}" width="{number(wide)}" '
            f'height="{number(_HEIGHT)}"/>'
        )
    if overdue:
        late = f"M{number(wide)} {number(_FOOT / 2)}H{number(span.at(span.today))}"
        parts.append(f'<path class="atlas-plan-late" d="{late}"/>')
    if span.first <= span.today <= span.last:
        parts.append(f'<path class="atlas-plan-today" d="M{number(span.at(span.today))} 0V{number(_FOOT)}"/>')
    return (
        f'<svg class="atlas-plan-bar" viewBox="0 0 {number(_WIDTH)} {number(_FOOT)}" preserveAspectRatio="none" '
        f'aria-hidden="true" focusable="false" xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'
    )
