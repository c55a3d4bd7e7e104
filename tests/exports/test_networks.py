"""A network goes out in three formats and comes back the same, in networkx and in igraph."""

import io
import json
from xml.etree import ElementTree

import igraph
import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.exports.networks import gexf, graphml, legible, node_link_json

GEXF = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"

Told = dict[str, dict[str, object]]


@st.composite
def patchworks(draw: st.DrawFn) -> "nx.Graph[str]":
    """Small networks with titles that no format likes, and values that are not known of all."""
    words = st.text(st.characters(codec="utf-8"), max_size=8) | st.sampled_from(
        ["\x00\x08\x0b\ufffe<b>&amp;", "]]>", "\"'>", "5–9\r\n\u2028x", "\U0001f9f5 =1+1"]
    )
    keys = draw(st.lists(st.from_regex("[a-z][a-z0-9-]{0,5}", fullmatch=True), unique=True, max_size=6))
    graph: nx.Graph[str] = nx.Graph(title=draw(words), language="nl")
    for key in keys:
        place = {"x": draw(st.integers(-9000, 9000)) / 8, "y": draw(st.integers(-9000, 9000)) / 8}
        known: dict[str, object] = {"group": draw(st.integers(1, 9)), "group_name": draw(words)}
        known = known if draw(st.booleans()) else {}
        graph.add_node(key, label=f"t{draw(words)}", asked=draw(st.booleans()), **place, **known)
    pairs = [(a, b) for a in keys for b in keys if a < b]
    for a, b in draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []:
        low = draw(st.integers(1, 40)) * 5
        jaccard = {"jaccard": draw(st.integers(0, 10000)) / 10000} if draw(st.booleans()) else {}
        graph.add_edge(a, b, weight=low, label=f"{low}–{low + 4}", sources=" ".join((a, "roster")), **jaccard)
    return graph


def _expected(graph: "nx.Graph[str]") -> tuple[Told, Told]:
    def said(data: dict[str, object]) -> dict[str, object]:
        clean = {name: legible(value) if isinstance(value, str) else value for name, value in data.items()}
        return {name: value for name, value in clean.items() if value != ""}

    nodes = {key: said(data) for key, data in graph.nodes(data=True)}
    return nodes, {" ".join(sorted((a, b))): said(data) for a, b, data in graph.edges(data=True)}


def _told(graph: "nx.Graph[str]") -> tuple[Told, Told]:
    assert not graph.is_directed()
    assert not graph.is_multigraph()
    edges = {" ".join(sorted((a, b))): dict(data) for a, b, data in graph.edges(data=True)}
    return {key: dict(data) for key, data in graph.nodes(data=True)}, edges


def _told_by_gexf(data: bytes) -> tuple[Told, Told]:
    """What GEXF has words of its own for is put back under our names."""
    nodes, edges = _told(nx.read_gexf(io.BytesIO(data), version="1.3"))
    for node in nodes.values():
        position = node.pop("viz")
        assert isinstance(position, dict)
        node |= {"x": position["position"]["x"], "y": position["position"]["y"]}
    for edge in edges.values():
        del edge["id"]
    return nodes, edges


@given(patchworks())
@settings(max_examples=40, deadline=None)
def test_every_format_comes_back_as_the_same_network(graph: "nx.Graph[str]") -> None:
    expected = _expected(graph)
    assert _told(nx.read_graphml(io.BytesIO(graphml(graph)))) == expected
    assert _told_by_gexf(gexf(graph)) == expected
    assert _told(nx.node_link_graph(json.loads(node_link_json(graph)), edges="edges")) == expected


@given(graph=patchworks())
@settings(max_examples=20, deadline=None)
def test_igraph_reads_the_same_graphml(graph: "nx.Graph[str]", tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("igraph") / "patchwork.graphml"
    path.write_bytes(graphml(graph))
    read = igraph.Graph.Read_GraphML(str(path))
    nodes, edges = _expected(graph)
    assert not read.is_directed()
    assert {v["id"]: (v["label"], v["asked"], v["x"], v["y"]) for v in read.vs} == {
        key: (data["label"], data["asked"], data["x"], data["y"]) for key, data in nodes.items()
    }
    ids = read.vs["id"] if len(read.vs) else []
    assert {" ".join(sorted((ids[e.source], ids[e.target]))): (e["weight"], e["label"]) for e in read.es} == {
        key: (data["weight"], data["label"]) for key, data in edges.items()
    }


def test_gexf_keeps_to_the_schema_of_its_version() -> None:
    """The structure that the schema of GEXF 1.3 asks for: elements in place, attributes declared, ends that exist."""
    graph: nx.Graph[str] = nx.Graph(title="Linde")
    graph.add_node("koor", label="Koor", asked=True, group=1, x=0.5, y=-2.0)
    graph.add_node("tafel", label="Tafel", asked=False, x=1.0, y=1.0)
    graph.add_edge("koor", "tafel", weight=5, label="5–9", overlap=0.25)
    root = ElementTree.fromstring(gexf(graph, "2026-11-28"))
    assert (root.tag, root.get("version")) == (f"{GEXF}gexf", "1.3")
    assert [child.tag for child in root] == [f"{GEXF}meta", f"{GEXF}graph"]
    meta, body = root
    assert meta.get("lastmodifieddate") == "2026-11-28"
    assert [child.tag for child in meta] == [f"{GEXF}creator", f"{GEXF}description"]
    assert {*body.attrib} == {"defaultedgetype", "mode", "idtype"}
    assert [child.tag.removeprefix(GEXF) for child in body] == ["attributes", "attributes", "nodes", "edges"]
    for kind, group in ((body[0], body[2]), (body[1], body[3])):
        declared = {attribute.get("id"): attribute.get("type") for attribute in kind}
        assert {*declared.values()} <= {"string", "integer", "double", "boolean"}
        assert {value.get("for") for value in group.iter(f"{GEXF}attvalue")} <= {*declared}
    assert {child.tag for node in body[2] for child in node} == {f"{GEXF}attvalues", f"{VIZ}position"}
    assert [(e.get("source"), e.get("target"), e.get("weight"), e.get("label")) for e in body[3]] == [
        ("koor", "tafel", "5", "5–9")
    ]


@pytest.mark.parametrize("text", ["a\x00b", "a\x1fb", "\ufffeab", "a\ud800b"])
def test_what_xml_cannot_hold_is_left_out(text: str) -> None:
    assert legible(text) == "ab"
