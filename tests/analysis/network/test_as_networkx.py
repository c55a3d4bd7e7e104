"""What is computed with arrays and bare lists is what networkx computes, on networks of many kinds."""

from itertools import combinations, product

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.analysis.network import betweenness as module
from atlas.analysis.network.betweenness import Lines, betweenness
from atlas.analysis.network.bridges import bridges
from atlas.analysis.network.louvain import Weighted, adjacency_of, louvain, modularities

MANY = settings(max_examples=60, deadline=None)


@st.composite
def networks(draw: st.DrawFn) -> nx.Graph:
    """Up to 14 nodes, often of equal strengths, so that ties are common; isolated nodes and several parts too."""
    count = draw(st.integers(0, 14))
    pairs = list(combinations(range(count), 2))
    lines = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_weighted_edges_from((a, b, 5 * draw(st.integers(1, 4))) for a, b in sorted(lines))
    return graph


@MANY
@given(networks(), st.integers(0, 99))
def test_a_run_of_louvain(graph: nx.Graph, seed: int) -> None:
    network = Weighted(adjacency_of(graph, list(graph)))
    (found,) = louvain(network, [seed])
    assert found == nx.community.louvain_communities(graph, seed=seed)
    if graph.edges:
        assert next(modularities(network, [found])) == nx.community.modularity(graph, found)


def test_a_run_of_louvain_over_several_levels() -> None:
    villages = nx.Graph()
    villages.add_nodes_from(range(120))
    villages.add_weighted_edges_from(
        (a, b, 5 * (1 + (a + b) % 3))
        for a, b in combinations(range(120), 2)
        if a // 6 == b // 6 or (a // 24 == b // 24 and (a * 7 + b) % 11 == 0) or (a * 31 + b * 17) % 97 == 0
    )
    for seed, found in enumerate(louvain(Weighted(adjacency_of(villages, list(villages))), range(20))):
        assert found == nx.community.louvain_communities(villages, seed=seed)


@MANY
@pytest.mark.parametrize("small", [64, 0])
@given(graph=networks())
def test_betweenness(graph: nx.Graph, small: int) -> None:
    ends = np.array(graph.edges, dtype=np.intp).reshape(-1, 2)
    lines = Lines(ends, [weight for _, _, weight in graph.edges(data="weight")])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_SMALL", small)  # by Floyd's method, and by Dijkstra's
        (found,) = betweenness(len(graph), [lines])
    assert found is not None
    assert dict(enumerate(found)) == pytest.approx(nx.betweenness_centrality(graph, weight="weight"))


def test_betweenness_of_several_is_that_of_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is looked at together, and beside one whose ways are too long to compare and one without lines."""
    graphs = [nx.gnm_random_graph(12, lines, seed=lines) for lines in (9, 14, 0, 20, 30)]
    each = [
        Lines(np.array(graph.edges, dtype=np.intp).reshape(-1, 2), [1 + (a * b) % 4 for a, b in graph.edges])
        for graph in graphs
    ]
    some = Lines(each[3].ends, each[3].lengths, starts=[2, 7, 5])
    too_long = Lines(each[1].ends, [2**52] * len(each[1].lengths))
    alone = [next(betweenness(12, [lines])) for lines in (*each, some, too_long)]
    assert alone[-1] is None
    assert alone[3] is not None
    assert alone[5] is not None
    assert (alone[3] != alone[5]).any()
    for together, held, small in product((10**6, 200, 1), (10**6, 300), (64, 0)):
        monkeypatch.setattr(module, "_AT_ONCE", together)
        monkeypatch.setattr(module, "_HELD", held)
        monkeypatch.setattr(module, "_SMALL", small)  # by Floyd's method, and by Dijkstra's
        for one, other in zip(alone, betweenness(12, (*each, some, too_long)), strict=True):
            assert (one is None) == (other is None)
            if one is not None and other is not None:
                assert other == pytest.approx(one, abs=1e-15)


def test_among_many_different_strengths_ways_are_still_compared_exactly() -> None:
    """Lengths in multiples of 1/lcm(5, 10, ..., 300) do not fit into floating point."""
    ring = nx.cycle_graph([f"i{number:02}" for number in range(60)])
    for number, (_, _, data) in enumerate(ring.edges(data=True)):
        data["weight"] = 5 * (number + 1)
    found = bridges(ring)
    assert max(found, key=lambda initiative: found[initiative]) > "i30"
    rounded = nx.Graph((a, b, {"length": 1 / weight}) for a, b, weight in ring.edges(data="weight"))
    assert found == pytest.approx(nx.betweenness_centrality(rounded, weight="length"))
