"""What does one run of the Louvain method find? As networkx to the last bit, on bare lists: a run is done often."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

import networkx as nx

__all__ = ["Adjacency", "Weighted", "adjacency_of", "louvain", "modularities"]

Adjacency = list[dict[int, int]]
"""By node, the weight of the line to each neighbour. A node that stands for several has a line to itself."""

_LEAST_GAIN = 1e-7
"""The method stops when a level adds no more modularity than this."""


@dataclass(frozen=True, eq=False)
class Weighted:
    """A network, with what is asked of it again and again. `adjacency`: see `adjacency_of`."""

    adjacency: Adjacency

    @cached_property
    def lines(self) -> list[tuple[int, int, int]]:
        """Every line once, from its end that comes first, with its weight."""
        rows = enumerate(self.adjacency)
        return [(node, other, weight) for node, row in rows for other, weight in row.items() if other >= node]

    @cached_property
    def degrees(self) -> list[int]:
        """The weight of all lines of each node; one to itself counts twice."""
        return [sum(row.values()) + row.get(node, 0) for node, row in enumerate(self.adjacency)]

    @cached_property
    def around(self) -> list[list[tuple[int, int]]]:
        """The other nodes around each, and the weight of the line to it."""
        rows = enumerate(self.adjacency)
        return [[(other, weight) for other, weight in row.items() if other != node] for node, row in rows]


def louvain(network: Weighted, seeds: Iterable[int]) -> Iterator[list[set[int]]]:
    """For each seed the division that `networkx.community.louvain_communities` gives, in the same order.

    Which of two equal moves is taken depends on the order of summation and on the order of neighbours; both are kept as
    there. Source: Blondel et al. 2008 (doi:10.1088/1742-5468/2008/10/P10008).
    """
    apart = _modularity(network, range(len(network.adjacency))) if any(network.adjacency) else 0.0
    # No secret: the same seed must give the same run.
    return (_run(network, apart, Random(seed)) for seed in seeds)  # noqa: S311


def modularities(network: Weighted, divisions: Iterable[Sequence[Collection[int]]]) -> Iterator[float]:
    """`networkx.community.modularity` of divisions of such a graph with lines, by the same order of summation."""
    for parts in divisions:
        home = [0] * len(network.adjacency)
        for number, part in enumerate(parts):
            for node in part:
                home[node] = number
        yield _modularity(network, home)


def adjacency_of(graph: nx.Graph, nodes: Sequence[str | int]) -> Adjacency:
    """The neighbours of `nodes` by their position among these, in that order; every neighbour is one of them.

    `graph`: whole `weight`s, no line from a node to itself. Positions, for sets of strings differ in order between two
    runs of Python, and numbers do not.
    """
    place = {node: number for number, node in enumerate(nodes)}
    around = ([(place[other], data["weight"]) for other, data in graph[node].items()] for node in nodes)
    return [dict(sorted(neighbours)) for neighbours in around]


def _run(network: Weighted, modularity: float, chance: Random) -> list[set[int]]:
    """One run, from a division of `modularity` in which each node is alone."""
    members = [{node} for node in range(len(network.adjacency))]
    if not any(network.adjacency):
        return members
    home = _one_level(network, chance)
    while True:
        home = _numbered(home)
        members = _merged(members, home)
        reached = _modularity(network, home)
        if reached - modularity <= _LEAST_GAIN:
            return members
        modularity = reached
        network = _condensed(network, home)
        home = _one_level(network, chance)
        if home == list(range(len(home))):
            return members


def _one_level(network: Weighted, chance: Random) -> list[int]:
    """The group of every node when each has moved to the best group of a neighbour until none wants to any more."""
    degrees, around = network.degrees, network.around
    totals = degrees.copy()
    half = sum(degrees) / 2
    twice_squared = 2 * half**2
    weights_of: list[dict[int, int] | None] = [None] * len(degrees)
    home = list(range(len(degrees)))
    order = home.copy()
    chance.shuffle(order)
    moving = True
    while moving:
        moving = False
        for node in order:
            weights = weights_of[node]
            if weights is None:
                weights = weights_of[node] = _towards(node, around[node], home)
            own, degree = home[node], degrees[node]
            totals[own] -= degree
            leaving = -(weights[own] / half) + totals[own] * degree / twice_squared
            best, most = own, 0.0
            for group, weight in weights.items():
                gain = leaving + weight / half - totals[group] * degree / twice_squared
                if gain > most:
                    best, most = group, gain
            totals[best] += degree
            if best != own:
                home[node] = best
                moving = True
                for other, _ in around[node]:
                    weights_of[other] = None
                weights_of[node] = None
    return home


def _towards(node: int, around: Sequence[tuple[int, int]], home: Sequence[int]) -> dict[int, int]:
    """The weight that a node has with every group, in the order of its neighbours; with its own at last."""
    weights: dict[int, int] = {}
    for other, weight in around:
        group = home[other]
        weights[group] = weights.get(group, 0) + weight
    weights.setdefault(home[node], 0)
    return weights


def _numbered(home: Sequence[int]) -> list[int]:
    """Groups numbered from 0, in the order of the numbers that they had."""
    number = {group: position for position, group in enumerate(sorted(set(home)))}
    return [number[group] for group in home]


def _merged(members: Sequence[set[int]], home: Sequence[int]) -> list[set[int]]:
    merged: list[set[int]] = [set() for _ in range(max(home) + 1)]
    for node, group in enumerate(home):
        merged[group] |= members[node]
    return merged


def _modularity(network: Weighted, home: Sequence[int]) -> float:
    inside, total = [0] * (max(home) + 1), [0] * (max(home) + 1)
    for node, other, weight in network.lines:
        if home[node] == home[other]:
            inside[home[node]] += weight
    for node, degree in enumerate(network.degrees):
        total[home[node]] += degree
    both = sum(total)
    half, norm = both / 2, 1 / both**2
    return sum(within / half - degree * degree * norm for within, degree in zip(inside, total, strict=True))


def _condensed(network: Weighted, home: Sequence[int]) -> Weighted:
    """The graph of the groups: the weight between two, and within one as a line to itself."""
    condensed: Adjacency = [{} for _ in range(max(home) + 1)]
    for node, other, weight in network.lines:
        one, two = home[node], home[other]
        condensed[one][two] = condensed[two][one] = condensed[one].get(two, 0) + weight
    return Weighted(condensed)
