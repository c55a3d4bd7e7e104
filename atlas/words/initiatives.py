"""What are initiatives called by their kind (one, a group, a shape in a picture), and what does taking part cost?"""

from collections.abc import Mapping
from typing import Literal

from atlas.texts import Sentence, say, say_n

__all__ = ["COSTS", "GROUPS", "KINDS", "Group", "Shape", "cluster_name", "cluster_with_count", "shape_name"]

Group = Literal["informal", "formal", "professional", "paused", "stopped"]
"""Initiatives in a list: those that are active by kind, then those that have a break or stopped."""
Shape = Literal["informal", "formal", "professional", "cluster"]
"""What a shape in a picture stands for."""

KINDS: Mapping[str, Sentence] = {
    "informal": say("By and for neighbours"),
    "formal": say("Association or institution"),
    "professional": say("Professional resource"),
}
"""One initiative, by kind."""

GROUPS: Mapping[Group, Sentence] = {
    "informal": say("By and for neighbours"),
    "formal": say("Associations and institutions"),
    "professional": say("Professional resources, beside the patchwork"),
    "paused": say("Having a break"),
    "stopped": say("Stopped"),
}
"""Headings of groups, in their order."""

COSTS: Mapping[str, Sentence] = {
    "free": say("Free"),
    "voluntary": say("What you can spare"),
    "paid": say("You pay to take part"),
}
"""What taking part costs, by kind of cost."""

_SHAPES: Mapping[Shape, Sentence] = {
    "informal": say("Informal initiative"),
    "formal": say("Formal initiative"),
    "professional": say("Professional resource"),
    "cluster": say("Cluster of initiatives"),
}


def shape_name(shape: Shape) -> Sentence:
    """What a shape in a picture stands for, and what the table beside it calls that."""
    return _SHAPES[shape]


def cluster_name(cluster: int, name: str | None = None) -> Sentence:
    """What a colour, and the number inside a shape, stand for. `name`: what the cluster is called, if it is."""
    return say("{name}", name=name) if name else say("Cluster {number}", number=cluster)


def cluster_with_count(cluster: int | None, count: int, name: str | None = None) -> Sentence:
    """A cluster that a picture shows as one, with how many initiatives are in it; None: those in no cluster."""
    if cluster is None:
        return say_n("In no cluster: {n} initiative", "In no cluster: {n} initiatives", count)
    if name:
        return say_n("{name} ({n} initiative)", "{name} ({n} initiatives)", count, name=name)
    return say_n("Cluster {number}: {n} initiative", "Cluster {number}: {n} initiatives", count, number=cluster)
