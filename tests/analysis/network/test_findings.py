"""What the network says of neighbourhoods that are small, empty, in pieces, or told in another order."""

import os
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.analysis.network import findings as module
from atlas.analysis.network.bridges import bridges
from atlas.analysis.network.findings import network_facts, network_findings
from atlas.analysis.network.mix import Mix
from atlas.analysis.network.patchwork import patchwork
from atlas.analysis.network.stops import Stop, relay_loss, relay_losses
from atlas.model.atlas import Neighbourhood
from atlas.model.shared import SharedParticipants

from .. import sites
from ..neighbourhoods import NEIGHBOURHOODS, neighbourhood, ticks

FEW = settings(max_examples=25, deadline=None)


def chain(*names: str) -> Neighbourhood:
    """Each initiative shares five people with the next."""
    return neighbourhood({names[-1]: {}} | {a: ticks(**{b: 5}) for a, b in pairwise(names)})


def test_nothing_there() -> None:
    found = network_findings(neighbourhood({}))
    assert not any((found.patchwork.lines, found.core, found.clusters.groups, found.without_visible_line))
    assert found.clusters.modularity is None
    assert not any((found.bridges, found.circles, found.spread, found.stops, found.weights))
    assert found.mix == Mix(0, 0, None, None, None)


def test_one_initiative_that_was_not_asked() -> None:
    found = network_findings(neighbourhood({"choir": {}}))
    assert found.without_visible_line == found.clusters.unclustered == ("choir",)
    assert (found.bridges, found.circles, found.spread) == ({"choir": 0.0}, {"choir": None}, {"choir": None})
    assert found.stops == {"choir": Stop(None, (), 0.0)}


def test_formal_and_informal_meet() -> None:
    found = network_findings(neighbourhood({"choir": ticks(library=10), "library": {"kind": "formal"}}))
    assert found.mix == Mix(0, 1, 1.0, 1.0, 1.0)


def test_what_a_chain_loses_when_its_middle_stops() -> None:
    found = network_findings(chain("a", "b", "c"))
    assert found.stops["b"] == Stop(1.0, ("a", "c"), 1.0)
    assert found.stops["a"] == Stop(0.5, (), 0.0)


def test_in_a_large_network_relay_loss_waits_for_a_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RELAY_LOSS_LIMIT", 2)
    found = network_findings(chain("a", "b", "c"))
    assert found.stops["b"].relay_loss is None
    assert relay_loss(found.patchwork.graph, "b") == 1.0
    with pytest.raises(KeyError):
        relay_loss(found.patchwork.graph, "nobody")


def test_ways_of_equal_length_count_as_equal() -> None:
    """1/5 + 1/20 + 1/10 and 1/5 + 1/10 + 1/20 differ in floating point, but not in the neighbourhood."""
    assert 1 / 5 + 1 / 20 + 1 / 10 != 1 / 5 + 1 / 10 + 1 / 20
    ring = {"a": ticks(b=5, d=5), "b": ticks(c=20), "c": ticks(f=10), "d": ticks(e=10), "e": ticks(f=20), "f": {}}
    graph = patchwork(neighbourhood(ring)).graph
    rounded = nx.betweenness_centrality(graph, weight="distance")
    assert rounded["b"] != pytest.approx(rounded["d"])
    assert bridges(graph)["b"] == pytest.approx(bridges(graph)["d"])
    assert bridges(graph)["c"] == pytest.approx(bridges(graph)["e"])


@FEW
@given(NEIGHBOURHOODS, st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(there: Neighbourhood, random: Any) -> None:
    pages = list(there.initiatives.items())
    random.shuffle(pages)
    shared = there.shared
    if shared is not None:
        lines = list(shared.lines)
        random.shuffle(lines)
        shared = SharedParticipants(meta=shared.meta, lines=tuple(lines))
    assert network_findings(replace(there, initiatives=dict(pages), shared=shared)) == network_findings(there)


@pytest.mark.parametrize("site", [sites.EXACT, sites.PROTECTED])
def test_the_facts_of_the_network_are_all_that_it_depends_on(site: Path) -> None:
    there = sites.neighbourhood(site)
    facts = network_facts(there)
    assert network_findings(facts) == network_findings(there)
    told = {key: replace(one, original=replace(one.original, body="Other")) for key, one in there.initiatives.items()}
    assert repr(network_facts(replace(there, initiatives=told, challenges={}, pages={}))) == repr(facts)
    key, one = next(iter(there.initiatives.items()))
    other = replace(one.original, meta=one.meta.model_copy(update={"sensitive": not one.meta.sensitive}))
    changed = {**there.initiatives, key: replace(one, original=other)}
    assert repr(network_facts(replace(there, initiatives=changed))) != repr(facts)
    assert repr(network_facts(replace(there, shared=None, initiatives={}))) != repr(facts)


@FEW
@given(NEIGHBOURHOODS)
def test_every_initiative_gets_an_answer_within_bounds(there: Neighbourhood) -> None:
    found = network_findings(there)
    graph = found.patchwork.graph
    hidden = set(found.without_visible_line)
    assert set(found.bridges) == set(found.circles) == set(found.spread) == set(found.stops) == set(graph)
    assert {i for group in found.clusters.groups for i in group} == set(graph) - hidden
    assert set(found.clusters.unclustered) == hidden
    assert not hidden & set(found.core)
    assert {i for i, value in found.circles.items() if value is None} == hidden
    assert {i for i, value in found.spread.items() if value is None} == hidden
    assert all(0 <= value <= 1 for value in found.bridges.values())
    assert all(0 <= value < 1 for value in found.spread.values() if value is not None)
    assert all(pair is None or 0 < pair.jaccard <= pair.overlap <= 1 for pair in found.weights.values())
    assert sum(stop.share_of_weight or 0 for stop in found.stops.values()) == pytest.approx(2 if graph.edges else 0)


@FEW
@given(NEIGHBOURHOODS)
def test_relay_loss_of_all_at_once_is_that_of_each(there: Neighbourhood) -> None:
    graph = patchwork(there).graph
    assert relay_losses(graph) == pytest.approx({node: relay_loss(graph, node) for node in graph})
    assert all(0 <= loss <= 1 for loss in relay_losses(graph).values())


def test_two_runs_of_the_generator_give_the_same_clusters() -> None:
    """Python orders sets of words differently in every run."""
    program = (
        "import networkx as nx; from atlas.analysis.network.clusters import clusters\n"
        "g = nx.gnm_random_graph(40, 120, seed=4); nx.set_edge_attributes(g, 5, 'weight')\n"
        "print(clusters(nx.relabel_nodes(g, {n: f'i{n}' for n in g})))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(runs) == 1
