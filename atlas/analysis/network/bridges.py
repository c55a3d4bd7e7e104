"""Which initiatives join groups that otherwise don't meet?"""

from collections.abc import Mapping, Sequence
from math import lcm

import networkx as nx
import numpy as np

from atlas.analysis.network.betweenness import Numbers, betweenness

__all__ = ["NAMED", "bridges", "named_bridges"]

NAMED = 5
"""So many are named as a bridge; a table holds all."""


def bridges(graph: nx.Graph, starts: Sequence[int] | None = None) -> dict[str, float]:
    """Betweenness per initiative: the share, from 0 to 1, of other pairs whose shortest way leads through it.

    A strong line is a short one: its length is 1/weight. Lengths are compared exactly, in whole multiples of
    1/lcm(weights): as fractions in floating point, ways of equal length would seem to differ and the result would
    depend on rounding. `starts`: follow the ways from some nodes only, by their positions among the sorted ones, for an
    estimate. Fewer than three initiatives give 0. Source: METHODS 2; Brandes 2001
    (doi:10.1080/0022250X.2001.9990249); Opsahl, Agneessens & Skvoretz 2010 (doi:10.1016/j.socnet.2010.03.006).

    >>> chain = nx.Graph()
    >>> chain.add_weighted_edges_from([("card-club", "choir", 10), ("choir", "meal", 5)])
    >>> bridges(chain)
    {'card-club': 0.0, 'choir': 1.0, 'meal': 0.0}
    """
    nodes = sorted(graph)
    place = {node: number for number, node in enumerate(nodes)}
    lines = sorted((*sorted((place[a], place[b])), weight) for a, b, weight in graph.edges(data="weight"))
    unit = lcm(*{weight for _, _, weight in lines})
    ends = np.array([(a, b) for a, b, _ in lines], dtype=np.intp).reshape(-1, 2)
    lengths = [unit // weight for _, _, weight in lines]
    found = betweenness(len(nodes), ends, lengths, starts)
    # Among many different strengths, lengths may be too long for floating point, never for Python.
    between = _in_python(len(nodes), ends, lengths) if found is None else found.tolist()
    # Rounded, or else the order of summation would decide which of two equal ones is named first.
    return {node: round(each, 12) for node, each in zip(nodes, between, strict=True)}


def _in_python(count: int, ends: Numbers, lengths: Sequence[int]) -> list[float]:
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from((a, b, {"length": one}) for (a, b), one in zip(ends.tolist(), lengths, strict=True))
    return list(nx.betweenness_centrality(graph, weight="length").values())


def named_bridges(found: Mapping[str, float]) -> tuple[str, ...]:
    """The ids that are named as a bridge, of what `bridges` gives: at most five, the strongest first, equal ones by id.

    None where nothing needs joining.
    """
    strongest = sorted(found, key=lambda key: (-found[key], key))
    return tuple(key for key in strongest[:NAMED] if found[key] > 0)
