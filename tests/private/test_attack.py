"""Can a hidden count be worked back from what is published? Exact counts: yes. Counts after the rules: no."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.private.attack import Known, proven, proven_from_two, reach
from tests.private.neighbourhoods import Simulated, davis, later, neighbourhood

SEEDS = range(30)


def _by_name(known: Known) -> dict[tuple[str, str], tuple[float, float]]:
    names = sorted(f"E{number}" for number in range(1, 15))
    return {(names[a], names[b]): reach(known, (a, b)) for a, b in known.hidden}


def test_exact_counts_of_the_southern_women_betray_three_hidden_pairs() -> None:
    women = davis()
    found = _by_name(women.exact())
    assert {pair for pair, (least, most) in found.items() if least == most == 4} == {
        ("E3", "E7"), ("E10", "E8"), ("E10", "E9"),
    }  # fmt: skip


def test_the_published_counts_of_the_southern_women_betray_none() -> None:
    women = davis()
    found = _by_name(women.published())
    assert len(found) == 91 - 11
    assert {least for least, _ in found.values()} == {0}
    assert proven(women.published()) == 0


def test_the_audit_is_needed_for_the_southern_women() -> None:
    women = davis()
    audited = dict.fromkeys(women.protected().audited, (5, 9))
    known = women.published()
    assert proven(Known(known.sizes, {**known.bins, **audited})) > 0


@pytest.mark.parametrize("seed", SEEDS)
def test_a_simulated_neighbourhood_is_safe_as_published(seed: int) -> None:
    place = neighbourhood(seed)
    assert place.protected().lower, "there is something to attack"
    assert proven(place.published()) == 0


@pytest.mark.slow
def test_simulated_neighbourhoods_leak_with_exact_counts() -> None:
    leaking = [seed for seed in SEEDS if proven(neighbourhood(seed).exact()) > 0]
    assert len(leaking) >= 15


@given(
    seed=st.integers(0, 10_000),
    people=st.integers(20, 500),
    initiatives=st.integers(3, 16),
    overlap=st.floats(0.2, 1),
    sensitive=st.floats(0, 1),
)
@settings(deadline=None, max_examples=60)
def test_no_size_overlap_or_sensitivity_makes_it_leak(
    seed: int, people: int, initiatives: int, overlap: float, sensitive: float
) -> None:
    assert proven(neighbourhood(seed, people, initiatives, overlap, sensitive).published()) == 0


A_YEAR, A_MONTH = 0.2, 0.02
"""Part of all memberships that ends between two releases, and that begins."""


def _joined(before: Simulated, after: Simulated) -> list[int]:
    newcomers: list[int] = (after.takes_part & ~before.takes_part).sum(axis=0).tolist()
    return newcomers


@pytest.mark.parametrize("seed", SEEDS)
def test_two_yearly_releases_together_betray_no_more_than_one(seed: int) -> None:
    before = neighbourhood(seed)
    after = later(seed, before, A_YEAR)
    assert proven_from_two(before.published(), after.published()) == 0


@pytest.mark.slow
def test_a_year_hides_newcomers_better_than_a_month_from_who_knows_how_many_joined_where() -> None:
    found = dict.fromkeys((A_YEAR, A_MONTH), 0.0)
    for seed in SEEDS:
        before = neighbourhood(seed)
        for turnover in found:
            after = later(seed, before, turnover)
            found[turnover] += proven_from_two(before.published(), after.published(), _joined(before, after))
    assert found[A_MONTH] > 2 * found[A_YEAR]


def test_a_release_after_one_newcomer_points_at_that_person() -> None:
    """Why rule 6 asks for a year between releases: here a hidden four can be worked back."""
    takes_part = np.zeros((40, 2), dtype=bool)
    takes_part[:20, 0] = takes_part[16:, 1] = True
    before = Simulated(takes_part, np.zeros(2, dtype=bool))
    with_one_more = takes_part.copy()
    with_one_more[20, 0] = True
    after = Simulated(with_one_more, before.sensitive)
    assert (before.exact_counts(), after.exact_counts()) == ({(0, 1): 4}, {(0, 1): 5})
    assert proven(before.published()) == proven(after.published()) == 0
    assert proven_from_two(before.published(), after.published(), _joined(before, after)) == 4
