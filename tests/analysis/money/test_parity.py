"""Money beside effort: the figures of METHODS 5, and when there is nothing to say."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.analysis.money.parity import ChallengeParity, Effort, LeftOut, Parity, challenge_parity, parity

from ..neighbourhoods import neighbourhood

DAY = date(2026, 11, 23)
METHODS = [
    Effort("a", Decimal(80_000), 1600, 60, 240),
    Effort("b", Decimal(15_000), 1200, 40, 360),
    Effort("c", Decimal(5_000), 800, 60, 360),
    Effort("d", Decimal(0), 400, 40, 320),
]


def found(efforts: list[Effort]) -> Parity:
    result = parity(efforts)
    assert isinstance(result, Parity)
    return result


def test_the_figures_of_the_methods() -> None:
    result = found(METHODS)
    assert [round(row.effort_share, 4) for row in result.rows] == [0.2958, 0.2604, 0.2604, 0.1833]
    assert [round(row.ratio or 0, 3) for row in result.rows] == [2.704, 0.576, 0.192, 0]
    assert round(result.hoover, 4) == 0.5042
    by_component = {name: round(value, 4) for name, value in result.by_component.items()}
    assert by_component == {"hours": 0.40, "participants": 0.50, "impact": 0.6125}


def test_what_one_has_not_told_drops_for_all() -> None:
    result = found([Effort("a", Decimal(10), 100, 20, 50), Effort("b", Decimal(10), 300, 20)])
    assert result.dropped == {"impact": "missing"}
    assert [row.effort_share for row in result.rows] == [0.375, 0.625]


@pytest.mark.parametrize(
    ("efforts", "reason"),
    [
        ([], "too-few"),
        ([Effort("a", Decimal(10), 1)], "too-few"),
        ([Effort("a", Decimal(0), 1), Effort("b", Decimal(0), 1)], "no-money"),
        ([Effort("a", Decimal(1), 0), Effort("b", Decimal(0), 0)], "no-effort"),
    ],
)
def test_too_little_to_say(efforts: list[Effort], reason: str) -> None:
    assert parity(efforts) == reason


def test_effort_of_nobody_has_no_ratio() -> None:
    assert [row.ratio for row in found([Effort("a", Decimal(1), 0), Effort("b", Decimal(1), 5)]).rows] == [None, 0.5]


AMOUNT = st.none() | st.integers(0, 5000)
EFFORTS = st.lists(
    st.builds(Effort, st.sampled_from("abcdefgh"), st.decimals(0, 900_000, places=2), AMOUNT, AMOUNT, AMOUNT),
    unique_by=lambda effort: effort.initiative,
    max_size=8,
)


@given(EFFORTS, st.randoms())
def test_shares_are_shares_and_the_order_does_not_matter(efforts: list[Effort], random: Any) -> None:
    result = parity(efforts)
    shuffled = list(efforts)
    random.shuffle(shuffled)
    assert parity(shuffled) == result
    if not isinstance(result, Parity):
        return
    assert sum(row.money_share for row in result.rows) == pytest.approx(1)
    assert sum(row.effort_share for row in result.rows) == pytest.approx(1)
    assert 0 <= result.hoover <= 1
    assert all(0 <= value <= 1 for value in result.by_component.values())
    assert set(result.by_component) | set(result.dropped) == {"hours", "participants", "impact"}


@given(EFFORTS, st.integers(2, 50))
def test_more_money_for_all_alike_moves_nothing(efforts: list[Effort], times: int) -> None:
    result = parity(efforts)
    again = parity(Effort(e.initiative, e.money * times, e.hours, e.participants, e.impact) for e in efforts)
    if isinstance(result, Parity) and isinstance(again, Parity):
        assert again.hoover == pytest.approx(result.hoover)
    else:
        assert again == result


def member(hours: int, people: int, *funding: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "contributes": [{"challenge": "alone", "needs": ["contact"]}],
        "people": {"participants": people, "hours_per_month": hours},
        "funding": list(funding),
        **more,
    }


def yearly(amount: int, **more: Any) -> dict[str, Any]:
    return {"source": "Council", "kind": "structural", "amount": amount, **more}


def who_5(n: int, points: float, **more: Any) -> dict[str, Any]:
    return {"challenge": "alone", "instrument": "who-5", "wave": "1", "invited": 90, "n": n, "mean_before": 50,
            "mean_after": 50 + points, "sd_diff": 15, **more}  # fmt: skip


def of_challenge(**pages: dict[str, Any]) -> ChallengeParity:
    return challenge_parity(neighbourhood(pages), "alone", DAY)


NONE = {"source": "Nobody", "kind": "none"}


def test_the_methods_from_pages() -> None:
    result = of_challenge(
        a=member(1600, 60, yearly(80_000), impact=[who_5(60, 4)]),
        b=member(1200, 40, yearly(15_000), impact=[who_5(40, 9)]),
        c=member(800, 60, yearly(5_000), impact=[who_5(60, 6)]),
        d=member(400, 40, NONE, impact=[who_5(40, 8)]),
        elsewhere=member(400, 40, yearly(9_000), contributes=[]),
        stopped=member(400, 40, yearly(9_000), status="stopped"),
        team=member(400, 40, yearly(9_000), kind="professional"),
    )
    assert result.parity
    assert round(result.parity.hoover, 4) == 0.5042
    assert (result.reason, result.currency, result.left_out) == (None, "EUR", ())


def test_who_got_worse_counts_as_nil_and_not_below() -> None:
    result = of_challenge(
        a=member(10, 10, yearly(10), impact=[who_5(40, -8)]), b=member(10, 10, yearly(10), impact=[who_5(40, 8)])
    )
    assert result.parity
    assert [row.shares["impact"] for row in result.parity.rows] == [0, 1]


def test_unknown_money_is_not_nil() -> None:
    result = of_challenge(
        a=member(10, 10, yearly(10)),
        b=member(10, 10, {"source": "Members", "kind": "own-income", "amount": 900}),
        silent=member(10, 10),
        vague=member(10, 10, {"source": "Council", "kind": "structural"}),
        abroad=member(10, 10, yearly(10, currency="GBP")),
    )
    assert result.parity
    assert [(row.initiative, row.money) for row in result.parity.rows] == [("a", Decimal(10)), ("b", Decimal(0))]
    assert result.left_out == (
        LeftOut("abroad", "other-currency"),
        LeftOut("silent", "not-stated"),
        LeftOut("vague", "amount-not-stated"),
    )


def test_one_initiative_or_no_money_is_too_little() -> None:
    assert of_challenge(a=member(1, 1, yearly(10)), b=member(1, 1)).reason == "too-few"
    assert of_challenge(a=member(1, 1, NONE), b=member(1, 1, NONE)).reason == "no-money"
    assert of_challenge().reason == "too-few"
    pounds = yearly(10, currency="GBP")
    assert of_challenge(a=member(1, 1, yearly(10)), b=member(1, 1, pounds)).reason == "currencies"
    vague = {"source": "Council", "kind": "structural"}
    assert of_challenge(a=member(1, 1, yearly(10), vague), b=member(1, 1, pounds)).reason == "too-few"


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (None, "missing"),
        (who_5(8, 4), "missing"),
        (who_5(40, 4, instrument="swemwbs", mean_before=20, mean_after=22), "different-instruments"),
    ],
)
def test_impact_counts_only_where_all_measured_the_same(other: dict[str, Any] | None, why: str) -> None:
    result = of_challenge(
        a=member(10, 10, yearly(10), impact=[who_5(40, 4)]),
        b=member(10, 10, yearly(10), impact=[other] if other else []),
    )
    assert result.parity
    assert result.parity.dropped == {"impact": why}
