"""What do two published means of nearly the same people tell of the few by whom they differ? (METHODS 4)"""

import random
from itertools import combinations
from statistics import fmean

import pytest

from atlas.model.impact import FEWEST_PEOPLE, Impact
from atlas.model.nested_samples import nested_samples
from tests.private.attack import mean_of_others

CHANGES = (-1.0, 0.0, 0.0, 1.0, 0.5)
"""What anyone can change by, in turn: few enough values that every mean is exact."""


def wave(n: int, mean_after: float, challenge: str = "alleen") -> Impact:
    return Impact(
        challenge=challenge,
        instrument="who-5",
        wave="voorjaar 2026",
        invited=200,
        n=n,
        mean_before=0,
        mean_after=mean_after,
        sd_diff=1,
    )


def group(seed: int, size: int) -> list[float]:
    return random.Random(seed).choices(CHANGES, k=size)


def allowed(waves: list[Impact]) -> list[Impact]:
    """What is left when every smaller one that is refused is taken out."""
    refused = {small for small, _ in nested_samples(waves)}
    return [one for place, one in enumerate(waves) if place not in refused]


def test_the_example_of_the_rule() -> None:
    low, high = mean_of_others((34, 0.5), (30, 0.6), 0)
    assert low == high == pytest.approx(-0.25)


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("k", range(1, FEWEST_PEOPLE))
def test_without_the_rule_the_mean_of_the_others_follows_exactly(seed: int, k: int) -> None:
    changes = group(seed, 40)
    low, high = mean_of_others((40, fmean(changes)), (40 - k, fmean(changes[k:])), 0)
    assert low == pytest.approx(fmean(changes[:k]), abs=1e-9)
    assert high == pytest.approx(fmean(changes[:k]), abs=1e-9)


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("k", [1, 4, 9])
def test_rounding_to_hundredths_does_not_hide_it(seed: int, k: int) -> None:
    changes = group(seed, 40)
    rounded = round(fmean(changes), 2), round(fmean(changes[k:]), 2)
    low, high = mean_of_others((40, rounded[0]), (40 - k, rounded[1]), 0.005)
    assert low <= fmean(changes[:k]) <= high
    assert high - low == pytest.approx(0.01 * (80 - k) / k)
    # Four people or more are known to within a fifth of a point, on a scale of a hundred points.
    assert high - low < (0.8 if k == 1 else 0.2)


@pytest.mark.parametrize("seed", range(30))
def test_with_the_rule_nothing_of_fewer_than_ten_people_can_be_worked_back(seed: int) -> None:
    draw = random.Random(seed)
    changes = group(seed, 80)
    sizes = [draw.randint(10, 80) for _ in range(6)]
    waves = [wave(n, fmean(changes[:n]), f"c{place}") for place, n in enumerate(sizes)]
    left = allowed(waves)
    differences = [abs(a.n - b.n) for a, b in combinations(left, 2) if a.n != b.n]
    assert min([*differences, *(one.n for one in left)]) >= FEWEST_PEOPLE
    assert max(sizes) in {one.n for one in left}, "the largest always stays"


def test_equal_samples_and_samples_ten_apart_stand_together() -> None:
    waves = [wave(34, 1, "a"), wave(34, 1, "b"), wave(24, 1, "c")]
    assert allowed(waves) == waves
    assert allowed([*waves, wave(25, 1, "d")]) == waves, "what is refused itself makes nothing else give way"


def test_the_rule_is_what_protects() -> None:
    """The sizes 34, 30 and 20 would tell of four people; the rule leaves 34 and 20, which tell of fourteen."""
    waves = [wave(34, 0.5, "a"), wave(30, 0.6, "b"), wave(20, 0.7, "c")]
    assert [one.n for one in allowed(waves)] == [34, 20]
