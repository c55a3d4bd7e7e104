"""Which initiatives are active across clusters?"""

from collections import Counter

import networkx as nx

from atlas.analysis.network.clusters import Clusters

__all__ = ["spread"]


def spread(graph: nx.Graph, clusters: Clusters) -> dict[str, float | None]:
    """Participation coefficient per initiative: 1 − Σ (share of its weight that goes to each cluster)².

    0: all lines in one cluster; towards 1: evenly over many. None without a line. `clusters` must be of the same graph.
    Source: METHODS 2; Guimerà & Amaral 2005 (doi:10.1038/nature03288).
    """
    return {node: _coefficient(graph, clusters, node) for node in sorted(graph)}


def _coefficient(graph: nx.Graph, clusters: Clusters, node: str) -> float | None:
    towards: Counter[int] = Counter()
    for neighbour in sorted(graph[node]):
        towards[clusters.number_of[neighbour]] += graph[node][neighbour]["weight"]
    total = towards.total()
    # Whole numbers to the last step: all lines in one cluster is then exactly 0.
    return (total**2 - sum(part**2 for part in towards.values())) / total**2 if total else None
