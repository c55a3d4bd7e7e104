"""How far is a neighbourhood in the seven steps of the patchwork?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from atlas.analysis.patchwork import Patchwork
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


def steps(neighbourhood: Neighbourhood, network: Patchwork, today: date) -> tuple[Step, ...]:
    """The seven steps in order. "There" means that every part of the step has something; never that it is finished."""
    initiatives = {key: page.meta for key, page in neighbourhood.initiatives.items() if page.meta.status != "stopped"}
    needs = {(key, need.id) for key, page in neighbourhood.challenges.items() for need in page.meta.needs}
    served = {
        (item.challenge, need) for meta in initiatives.values() for item in meta.contributes for need in item.needs
    }
    contributing = [meta for meta in initiatives.values() if meta.contributes]
    measured = [meta for meta in initiatives.values() if meta.impact]
    told = [meta for meta in initiatives.values() if meta.funding]
    structural = [meta for meta in told if any(line.kind == "structural" for line in meta.funding)]
    actions = [action for page in neighbourhood.assignments.values() for action in page.meta.plan]
    calls = [page.meta for page in neighbourhood.calls.values()]
    still_open = [call for call in calls if call.opens <= today and (call.closes is None or call.closes >= today)]
    return (
        Step(
            "network",
            _state(bool(initiatives), bool(network.lines)),
            {"initiatives": len(initiatives), "asked": len(network.asked), "lines": len(network.lines)},
        ),
        Step(
            "challenges",
            _state(bool(needs), bool(needs)),
            {"challenges": len(neighbourhood.challenges), "needs": len(needs)},
        ),
        Step(
            "contributions",
            _state(bool(contributing), needs <= served),
            {"contributing": len(contributing), "served": len(needs & served), "needs": len(needs)},
        ),
        Step(
            "impact",
            _state(bool(measured), all(meta.impact for meta in contributing)),
            {"measured": len(measured), "contributing": len(contributing)},
        ),
        Step(
            "funding",
            _state(bool(told), len(told) == len(initiatives)),
            {"told": len(told), "structural": len(structural), "initiatives": len(initiatives)},
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
        Step("verdict", _state(bool(calls), bool(still_open)), {"calls": len(calls), "open": len(still_open)}),
    )


def _state(begun: bool, there: bool) -> State:
    return "there" if begun and there else "begun" if begun else "nothing"
