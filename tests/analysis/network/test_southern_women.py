"""The numbers of METHODS 1 and 2 for the Davis Southern Women (Breiger 1974, doi:10.2307/2576011)."""

from functools import cache
from itertools import combinations

import networkx as nx
import pytest

from atlas.analysis.network.bridges import bridges
from atlas.analysis.network.findings import NetworkFindings, network_findings
from atlas.analysis.network.mix import mix
from atlas.analysis.network.stops import relay_loss

from .. import sites

FOURTH = 0.00005  # METHODS prints four decimals


@cache
def found() -> NetworkFindings:
    return network_findings(sites.neighbourhood(sites.EXACT))


def ids(*numbers: int) -> set[str]:
    return {f"e{number}" for number in numbers}


def test_event_sizes() -> None:
    assert [sites.sizes()[f"e{n}"] for n in range(1, 15)] == [3, 3, 6, 4, 8, 8, 10, 14, 12, 5, 4, 6, 3, 3]
    pages = sites.neighbourhood(sites.EXACT).initiatives
    assert {i: page.meta.people.participants for i, page in pages.items() if page.meta.people} == sites.sizes()


def test_the_files_hold_the_counts_that_the_rules_give() -> None:
    assert (sites.EXACT / sites.COUNTS).read_text("utf-8") == sites.as_csv(sites.exact_counts())
    assert (sites.PROTECTED / sites.COUNTS).read_text("utf-8") == sites.as_csv(sites.protected_counts())


def test_lines_and_weight() -> None:
    graph = found().patchwork.graph
    assert graph.number_of_edges() == 66
    assert graph.size(weight="weight") == 214
    missing = {frozenset(pair) for pair in combinations(graph, 2) if not graph.has_edge(*pair)}
    assert missing == {frozenset((a, b)) for a in ids(1, 2, 3, 4, 5) for b in ids(10, 11, 12, 13, 14)}
    assert found().without_visible_line == ()
    assert found().patchwork.asked == set(graph)


@pytest.mark.parametrize(
    ("pair", "shared", "jaccard", "overlap"),
    [(("e8", "e9"), 9, 0.5294, 0.75), (("e3", "e5"), 6, 0.75, 1), (("e13", "e14"), 3, 1, 1)],
)
def test_other_weights(pair: tuple[str, str], shared: int, jaccard: float, overlap: float) -> None:
    weights = found().weights[pair]
    assert found().patchwork.graph.edges[pair]["weight"] == shared
    assert weights is not None
    assert weights.jaccard == pytest.approx(jaccard, abs=FOURTH)
    assert weights.overlap == pytest.approx(overlap)


def test_bridges() -> None:
    expected = dict.fromkeys(found().patchwork.initiatives, 0.0) | {"e8": 0.4359, "e9": 0.2949}
    assert found().bridges == pytest.approx(expected, abs=FOURTH)


def test_raw_weight_is_not_a_distance() -> None:
    graph = found().patchwork.graph
    assert nx.betweenness_centrality(graph, weight="weight")["e6"] == pytest.approx(0.2925, abs=FOURTH)
    assert bridges(graph)["e6"] == 0


def test_circles() -> None:
    circles = found().circles
    assert [circles[i] for i in ("e8", "e9", "e1")] == pytest.approx([0.3116, 0.3256, 0.4381], abs=FOURTH)


def test_clusters() -> None:
    clusters = found().clusters
    assert [set(group) for group in clusters.groups] == [ids(*range(1, 9)), ids(*range(9, 15))]
    assert clusters.modularity == pytest.approx(0.172067, abs=5e-7)
    assert clusters.unclustered == ()


def test_spread() -> None:
    spread = found().spread
    assert [spread[i] for i in ("e9", "e8", "e1")] == pytest.approx([0.4764, 0.4757, 0.0997], abs=FOURTH)


def test_core() -> None:
    assert found().core == ("e8", "e7", "e9", "e6", "e5", "e3")


def test_mix_of_early_middle_and_late_gatherings() -> None:
    def period(event: str) -> str:
        number = int(event[1:])
        return "early" if number <= 5 else "middle" if number <= 9 else "late"

    graph = found().patchwork.graph
    result = mix(graph, {event: period(event) for event in graph})
    assert [result.index, result.expected, result.weighted] == pytest.approx([0.2121, 0.4286, 0.1028], abs=FOURTH)


def test_what_if_it_stops() -> None:
    stops = found().stops
    assert stops["e8"].share_of_weight == pytest.approx(0.2757, abs=FOURTH)
    assert stops["e8"].relay_loss == pytest.approx(0.0541, abs=FOURTH)
    assert stops["e9"].relay_loss == pytest.approx(0.0201, abs=FOURTH)
    assert all(stop.newly_isolated == () for stop in stops.values())
    graph = found().patchwork.graph
    assert {i: relay_loss(graph, i) for i in graph} == pytest.approx({i: stop.relay_loss for i, stop in stops.items()})


def test_protection_leaves_eleven_lines_of_thirteen() -> None:
    before, after = sites.protected_counts(audit=False), sites.protected_counts()
    assert (len(before), len(after)) == (13, 11)
    assert before.keys() - after.keys() == {("e3", "e5"), ("e3", "e6")}
    protected = network_findings(sites.neighbourhood(sites.PROTECTED))
    assert {(line.weight, line.top) for line in protected.patchwork.lines} == {(5, 9)}
    assert len(protected.without_visible_line) == 7
    assert protected.clusters.unclustered == protected.without_visible_line
    assert [protected.circles[i] for i in protected.without_visible_line] == [None] * 7
