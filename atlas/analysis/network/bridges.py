"""Which initiatives join groups that otherwise don't meet?"""

from collections.abc import Iterator, Mapping, Sequence
from math import lcm

import networkx as nx
import numpy as np

from atlas.analysis.network.betweenness import Lines, betweenness
from atlas.analysis.network.louvain import Adjacency, adjacency_of

__all__ = ["NAMED", "bridges", "bridges_of_each", "named_bridges"]

NAMED = 5
"""So many are named as a bridge; a table holds all."""


def bridges(graph: nx.Graph) -> dict[str, float]:
    """Betweenness per initiative: the share, from 0 to 1, of other pairs whose shortest way leads through it.

    A strong line is a short one: its length is 1/weight. Lengths are compared exactly, in whole multiples of
    1/lcm(weights): as fractions in floating point, ways of equal length would seem to differ and the result would
    depend on rounding. Fewer than three initiatives give 0. Source: METHODS 2; Brandes 2001
    (doi:10.1080/0022250X.2001.9990249); Opsahl, Agneessens & Skvoretz 2010 (doi:10.1016/j.socnet.2010.03.006).

    >>> chain = nx.Graph()
    >>> chain.add_weighted_edges_from([("card-club", "choir", 10), ("choir", "meal", 5)])
    >>> bridges(chain)
    {'card-club': 0.0, 'choir': 1.0, 'meal': 0.0}
    """
    nodes = sorted(graph)
    (found,) = bridges_of_each([adjacency_of(graph, nodes)], [None])
    return dict(zip(nodes, found, strict=True))


def bridges_of_each(networks: Sequence[Adjacency], starts: Sequence[Sequence[int] | None]) -> Iterator[list[float]]:
    """`bridges` of several networks of the same nodes, by the number of the node.

    `starts`: for each network the nodes from which ways are followed, for an estimate; all of them if None.
    """
    each = [_lines(network, some) for network, some in zip(networks, starts, strict=True)]
    count = len(networks[0]) if networks else 0
    for lines, found in zip(each, betweenness(count, each), strict=True):
        # Among many different strengths, lengths may be too long for floating point, never for Python.
        between = _in_python(count, lines) if found is None else found.tolist()
        # Rounded, or else the order of summation would decide which of two equal ones is named first.
        yield [round(one, 12) for one in between]


def _lines(network: Adjacency, starts: Sequence[int] | None) -> Lines:
    lines = [(one, two, weight) for one, row in enumerate(network) for two, weight in row.items() if two > one]
    unit = lcm(*{weight for _, _, weight in lines})
    ends = np.array([(one, two) for one, two, _ in lines], dtype=np.intp).reshape(-1, 2)
    return Lines(ends, [unit // weight for _, _, weight in lines], starts)


def _in_python(count: int, lines: Lines) -> list[float]:
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(
        (a, b, {"length": one}) for (a, b), one in zip(lines.ends.tolist(), lines.lengths, strict=True)
    )
    return list(nx.betweenness_centrality(graph, weight="length").values())


def named_bridges(found: Mapping[str, float]) -> tuple[str, ...]:
    """The ids that are named as a bridge, of what `bridges` gives: at most five, the strongest first, equal ones by id.

    None where nothing needs joining.
    """
    strongest = sorted(found, key=lambda key: (-found[key], key))
    return tuple(key for key in strongest[:NAMED] if found[key] > 0)
