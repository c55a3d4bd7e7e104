"""Which initiatives form the heart of the patchwork?"""

import networkx as nx

from atlas.analysis.network.louvain import Adjacency, adjacency_of

__all__ = ["core", "core_of"]


def core(graph: nx.Graph) -> tuple[str, ...]:
    """The rich core: ids, strongest first (equal strengths by id). Empty without lines.

    Initiatives are ranked by strength, the sum of their weights. The core ends at the last one whose weight towards
    those ranked above it is the largest; from there on that weight only falls behind. Source: METHODS 2; Ma & Mondragón
    2015 (doi:10.1371/journal.pone.0119678).

    >>> triangle_with_tail = nx.Graph()
    >>> triangle_with_tail.add_weighted_edges_from([("a", "b", 9), ("b", "c", 9), ("a", "c", 9), ("c", "d", 1)])
    >>> core(triangle_with_tail)
    ('c', 'a', 'b')
    """
    nodes = sorted(graph)
    return tuple(nodes[number] for number in core_of(adjacency_of(graph, nodes)))


def core_of(network: Adjacency) -> list[int]:
    """`core` of a network whose nodes are numbered in the order of their ids."""
    strength = [sum(row.values()) for row in network]
    ranked = sorted(range(len(network)), key=lambda node: -strength[node])
    rank = [0] * len(network)
    for position, node in enumerate(ranked):
        rank[node] = position
    upward = [sum(weight for other, weight in network[node].items() if rank[other] < rank[node]) for node in ranked]
    if not any(upward):
        return []
    end = max(range(len(ranked)), key=lambda position: (upward[position], position))
    return ranked[: end + 1]
