"""What runs, what stops, and where effect and lasting money do and do not meet."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.analysis.money.effect_funding import EFFECTS, STATUSES, counting_waves, effect_funding
from atlas.analysis.money.ends import funding_ends
from atlas.analysis.money.funding import annual_amount, funding_state, last_day
from atlas.model.funding import Funding
from atlas.model.initiative import Initiative

from ..neighbourhoods import neighbourhood

DAY = date(2026, 11, 23)
STRUCTURAL = {"source": "Council", "kind": "structural", "amount": 2600, "from": "2010-01-01"}
PROJECT = {"source": "A fund", "kind": "project", "amount": 9000, "from": "2025-01-01", "until": "2027-12-31"}
SHORT = {"source": "A fund", "kind": "project", "amount": 3200, "from": "2025-01-01", "until": "2026-12-31"}
OWN = {"source": "Members", "kind": "own-income", "amount": 800, "from": "2026-01-01", "until": "2026-12-31"}
ROOM = {"source": "Church", "kind": "in-kind", "for": "A room"}
NONE = {"source": "Nobody", "kind": "none"}
OVER = {"source": "A fund", "kind": "one-off", "amount": 500, "from": "2024-01-01", "until": "2024-12-31"}

BETTER = {"challenge": "alone", "instrument": "who-5", "wave": "1", "invited": 40, "n": 24, "mean_before": 48,
          "mean_after": 60, "sd_diff": 18}  # fmt: skip
UNCLEAR = {**BETTER, "mean_after": 49}
WORSE = {**BETTER, "mean_after": 30}
SMALL = {**BETTER, "n": 8}


def lines(*facts: dict[str, Any]) -> list[Funding]:
    return [Funding.model_validate(one) for one in facts]


@pytest.mark.parametrize(
    ("stated", "status"),
    [
        ([STRUCTURAL, SHORT, ROOM], "structural"),
        ([{**STRUCTURAL, "until": "2027-02-01"}, ROOM], "ending"),
        ([{**STRUCTURAL, "until": "2027-11-22"}], "ending"),
        ([{**STRUCTURAL, "until": "2027-11-23"}], "structural"),
        ([{**STRUCTURAL, "until": "2026-12-31"}, {**STRUCTURAL, "from": "2027-01-01"}], "structural"),
        ([SHORT, ROOM, OWN], "ending"),
        ([PROJECT, SHORT], "project"),
        ([OWN, ROOM], "own-income"),
        ([ROOM], "in-kind"),
        ([NONE], "none"),
        ([OVER], "none"),
        ([], "not-stated"),
    ],
)
def test_the_status_at_a_date(stated: Sequence[dict[str, Any]], status: str) -> None:
    assert funding_state(lines(*stated), DAY).status == status


def test_money_that_is_followed_by_other_money_does_not_stop() -> None:
    next_one = {**PROJECT, "from": "2027-01-01", "until": "2028-12-31"}
    state = funding_state(lines(SHORT, next_one), DAY)
    assert state.status == "project"
    assert [line.from_ for line in state.coming] == [date(2027, 1, 1)]
    assert [line.until for line in state.ends] == [date(2026, 12, 31)]


def test_twelve_months_to_the_day() -> None:
    statuses = [funding_state(lines({**PROJECT, "until": day}), DAY).status for day in ("2027-11-22", "2027-11-23")]
    assert statuses == ["ending", "project"]


def test_what_ends_first_is_told_first_and_a_book_year_is_not_an_end() -> None:
    state = funding_state(lines({**ROOM, "until": "2027-04-30"}, OWN, SHORT, OVER), DAY)
    assert [line.kind for line in state.ends] == ["project", "in-kind"]
    assert [line.kind for line in state.ended] == ["one-off"]


def test_a_gift_without_a_last_day_lasts_a_year() -> None:
    (gift,) = lines({"source": "A fund", "kind": "one-off", "amount": 500, "from": "2025-02-01"})
    assert last_day(gift) == date(2026, 1, 31)
    assert funding_state([gift], date(2026, 1, 31)).status == "ending"
    assert funding_state([gift], date(2026, 2, 1)).status == "none"


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        (STRUCTURAL, "2600"),
        (PROJECT, "3000"),
        ({**PROJECT, "from": "2025-09-01", "until": "2026-12-31"}, "6750"),
        ({**PROJECT, "from": "2026-10-01", "until": "2026-12-31"}, "9000"),
        ({**PROJECT, "until": None}, None),
        (ROOM, None),
    ],
)
def test_an_amount_per_year(line: dict[str, Any], amount: str | None) -> None:
    (found,) = lines(line)
    assert annual_amount(found) == (None if amount is None else Decimal(amount))


def test_effect_beside_money() -> None:
    found = effect_funding(
        neighbourhood(
            {
                "choir": {"impact": [BETTER], "funding": [SHORT]},
                "meal": {"impact": [BETTER], "funding": [STRUCTURAL]},
                "walk": {"impact": [UNCLEAR], "funding": [STRUCTURAL]},
                "cards": {"impact": [BETTER, {**WORSE, "challenge": "money"}], "funding": [NONE]},
                "chess": {"impact": [BETTER]},
                "tea": {"impact": [SMALL], "funding": [STRUCTURAL]},
                "garden": {"funding": [STRUCTURAL]},
                "gone": {"impact": [BETTER], "status": "stopped"},
                "team": {"kind": "professional", "funding": [SHORT]},
            }
        ),
        DAY,
    )
    assert {cell: [one.initiative for one in members] for cell, members in found.matrix.items() if members} == {
        ("better", "ending"): ["choir"],
        ("better", "structural"): ["meal"],
        ("unclear", "structural"): ["walk"],
        ("better", "none"): ["cards"],
        ("worse", "none"): ["cards"],
        ("better", "not-stated"): ["chess"],
        ("not-shown", "structural"): ["tea"],
        ("unmeasured", "structural"): ["garden"],
    }
    assert found.candidates == ("chess", "choir")
    assert found.measure_first == ("walk",)
    assert [(end.day, end.initiative) for end in funding_ends(found.states).soon] == [(date(2026, 12, 31), "choir")]


def test_structural_money_that_was_decided_on_makes_no_candidate() -> None:
    coming = {**STRUCTURAL, "from": "2027-01-01"}
    found = effect_funding(neighbourhood({"choir": {"impact": [BETTER], "funding": [SHORT, coming]}}), DAY)
    assert found.candidates == ()


def test_the_latest_closed_wave_of_each_measure_counts() -> None:
    def wave(name: str, **more: Any) -> dict[str, Any]:
        return {**BETTER, "wave": name, **more}

    page = Initiative.model_validate(
        {
            "title": "Choir",
            "kind": "informal",
            "impact": [
                wave("spring", measured_on="2026-05-01"),
                wave("no day"),
                wave("autumn 2025", measured_on="2025-10-01"),
                wave("next year", measured_on="2027-01-01"),
                wave("other", instrument="swemwbs"),
                wave("elsewhere", challenge="language"),
            ],
        }
    )
    assert {one.wave for one in counting_waves(page, DAY)} == {"spring", "other", "elsewhere"}


MONTHS = st.dates(date(2024, 1, 1), date(2029, 1, 1))
LINES = st.lists(
    st.builds(
        lambda kind, amount, days: {"source": "x", "kind": kind, "amount": amount, **days},
        st.sampled_from(["structural", "project", "one-off", "in-kind", "own-income", "none"]),
        st.none() | st.integers(0, 90_000),
        st.lists(MONTHS, min_size=2, max_size=2).map(sorted).map(lambda two: {"from": two[0], "until": two[1]})
        | st.builds(lambda day: {"from": day}, MONTHS)
        | st.just({}),
    ),
    max_size=4,
)
WAVES = st.lists(st.sampled_from([BETTER, UNCLEAR, WORSE, SMALL]), max_size=2)


@given(st.dictionaries(st.sampled_from("abcdef"), st.fixed_dictionaries({"funding": LINES, "impact": WAVES})))
def test_everyone_has_a_place_and_unmeasured_is_never_ineffective(pages: dict[str, dict[str, Any]]) -> None:
    found = effect_funding(neighbourhood(pages), DAY)
    assert set(found.matrix) == {(effect, status) for effect in EFFECTS for status in STATUSES}
    placed = {(one.initiative, effect, status) for (effect, status), cell in found.matrix.items() for one in cell}
    assert {key for key, _, _ in placed} == set(pages)
    for key, effect, status in placed:
        assert (effect == "unmeasured") == (not pages[key]["impact"])
        assert (status == "not-stated") == (not pages[key]["funding"])
        assert effect != "unmeasured" or key not in (*found.candidates, *found.measure_first)
        assert status != "structural" or key not in found.candidates


@given(LINES, MONTHS)
def test_each_line_runs_or_comes_or_is_over(facts: list[dict[str, Any]], day: date) -> None:
    stated = lines(*facts)
    state = funding_state(stated, day)
    told = [*state.running, *state.coming, *state.ended]
    assert sorted(map(repr, told)) == sorted(repr(line) for line in stated if line.kind != "none")
    assert set(map(id, state.ends)) <= set(map(id, state.running))
    assert state.status == funding_state(stated[::-1], day).status


def test_what_ends_soon_later_and_is_over_stand_apart_and_no_end_is_told_as_such() -> None:
    found = funding_ends(
        {
            "choir": funding_state(lines(SHORT, OVER, OWN), DAY),
            "meal": funding_state(lines(STRUCTURAL, PROJECT, {**ROOM, "until": "2027-04-30"}), DAY),
            "cards": funding_state(lines(ROOM, OWN), DAY),
            "walk": funding_state(lines({"source": "A fund", "kind": "project", "amount": 9}), DAY),
            "chess": funding_state([], DAY),
        }
    )
    assert [(end.initiative, end.day) for end in found.soon] == [
        ("choir", date(2026, 12, 31)),
        ("meal", date(2027, 4, 30)),
    ]
    assert [(end.initiative, end.day) for end in found.later] == [("meal", date(2027, 12, 31))]
    assert [(end.initiative, end.day) for end in found.over] == [("choir", date(2024, 12, 31))]
    assert found.open_ended == ("meal",)
    assert found.untold == ("walk",)
