"""Of the people served for a need: how many are with initiatives that help, and with initiatives that will last?

Shares of the added-up reach, professionals left out (METHODS 7). What is not known is kept apart from what is not so.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from dateutil.relativedelta import relativedelta

from atlas.analysis.impact.impact import impact_result
from atlas.analysis.money.effect_funding import counting_waves
from atlas.analysis.money.funding import DECIDED, funding_state, last_day
from atlas.model.initiative import Initiative

__all__ = ["FEWEST_KEY_PEOPLE", "Share", "got_better", "share_of_reach", "will_last"]

FEWEST_KEY_PEOPLE = 2
_A_YEAR = relativedelta(years=1)


@dataclass(frozen=True)
class Share:
    """Parts of a need's reach, from 0 to 1: in initiatives for which it is `so`, and in those of which it is `known`.

    `so` counts whatever is not known as not so, and is None where nothing is known.
    """

    so: Fraction | None
    known: Fraction


def share_of_reach(reached: Mapping[str, int], holds: Callable[[str], bool | None]) -> Share:
    """The share of the people reached, by initiative, for which it `holds`; that tells None where it is not known.

    >>> share_of_reach({"choir": 30, "meal": 10}, {"choir": True, "meal": None}.get)
    Share(so=Fraction(3, 4), known=Fraction(3, 4))
    """
    total = sum(reached.values())
    answers = {initiative: answer for initiative in reached if (answer := holds(initiative)) is not None}
    known = sum(reached[initiative] for initiative in answers)
    if not known:
        return Share(None, Fraction(0))
    return Share(
        Fraction(sum(reached[one] for one, answer in answers.items() if answer), total), Fraction(known, total)
    )


def got_better(initiative: Initiative, challenge: str, today: date) -> bool | None:
    """Whether participants were better off on what this challenge is about; None where nothing was measured.

    The latest wave of each measure counts: one at least better or clearly better, and none worse.
    """
    waves = (wave for wave in counting_waves(initiative, today) if wave.challenge == challenge)
    classes = {impact_result(wave).impact_class for wave in waves} - {"not-shown"}
    return bool(classes & {"better", "clearly-better"}) and "worse" not in classes if classes else None


def will_last(initiative: Initiative, today: date) -> bool | None:
    """Whether there is money for twelve months from today, and there are two key people or more; None if not told.

    Structural and project money, of which a line, one that begins within the year included, lasts those twelve months
    or names no last day; or own income alone, since the end of its book year is not the end of it. Help in kind is no
    money. When one of the two is known to be short, the other need not be known.
    """
    key_people = initiative.people.key_people if initiative.people else None
    people = None if key_people is None else key_people >= FEWEST_KEY_PEOPLE
    money = _money_lasts(initiative, today)
    if people is False or money is False:
        return False
    return None if people is None or money is None else True


def _money_lasts(initiative: Initiative, today: date) -> bool | None:
    state = funding_state(initiative.funding, today)
    if state.status == "not-stated":
        return None
    if state.status != "structural":
        return state.status in ("project", "own-income")
    horizon = today + _A_YEAR
    near = [*state.running, *(line for line in state.coming if line.from_ and line.from_ <= horizon)]
    lasts = [last_day(line) for line in near if line.kind in DECIDED]
    return any(last is None or last >= horizon for last in lasts)
