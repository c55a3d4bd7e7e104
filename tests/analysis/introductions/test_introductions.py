"""Who is introduced to whom, where a challenge needs it and between groups (METHODS 9)."""

from collections.abc import Mapping
from datetime import date
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.analysis.introductions.common_ground import CommonGround, Grounds
from atlas.analysis.introductions.fewest import fewest_covers
from atlas.analysis.introductions.findings import introduction_findings
from atlas.analysis.introductions.introductions import introductions
from atlas.analysis.network.findings import network_findings
from atlas.analysis.verdict.coalition import Part, proposal
from tests.analysis.example_of_the_methods import LINES, OFFERS, network
from tests.analysis.neighbourhoods import neighbourhood, roster

TODAY = date(2026, 11, 27)
TUESDAY = {"schedule": [{"weekday": "tuesday"}]}
ALL = {key for pair in LINES for key in pair} | {"hardloopclub"}
Facts = Mapping[str, Mapping[str, Any]]


def introduced(*needs: str, facts: Facts | None = None) -> list[tuple[str, str, int]]:
    """Who is introduced to whom in the network of METHODS 6, and the points for it."""
    there = neighbourhood({key: (facts or {}).get(key, {}) for key in ALL})
    found = proposal(network(), OFFERS, needs)
    return [(one.a, one.b, one.ground.points) for one in introductions(found.parts, Grounds(there, ALL, TODAY), ALL)]


def test_without_further_facts_names_decide() -> None:
    assert introduced("moving", "language") == [("fietswerkplaats", "hardloopclub", 0)]


def test_a_day_in_common_decides() -> None:
    facts = {"taalcafe": TUESDAY, "hardloopclub": TUESDAY}
    assert introduced("moving", "language", facts=facts) == [("hardloopclub", "taalcafe", 1)]


def test_only_those_who_offer_what_is_needed_are_introduced() -> None:
    facts = dict.fromkeys(("kerk", "hardloopclub"), TUESDAY)
    assert introduced("money", "moving", facts=facts) == [("hardloopclub", "schuldhulp", 0)]


def test_who_is_connected_needs_no_introduction() -> None:
    assert introduced("money", "meal") == []


def test_what_is_common_ground() -> None:
    spot = {"lat": 52.5543, "lon": 5.2400}
    ours = {
        "activities": ["meals", "music"],
        "audiences": ["older-people"],
        "languages": ["nl", "tr"],
        "schedule": [{"weekday": "monday"}, {"weekday": "tuesday"}, {"weekday": "friday", "ends": "2026-11-01"}],
        "place": {"lat": 52.5500, "lon": 5.2400},
    }
    theirs = {
        "activities": ["music"],
        "audiences": ["older-people", "music"],
        "languages": ["tr"],
        "schedule": [{"rrule": "FREQ=WEEKLY;BYDAY=MO,TU"}, {"weekday": "friday"}],
        "place": spot,
    }
    there = neighbourhood(
        {
            "ours": ours,
            "theirs": theirs,
            "private": {"place": {**spot, "private": True}},
            "further": {"place": {"lat": 52.5546, "lon": 5.2400}},
            "resting": {"schedule": [{"weekday": "monday"}], "status": "paused"},
            "unknown": {},
        }
    )
    grounds = Grounds(there, there.initiatives, TODAY)
    shared = grounds.common("ours", "theirs")
    assert shared == CommonGround(("music",), ("older-people",), ("tr",), ("monday", "tuesday"), near=True)
    assert shared.points == 5, "two days are one point"
    for other in ("private", "further", "resting", "unknown"):
        assert grounds.common("ours", other) == CommonGround(), other
    for a, b in combinations(grounds.keys, 2):
        assert grounds.best([b], [a]) == (grounds.common(a, b).points, a, b)


def test_of_equally_few_groups_those_with_most_in_common() -> None:
    parts = [
        Part(frozenset({"meal"}), ("soup",)),
        Part(frozenset({"walk"}), ("dogs",)),
        Part(frozenset({"walk"}), ("run",)),
    ]
    facts = {"soup": {"audiences": ["youth"]}, "dogs": {}, "run": {"audiences": ["youth"]}}
    (one,) = introductions(parts, Grounds(neighbourhood(facts), facts, TODAY), ())
    assert (one.a, one.b, one.asked) == ("run", "soup", False)


@settings(max_examples=40)
@given(st.lists(st.frozensets(st.sampled_from("abcde"), min_size=1), min_size=1, max_size=7))
def test_the_fewest_groups_are_the_fewest_and_all_choices_are_there(has: list[frozenset[str]]) -> None:
    wanted = frozenset().union(*has)
    for size in range(1, len(has) + 1):
        covering = [c for c in combinations(range(len(has)), size) if frozenset().union(*(has[n] for n in c)) == wanted]
        if covering:
            assert fewest_covers(has) == covering
            return


def test_more_than_eight_needs_are_covered_step_by_step() -> None:
    nine = frozenset("abcdefghi")
    assert fewest_covers([frozenset("a"), nine - {"a"}, frozenset("ab")]) == [(0, 1)]


def test_very_many_groups_that_do_the_same_take_no_time() -> None:
    assert len(fewest_covers([frozenset(thing) for thing in "abcdefgh" * 100])) == 1_000


GROUPS = {"choir": {"audiences": ["youth"]}, "band": {}, "soup": {"audiences": ["youth"]}, "bread": {}}


def found(facts: Facts, *lines: tuple[str, str, int], asked: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    there = neighbourhood(facts, roster(*lines, asked=asked))
    told = introduction_findings(there, network_findings(there), {}, TODAY)
    return [(one.a, one.b) for one in told.groups]


def test_groups_without_a_line_are_introduced_and_others_are_not() -> None:
    apart = (("choir", "band", 10), ("soup", "bread", 10))
    assert found(GROUPS, *apart) == [("choir", "soup")]
    assert found(GROUPS, *apart, ("band", "bread", 5)) == []
    assert found({**GROUPS, "soup": {"audiences": ["youth"], "status": "paused"}}, *apart) == []


def test_who_shows_no_line_is_introduced_once_asked_and_after_the_groups() -> None:
    facts = {**GROUPS, "chess": {"audiences": ["youth"]}, "band": {"audiences": ["youth"]}, "cards": {}}
    apart = (("choir", "band", 10), ("soup", "bread", 10))
    assert found(facts, *apart, asked=("chess", "cards")) == [("band", "soup"), ("chess", "choir")]
    assert found(facts, *apart) == [("band", "soup")], "whoever was not asked is asked first"
