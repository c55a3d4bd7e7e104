"""Which initiatives join groups that otherwise don't meet?"""

from collections.abc import Mapping, Sequence
from math import lcm

import networkx as nx

from atlas.analysis.network.betweenness import betweenness

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
    unit = lcm(*{weight for _, _, weight in graph.edges(data="weight")})
    exact = nx.Graph()
    exact.add_nodes_from(sorted(graph))
    exact.add_edges_from((a, b, {"length": unit // weight}) for a, b, weight in sorted(graph.edges(data="weight")))
    between = betweenness(exact, "length", starts)
    if between is None:  # among many different strengths, lengths may be too long for floating point, never for Python
        between = nx.betweenness_centrality(exact, weight="length")
    # Rounded, or else the order of summation would decide which of two equal ones is named first.
    return {initiative: round(float(between[initiative]), 12) for initiative in exact}


def named_bridges(found: Mapping[str, float]) -> tuple[str, ...]:
    """The ids that are named as a bridge, of what `bridges` gives: at most five, the strongest first, equal ones by id.

    None where nothing needs joining.
    """
    strongest = sorted(found, key=lambda key: (-found[key], key))
    return tuple(key for key in strongest[:NAMED] if found[key] > 0)
