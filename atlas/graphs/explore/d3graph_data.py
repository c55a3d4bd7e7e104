"""What d3graph draws, put right: its nodes and links in the order of the picture, with names, places and addresses."""

from collections.abc import Mapping, Sequence
from typing import Any

from atlas.graphs.legend import line_width
from atlas.graphs.picture import Picture, PictureLine
from atlas.graphs.shapes import MARKERS, colour_class
from atlas.graphs.text import width_of, wrap
from atlas.graphs.words import describe, line_title

__all__ = ["put_right"]

_FONT = 13.0


def put_right(graph: Mapping[str, Sequence[Mapping[str, Any]]], picture: Picture, language: str) -> dict[str, Any]:
    """d3graph's nodes and links in the order of the picture, with their real names, places, addresses and titles, and
    with the nodes without lines, which it left out."""
    drawn = {node["name"]: node for node in graph["nodes"]}
    largest = max((node.size or 0 for node in picture.nodes), default=0) or 1
    nodes = []
    for number, node in enumerate(picture.nodes):
        size = 8.0 + 7.0 * (0.3 if node.size is None else (node.size / largest) ** 0.5)
        nodes.append(
            dict(drawn.get(str(number), {}))
            | {
                "name": str(number),
                "node_name": node.text,
                "node_tooltip": describe(node, picture, language),
                "node_marker": MARKERS[node.kind],
                "node_color": "#5b6370",
                "node_color_edge": "#ffffff",
                "node_fontcolor": "#1f2430",
                "node_fontsize": _FONT,
                "node_opacity": 1,
                "node_proba": "nan",
                "node_size": round(size, 1),
                "node_size_edge": 1.5,
                "x": node.x,
                "y": node.y,
                "px": node.x,
                "py": node.y,
                "fixed": True,
                "lines": [node.text] if width_of(node.text, _FONT) < 120.0 else wrap(node.text, _FONT, 150.0),
                "href": node.href,
                "classes": f"{colour_class(node.cluster)} atlas-k-{node.kind}",
                "digit": "" if node.cluster is None else str(node.cluster),
                "asked": node.asked,
                "degree": picture.degrees[node.id],
            }
        )
    return {"nodes": nodes, "links": _links(graph["links"], picture, language)}


def _links(links: Sequence[Mapping[str, Any]], picture: Picture, language: str) -> list[dict[str, Any]]:
    lines: dict[frozenset[str], PictureLine] = {line.ends: line for line in picture.lines}
    names = {node.id: node.text for node in picture.nodes}
    strongest = max((line.weight for line in picture.lines), default=1.0)
    right = []
    for link in links:
        source, target = int(link["source_label"]), int(link["target_label"])
        line = lines[frozenset((picture.nodes[source].id, picture.nodes[target].id))]
        width = round(line_width(line, strongest), 1)
        title = line_title(line, names, picture, language)
        told = {"label": line.label, "tooltip": title, "edge_weight": line.weight, "weight": line.weight}
        drawn = {"edge_width": width, "edge_opacity": 1, "edge_color": "#8b92a0", "edge_style": 0, "edge_distance": 0}
        right.append(dict(link) | told | drawn | {"source": source, "target": target})
    return right
