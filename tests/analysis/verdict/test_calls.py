"""What a council would notice when it puts out a tender (METHODS 7)."""

from datetime import date
from typing import Any, Literal

import pytest

from atlas.analysis.verdict.calls import tender_objection
from atlas.model.call import Call

from ..challenges import facing, strong

TODAY = date(2026, 11, 23)
ENDED = {"ended_on": date(2026, 9, 30)}
WEAK: dict[str, dict[str, Any]] = {"choir": strong("meet", reach=20)}
CARRYING = {"choir": strong("meet", reach=90)}


def call(kind: Literal["tender", "new-initiative"] = "tender", challenge: str = "alone") -> Call:
    return Call(challenge=challenge, kind=kind, why="Nobody else", opens=TODAY)


@pytest.mark.parametrize(
    ("initiatives", "assignments", "expected"),
    [
        (WEAK, {}, "no-assignment"),
        (WEAK, {"one": {}}, "assignment-not-ended"),
        (WEAK, {"one": {"ended_on": date(2027, 1, 1)}}, "assignment-not-ended"),
        (WEAK, {"one": ENDED, "two": {}}, "assignment-not-ended"),
        (WEAK, {"one": {**ENDED, "challenge": "other"}}, "no-assignment"),
        (CARRYING, {"one": ENDED}, "network-carries"),
        (WEAK, {"one": ENDED}, None),
        ({}, {"one": ENDED}, None),
    ],
)
def test_a_tender_is_plan_b(
    initiatives: dict[str, dict[str, Any]], assignments: dict[str, dict[str, Any]], expected: str | None
) -> None:
    assert tender_objection(facing(initiatives, {"meet": 100}, assignments), call(), TODAY) == expected


def test_what_the_network_carries_in_part_is_not_tendered_either() -> None:
    there = facing({"choir": strong("meet", reach=90, wave=None)}, {"meet": 100}, {"one": ENDED})
    assert tender_objection(there, call(), TODAY) == "network-carries"


def test_an_override_opens_no_door() -> None:
    override = {"verdict": 0, "by": "The council", "on": date(2026, 10, 1), "reason": "It wants to"}
    there = facing(CARRYING, {"meet": 100}, {"one": ENDED}, override=override)
    assert tender_objection(there, call(), TODAY) == "network-carries"


def test_an_override_may_close_one() -> None:
    override = {"verdict": 2, "by": "The residents", "on": date(2026, 10, 1), "reason": "They do it"}
    there = facing(WEAK, {"meet": 100}, {"one": ENDED}, override=override)
    assert tender_objection(there, call(), TODAY) == "network-carries"


def test_a_tender_that_has_closed_stays_told_when_the_network_has_grown() -> None:
    there = facing(CARRYING, {"meet": 100}, {"one": ENDED})
    closed = Call(challenge="alone", kind="tender", why="Nobody else", opens=date(2025, 1, 1), closes=date(2025, 3, 1))
    assert tender_objection(there, closed, TODAY) is None
    assert tender_objection(facing(CARRYING, {"meet": 100}), closed, TODAY) == "no-assignment"


def test_only_tenders_of_challenges_that_exist_are_judged() -> None:
    there = facing(CARRYING, {"meet": 100})
    assert tender_objection(there, call("new-initiative"), TODAY) is None
    assert tender_objection(there, call(challenge="other"), TODAY) is None
