"""Who can supply what is not known yet of the needs of a challenge? (METHODS 7)"""

from collections.abc import Callable, Mapping
from datetime import date

from atlas.analysis.money.shares import got_better, will_last
from atlas.analysis.verdict.challenge_verdict import ChallengeVerdict
from atlas.analysis.verdict.verdict import Reason
from atlas.model.atlas import Neighbourhood
from atlas.model.initiative import Initiative

__all__ = ["suppliers"]


def suppliers(neighbourhood: Neighbourhood, verdict: ChallengeVerdict, today: date) -> Mapping[Reason, tuple[str, ...]]:
    """By reason that is about what nobody told: the initiatives that can tell it, sorted; empty ones are left out.

    They are those that serve a need with that reason, and of which exactly this is not known. What is known and falls
    short has no place here: that asks for something else than telling.
    """
    matrix = verdict.contributions
    unknown: dict[Reason, Callable[[Initiative], bool]] = {
        "effect-unmeasured": lambda meta: got_better(meta, matrix.challenge, today) is None,
        "continuity-not-told": lambda meta: will_last(meta, today) is None,
    }
    can_tell: dict[Reason, set[str]] = {}
    for row in verdict.computed.needs:
        serving = matrix.serving(row.figures.need)
        reached = matrix.reached(row.figures.need)
        for reason in row.reasons:
            if reason == "reach-not-told":
                can_tell.setdefault(reason, set()).update(one for one in serving if one not in reached)
            elif reason in unknown:
                ask = unknown[reason]
                can_tell.setdefault(reason, set()).update(
                    one for one in serving if ask(neighbourhood.initiatives[one].meta)
                )
    return {reason: tuple(sorted(names)) for reason, names in can_tell.items() if names}
