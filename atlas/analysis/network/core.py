"""Which initiatives form the heart of the patchwork?"""

import networkx as nx

__all__ = ["core"]


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
    strength: dict[str, int] = dict(graph.degree(weight="weight"))
    ranked = sorted(graph, key=lambda node: (-strength[node], node))
    rank = {node: position for position, node in enumerate(ranked)}
    upward = [
        sum(data["weight"] for neighbour, data in graph[node].items() if rank[neighbour] < rank[node])
        for node in ranked
    ]
    if not any(upward):
        return ()
    end = max(range(len(ranked)), key=lambda position: (upward[position], position))
    return tuple(ranked[: end + 1])
