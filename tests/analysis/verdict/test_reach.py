"""What a resident would notice of the number of people reached (METHODS 7)."""

from collections.abc import Mapping
from itertools import combinations
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from atlas.analysis.network.patchwork import patchwork
from atlas.analysis.verdict.overlaps import Overlap, overlaps
from atlas.analysis.verdict.reach import Reach, lowest_union, lowest_union_at_once, people_reached, uppermost_union
from atlas.model.atlas import Neighbourhood
from atlas.model.shared import SharedMeta, SharedParticipants
from tests.private.plain_rules import protected

from .. import sites
from ..neighbourhoods import TICKED, neighbourhood, roster

Shared = dict[tuple[int, int], int]
"""By places of two groups, people in both."""


def reach_of_all(there: Neighbourhood, reached: Mapping[str, int] | None = None) -> Reach:
    """How many take part in these initiatives; in any of the neighbourhood unless told otherwise."""
    sizes = {i: page.meta.people.participants for i, page in there.initiatives.items() if page.meta.people}
    everyone = {i: size for i, size in sizes.items() if size is not None}
    return people_reached(everyone if reached is None else reached, sizes, overlaps(there, patchwork(there)))


def of_sizes(**sizes: int) -> dict[str, dict[str, Any]]:
    return {name: {"people": {"participants": size}} for name, size in sizes.items()}


def test_bins_of_a_full_roster() -> None:
    there = neighbourhood(of_sizes(a=60, b=40, c=25), roster(("a", "b", 10), ("a", "c", 5)))
    assert reach_of_all(there) == Reach(98, 110)


def events(*names: str) -> tuple[list[int], Shared]:
    """Sizes and exact overlaps of Davis' events (METHODS 1)."""
    pairs = combinations(range(len(names)), 2)
    exact = sites.exact_counts()
    return [sites.sizes()[name] for name in names], {(i, j): exact.get((names[i], names[j]), 0) for i, j in pairs}


@pytest.mark.parametrize(
    ("names", "low", "best", "high"), [(("e12", "e3", "e9"), 17, 17, 17), (("e5", "e7", "e9"), 16, 17, 19)]
)
def test_southern_women_exact_counts(names: tuple[str, ...], low: int, best: int, high: int) -> None:
    sizes, shared = events(*names)
    assert (lowest_union_at_once(sizes, shared), uppermost_union(sizes, shared)) == (low, high)
    there = sites.neighbourhood(sites.EXACT)
    assert reach_of_all(there, dict(zip(names, sizes, strict=True))) == Reach(best, high)


def test_over_all_at_once_another_event_would_lower_reach() -> None:
    both, three = events("e7", "e9"), events("e5", "e7", "e9")
    assert lowest_union_at_once(*both) == 17 > lowest_union_at_once(*three)
    assert lowest_union(*both) == lowest_union(*three) == 17  # truly 18


def test_nobody_and_one() -> None:
    assert people_reached({}, {}, {}) == Reach(0, 0)
    assert people_reached({"a": 12}, {}, {}) == Reach(12, 12)


def high(there: Neighbourhood) -> int | None:
    (found,) = overlaps(there, patchwork(there)).values()
    return found.high


def test_a_hidden_pair_is_fewer_than_five_or_fewer_than_ten_where_sensitive() -> None:
    assert high(neighbourhood(of_sizes(a=60, b=40), roster())) == 4
    pages = of_sizes(a=60, b=40)
    pages["b"]["sensitive"] = True
    assert high(neighbourhood(pages, roster())) == 9


def test_a_threshold_between_two_bins_hides_the_whole_bin() -> None:
    between = SharedMeta(counted_on=TICKED, how="A list of participants", k=7)
    assert high(neighbourhood(of_sizes(a=60, b=40), SharedParticipants(meta=between, lines=()))) == 9


def test_an_exact_roster_shows_all_but_nothing() -> None:
    assert high(neighbourhood(of_sizes(a=60, b=40), roster(exact=True))) == 0


def test_a_pair_that_was_not_counted_may_share_everyone() -> None:
    assert high(neighbourhood(of_sizes(a=60, b=40))) is None
    assert high(neighbourhood(of_sizes(a=60, b=40), roster(asked=("a",)))) is None
    assert reach_of_all(neighbourhood(of_sizes(a=60, b=40))) == Reach(60, 100)


def test_who_was_not_asked_may_be_shared() -> None:
    pages = of_sizes(a=60, b=50)
    pages["a"]["also_attend"] = {"counted_on": TICKED, "asked": 53, "counts": {"b": 10}}
    assert high(neighbourhood(pages)) == 14 + 7
    del pages["a"]["also_attend"]["counts"]["b"]
    assert high(neighbourhood(pages)) == 4 + 7
    del pages["a"]["people"]
    assert high(neighbourhood(pages)) is None


def test_a_count_that_may_have_been_lowered_is_no_ceiling() -> None:
    assert high(neighbourhood(of_sizes(a=60, b=21), roster(("a", "b", 15)))) is None
    assert high(neighbourhood(of_sizes(a=60, b=23), roster(("a", "b", 15)))) == 19


def test_a_new_initiative_takes_no_ceiling_away() -> None:
    pages = of_sizes(a=60, b=40, z=80)
    pages["a"]["also_attend"] = {"counted_on": TICKED, "asked": 60, "counts": {}}
    there = neighbourhood(pages)
    before = overlaps(there, patchwork(there))["a", "b"]
    pages["z"]["also_attend"] = {"counted_on": TICKED, "asked": 80, "counts": {"a": 50}}
    there = neighbourhood(pages)
    assert overlaps(there, patchwork(there))["a", "b"] == before == Overlap(0, 4)


def test_people_who_are_not_served_are_left_out_of_what_is_shared() -> None:
    shared = {("a", "b"): Overlap(20, 24)}
    assert people_reached({"a": 30, "b": 30}, {"a": 30, "b": 30}, shared) == Reach(36, 40)
    assert people_reached({"a": 25, "b": 20}, {"a": 30, "b": 30}, shared) == Reach(25, 40)
    assert people_reached({"a": 35, "b": 30}, {"a": 30, "b": 30}, shared) == Reach(35, 65)
    assert people_reached({"a": 30, "b": 30}, {"a": 30, "b": None}, shared) == Reach(30, 60)


NAMES = "abcdef"
GROUPS = st.dictionaries(st.sampled_from(NAMES), st.frozensets(st.integers(0, 70), min_size=1), min_size=1)
ALSO = st.lists(st.sets(st.sampled_from(NAMES), min_size=1), min_size=0, max_size=80)


def joined(groups: Mapping[str, frozenset[int]], also: list[set[str]]) -> dict[str, frozenset[int]]:
    """Groups of people, with people who take part in several."""
    return {
        name: members | {person for person, where in enumerate(also) if name in where}
        for name, members in groups.items()
    }


def shared_exactly(people: Mapping[str, frozenset[int]]) -> dict[tuple[str, str], int]:
    return {(a, b): len(people[a] & people[b]) for a, b in combinations(sorted(people), 2)}


@given(GROUPS, ALSO, st.data())
@settings(deadline=None)
def test_a_published_roster_holds_the_truth(
    groups: dict[str, frozenset[int]], also: list[set[str]], data: st.DataObject
) -> None:
    people = joined(groups, also)
    sizes = {name: len(members) for name, members in people.items()}
    counts = {pair: count for pair, count in shared_exactly(people).items() if count}
    lines = protected(counts, sizes)
    assume(
        lines == protected(counts, sizes, audit=False)
    )  # the audit took out nothing; what it takes out may share more than is assumed
    there = neighbourhood(of_sizes(**sizes), roster(*((a, b, low) for (a, b), low in lines.items())))
    check(there, people, data)


@given(GROUPS, ALSO, st.data())
@settings(deadline=None)
def test_tick_lists_hold_the_truth(
    groups: dict[str, frozenset[int]], also: list[set[str]], data: st.DataObject
) -> None:
    people = joined(groups, also)
    pages = of_sizes(**{name: len(members) for name, members in people.items()})
    for name in sorted(people):
        asked = data.draw(st.just(people[name]) | part_of(people[name]) | st.none())
        if asked is None:
            continue
        counts = {}
        for other in sorted(people.keys() - {name}):
            low = len(asked & people[other]) // 5 * 5
            while 10 * low > 9 * min(len(asked), len(people[other])):
                low -= 5
            if low >= 5:
                counts[other] = low
        pages[name]["also_attend"] = {"counted_on": TICKED, "asked": len(asked), "counts": counts}
    check(neighbourhood(pages), people, data)


def part_of(people: frozenset[int]) -> st.SearchStrategy[frozenset[int]]:
    return st.frozensets(st.sampled_from(sorted(people))) if people else st.just(people)


def check(there: Neighbourhood, people: Mapping[str, frozenset[int]], data: st.DataObject) -> None:
    """Whoever of them is served, the number of different people lies within the bounds."""
    found = overlaps(there, patchwork(there))
    for pair, count in shared_exactly(people).items():
        highest = found[pair].high
        assert found[pair].low <= count
        assert highest is None or count <= highest
    served = {name: data.draw(st.just(members) | part_of(members)) for name, members in people.items()}
    reach = reach_of_all(there, {name: len(members) for name, members in served.items()})
    assert reach.low <= len(frozenset().union(*served.values())) <= reach.high


@st.composite
def bounds(draw: st.DrawFn) -> tuple[list[int], Shared, Shared]:
    """Sizes, and per pair the least and the most that they share; also what no people could bring about."""
    sizes = draw(st.lists(st.integers(0, 40), min_size=1, max_size=8))
    pairs = list(combinations(range(len(sizes)), 2))
    number: st.SearchStrategy[Shared] = (
        st.dictionaries(st.sampled_from(pairs), st.integers(0, 40)) if pairs else st.just({})
    )
    return sizes, draw(number), draw(number)


@given(bounds(), st.sampled_from([0, 2, 10]))
@settings(deadline=None)
def test_another_initiative_never_lowers_reach(drawn: tuple[list[int], Shared, Shared], exact: int) -> None:
    sizes, least, most = drawn
    before = [{pair: n for pair, n in shared.items() if max(pair) < len(sizes) - 1} for shared in (least, most)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("atlas.analysis.verdict.reach._TREES_EXACT_UP_TO", exact)
        assert uppermost_union(sizes[:-1], before[0]) <= uppermost_union(sizes, least)
    assert lowest_union(sizes[:-1], before[1]) <= lowest_union(sizes, most)


def test_an_initiative_that_proves_that_others_overlap_does_not_lower_reach() -> None:
    apart = uppermost_union((20, 20, 20), {})
    assert uppermost_union((20, 20, 20, 15), {(0, 3): 10, (1, 3): 10, (2, 3): 10}) == apart == 60


def test_many_groups() -> None:
    sizes = [30] * 22 + [200]
    apart = dict.fromkeys(combinations(range(23), 2), 0)
    assert lowest_union(sizes, apart) == sum(sizes)
    assert lowest_union(sizes, {}) == 200
