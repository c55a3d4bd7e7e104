"""What a key figure would notice of the lines that their counts give."""

import networkx as nx
import pytest
from hypothesis import given

from atlas.analysis.network.patchwork import Line, Source, patchwork
from atlas.model.atlas import Neighbourhood

from ..neighbourhoods import COUNTED, NEIGHBOURHOODS, TICKED, neighbourhood, roster, ticks


def test_both_counts_are_kept_and_the_larger_holds() -> None:
    both = neighbourhood({"choir": ticks(meal=10), "meal": ticks(choir=15)})
    (line,) = patchwork(both).lines
    assert line == Line("choir", "meal", 15, 19, (Source("choir", 10, TICKED, 5), Source("meal", 15, TICKED, 5)))


def test_an_exact_roster_count_stands_beside_a_tick_list() -> None:
    (line,) = patchwork(neighbourhood({"a": {}, "b": ticks(a=10)}, roster(("a", "b", 12), exact=True))).lines
    assert (line.weight, line.top) == (12, 12)
    assert line.sources == (Source("b", 10, TICKED, 5), Source(None, 12, COUNTED, 1))


def test_of_equal_counts_the_wider_bin_holds() -> None:
    (line,) = patchwork(neighbourhood({"a": {}, "b": ticks(a=10)}, roster(("a", "b", 10), exact=True))).lines
    assert (line.weight, line.top) == (10, 14)


def test_the_roster_says_who_was_asked() -> None:
    pages = {"a": ticks(), "b": {}, "c": {}, "doctor": {"kind": "professional"}}
    assert patchwork(neighbourhood(pages)).asked == {"a"}
    assert patchwork(neighbourhood(pages, roster(asked=("b", "doctor")))).asked == {"a", "b"}
    assert patchwork(neighbourhood(pages, roster())).not_asked == frozenset()


def test_a_stopped_initiative_is_listed_but_has_no_lines() -> None:
    found = patchwork(neighbourhood({"a": ticks(b=20, c=10), "b": {"status": "stopped"}, "c": {"status": "paused"}}))
    assert found.stopped == ("b",)
    assert found.initiatives == ("a", "c")
    assert [(line.a, line.b) for line in found.lines] == [("a", "c")]


def test_without_a_visible_line() -> None:
    found = patchwork(neighbourhood({"a": ticks(b=5), "b": {}, "c": ticks(a=0)}))
    assert found.without_visible_line == ("c",)


def test_lines_of_one_initiative_come_strongest_first() -> None:
    found = patchwork(neighbourhood({"a": ticks(b=5, c=20, d=5), "b": {}, "c": {}, "d": {}}))
    assert [line.other("a") for line in found.lines_of("a")] == ["c", "b", "d"]
    assert found.lines_of("nobody") == ()
    with pytest.raises(ValueError, match="d is not on the line a–b"):
        found.lines_of("b")[0].other("d")


def test_too_few_people_give_no_line() -> None:
    pages = {"a": ticks(b=4, c=5, d=13), "b": {}, "c": {"sensitive": True}, "d": {"sensitive": True}}
    assert [(line.b, line.weight, line.top) for line in patchwork(neighbourhood(pages)).lines] == [("d", 10, 14)]


def test_the_graph_cannot_be_changed_by_whoever_reads_it() -> None:
    graph = patchwork(neighbourhood({"b": ticks(a=5), "a": {}})).graph
    assert list(graph.edges(data=True)) == [("a", "b", {"weight": 5, "distance": 0.2})]
    with pytest.raises(nx.NetworkXError):
        graph.add_node("c")


@given(NEIGHBOURHOODS)
def test_every_initiative_is_somewhere_exactly_once(there: Neighbourhood) -> None:
    found = patchwork(there)
    assert sorted(found.initiatives + found.professionals + found.stopped) == sorted(there.initiatives)
    assert found.asked | found.not_asked == set(found.initiatives)
    assert not found.asked & found.not_asked
    assert list(found.graph) == list(found.initiatives)


@given(NEIGHBOURHOODS)
def test_professionals_and_stopped_initiatives_are_never_in_a_line(there: Neighbourhood) -> None:
    for line in patchwork(there).lines:
        for end in (line.a, line.b):
            assert there.initiatives[end].meta.kind != "professional"
            assert there.initiatives[end].meta.status != "stopped"


@given(NEIGHBOURHOODS)
def test_the_weight_of_a_line_is_its_larger_count(there: Neighbourhood) -> None:
    for line in patchwork(there).lines:
        assert line.a < line.b
        assert line.weight == max(source.shared for source in line.sources) >= 1
        assert line.top in {source.top for source in line.sources if source.shared == line.weight}


@given(NEIGHBOURHOODS)
def test_no_line_shows_more_than_the_rules_allow(there: Neighbourhood) -> None:
    for line in patchwork(there).lines:
        sensitive = any(there.initiatives[end].meta.sensitive for end in (line.a, line.b))
        for source in line.sources:
            if source.bin_width == 5:
                assert source.shared >= (10 if sensitive else 5)
                assert source.shared % 5 == 0
