"""Which introductions would tell most between groups of the patchwork that have no line between them? (METHODS 9)"""

from collections.abc import Iterator
from heapq import heapify, heappop, heappush
from itertools import combinations

import networkx as nx

from atlas.analysis.introductions.common_ground import Grounds
from atlas.analysis.introductions.introductions import Introduction, introduction
from atlas.analysis.network.clusters import Clusters
from atlas.analysis.network.patchwork import Patchwork

__all__ = ["AT_MOST", "between_groups"]

AT_MOST = 3
"""More than so many would be a list, and nobody begins at a list."""

_APART, _NO_LINE, _HIDDEN = range(3)
"""What comes first: groups in separate parts of the network; other groups without a line between them; a group and an
initiative that was asked and shows no line."""

_Pair = tuple[int, int, str, str, list[str], list[str]]
"""What comes first, points below zero, the two in order of name, and the two groups that they are of."""


def between_groups(
    network: Patchwork, clusters: Clusters, grounds: Grounds, most: int = AT_MOST
) -> tuple[Introduction, ...]:
    """At most `most`, between pairs with anything in common, each initiative once.

    Of every two groups without any line between them the pair with most in common counts, ties by name. First come
    groups in separate parts of the network, then other groups, then initiatives that were asked and show no line, each
    with a group; within each, those with most in common, ties by name. Groups whose pair has an initiative that was
    chosen already are passed over; one that shows no line goes with the next. One that was not asked and shows no line
    is asked first: it is not here. `grounds` holds all initiatives of the patchwork that are to be introduced; others,
    such as those that have a break, are left out.
    """
    pairs = list(_pairs(network, clusters, grounds))
    heapify(pairs)
    chosen: list[Introduction] = []
    met: set[str] = set()
    while pairs and len(chosen) < most:
        rank, _, a, b, some, others = heappop(pairs)
        if {a, b} & met:
            if rank == _HIDDEN:
                left = ([key for key in group if key not in met] for group in (some, others))
                for pair in _pair(rank, grounds, *left):
                    heappush(pairs, pair)
        else:
            chosen.append(introduction(grounds, a, b, network.asked))
            met |= {a, b}
    return tuple(chosen)


def _pairs(network: Patchwork, clusters: Clusters, grounds: Grounds) -> Iterator[_Pair]:
    graph = network.graph
    part_of = {key: number for number, part in enumerate(nx.connected_components(graph)) for key in part}
    number_of = clusters.number_of
    joined = {frozenset((number_of[a], number_of[b])) for a, b in graph.edges}
    groups = [[key for key in group if key in grounds.number_of] for group in clusters.groups]
    for one, other in combinations(range(len(groups)), 2):
        if frozenset((one, other)) not in joined:
            apart = part_of[clusters.groups[one][0]] != part_of[clusters.groups[other][0]]
            yield from _pair(_APART if apart else _NO_LINE, grounds, groups[one], groups[other])
    members = sorted(key for group in groups for key in group)
    for key in clusters.unclustered:
        if key in network.asked and key in grounds.number_of:
            yield from _pair(_HIDDEN, grounds, [key], members)


def _pair(rank: int, grounds: Grounds, some: list[str], others: list[str]) -> Iterator[_Pair]:
    """The pair with most in common, if these have anything in common."""
    if some and others:
        points, a, b = grounds.best(some, others)
        if points:
            yield rank, -points, a, b, some, others
