"""Which initiatives depend on one circle of people?"""

from math import isnan

import networkx as nx

__all__ = ["circles"]


def circles(graph: nx.Graph) -> dict[str, float | None]:
    """Burt's constraint per initiative: higher means that its lines lead into one circle. None without a line.

    Usually between 0 and 1; slightly above 1 in very small circles. Source: METHODS 2; Burt 2004 (doi:10.1086/421787).

    >>> pair = nx.Graph()
    >>> pair.add_nodes_from(["choir", "meal", "walk"])
    >>> pair.add_edge("choir", "meal", weight=5)
    >>> circles(pair)
    {'choir': 1.0, 'meal': 1.0, 'walk': None}
    """
    nodes = sorted(graph)
    if graph.number_of_edges() == 0:
        return dict.fromkeys(nodes)
    ordered = nx.Graph()
    # Nodes without a line are left out of the sum, where they would divide by zero.
    ordered.add_nodes_from(node for node in nodes if graph.degree(node))
    ordered.add_edges_from(sorted(graph.edges(data=True), key=lambda edge: edge[:2]))
    constraint: dict[str, float] = nx.constraint(ordered, weight="weight")
    return {node: None if isnan(constraint.get(node, float("nan"))) else float(constraint[node]) for node in nodes}
