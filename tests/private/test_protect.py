"""The fast protection is the plain one, and what METHODS says of the Southern Women holds."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.private.protect import protect
from tests.private.neighbourhoods import RULES, Simulated, davis, neighbourhood
from tests.private.plain_rules import protected


def _plainly(place: Simulated, audit: bool = True) -> dict[tuple[str, str], int]:
    names = place.roster.initiatives
    counts = {(names[a], names[b]): n for (a, b), n in place.exact_counts().items()}
    sensitive = {name for name, marked in zip(names, place.sensitive, strict=True) if marked}
    return protected(counts, dict(zip(names, place.sizes.tolist(), strict=True)), sensitive, audit)


def _named(place: Simulated) -> dict[tuple[str, str], int]:
    names = place.roster.initiatives
    return {(names[a], names[b]): low for (a, b), low in place.protected().lower.items()}


def test_the_southern_women_keep_eleven_of_thirteen_lines() -> None:
    found = davis().protected()
    events = sorted(f"E{number}" for number in range(1, 15))
    assert len(found.lower) == 11
    assert {(events[a], events[b]) for a, b in found.audited} == {("E3", "E5"), ("E3", "E6")}
    assert len(_plainly(davis(), audit=False)) == 13


@given(
    seed=st.integers(0, 10_000),
    people=st.integers(1, 120),
    initiatives=st.integers(1, 12),
    overlap=st.floats(0.5, 1),
    sensitive=st.floats(0, 1),
)
@settings(deadline=None, max_examples=150)
def test_it_does_what_the_rules_say(seed: int, people: int, initiatives: int, overlap: float, sensitive: float) -> None:
    place = neighbourhood(seed, people, initiatives, overlap, sensitive)
    assert _named(place) == _plainly(place)


def _dense(seed: int) -> Simulated:
    """Few people in many groups, so that nearly every line can betray another."""
    chance = np.random.default_rng(seed)
    return Simulated(chance.random((40, 10)) < chance.random(10) ** 0.5, chance.random(10) < 0.2)


def test_the_audit_does_what_the_rules_say_where_much_overlaps() -> None:
    places = [_dense(seed) for seed in range(40)]
    assert [_named(place) for place in places] == [_plainly(place) for place in places]
    assert sum(len(place.protected().audited) for place in places) > 20, "the audit has something to do here"


def test_no_line_is_below_its_threshold_or_off_its_bin() -> None:
    place = neighbourhood(3, sensitive=0.5)
    for (a, b), low in place.protected().lower.items():
        assert low % 5 == 0
        assert low >= (10 if place.sensitive[a] or place.sensitive[b] else 5)
        assert low <= place.exact_counts()[a, b]


def test_stricter_thresholds_show_fewer_lines() -> None:
    place = neighbourhood(3)
    strict = protect(place.counts, place.sizes, place.sensitive, **{**RULES, "k": 10})
    assert 0 < len(strict.lower) < len(place.protected().lower)
    assert min(strict.lower.values()) == 10
