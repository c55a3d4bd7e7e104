"""The lights that hold growth back, and what is offered in which order."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.analysis.money.scaling import FLAGS, Flag, ScalingLights, scaling_lights
from atlas.model.initiative import Initiative

DAY = date(2026, 11, 23)
READY: dict[str, Any] = {
    "able_to_run": 2,
    "largest_share_of_hours": 0.5,
    "needs_paid_staff": False,
    "needs_intake_forms": False,
    "participants_asked": "2026-05-01",
}


def grant(source: str, amount: int | None, **more: Any) -> dict[str, Any]:
    return {"source": source, "kind": "structural", "amount": amount, **more}


def lights(**facts: Any) -> ScalingLights:
    page = {"title": "Meal", "kind": "informal", **facts}
    return scaling_lights(Initiative.model_validate(page), DAY)


def light(flag: Flag, **facts: Any) -> str:
    return lights(**facts).lights[flag]


def test_all_green_holds_nothing_back() -> None:
    found = lights(
        scaling={**READY, "wish": "copy"}, core_quality="One table", funding=[grant("A", 70), grant("B", 30)]
    )
    assert set(found.lights.values()) == {"green"}
    assert [(one.way, one.held_back_by, one.find_out) for one in found.advice] == [
        ("deeper", (), ()),
        ("copy", (), ()),
        ("bigger", (), ()),
    ]
    assert found.wish == "copy"


@pytest.mark.parametrize(
    ("flag", "change"),
    [
        ("few-able-to-run", {"able_to_run": 1}),
        ("hours-by-one", {"largest_share_of_hours": 0.51}),
        ("paid-staff-or-intake", {"needs_paid_staff": True, "needs_intake_forms": None}),
        ("paid-staff-or-intake", {"needs_intake_forms": True}),
        ("not-asked", {"participants_asked": None}),
        ("not-asked", {"participants_asked": "2027-01-01"}),
    ],
)
def test_red(flag: Flag, change: dict[str, Any]) -> None:
    assert light(flag, scaling={**READY, **change}) == "red"
    assert light(flag, scaling=READY) == "green"


def test_what_is_not_stated_is_unknown_and_not_green() -> None:
    found = lights()
    assert found.lights == {**dict.fromkeys(FLAGS, "unknown"), "core-quality-unwritten": "red"}
    assert found.advice[0].find_out == ("not-asked",)
    assert light("paid-staff-or-intake", scaling={"needs_paid_staff": False}) == "unknown"


@pytest.mark.parametrize(
    ("funding", "expected"),
    [
        ([grant("A", 71), grant("B", 29)], "red"),
        ([grant("A", 70), grant("B", 30)], "green"),
        ([grant("A", 40), grant(" a ", 40), grant("B", 20)], "red"),
        ([grant("A", 70), grant("Members", 30, kind="own-income")], "green"),
        ([grant("Members", 90, kind="own-income")], "green"),
        ([{"source": "Nobody", "kind": "none"}], "green"),
        ([{"source": "Church", "kind": "in-kind"}], "unknown"),
        ([grant("A", None), grant("B", 30)], "unknown"),
        ([grant("A", 90), grant("B", 10, currency="GBP")], "unknown"),
        ([], "unknown"),
    ],
)
def test_one_funder(funding: list[dict[str, Any]], expected: str) -> None:
    assert light("one-funder", funding=funding) == expected


def test_each_way_needs_more_than_the_one_before() -> None:
    found = lights(scaling={**READY, "able_to_run": 1, "needs_paid_staff": True}, core_quality="One table")
    held = {one.way: one.held_back_by for one in found.advice}
    assert held == {
        "deeper": (),
        "copy": ("few-able-to-run",),
        "bigger": ("few-able-to-run", "paid-staff-or-intake"),
    }


SCALING = st.fixed_dictionaries(
    {},
    optional={
        "able_to_run": st.integers(0, 5),
        "largest_share_of_hours": st.floats(0, 1),
        "needs_paid_staff": st.booleans(),
        "needs_intake_forms": st.booleans(),
        "participants_asked": st.just("2026-05-01"),
    },
)


@given(SCALING, st.none() | st.just("Words"))
def test_what_holds_a_smaller_step_back_holds_the_bigger_ones_too(scaling: dict[str, Any], core: str | None) -> None:
    deeper, copy, bigger = lights(scaling=scaling, core_quality=core).advice
    assert (deeper.way, copy.way, bigger.way) == ("deeper", "copy", "bigger")
    assert set(deeper.held_back_by) <= set(copy.held_back_by) <= set(bigger.held_back_by)
    assert set(deeper.find_out) <= set(copy.find_out) <= set(bigger.find_out)
