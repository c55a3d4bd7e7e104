"""How many different people are reached, counting nobody twice? Bounds from what is public. (METHODS 7)"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx
import numpy as np

from atlas.analysis.verdict.overlaps import Overlap, Pair

__all__ = ["Reach", "lowest_union", "lowest_union_at_once", "people_reached", "uppermost_union"]

Overlaps = Mapping[tuple[int, int], int]
"""People in two groups, by their places (the first the smaller)."""

_TREES_EXACT_UP_TO = 10
_SUMS_EXACT_UP_TO = 20


@dataclass(frozen=True)
class Reach:
    """Between `low` and `high` different people."""

    low: int
    high: int


def people_reached(
    reached: Mapping[str, int], participants: Mapping[str, int | None], shared: Mapping[Pair, Overlap]
) -> Reach:
    """Different people, where each initiative reaches so many of its participants.

    `reached` and `participants`: people by initiative; `shared`: bounds on the participants whom a pair shares.
    Whoever is served is a participant, unless more people are served than take part or the participants were not
    counted: then the shared participants say nothing. When r_i of n_i participants are served, of L shared ones at
    least L − (n_i − r_i) − (n_j − r_j) are served by both, and never more than are shared, or than the smaller reach.
    """
    names = sorted(reached)
    low: dict[tuple[int, int], int] = {}
    high: dict[tuple[int, int], int] = {}
    for i, j in combinations(range(len(names)), 2):
        overlap = shared.get((names[i], names[j]))
        unserved = [_unserved(reached[name], participants.get(name)) for name in (names[i], names[j])]
        if overlap is None or None in unserved:
            continue
        low[i, j] = overlap.low - sum(number for number in unserved if number is not None)
        if overlap.high is not None:
            high[i, j] = overlap.high
    sizes = [reached[name] for name in names]
    return Reach(lowest_union(sizes, high), uppermost_union(sizes, low))


def _unserved(reached: int, participants: int | None) -> int | None:
    return None if participants is None or reached > participants else participants - reached


def lowest_union_at_once(sizes: Sequence[int], most_shared: Overlaps) -> int:
    """At least so many different people: max(max n_i, Σn_i − Σhi_ij), over all groups at once.

    Source: METHODS 7, the form of Dawson & Sankoff 1967. A pair that is not in `most_shared` may share all of the
    smaller group. 0 without groups.

    >>> lowest_union_at_once((60, 40, 25), {(0, 1): 14, (0, 2): 9, (1, 2): 4})
    98
    """
    pairs = combinations(range(len(sizes)), 2)
    return max(max(sizes, default=0), sum(sizes) - sum(_most(sizes, most_shared, one, other) for one, other in pairs))


def lowest_union(sizes: Sequence[int], most_shared: Overlaps) -> int:
    """At least so many different people: the best of `lowest_union_at_once` over collections of the groups.

    Over all at once, another group lowers the difference when it may share more people than it has. The best
    collection bounds all of them too, and is never below. Up to 20 groups every collection is tried, and so another
    group never lowers it; of more, every collection of the 20 largest, and then each other one that adds.

    >>> lowest_union((8, 10, 12), {(0, 1): 6, (0, 2): 3, (1, 2): 5})
    17
    """
    order = sorted(range(len(sizes)), key=lambda place: (-sizes[place], place))
    tried, others = order[:_SUMS_EXACT_UP_TO], order[_SUMS_EXACT_UP_TO:]
    values = np.zeros(1, dtype=np.int64)
    for count, place in enumerate(tried):
        lost = np.zeros(1, dtype=np.int64)
        for earlier in tried[:count]:
            lost = np.concatenate((lost, lost + _most(sizes, most_shared, earlier, place)))
        values = np.concatenate((values, values + sizes[place] - lost))
    best = int(np.argmax(values))
    total = int(values[best])
    chosen = [place for count, place in enumerate(tried) if best >> count & 1]
    for place in others:
        gain = sizes[place] - sum(_most(sizes, most_shared, other, place) for other in chosen)
        if gain > 0:
            total += gain
            chosen.append(place)
    return max(total, lowest_union_at_once(sizes, most_shared))


def _most(sizes: Sequence[int], most_shared: Overlaps, one: int, other: int) -> int:
    smaller = min(sizes[one], sizes[other])
    return min(smaller, most_shared.get((min(one, other), max(one, other)), smaller))


def uppermost_union(sizes: Sequence[int], least_shared: Overlaps) -> int:
    """At most so many different people: Σn_i − the maximum spanning tree over what pairs share at the least.

    Source: METHODS 7; Hunter 1976 (doi:10.2307/3212481), Worsley 1982 (doi:10.1093/biomet/69.2.297). A pair that is not
    in `least_shared` may share nobody.

    Another group can lower that difference, since it can prove that two others overlap. So that a group never lowers
    reach, the highest difference over collections of the groups is taken; it bounds all of them as well. Only a group
    whose shares add up to more than its size can lower it, so that it is enough to leave out each collection of
    those. Where more than ten of them are linked, the best matching stands in for the tree: no group lowers that
    either, and it never gives less.

    >>> uppermost_union((60, 40, 25), {(0, 1): 10, (0, 2): 5})
    110
    """
    shared = nx.Graph()
    shared.add_nodes_from(range(len(sizes)))
    for (i, j), least in sorted(least_shared.items()):
        if least > 0:
            shared.add_edge(i, j, weight=min(least, sizes[i], sizes[j]))
    return sum(_uppermost_of_linked(sizes, shared.subgraph(part)) for part in nx.connected_components(shared))


def _uppermost_of_linked(sizes: Sequence[int], shared: nx.Graph) -> int:
    places: list[int] = sorted(shared)
    total = sum(sizes[place] for place in places)
    heavy = [place for place in places if shared.degree(place, weight="weight") > sizes[place]]
    if len(heavy) > _TREES_EXACT_UP_TO:
        matched: int = sum(shared.edges[pair]["weight"] for pair in nx.max_weight_matching(shared))
        return total - matched
    edges = sorted(((weight, i, j) for i, j, weight in shared.edges(data="weight")), reverse=True)
    return max(
        total - sum(sizes[place] for place in out) - _tree_weight(edges, frozenset(out))
        for count in range(len(heavy) + 1)
        for out in combinations(heavy, count)
    )


def _tree_weight(edges: Sequence[tuple[int, int, int]], left_out: frozenset[int]) -> int:
    """Of the maximum spanning forest without these places (Kruskal). `edges`: (weight, place, place), falling."""
    above: dict[int, int] = {}

    def top(place: int) -> int:
        while place in above:
            place = above[place]
        return place

    weight = 0
    for one, i, j in edges:
        if i in left_out or j in left_out:
            continue
        a, b = top(i), top(j)
        if a != b:
            above[a] = b
            weight += one
    return weight
