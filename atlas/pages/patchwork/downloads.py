"""What is handed to programs that draw and count networks? The patchwork as its pages show it, and no more."""

import json

import networkx as nx

from atlas.analysis.network.patchwork import Line
from atlas.exports.networks import gexf, graphml, node_link_json
from atlas.graphs.layout import Point
from atlas.keeping.remember import remembered
from atlas.pages.patchwork.pictures import places_of
from atlas.pages.patchwork.title import patchwork_title
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.texts import say

__all__ = ["network_files", "network_graph"]


def network_files(edition: Edition) -> dict[str, bytes]:
    """The patchwork as GraphML, GEXF and JSON, by path."""
    data = node_link_json(network_graph(edition))
    as_graphml, as_gexf = _as_xml(data)
    return {
        edition.path(addresses.patchwork_graphml): as_graphml,
        edition.path(addresses.patchwork_gexf): as_gexf,
        edition.path(addresses.patchwork_json): data,
    }


@remembered
def _as_xml(data: bytes) -> tuple[bytes, bytes]:
    """The same network as GraphML and GEXF. Most edits leave it as it was; it is not written again then."""
    graph = nx.node_link_graph(json.loads(data), edges="edges")
    return graphml(graph), gexf(graph, graph.graph.get("counted_to"))


def network_graph(edition: Edition) -> "nx.Graph[str]":
    """The initiatives of the patchwork and its lines, with what the pages and the CSV tell of them.

    Words (`label`, `group_name`, those of the graph) are in the language of the edition; `kind` and `activities` are
    keys of the vocabulary, with a space between them. `weight` is the lower end of the number of shared people.
    """
    network = edition.findings.network.patchwork
    places = places_of(edition)
    graph: nx.Graph[str] = nx.Graph(**_told(edition))
    graph.add_nodes_from((key, _initiative(edition, key, places[key])) for key in network.initiatives)
    graph.add_edges_from((line.a, line.b, _line(edition, line)) for line in network.lines)
    return graph


def _told(edition: Edition) -> dict[str, str]:
    lines = edition.findings.network.patchwork.lines
    days = sorted(source.counted_on for line in lines for source in line.sources)
    site_url = edition.writer.settings.site_url
    told = {"title": patchwork_title(edition), "language": edition.language}
    if site_url:
        told["source"] = f"{site_url}{addresses.url('index.md', edition.path(addresses.patchwork))}"
    if days:
        told |= {"counted_from": days[0].isoformat(), "counted_to": days[-1].isoformat()}
    if any(line.top > line.weight for line in lines):
        told["protection"] = edition.tell(
            say(
                "We show how many people in steps of five, and leave out small numbers, so that nobody can be "
                "recognised. So there are more lines in real life than you see here."
            )
        )
    return told


def _initiative(edition: Edition, key: str, place: Point) -> dict[str, str | int | float | bool]:
    meta, found = edition.neighbourhood.initiatives[key].meta, edition.findings.network
    group = found.clusters.number_of.get(key)
    data: dict[str, str | int | float | bool] = {
        "label": edition.title(edition.neighbourhood.initiatives[key]),
        "kind": meta.kind,
        "asked": key in found.patchwork.asked,
        "activities": " ".join(meta.activities),
        "x": round(float(place[0]), 3),
        "y": round(0.0 - float(place[1]), 3),
    }
    if group is not None:
        data |= {"group": group + 1, "group_name": edition.group_name(group + 1)}
    if meta.people and meta.people.participants is not None:
        data["participants"] = meta.people.participants
    return data


def _line(edition: Edition, line: Line) -> dict[str, str | int | float]:
    weights = edition.findings.network.weights[line.a, line.b]
    data: dict[str, str | int | float] = {
        "weight": line.weight,
        "label": edition.words.bin(line.weight, line.top),
        "sources": " ".join(source.asked_by or "roster" for source in line.sources),
        "counted_on": max(source.counted_on for source in line.sources).isoformat(),
    }
    if weights:
        told = {"jaccard": weights.jaccard, "overlap": weights.overlap}
        data |= {name: round(value, 4) for name, value in told.items() if value is not None}
    return data
