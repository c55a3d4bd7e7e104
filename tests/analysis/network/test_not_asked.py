"""How firmly findings hold where some were not asked: the worked numbers of METHODS 8, and networks seen through."""

from itertools import product
from typing import Any

import networkx as nx
import pytest

from atlas.analysis.network.findings import NetworkFindings, network_findings
from atlas.analysis.network.holds import firmness
from atlas.model.atlas import Neighbourhood
from atlas.model.shared import SharedParticipants

from ..example_of_the_methods import LINES, OFFERS
from ..neighbourhoods import neighbourhood, roster, ticks

NAMES = sorted({*OFFERS, *(end for pair in LINES for end in pair)})


def nine(*unasked: str) -> Neighbourhood:
    """The initiatives of METHODS 6; all but `unasked` asked with a tick list."""
    pages: dict[str, dict[str, Any]] = {}
    for name in NAMES:
        counts = {a if b == name else b: n for (a, b), n in LINES.items() if name in (a, b)}
        pages[name] = {} if name in unasked else ticks(**counts)
    return neighbourhood(pages)


@pytest.mark.parametrize(
    ("unasked", "known", "hold"),
    [
        (("hardloopclub", "schuldhulp"), 35, 0.7429),
        (("hardloopclub", "schuldhulp", "moestuin"), 33, 0.5289),
        ((), 36, 1.0),
    ],
)
def test_no_visible_line_as_worked_out(unasked: tuple[str, ...], known: int, hold: float) -> None:
    found = network_findings(nine(*unasked)).not_asked
    assert (found.pairs, found.known) == (36, known)
    assert found.without_line == {"hardloopclub": pytest.approx(hold, abs=5e-5)}
    assert found.without_line["hardloopclub"] == pytest.approx(_by_enumeration(found.chance or 0, unasked))


def _by_enumeration(chance: float, unasked: tuple[str, ...]) -> float:
    """All ways in which unknown pairs can have a line, with their chances."""
    pairs = [(a, b) for a in unasked for b in unasked if a < b]
    held = 0.0
    for drawn in product((True, False), repeat=len(pairs)):
        alone = not any(line and "hardloopclub" in pair for line, pair in zip(drawn, pairs, strict=True))
        lines = sum(drawn)
        held += alone * chance**lines * (1 - chance) ** (len(pairs) - lines)
    return held


def test_where_all_were_asked_everything_is_firm() -> None:
    found = network_findings(nine())
    assert set(found.not_asked.bridges) == set(found.named_bridges)
    assert set(found.not_asked.groups) == set(range(len(found.clusters.groups)))
    assert set(found.not_asked.heart) == set(found.core)
    assert {hold for one in _all_holds(found) for hold in one} == {1.0}
    assert not found.not_asked.open
    assert not found.not_asked.ask_first


def _all_holds(found: NetworkFindings) -> list[list[float]]:
    one = found.not_asked
    return [list(kind.values()) for kind in (one.bridges, one.groups, one.heart, one.without_line)]


def test_without_any_line_nothing_is_said_about_what_holds() -> None:
    found = network_findings(neighbourhood({"a": ticks(), "b": {}, "c": {}})).not_asked
    assert (found.pairs, found.known) == (3, 2)
    assert found.chance is None
    assert not any((found.open, found.without_line, found.ask_first))


def test_a_roster_says_nothing_of_those_that_it_does_not_hold() -> None:
    def known(shared: SharedParticipants, **ticked: Any) -> int:
        return network_findings(neighbourhood({key: ticked.get(key, {}) for key in "abcd"}, shared)).not_asked.known

    assert known(roster(("a", "b", 5), asked=("a", "b"))) == 1
    assert known(roster(("a", "b", 5), asked=("a", "b", "c"))) == 3
    assert known(roster(("a", "b", 5), asked=("a", "b", "c")), d=ticks()) == 6
    assert known(roster(("a", "b", 5))) == 6


def test_a_bridge_that_others_could_replace_is_less_firm_than_one_that_nothing_can() -> None:
    """Two rows of six hang on one end each; only between the loose ends of one row nobody asked."""
    wide = {f"w{n}": ticks() for n in range(6)}
    loose: dict[str, dict[str, Any]] = {f"l{n}": {} for n in range(6)}
    hub = ticks(**dict.fromkeys(wide, 10), other=10)
    other = ticks(**dict.fromkeys(loose, 10))
    found = network_findings(neighbourhood({**wide, **loose, "hub": hub, "other": other}))
    assert found.named_bridges == ("hub", "other")
    assert found.not_asked.bridges == {"hub": 1.0, "other": 1.0}  # all lines of both are known, whatever is drawn
    assert {one.initiative for one in found.not_asked.ask_first} <= set(loose)


def test_a_group_that_hangs_on_who_was_not_asked_could_change() -> None:
    """Four pairs of which nobody was asked but one end: the other ends may well meet."""
    pages: dict[str, dict[str, Any]] = {}
    for n in range(6):
        pages |= {f"a{n}": ticks(**{f"z{n}": 5}), f"z{n}": {}}
    firm = {f"k{n}": ticks(**{f"k{m}": 20 for m in range(5) if m != n}) for n in range(5)}
    found = network_findings(neighbourhood({**pages, **firm}))
    number = found.clusters.number_of
    assert found.not_asked.groups[number["k0"]] == 1.0
    assert found.not_asked.groups[number["z0"]] < 1.0


def test_the_first_to_ask_makes_most_pairs_known_then_settles_most_then_goes_by_name() -> None:
    shared = roster(("a", "b", 5), ("b", "c", 5), asked=("a", "b", "c"))
    found = network_findings(neighbourhood({**{key: {} for key in "abc"}, "x": {}, "y": {}}, shared)).not_asked
    # x and y know of nobody; a, b and c know of each other.
    assert [(one.initiative, one.pairs) for one in found.ask_first[:2]] == [("x", 4), ("y", 4)]
    assert found.ask_first[2].pairs == 2
    nine_known = network_findings(nine("hardloopclub", "schuldhulp", "moestuin")).not_asked
    assert [one.pairs for one in nine_known.ask_first] == [2, 2, 2]
    hanging = [one.findings for one in nine_known.ask_first]
    assert hanging == sorted(hanging, reverse=True)


def test_the_same_every_time_in_whatever_order_it_is_told() -> None:
    there = nine("hardloopclub", "schuldhulp", "moestuin", "voedselbank")
    turned = neighbourhood({key: there.initiatives[key].meta.model_dump(exclude_unset=True) for key in reversed(NAMES)})
    assert network_findings(turned).not_asked == network_findings(there).not_asked


def test_beyond_many_lines_fewer_networks_are_drawn() -> None:
    ring = nx.random_regular_graph(20, 130, seed=3)
    named = {node: f"i{node:03d}" for node in ring}
    lines = [(named[min(a, b)], named[max(a, b)], 5) for a, b in ring.edges]
    asked = tuple(sorted(named.values()))[:-2]
    kept = [line for line in lines if {*line[:2]} <= set(asked)]
    found = network_findings(neighbourhood({key: {} for key in named.values()}, roster(*kept, asked=asked))).not_asked
    assert 20 <= found.drawn < 200
    assert all(0 <= hold <= 1 for hold in found.bridges.values())


def test_three_words_for_how_firm() -> None:
    assert [firmness(hold) for hold in (1, 0.9, 0.89, 0.7, 0.69, 0)] == [
        "firm",
        "firm",
        "likely",
        "likely",
        "open",
        "open",
    ]
