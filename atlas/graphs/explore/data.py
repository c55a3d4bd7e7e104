"""What does the explore page hand to its script? The picture and its facts as JSON, in the document itself.

It stands in the document so that it can be opened from a disk, and so that nothing waits for a second request.
"""

from collections.abc import Mapping
from typing import Any

from atlas.graphs.explore.facts import ExploreFacts, NodeFacts
from atlas.graphs.explore.panel_words import PANEL_WORDS
from atlas.graphs.explore.words import WORDS
from atlas.graphs.legend import line_width
from atlas.graphs.picture import Picture, PictureNode
from atlas.graphs.words import strength
from atlas.words.initiatives import cluster_name

__all__ = ["explore_data", "group_label"]

_EMPTY = NodeFacts()


def explore_data(picture: Picture, facts: ExploreFacts, language: str, title: str) -> dict[str, Any]:
    """Everything but what d3graph needs: nodes in the order of the picture, lines by their numbers in that order.

    What a node has not told is left out; `x` and `y` have four decimals, a tenth of a pixel on a wide screen.
    """
    at = {node.id: number for number, node in enumerate(picture.nodes)}
    steps = {line.weight: strength(line, picture).to(language) for line in picture.lines}
    strongest = max(steps, default=1.0)
    numbers = sorted({node.cluster for node in picture.nodes if node.cluster is not None})
    return {
        "title": title,
        "source": facts.source,
        "url": facts.url,
        "nodes": [_node(node, facts.nodes.get(node.id, _EMPTY)) for node in picture.nodes],
        "lines": [[at[line.a], at[line.b], line.weight, line.label] for line in picture.lines],
        "groups": [{"number": number, "name": group_label(picture, number, language)} for number in numbers],
        "terms": facts.terms,
        "steps": [{"weight": weight, "text": steps[weight]} for weight in sorted(steps)],
        "widths": {str(line.weight): round(line_width(line, strongest), 2) for line in picture.lines},
        "words": {name: sentence.to(language) for name, sentence in {**WORDS, **PANEL_WORDS}.items()},
    }


def group_label(picture: Picture, number: int, language: str) -> str:
    """What a group is called: by what holds it together, and else by its number."""
    return cluster_name(number, picture.group_name(number)).to(language)


def _node(node: PictureNode, facts: NodeFacts) -> Mapping[str, Any]:
    told: dict[str, Any] = {
        "id": node.id,
        "name": node.text,
        "url": node.href,
        "kind": node.kind,
        "x": round(node.x, 4),
        "y": round(node.y, 4),
    }
    more: dict[str, Any] = {
        "group": node.cluster,
        "size": node.size,
        "activities": list(facts.activities),
        "days": list(facts.days),
        "audiences": list(facts.audiences),
        "started": facts.started,
        "money": facts.money,
    }
    told |= {name: value for name, value in more.items() if value is not None and value != []}
    return told if node.asked else told | {"asked": False}
