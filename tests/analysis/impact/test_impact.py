"""The figures of METHODS 4, to the precision printed there, and what may not be shown."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.analysis.impact.impact import (
    Change,
    Figures,
    classify,
    impact_result,
    proportion,
    shrink,
    t_interval,
    wilson,
)
from atlas.model.impact import Impact

WHO_5 = {"instrument": "who-5", "invited": 40, "n": 24, "mean_before": 48, "mean_after": 60, "sd_diff": 18,
         "sd_before": 20, "sd_after": 19}  # fmt: skip
LONELINESS = {"instrument": "de-jong-gierveld-6", "invited": 48, "n": 30, "mean_before": 3.6, "mean_after": 3.0,
              "sd_diff": 1.5, "sd_before": 1.8, "sd_after": 1.8}  # fmt: skip
SWEMWBS = {"instrument": "swemwbs", "invited": 50, "n": 36, "mean_before": 20.1, "mean_after": 22.0, "sd_diff": 3.9}


def wave(facts: dict[str, Any], **more: Any) -> Impact:
    return Impact.model_validate({"challenge": "alleen", "wave": "voorjaar", **facts, **more})


def figures(impact: Impact) -> Figures:
    found = impact_result(impact).figures
    assert found is not None
    return found


def near(value: float | tuple[float, ...], digits: int = 4) -> Any:
    return pytest.approx(value, abs=0.5 * 10**-digits)


def test_who_5_as_in_the_methods() -> None:
    found = figures(wave(WHO_5))
    assert found.change == 12
    assert found.interval == near((4.3993, 19.6007))
    assert found.srm == near(0.6667)
    assert found.hedges_g_av == near(0.5951)
    assert found.p == near(0.0034)
    assert found.cautious == pytest.approx(7.2)
    assert found.response == 0.6
    assert impact_result(wave(WHO_5)).impact_class == "better"
    assert impact_result(wave(WHO_5)).indicative


def test_eight_people_are_unclear_and_not_published() -> None:
    assert t_interval(18, 22, 8) == near((-0.3925, 36.3925))
    assert classify(t_interval(18, 22, 8), 10, 10) == "unclear"
    result = impact_result(wave(WHO_5, n=8))
    assert (result.impact_class, result.indicative, result.figures) == ("not-shown", False, None)


def test_less_loneliness_is_better() -> None:
    found = figures(wave(LONELINESS))
    assert found.change == pytest.approx(0.6)
    assert found.interval == near((0.0399, 1.1601))
    assert found.hedges_g_av == near(0.3246)
    result = impact_result(wave(LONELINESS))
    assert (result.impact_class, result.indicative) == ("better", False)


def test_swemwbs_as_in_the_methods() -> None:
    found = figures(wave(SWEMWBS))
    assert found.interval == near((0.5804, 3.2196))
    assert found.srm == near(0.4872)
    assert found.hedges_g_av is None
    assert impact_result(wave(SWEMWBS)).impact_class == "better"


@pytest.mark.parametrize(
    ("count", "total", "low", "high"), [(18, 24, 0.5510, 0.8800), (5, 5, 0.5655, 1), (0, 10, 0, 0.2775)]
)
def test_wilson_as_in_the_methods(count: int, total: int, low: float, high: float) -> None:
    assert wilson(count, total) == near((low, high))


@pytest.mark.parametrize(
    ("interval", "noticed", "said"),
    [
        ((10, 14), 10, "clearly-better"),
        ((9.99, 14), 10, "better"),
        ((3, 4), None, "better"),
        ((0, 4), None, "unclear"),
        ((-4, 0), None, "unclear"),
        ((-4, -0.1), None, "worse"),
    ],
)
def test_words_follow_the_interval(interval: tuple[float, float], noticed: float | None, said: str) -> None:
    assert classify(interval, 10, noticed) == said
    assert classify(interval, 9, noticed) == "not-shown"


@pytest.mark.parametrize(("count", "shown"), [(4, False), (5, True), (19, True), (20, False)])
def test_a_share_needs_five_on_both_sides(count: int, shown: bool) -> None:
    assert (proportion(count, 24) is not None) == shown
    assert (figures(wave(WHO_5, improved=count)).improved is not None) == shown


def test_a_share_comes_with_its_interval() -> None:
    found = figures(wave(WHO_5, improved=18)).improved
    assert found is not None
    assert (found.share, found.interval) == (0.75, near((0.5510, 0.8800)))


def test_everybody_changed_alike() -> None:
    found = figures(wave(WHO_5, sd_diff=0, sd_before=0, sd_after=0))
    assert (found.change, found.interval) == (12, (12, 12))
    assert (found.p, found.srm, found.hedges_g_av) == (None, None, None)
    assert impact_result(wave(WHO_5, sd_diff=0)).impact_class == "clearly-better"


def test_shrinkage_as_in_the_methods() -> None:
    found = shrink([Change(24, 12, 18), Change(8, 22, 20), Change(60, 3, 17), Change(12, -2, 20), Change(40, 11, 16)])
    assert found is not None
    assert found.q == near(14.5258)
    assert found.tau2 == near(31.359, 3)
    assert found.mean == near(8.4599)
    assert found.estimates == near((10.9346, 13.6788, 3.7270, 3.3896, 10.5695))


def test_shrinkage_needs_five_initiatives_with_spread() -> None:
    four = [Change(20, change, 10) for change in (1, 2, 3, 4)]
    assert shrink(four) is None
    assert shrink([*four, Change(20, 5, 0)]) is None
    alike = shrink([Change(20, 3, 10)] * 5)
    assert alike is not None
    assert alike.tau2 == 0
    assert alike.estimates == near((3,) * 5)


@pytest.mark.parametrize(
    ("more", "change"),
    [
        ({"instrument": "ons4", "item": "anxiety"}, -2),
        ({"instrument": "ons4", "item": "happiness"}, 2),
        ({"instrument": "ons4", "item": "Hoe bang was u gisteren?", "better": "lower"}, -2),
        ({"instrument": "custom", "title": "Durven", "range": [1, 10], "better": "lower"}, -2),
        ({"instrument": "who-5", "better": "lower"}, 2),
        ({"instrument": "de-jong-gierveld-6", "better": "higher"}, -2),
    ],
)
def test_plus_is_better_for_every_instrument(more: dict[str, Any], change: float) -> None:
    assert figures(wave({**WHO_5, "mean_before": 3, "mean_after": 5}, **more)).change == change


@given(
    before=st.floats(0, 6),
    after=st.floats(0, 6),
    spread=st.floats(0, 3),
    n=st.integers(10, 500),
    away=st.integers(0, 500),
)
def test_the_direction_turns_the_figures_and_nothing_else(
    before: float, after: float, spread: float, n: int, away: int
) -> None:
    facts = {**LONELINESS, "mean_before": before, "mean_after": after, "sd_diff": spread, "n": n, "invited": n + away}
    custom = {"instrument": "custom", "title": "Alleen", "range": [0, 6]}
    up, down = (figures(wave({**facts, **custom, "better": better})) for better in ("higher", "lower"))
    assert (up.change, up.interval[0], up.p) == (-down.change, -down.interval[1], down.p)
    assert up.interval[0] <= up.change <= up.interval[1]
    assert abs(up.cautious) <= abs(up.change) * (1 + 1e-12)
