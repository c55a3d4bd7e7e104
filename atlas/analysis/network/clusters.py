"""Which initiatives share many of the same people?"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import networkx as nx

from atlas.analysis.network.louvain import Adjacency, Weighted, adjacency_of, louvain, modularities

__all__ = ["SEEDS", "Clusters", "clusters", "clusters_again"]

SEEDS = 100


@dataclass(frozen=True)
class Clusters:
    """`groups`: ids, sorted, the largest group first and equal ones by id. `unclustered`: ids without a visible line.

    `modularity`: how much more weight lies inside the groups than chance would put there; None without lines.
    """

    groups: tuple[tuple[str, ...], ...]
    modularity: float | None
    unclustered: tuple[str, ...]

    @cached_property
    def number_of(self) -> Mapping[str, int]:
        """The position in `groups`, from 0, by id. Initiatives without a visible line are not in it."""
        return {initiative: number for number, group in enumerate(self.groups) for initiative in group}


def clusters(graph: nx.Graph) -> Clusters:
    """The division of highest modularity among 100 runs of the Louvain method, equal ones by name.

    An initiative without a line belongs to no cluster and is not one of its own. Source: METHODS 2; Blondel et al. 2008
    (doi:10.1088/1742-5468/2008/10/P10008).

    >>> two_pairs = nx.Graph()
    >>> two_pairs.add_nodes_from(["a", "b", "c", "d", "e"])
    >>> two_pairs.add_weighted_edges_from([("a", "b", 5), ("c", "d", 5)])
    >>> clusters(two_pairs)
    Clusters(groups=(('a', 'b'), ('c', 'd')), modularity=0.5, unclustered=('e',))
    """
    unclustered = tuple(sorted(node for node in graph if not graph.degree(node)))
    joined = sorted(node for node in graph if graph.degree(node))
    if not joined:
        return Clusters((), None, unclustered)
    network = Weighted(adjacency_of(graph, joined))
    divisions = sorted({_sorted(parts) for parts in louvain(network, range(SEEDS))})
    # Rounded, or else the order of summation would decide between divisions that are equally good.
    scored = zip((-round(one, 12) for one in modularities(network, divisions)), divisions, strict=True)
    score, best = min(scored)
    groups = (tuple(joined[number] for number in part) for part in best)
    return Clusters(tuple(sorted(groups, key=lambda group: (-len(group), group))), -score, unclustered)


def clusters_again(network: Adjacency, before: Sequence[Collection[int]]) -> list[set[int]]:
    """The groups of a network like the one that gave `before`, from one run: the division of before, unless it is
    better.

    In that, who had no line then is in the group with which it shares most people (equal ones: the larger), or by
    itself. `network`: with the same nodes, numbered in the order of their ids, and at least one line.
    """
    joined = [node for node, row in enumerate(network) if row]
    place = {node: number for number, node in enumerate(joined)}
    adjacency = [{place[other]: weight for other, weight in network[node].items()} for node in joined]
    old = [{place[node] for node in group} for group in before]
    grouped = {node for group in old for node in group}
    for node, row in enumerate(adjacency):
        if node not in grouped:
            towards = [sum(weight for other, weight in row.items() if other in part) for part in old]
            if any(towards):
                old[towards.index(max(towards))].add(node)
            else:
                old.append({node})
    weighted = Weighted(adjacency)
    divisions = [old, *louvain(weighted, range(1))]
    scores = list(modularities(weighted, divisions))
    # A division that is better by rounding alone is not another one.
    best = divisions[0] if scores[0] >= scores[1] - 1e-9 else divisions[1]
    return [{joined[number] for number in part} for part in best]


def _sorted(parts: list[set[int]]) -> tuple[tuple[int, ...], ...]:
    return tuple(sorted(tuple(sorted(part)) for part in parts))
