"""How far is a neighbourhood in the seven steps of the patchwork?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from atlas.analysis.impact.measurements import initiative_impact
from atlas.analysis.money.funding import funding_state
from atlas.analysis.network.patchwork import Patchwork
from atlas.analysis.verdict.call_state import call_state
from atlas.analysis.verdict.challenge_verdict import ChallengeVerdict
from atlas.model.atlas import Neighbourhood

__all__ = ["STEPS", "Step", "steps"]

STEPS = ("network", "challenges", "contributions", "impact", "funding", "assignment", "verdict")
State = Literal["nothing", "begun", "there"]


@dataclass(frozen=True)
class Step:
    """One step: `key` from STEPS, how far it is, and the counts that say so."""

    key: str
    state: State
    counts: Mapping[str, int]


def steps(
    neighbourhood: Neighbourhood, network: Patchwork, verdicts: Mapping[str, ChallengeVerdict], today: date
) -> tuple[Step, ...]:
    """The seven steps in order. "There" means that every part of the step has something; never that it is finished.

    Initiatives are those of the patchwork: what stopped is not counted, and professional resources apart. The last step
    is there when the network carries every challenge at least in part, or a call is open for it.
    """
    initiatives = {key: neighbourhood.initiatives[key].meta for key in network.initiatives}
    needs = sum(len(verdict.contributions.needs) for verdict in verdicts.values())
    unserved = sum(len(verdict.contributions.unserved) for verdict in verdicts.values())
    contributing = {row.initiative for verdict in verdicts.values() for row in verdict.contributions.rows}
    measured = {key for key in contributing if initiative_impact(key, initiatives[key])}
    stated = [meta for meta in initiatives.values() if meta.funding]
    structural = [meta for meta in stated if funding_state(meta.funding, today).status == "structural"]
    actions = [action for page in neighbourhood.assignments.values() for action in page.meta.plan]
    calls = [page.meta for page in neighbourhood.calls.values()]
    still_open = [call for call in calls if call_state(call, today) == "open"]
    levels = {key: _lowest(verdict) for key, verdict in verdicts.items()}
    answered = {key for key, level in levels.items() if level >= 2} | {call.challenge for call in still_open}
    return (
        Step(
            "network",
            _state(bool(initiatives), bool(network.lines)),
            {
                "initiatives": len(initiatives),
                "professionals": len(network.professionals),
                "asked": len(network.asked),
                "lines": len(network.lines),
            },
        ),
        Step("challenges", _state(bool(needs), bool(needs)), {"challenges": len(verdicts), "needs": needs}),
        Step(
            "contributions",
            _state(bool(contributing), not unserved),
            {"contributing": len(contributing), "served": needs - unserved, "needs": needs},
        ),
        Step(
            "impact",
            _state(bool(measured), contributing <= measured),
            {"measured": len(measured), "contributing": len(contributing)},
        ),
        Step(
            "funding",
            _state(bool(stated), len(stated) == len(initiatives)),
            {"stated": len(stated), "structural": len(structural), "initiatives": len(initiatives)},
        ),
        Step(
            "assignment",
            _state(
                bool(neighbourhood.assignments), bool(actions) and all(action.status == "done" for action in actions)
            ),
            {
                "assignments": len(neighbourhood.assignments),
                "actions": len(actions),
                "done": sum(action.status == "done" for action in actions),
            },
        ),
        Step(
            "verdict",
            _state(bool(verdicts), verdicts.keys() <= answered),
            {
                "challenges": len(verdicts),
                **{f"level_{level}": sum(one == level for one in levels.values()) for level in range(4)},
                "calls": len(calls),
                "open": len(still_open),
            },
        ),
    )


def _lowest(verdict: ChallengeVerdict) -> int:
    """The level that is safe to claim: where it cannot be told exactly, the lower end."""
    return verdict.computed.lowest if verdict.computed.firmness == "range" else verdict.computed.level


def _state(begun: bool, there: bool) -> State:
    return "there" if begun and there else "begun" if begun else "nothing"
