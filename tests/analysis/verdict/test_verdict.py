"""What a councillor would notice of a verdict (METHODS 7)."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.analysis.money.shares import got_better, will_last
from atlas.analysis.verdict.challenge_verdict import challenge_verdict, challenge_verdicts
from atlas.analysis.verdict.reach import Reach
from atlas.analysis.verdict.verdict import RUNS, NeedFigures, Verdict, verdict
from atlas.model.atlas import Neighbourhood
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import Thresholds

from ..challenges import BETTER, STRUCTURAL, UNCLEAR, WORSE, contributes, facing, strong

TODAY = date(2026, 11, 23)
ADOPTED = Thresholds()


def need(target: int | None, low: int, high: int, e: float | None, c: float | None) -> NeedFigures:
    return NeedFigures("a need", target, True, Reach(low, high), e, c)


NO_OFFER = NeedFigures("a need", 100, False, None, None, None)
CARRIED = (need(200, 80, 95, 0.80, 0.70), need(150, 60, 75, 0.72, 0.65), need(100, 45, 50, 0.70, 0.66))
DOUBTFUL = (need(200, 80, 95, 0.80, 0.70), need(150, 50, 60, 0.62, 0.60), need(100, 34, 40, 0.55, 0.50))


def test_firmly_carried() -> None:
    found = verdict(CARRIED, ADOPTED)
    assert (found.level, found.firmness, found.agreement) == (3, "firm", 1)
    assert all(row.reasons == () for row in found.needs)


def test_carried_but_not_firmly() -> None:
    found = verdict(DOUBTFUL, ADOPTED)
    assert (found.level, found.agreement) == (3, 0.432)
    assert (found.firmness, found.lowest, found.highest) == ("range", 1, 3)
    assert sum(found.runs.values()) == RUNS == 250


def test_an_unknown_effect_makes_it_carried_in_part() -> None:
    found = verdict((need(200, 80, 95, None, 0.70), *CARRIED[1:]), ADOPTED)
    assert found.level == 2
    assert found.needs[0].reasons == ("effect-unmeasured",)


def test_what_is_not_known_could_make_it_higher_and_what_is_known_could_not() -> None:
    unmeasured = need(200, 80, 95, None, 0.70)
    short = need(150, 60, 75, 0.72, 0.20)
    untold = NeedFigures("a need", 100, True, None, None, None)
    for needs, level, at_most in (
        (CARRIED, 3, 3),
        ((unmeasured, *CARRIED[1:]), 2, 3),
        ((unmeasured, short), 2, 2),
        ((untold,), 1, 3),
        ((untold, short), 1, 2),
        ((*CARRIED, NO_OFFER), 0, 0),
    ):
        found = verdict(needs, ADOPTED)
        assert (found.level, found.at_most) == (level, at_most)


def test_a_need_without_offer_is_room_for_something_new() -> None:
    found = verdict((*CARRIED, NO_OFFER), ADOPTED)
    assert (found.level, found.firmness) == (0, "firm")
    assert found.needs[-1].reasons == ("no-offer",)


@pytest.mark.parametrize(
    ("figures", "level", "reasons"),
    [
        (need(100, 30, 30, 0.5, 0.5), 3, ()),
        (need(100, 29, 90, 0.5, 0.4), 1, ("reach-short", "continuity-short")),
        (need(None, 90, 90, 0.9, 0.9), 1, ("no-target",)),
        (NeedFigures("a need", 100, True, None, 0.9, 0.9), 1, ("reach-not-told",)),
        (need(100, 90, 90, 0.49, None), 2, ("effect-short", "continuity-not-told")),
        (
            NeedFigures("a need", 9, True, Reach(9, 9), 0.2, 0.2, 0.7, 0.71),
            2,
            ("effect-unmeasured", "continuity-short"),
        ),
    ],
)
def test_why_a_need_has_its_level(figures: NeedFigures, level: int, reasons: tuple[str, ...]) -> None:
    (row,) = verdict([figures], ADOPTED).needs
    assert (row.level, row.reasons) == (level, reasons)


def test_sensitive() -> None:
    found = verdict([need(100, 90, 90, 0.55, 0.9)], ADOPTED)
    assert (found.level, found.firmness, found.agreement) == (3, "sensitive", 0.8)


def test_a_verdict_about_nothing_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="at least one need"):
        verdict([], ADOPTED)


SHARES = st.none() | st.fractions(0, 1, max_denominator=20)
FIGURES = st.builds(
    lambda target, low, more, e, c: NeedFigures("a need", target, True, Reach(low, low + more), e, c),
    st.integers(1, 100),
    st.integers(0, 100),
    st.integers(0, 50),
    SHARES,
    SHARES,
)


@given(st.lists(FIGURES | st.just(NO_OFFER), min_size=1, max_size=3), st.data())
@settings(deadline=None)
def test_the_verdict_never_rises_when_effect_drops(figures: list[NeedFigures], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(figures) - 1))
    one = figures[place]
    less = data.draw(
        st.none() if one.effect is None else SHARES.filter(lambda e: e is None or e <= Fraction(one.effect or 0))
    )
    worse = [
        *figures[:place],
        NeedFigures(one.need, one.target, one.offered, one.reach, less, one.continuity),
        *figures[place + 1 :],
    ]
    before, after = verdict(figures, ADOPTED), verdict(worse, ADOPTED)
    assert after.level <= before.level
    assert (after.lowest, after.highest) <= (before.lowest, before.highest)
    assert after.needs[place].level <= before.needs[place].level


def of(initiatives: Mapping[str, Mapping[str, Any]], target: int | None = 100, **more: Any) -> Verdict:
    return challenge_verdict(facing(initiatives, {"meet": target}, **more), "alone", TODAY).computed


def test_an_initiative_that_is_strong_on_every_count() -> None:
    found = of({"choir": strong("meet", reach=40)})
    assert found.level == 3
    assert found.needs[0].figures == NeedFigures("meet", 100, True, Reach(40, 40), 1, 1)


def test_professionals_do_not_make_the_network_carry_it() -> None:
    assert of({"nurse": {**strong("meet", reach=90), "kind": "professional"}}).level == 0


def test_the_effect_is_a_share_of_reach_and_what_is_unmeasured_is_told_apart() -> None:
    (row,) = of({"choir": strong("meet", reach=40), "meal": strong("meet", reach=60, wave=None)}).needs
    assert (row.figures.effect, row.figures.measured) == (Fraction(2, 5), Fraction(2, 5))
    assert row.reasons == ("effect-unmeasured",)
    (row,) = of({"choir": strong("meet", reach=40), "meal": strong("meet", reach=60, wave=UNCLEAR)}).needs
    assert (row.figures.effect, row.figures.measured) == (Fraction(2, 5), 1)
    assert row.reasons == ("effect-short",)


def test_the_neighbourhoods_own_thresholds_and_who_adopted_them() -> None:
    adopted = {"reach": 0.5, "adopted_by": "The council", "adopted_on": date(2026, 6, 18)}
    there = facing({"choir": strong("meet", reach=40)}, {"meet": 100}, thresholds=adopted)
    found = challenge_verdict(there, "alone", TODAY)
    assert (found.computed.level, found.adopted, found.computed.thresholds.adopted_by) == (1, True, "The council")
    assert not challenge_verdict(facing({}, {"meet": 100}), "alone", TODAY).adopted


def test_an_override_stands_beside_what_is_computed() -> None:
    override = {"verdict": 1, "by": "The council", "on": date(2026, 10, 1), "reason": "Too few came"}
    there = facing({"choir": strong("meet", reach=40)}, {"meet": 100}, override=override)
    (found,) = challenge_verdicts(there, TODAY).values()
    assert found.override is not None
    assert (found.computed.level, found.override.verdict) == (3, 1)


def initiative(**meta: Any) -> Initiative:
    return Initiative(**{"title": "Choir", "kind": "informal", **meta})


def wave(figures: Mapping[str, Any], day: date | None = None, **more: Any) -> dict[str, Any]:
    return {"challenge": "alone", **figures, "measured_on": day, **more}


@pytest.mark.parametrize(
    ("waves", "expected"),
    [
        ([], None),
        ([wave(BETTER)], True),
        ([wave(UNCLEAR)], False),
        ([wave(BETTER, challenge="other")], None),
        ([wave(BETTER, n=9)], None),
        ([wave(BETTER, date(2025, 5, 1)), wave(UNCLEAR, date(2026, 5, 1))], False),
        ([wave(BETTER, date(2026, 5, 1)), wave(UNCLEAR, date(2025, 5, 1))], True),
        ([wave(BETTER), wave(UNCLEAR, instrument="swemwbs")], True),
        ([wave(BETTER), wave(WORSE, instrument="swemwbs")], False),
    ],
)
def test_whether_participants_got_better(waves: list[dict[str, Any]], expected: bool | None) -> None:
    assert got_better(initiative(impact=waves), "alone", TODAY) is expected


def line(kind: str, until: date | None = None, start: date | None = None) -> dict[str, Any]:
    return {"source": "Someone", "kind": kind, "until": until, "from": start}


IN_A_YEAR = date(2027, 11, 23)
SOON = date(2027, 11, 22)


@pytest.mark.parametrize(
    ("funding", "expected"),
    [
        ([], None),
        ([STRUCTURAL], True),
        ([line("structural", IN_A_YEAR)], True),
        ([line("structural", SOON)], False),
        ([line("structural", SOON), line("project", IN_A_YEAR, date(2027, 1, 1))], True),
        ([line("project", IN_A_YEAR)], True),
        ([line("project", SOON)], False),
        ([line("project", date(2026, 1, 1))], False),
        ([line("own-income", date(2026, 12, 31))], True),
        ([line("in-kind")], False),
        ([line("none")], False),
    ],
)
def test_money_for_a_year(funding: list[dict[str, Any]], expected: bool | None) -> None:
    assert will_last(initiative(people={"key_people": 2}, funding=funding), TODAY) is expected


def test_it_does_not_last_on_the_shoulders_of_one() -> None:
    assert will_last(initiative(people={"key_people": 1}, funding=[STRUCTURAL]), TODAY) is False
    assert will_last(initiative(people={"key_people": 1}), TODAY) is False
    assert will_last(initiative(funding=[STRUCTURAL]), TODAY) is None


WAVES = st.sampled_from([None, BETTER, UNCLEAR, WORSE])
NETWORKS = st.dictionaries(st.sampled_from("abcd"), st.tuples(st.integers(0, 60), WAVES), min_size=1)


def network(drawn: Mapping[str, tuple[int, Mapping[str, Any] | None]]) -> Neighbourhood:
    return facing(
        {name: strong("meet", reach=reach, wave=wave) for name, (reach, wave) in drawn.items()}, {"meet": 100}
    )


@given(NETWORKS, WAVES, st.data())
@settings(deadline=None)
def test_no_worse_measurement_raises_the_verdict(
    drawn: dict[str, tuple[int, Mapping[str, Any] | None]], instead: Mapping[str, Any] | None, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(drawn)))
    worse = {**drawn, name: (drawn[name][0], instead if instead is not BETTER else None)}
    before, after = (challenge_verdict(network(one), "alone", TODAY).computed for one in (drawn, worse))
    assert after.level <= before.level


@given(NETWORKS)
@settings(deadline=None)
def test_what_is_unmeasured_is_never_called_ineffective(
    drawn: dict[str, tuple[int, Mapping[str, Any] | None]],
) -> None:
    """An effect is only called short when the unmeasured, had they all been better, could not have made it enough."""
    (row,) = challenge_verdict(network(drawn), "alone", TODAY).computed.needs
    best = {name: (reach, BETTER if wave is None else wave) for name, (reach, wave) in drawn.items()}
    (hopeful,) = challenge_verdict(network(best), "alone", TODAY).computed.needs
    if "effect-short" in row.reasons:
        assert hopeful.level < 3
        assert any(wave is not None for _, wave in drawn.values())


@given(NETWORKS, st.integers(0, 60), WAVES)
@settings(deadline=None)
def test_another_initiative_never_lowers_the_reach_of_a_need(
    drawn: dict[str, tuple[int, Mapping[str, Any] | None]], reach: int, wave: Mapping[str, Any] | None
) -> None:
    (before,) = challenge_verdict(network(drawn), "alone", TODAY).computed.needs
    (after,) = challenge_verdict(network({**drawn, "e": (reach, wave)}), "alone", TODAY).computed.needs
    assert before.figures.reach is not None
    assert after.figures.reach is not None
    assert after.figures.reach.low >= before.figures.reach.low
    assert after.figures.reach.high >= before.figures.reach.high


TICK_LISTS = st.dictionaries(st.sampled_from("abcde"), st.dictionaries(st.sampled_from("abcde"), st.integers(1, 10)))


@given(NETWORKS, TICK_LISTS, st.integers(0, 60), st.booleans())
@settings(deadline=None)
def test_nor_does_another_initiative_that_shares_people(
    drawn: dict[str, tuple[int, Mapping[str, Any] | None]],
    ticked: dict[str, dict[str, int]],
    reach: int,
    contributes: bool,
) -> None:
    """Whether the new one contributes or not, whom it asked, and whatever it shares with those that were there."""

    def low(names: set[str]) -> int:
        pages = {name: strong("meet", reach=size, wave=wave) for name, (size, wave) in drawn.items()}
        new = strong("meet", reach=reach)
        pages |= {"e": new if contributes else {**new, "contributes": []}}
        for name, counts in ticked.items():
            shared = {other: 5 * n for other, n in counts.items() if other in names and other != name}
            if name in pages:
                pages[name]["also_attend"] = {"counted_on": TODAY, "asked": 60, "counts": shared}
        there = facing({name: page for name, page in pages.items() if name in names}, {"meet": 100})
        (row,) = challenge_verdict(there, "alone", TODAY).computed.needs
        assert row.figures.reach is not None
        return row.figures.reach.low

    assert low({*drawn, "e"}) >= low(set(drawn))


def test_somebody_who_did_not_tell_how_many() -> None:
    (row,) = of({"choir": {"contributes": [contributes("meet")]}}).needs
    assert (row.level, row.figures.reach) == (1, None)
    assert row.reasons == ("reach-not-told", "effect-unmeasured", "continuity-not-told")
