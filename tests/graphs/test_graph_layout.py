"""Where initiatives stand: always the same, nobody lost, nobody on top of another."""

from itertools import combinations, pairwise
from math import dist
from pathlib import Path

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


def test_a_stored_layout_is_used_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = nx.path_graph(["a", "b", "c"])
    module._memory.clear()
    places = layout(graph, cache_dir=tmp_path)
    module._memory.clear()
    monkeypatch.setattr(module, "_lay_out", None)
    assert layout(graph, cache_dir=tmp_path) == places


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
