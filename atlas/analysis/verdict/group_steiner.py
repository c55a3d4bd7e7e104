"""The group Steiner tree, exactly: the cheapest connected members that together serve every need.

Dynamic programming over sets of needs: Dreyfus & Wagner, for groups Ding et al. 2007 (doi:10.1109/ICDE.2007.367929).
"""

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush
from math import lcm

import networkx as nx

__all__ = ["cheapest_members"]


def cheapest_members(
    graph: nx.Graph, offers: Mapping[str, frozenset[str]], needs: Sequence[str]
) -> frozenset[str] | None:
    """The members of the cheapest tree whose nodes serve all `needs`, or None when no connected part can.

    An edge costs 1/`weight` (whole numbers above 0), a node 1. Ties: fewer members, then the first by name.
    O(3^k·n + 2^k·m log n) for k needs, n nodes and m edges.

    Everything that decides is one whole number per tree, so that it adds up without rounding: the cost, in units of
    one over the least common multiple of the weights; below it the number of members; below that, subtracted, a bit
    per member, the highest bit for the first name. Of two sets of one size, the first by name has the larger bits. The
    sum is only wrong where two parts share more than the node at which they meet, and then the cost counts a node
    twice, so that such a sum is never the least. The members are read back from the bits.
    """
    names = sorted(graph)
    position = {name: number for number, name in enumerate(names)}
    unit = lcm(*(int(weight) for _, _, weight in graph.edges(data="weight")))
    bits = len(names)
    scale = (bits + 1) << bits
    member = [unit * scale + (1 << bits) - (1 << (bits - 1 - number)) for number in range(bits)]
    around: list[list[tuple[int, int]]] = [
        [
            (position[other], unit // int(data["weight"]) * scale + member[position[other]])
            for other, data in sorted(graph[name].items())
        ]
        for name in names
    ]
    served = [sum(1 << bit for bit, need in enumerate(needs) if need in offers[name]) for name in names]
    everything = (1 << len(needs)) - 1
    best: list[dict[int, int]] = [{} for _ in range(everything + 1)]
    for wanted in range(1, everything + 1):
        trees = {node: member[node] for node in range(bits) if wanted & served[node] == wanted}
        for part in _halves(wanted):
            _merge(trees, best[part], best[wanted ^ part], member)
        best[wanted] = _grow(trees, around)
    if not best[everything]:
        return None
    left_out = min(best[everything].values()) % (1 << bits)
    chosen = (1 << bits) - left_out
    return frozenset(name for number, name in enumerate(names) if chosen >> (bits - 1 - number) & 1)


def _halves(wanted: int) -> list[int]:
    """Every way to divide a set of needs in two, told once: the parts that hold its highest need."""
    highest = 1 << (wanted.bit_length() - 1)
    rest = wanted ^ highest
    parts = []
    part = rest
    while part:
        part = (part - 1) & rest
        parts.append(part | highest)
    return parts


def _merge(trees: dict[int, int], one: Mapping[int, int], other: Mapping[int, int], member: Sequence[int]) -> None:
    """Trees that meet at a node become one; that node is then paid for once."""
    for node in one.keys() & other.keys():
        together = one[node] + other[node] - member[node]
        if node not in trees or together < trees[node]:
            trees[node] = together


def _grow(trees: dict[int, int], around: Sequence[Sequence[tuple[int, int]]]) -> dict[int, int]:
    """Every node's cheapest tree, when a tree may grow along lines (Dijkstra)."""
    queue = [(tree, node) for node, tree in trees.items()]
    heapify(queue)
    while queue:
        tree, node = heappop(queue)
        if tree > trees[node]:
            continue
        for other, price in around[node]:
            longer = tree + price
            if other not in trees or longer < trees[other]:
                trees[other] = longer
                heappush(queue, (longer, other))
    return trees
