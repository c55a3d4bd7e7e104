"""What does one run of the Louvain method find? As networkx to the last bit, on bare lists: a run is done often."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from random import Random

import networkx as nx

__all__ = ["Adjacency", "adjacency_of", "louvain", "modularities"]

Adjacency = list[dict[int, int]]
"""By node, the weight of the line to each neighbour. A node that stands for several has a line to itself."""

_LEAST_GAIN = 1e-7
"""The method stops when a level adds no more modularity than this."""


def louvain(adjacency: Adjacency, seeds: Iterable[int]) -> Iterator[list[set[int]]]:
    """For each seed the division that `networkx.community.louvain_communities` gives, in the same order.

    `adjacency`: see `adjacency_of`. Which of two equal moves is taken depends on the order of summation and on the
    order of neighbours; both are kept as there. Source: Blondel et al. 2008 (doi:10.1088/1742-5468/2008/10/P10008).
    """
    apart = _modularity(adjacency, range(len(adjacency))) if any(adjacency) else 0.0
    # No secret: the same seed must give the same run.
    return (_run(adjacency, apart, Random(seed)) for seed in seeds)  # noqa: S311


def modularities(adjacency: Adjacency, divisions: Iterable[Sequence[Collection[int]]]) -> Iterator[float]:
    """`networkx.community.modularity` of divisions of such a graph with lines, by the same order of summation."""
    for parts in divisions:
        home = [0] * len(adjacency)
        for number, part in enumerate(parts):
            for node in part:
                home[node] = number
        yield _modularity(adjacency, home)


def adjacency_of(graph: nx.Graph, nodes: Sequence[str | int]) -> Adjacency:
    """The neighbours of `nodes` by their position among these, in that order; every neighbour is one of them.

    `graph`: whole `weight`s, no line from a node to itself. Positions, for sets of strings differ in order between two
    runs of Python, and numbers do not.
    """
    place = {node: number for number, node in enumerate(nodes)}
    around = ([(place[other], data["weight"]) for other, data in graph[node].items()] for node in nodes)
    return [dict(sorted(neighbours)) for neighbours in around]


def _run(adjacency: Adjacency, modularity: float, chance: Random) -> list[set[int]]:
    """One run, from a division of `modularity` in which each node is alone."""
    members = [{node} for node in range(len(adjacency))]
    if not any(adjacency):
        return members
    home = _one_level(adjacency, chance)
    while True:
        home = _numbered(home)
        members = _merged(members, home)
        reached = _modularity(adjacency, home)
        if reached - modularity <= _LEAST_GAIN:
            return members
        modularity = reached
        adjacency = _condensed(adjacency, home)
        home = _one_level(adjacency, chance)
        if home == list(range(len(adjacency))):
            return members


def _one_level(adjacency: Adjacency, chance: Random) -> list[int]:
    """The group of every node when each has moved to the best group of a neighbour until none wants to any more."""
    degrees = _degrees(adjacency)
    totals = degrees.copy()
    half = sum(degrees) / 2
    twice_squared = 2 * half**2
    around = [[(other, weight) for other, weight in row.items() if other != node] for node, row in enumerate(adjacency)]
    shares_of: list[dict[int, float] | None] = [None] * len(adjacency)
    home = list(range(len(adjacency)))
    order = home.copy()
    chance.shuffle(order)
    moving = True
    while moving:
        moving = False
        for node in order:
            shares = shares_of[node]
            if shares is None:
                shares = shares_of[node] = _towards(node, around[node], home, half)
            own, degree = home[node], degrees[node]
            totals[own] -= degree
            leaving = -shares[own] + totals[own] * degree / twice_squared
            best, most = own, 0.0
            for group, share in shares.items():
                gain = leaving + share - totals[group] * degree / twice_squared
                if gain > most:
                    best, most = group, gain
            totals[best] += degree
            if best != own:
                home[node] = best
                moving = True
                for other, _ in around[node]:
                    shares_of[other] = None
                shares_of[node] = None
    return home


def _towards(node: int, around: Sequence[tuple[int, int]], home: Sequence[int], half: float) -> dict[int, float]:
    """The part of all weight that a node has with every group, in the order of its neighbours; its own at last."""
    weights: dict[int, int] = {}
    for other, weight in around:
        group = home[other]
        weights[group] = weights.get(group, 0) + weight
    weights.setdefault(home[node], 0)
    return {group: weight / half for group, weight in weights.items()}


def _degrees(adjacency: Adjacency) -> list[int]:
    return [sum(row.values()) + row.get(node, 0) for node, row in enumerate(adjacency)]


def _numbered(home: Sequence[int]) -> list[int]:
    """Groups numbered from 0, in the order of the numbers that they had."""
    number = {group: position for position, group in enumerate(sorted(set(home)))}
    return [number[group] for group in home]


def _merged(members: Sequence[set[int]], home: Sequence[int]) -> list[set[int]]:
    merged: list[set[int]] = [set() for _ in range(max(home) + 1)]
    for node, group in enumerate(home):
        merged[group] |= members[node]
    return merged


def _lines(adjacency: Adjacency) -> Iterator[tuple[int, int, int]]:
    """Every line once, from its end that comes first."""
    return (
        (node, other, weight) for node, row in enumerate(adjacency) for other, weight in row.items() if other >= node
    )


def _modularity(adjacency: Adjacency, home: Sequence[int]) -> float:
    degrees = _degrees(adjacency)
    inside, total = [0] * (max(home) + 1), [0] * (max(home) + 1)
    for node, other, weight in _lines(adjacency):
        if home[node] == home[other]:
            inside[home[node]] += weight
    for node, degree in enumerate(degrees):
        total[home[node]] += degree
    both = sum(degrees)
    half, norm = both / 2, 1 / both**2
    return sum(within / half - degree * degree * norm for within, degree in zip(inside, total, strict=True))


def _condensed(adjacency: Adjacency, home: Sequence[int]) -> Adjacency:
    """The graph of the groups: the weight between two, and within one as a line to itself."""
    condensed: Adjacency = [{} for _ in range(max(home) + 1)]
    for node, other, weight in _lines(adjacency):
        one, two = home[node], home[other]
        condensed[one][two] = condensed[two][one] = condensed[one].get(two, 0) + weight
    return condensed
