"""A network for the programs of others: GraphML, GEXF 1.3 and JSON, which all three hold the same graph.

Attributes of nodes, of edges and of the graph are texts, whole numbers, numbers or yes and no; one that is missing is
not known. Nodes have a `label` and may have a place, `x` and `y` (upwards); edges have a `weight` and a `label`.
"""

import json
import re
from collections.abc import Hashable, Iterable, Mapping
from xml.etree import ElementTree as Xml

import networkx as nx

__all__ = ["gexf", "graphml", "legible", "node_link_json"]

Value = str | int | float | bool
GEXF = "http://gexf.net/1.3"
VIZ = f"{GEXF}/viz"
_NATIVE = {"label", "weight", "x", "y"}
"""What GEXF has words of its own for; all else is an attribute."""
_TYPES: Mapping[type, str] = {str: "string", int: "integer", float: "double", bool: "boolean"}
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legible(text: str) -> str:
    """A text as all formats can hold it: on one line, and without the characters that XML 1.0 forbids."""
    return " ".join(_NOT_IN_XML.sub("", text).split())


def graphml(graph: "nx.Graph[str]") -> bytes:
    """For R, igraph, yEd, Gephi and Cytoscape."""
    lines = nx.generate_graphml(_legible(graph))
    return ('<?xml version="1.0" encoding="utf-8"?>\n' + "\n".join(lines) + "\n").encode()


def node_link_json(graph: "nx.Graph[str]") -> bytes:
    """For scripts: `networkx.node_link_graph(data, edges="edges")`; D3 calls the edges links."""
    data = nx.node_link_data(_legible(graph), edges="edges")
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n").encode()


def gexf(graph: "nx.Graph[str]", day: str | None = None) -> bytes:
    """For Gephi, with the places of nodes. `day`: the last count, as 2026-11-28.

    GEXF has no attributes of a graph: its description tells them. Written here and not by networkx, whose files hold
    the day of the build, so that the same atlas would give other bytes tomorrow.
    """
    made = _legible(graph)
    root = Xml.Element("gexf", {"xmlns": GEXF, "xmlns:viz": VIZ, "version": "1.3"})
    meta = Xml.SubElement(root, "meta", {"lastmodifieddate": day} if day else {})
    Xml.SubElement(meta, "creator").text = "neighbourhood atlas"
    Xml.SubElement(meta, "description").text = "; ".join(f"{name}: {value}" for name, value in made.graph.items())
    body = Xml.SubElement(root, "graph", {"defaultedgetype": "undirected", "mode": "static", "idtype": "string"})
    of_nodes = _declared(body, "node", (data for _, data in made.nodes(data=True)))
    of_edges = _declared(body, "edge", (data for _, _, data in made.edges(data=True)))
    nodes = Xml.SubElement(body, "nodes")
    for key, data in made.nodes(data=True):
        node = Xml.SubElement(nodes, "node", {"id": key, "label": str(data.get("label", key))})
        _values(node, data, of_nodes)
        if "x" in data and "y" in data:
            Xml.SubElement(node, "viz:position", {"x": repr(data["x"]), "y": repr(data["y"]), "z": "0.0"})
    edges = Xml.SubElement(body, "edges")
    for number, (a, b, data) in enumerate(made.edges(data=True)):
        native = {name: str(data[name]) for name in ("weight", "label") if name in data}
        edge = Xml.SubElement(edges, "edge", {"id": str(number), "source": a, "target": b, **native})
        _values(edge, data, of_edges)
    Xml.indent(root)
    text: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _declared(body: Xml.Element, kind: str, found: Iterable[Mapping[str, Value]]) -> dict[str, str]:
    """The attributes of nodes or edges by name, each with its number in the file."""
    types: dict[str, str] = {}
    for data in found:
        types |= {name: _TYPES[type(value)] for name, value in data.items() if name not in _NATIVE}
    if types:
        declared = Xml.SubElement(body, "attributes", {"class": kind, "mode": "static"})
        for number, (name, kept_as) in enumerate(types.items()):
            Xml.SubElement(declared, "attribute", {"id": str(number), "title": name, "type": kept_as})
    return {name: str(number) for number, name in enumerate(types)}


def _values(element: Xml.Element, data: Mapping[str, Value], numbers: Mapping[str, str]) -> None:
    held = {name: value for name, value in data.items() if name in numbers}
    if held:
        values = Xml.SubElement(element, "attvalues")
        for name, value in held.items():
            text = str(value).lower() if isinstance(value, bool) else str(value)
            Xml.SubElement(values, "attvalue", {"for": numbers[name], "value": text})


def _legible(graph: "nx.Graph[str]") -> "nx.Graph[str]":
    """The same graph with texts that every format can hold, and without empty ones."""
    made: nx.Graph[str] = nx.Graph(**_said(graph.graph))
    made.add_nodes_from((key, _said(data)) for key, data in graph.nodes(data=True))
    made.add_edges_from((a, b, _said(data)) for a, b, data in graph.edges(data=True))
    return made


def _said(data: Mapping[Hashable, Value]) -> dict[str, Value]:
    said = {str(name): legible(value) if isinstance(value, str) else value for name, value in data.items()}
    return {name: value for name, value in said.items() if value != ""}
