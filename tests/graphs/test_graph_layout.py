"""Where initiatives stand: always the same, nobody lost, nobody on top of another."""

from itertools import combinations, pairwise
from math import dist
from statistics import fmean

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.graphs import layout as module
from atlas.graphs.arrange import NARROW, WIDE, Canvas, arrange
from atlas.graphs.layout import ego_layout, layout

from .pictures import neighbourhood, of

edges = st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)), max_size=30)


@settings(max_examples=40, deadline=None)
@given(edges, st.integers(1, 15))
def test_every_node_has_a_place_of_its_own_in_the_unit_square(pairs: list[tuple[int, int]], count: int) -> None:
    graph = nx.Graph()
    graph.add_nodes_from(f"n{n}" for n in range(count))
    graph.add_edges_from((f"n{a % count}", f"n{b % count}", {"weight": 5}) for a, b in pairs if a % count != b % count)
    places = layout(graph)
    assert set(places) == set(graph)
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places.values())
    assert all(dist(a, b) > 0.01 for a, b in combinations(places.values(), 2))


def test_the_order_of_reading_does_not_move_anyone() -> None:
    picture = neighbourhood()
    one, other = nx.Graph(), nx.Graph()
    one.add_nodes_from(node.id for node in picture.nodes)
    other.add_nodes_from(node.id for node in reversed(picture.nodes))
    one.add_weighted_edges_from((line.a, line.b, line.weight) for line in picture.lines)
    other.add_weighted_edges_from((line.b, line.a, line.weight) for line in reversed(picture.lines))
    places = layout(one)
    module._memory.clear()
    assert layout(other) == places


def _planted(groups: int, members: int) -> tuple[nx.Graph, list[list[str]]]:
    """Rings with a hub each; the hubs are a ring."""
    graph = nx.Graph()
    parts = [[f"{group:02}-{member:03}" for member in range(members)] for group in range(groups)]
    for part in parts:
        nx.add_cycle(graph, part, weight=5)
        nx.add_star(graph, part, weight=10)
    nx.add_cycle(graph, [part[0] for part in parts], weight=5)
    return graph, parts


def test_in_a_large_network_groups_stand_apart() -> None:
    graph, parts = _planted(9, 20)
    for places in (layout(graph, parts), layout(graph)):
        drawn = {node: (1.4 * x, y) for node, (x, y) in places.items()}
        for part in parts:
            for node in part:
                near = sorted(drawn, key=lambda other: dist(drawn[node], drawn[other]))[1:5]
                assert sum(other in part for other in near) >= 3, node
        within = fmean(dist(drawn[a], drawn[b]) for a, b in graph.edges if a[:2] == b[:2])
        assert within < 0.25 * fmean(dist(drawn[a], drawn[b]) for a, b in combinations(drawn, 2))


@pytest.mark.parametrize(
    "graph",
    [
        nx.path_graph(300),
        nx.star_graph(300),
        nx.complete_graph(100),
        nx.disjoint_union_all([nx.path_graph(2)] * 60),
        nx.disjoint_union_all([nx.complete_graph(n) for n in (80, 9, 4, 3, 2)] + [nx.empty_graph(40)]),
        nx.empty_graph(300),
    ],
    ids=["chain", "star", "everybody with everybody", "pairs", "parts", "no line"],
)
def test_whatever_its_shape_a_large_network_fills_the_square_and_nobody_hides_another(graph: nx.Graph) -> None:
    places = layout(nx.relabel_nodes(graph, {node: f"n{node:03}" for node in graph}))
    assert len(places) == len(graph)
    for axis in zip(*places.values(), strict=True):
        assert min(axis) == 0
        assert max(axis) == 1 or len(set(axis)) == 1
    # A place each: at least a third of what everybody would have on a grid.
    least = 0.33 / len(graph) ** 0.5
    assert all(dist((1.2 * a, 0.85 * b), (1.2 * c, 0.85 * d)) > least
               for (a, b), (c, d) in combinations(places.values(), 2))  # fmt: skip


def test_initiatives_without_lines_stand_in_rows_below_the_others() -> None:
    graph = nx.complete_graph(["a", "b", "c", "d"])
    graph.add_nodes_from(["x", "y", "z"])
    places = layout(graph)
    assert len({places[node][1] for node in "xyz"}) == 1
    assert max(places[node][1] for node in "abcd") < places["x"][1]


def test_the_neighbours_of_an_initiative_stand_around_it_the_strongest_first() -> None:
    places = ego_layout("me", {"b": 5, "a": 5, "c": 20, "me": 9})
    assert places["me"] == (0.5, 0.5)
    assert places["c"] == (0.5, 0.0)
    assert list(places) == ["me", "c", "a", "b"]
    assert {round(dist(places["me"], places[node]), 3) for node in "abc"} == {0.5}


@pytest.mark.parametrize("count", [0, 1, 2, 14, 15, 40, 100])
def test_many_neighbours_stand_on_more_circles(count: int) -> None:
    places = ego_layout("me", {f"n{n:03}": 1 for n in range(count)})
    assert len(places) == count + 1
    assert all(-1e-6 <= x <= 1.000001 and -1e-6 <= y <= 1.000001 for x, y in places.values())
    assert all(dist(a, b) > 0.02 for a, b in combinations(places.values(), 2))
    rings = [dist(places["me"], places[f"n{n:03}"]) for n in range(count)]
    assert all(near <= far + 1e-3 for near, far in pairwise(rings))


@pytest.mark.parametrize("canvas", [WIDE, NARROW])
@pytest.mark.parametrize("count", [1, 2, 8, 30, 120])
def test_no_shape_covers_another_on_the_canvas(canvas: Canvas, count: int) -> None:
    picture = neighbourhood(count, alone=count // 6)
    arranged = arrange(picture, canvas)
    for a, b in combinations(arranged.places, 2):
        assert dist(arranged.places[a], arranged.places[b]) > arranged.radii[a] + arranged.radii[b], (a, b)
    for x, y in arranged.places.values():
        assert 0 < x < canvas.width
        assert 0 < y < arranged.height


def test_two_initiatives_on_one_spot_are_drawn_apart() -> None:
    graph = nx.Graph([("a", "b", {"weight": 5}), ("b", "c", {"weight": 5})])
    picture = of(graph, ["a", "b", "c"], 1)
    arranged = arrange(type(picture)(tuple(type(n)(**{**vars(n), "x": 0.5, "y": 0.5}) for n in picture.nodes),
                                     picture.lines), NARROW)  # fmt: skip
    assert all(dist(p, q) > 20 for p, q in combinations(arranged.places.values(), 2))
