"""What a council would notice of a proposed coalition (METHODS 6)."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.analysis.verdict.coalition import EXACT_UP_TO, Part, coalition, proposal, serving_parts

from ..example_of_the_methods import OFFERS, network

Offers = Mapping[str, frozenset[str]]


def test_money_and_a_meal() -> None:
    found = coalition(network(), OFFERS, ("money", "meal"))
    assert found is not None
    assert found.members == ("schuldhulp", "voedselbank")
    assert found.cost == Fraction("2.20")
    assert found.covers == {"meal": ("voedselbank",), "money": ("schuldhulp",)}
    assert found.lines == (("schuldhulp", "voedselbank"),)
    assert (found.connecting, found.exact) == ((), True)


def test_a_greedy_cover_would_take_four(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("atlas.analysis.verdict.coalition.EXACT_UP_TO", 1)
    found = coalition(network(), OFFERS, ("money", "meal"))
    assert found is not None
    assert found.members == ("eettafel", "kerk", "schuldhulp", "voedselbank")
    assert not found.exact


def test_who_only_connects() -> None:
    found = coalition(network(), OFFERS, ("money", "language"))
    assert found is not None
    assert found.members == ("buurthuis", "kerk", "schuldhulp", "taalcafe", "voedselbank")
    assert found.connecting == ("buurthuis", "kerk", "voedselbank")


def test_moving_and_language_are_not_yet_connected() -> None:
    assert coalition(network(), OFFERS, ("moving", "language")) is None
    found = proposal(network(), OFFERS, ("moving", "language"))
    assert (found.coalition, found.unserved) == (None, ())
    assert found.parts == (
        Part(frozenset({"language"}), ("fietswerkplaats", "taalcafe")),
        Part(frozenset({"moving"}), ("hardloopclub",)),
    )


def test_one_initiative_may_cover_all_without_any_line() -> None:
    found = coalition(network(), OFFERS, ("moving",))
    assert found is not None
    assert (found.members, found.lines) == (("hardloopclub",), ())
    assert found.cost == 1


def test_a_need_that_nobody_serves_is_told_and_the_rest_is_proposed() -> None:
    found = proposal(network(), OFFERS, ("money", "care", "meal"))
    assert found.unserved == ("care",)
    assert found.coalition is not None
    assert found.coalition.members == ("schuldhulp", "voedselbank")
    assert proposal(network(), OFFERS, ("care",)).coalition is None


def test_a_coalition_for_nothing_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="at least one need"):
        coalition(network(), OFFERS, ())


NEEDS = "uvwx"


@st.composite
def networks(draw: st.DrawFn, needs: str = NEEDS, most: int = 7) -> tuple[nx.Graph, Offers]:
    names = draw(st.permutations("abcdefg"[: draw(st.integers(1, most))]))
    graph = nx.Graph()
    graph.add_nodes_from(names)
    for a, b in combinations(names, 2):
        weight = draw(st.sampled_from([0, 0, 5, 10, 15, 7]))
        if weight:
            graph.add_edge(a, b, weight=weight)
    return graph, {name: frozenset(draw(st.sets(st.sampled_from(needs), max_size=2))) for name in names}


def by_trying_all(graph: nx.Graph, offers: Offers, needs: set[str]) -> tuple[Fraction, int, tuple[str, ...]] | None:
    """The least cost over every connected set that covers, with the same ties."""
    found = []
    for size in range(1, len(graph) + 1):
        for members in combinations(sorted(graph), size):
            inside = graph.subgraph(members)
            if needs <= {need for node in members for need in offers[node]} and nx.is_connected(inside):
                tree = nx.maximum_spanning_tree(inside)
                cost = size + sum((Fraction(1, weight) for _, _, weight in tree.edges(data="weight")), Fraction())
                found.append((cost, size, members))
    return min(found, default=None)


@given(networks(), st.sets(st.sampled_from(NEEDS), min_size=1))
def test_it_is_the_cheapest_of_all(drawn: tuple[nx.Graph, Offers], needs: set[str]) -> None:
    graph, offers = drawn
    found = coalition(graph, offers, needs)
    expected = by_trying_all(graph, offers, needs)
    assert (found and (found.cost, len(found.members), found.members)) == expected


MANY = "klmnopqrst"


@given(networks(needs=MANY), st.sets(st.sampled_from(MANY), min_size=1))
def test_it_is_connected_and_covers_whatever_the_number_of_needs(
    drawn: tuple[nx.Graph, Offers], needs: set[str]
) -> None:
    graph, offers = drawn
    found = coalition(graph, offers, needs)
    can = any(part.needs == needs for part in serving_parts(graph, offers, needs))
    assert (found is not None) == can
    if found is not None:
        assert nx.is_connected(graph.subgraph(found.members))
        assert nx.is_tree(nx.Graph(found.lines)) if found.lines else len(found.members) == 1
        assert all(found.covers[need] for need in needs)
        assert found.exact == (len(needs) <= EXACT_UP_TO)


def test_a_greedy_cover_of_many_needs_is_connected_and_covers() -> None:
    names = [f"n{number}" for number in range(12)]
    graph = nx.path_graph(names)
    nx.set_edge_attributes(graph, 5, "weight")
    offers = {name: frozenset({name}) if number % 4 else frozenset() for number, name in enumerate(names)}
    needs = frozenset().union(*offers.values())
    found = coalition(graph, offers, needs)
    assert found is not None
    assert (len(needs), found.exact) == (9, False)
    assert found.connecting == ("n4", "n8")
    assert nx.is_connected(graph.subgraph(found.members))
