"""Where does everyone in a large network stand? Every group has an area of its own, and members stand in it."""

from collections.abc import Mapping, Sequence
from math import pi, sin

import networkx as nx
import numpy as np
import numpy.typing as npt

from atlas.analysis.network.louvain import Weighted, adjacency_of, louvain
from atlas.graphs.group_places import group_places, radius
from atlas.graphs.member_places import member_places

__all__ = ["areas", "circle"]

Points = npt.NDArray[np.float64]


def areas(graph: "nx.Graph[str]", part: list[str], groups: Sequence[Sequence[str]], weight: str | None) -> Points:
    """Places of many, in areas by group, about one unit apart, with the corner of the box at (0, 0)."""
    at = {node: number for number, node in enumerate(part)}
    lines = sorted(
        (*sorted((at[a], at[b])), float(data.get(weight, 1) if weight else 1))
        for a, b, data in graph.edges(part, data=True)
        if a != b
    )
    ends = np.array([line[:2] for line in lines], dtype=np.intp)
    weights = np.array([line[2] for line in lines], dtype=np.float64)
    home = _homes(at, groups, ends, weights)
    sizes = np.bincount(home)
    ties = np.zeros((len(sizes), len(sizes)))
    np.add.at(ties, (home[ends[:, 0]], home[ends[:, 1]]), np.sqrt(weights))
    middles = group_places(np.array([radius(int(size)) for size in sizes]), ties + ties.T)
    places = member_places(home, middles, ends, weights)
    return np.asarray(places - places.min(axis=0), dtype=np.float64)


def _homes(
    at: Mapping[str, int], groups: Sequence[Sequence[str]], ends: npt.NDArray[np.intp], weights: Points
) -> npt.NDArray[np.intp]:
    """The group of each, numbered from 0 without gaps, the largest group first."""
    found = [sorted(at[node] for node in group if node in at) for group in groups]
    left = set(at.values()).difference(*found)
    if left:
        numbered: nx.Graph[int] = nx.Graph()
        numbered.add_nodes_from(range(len(at)))
        whole = np.maximum(1, np.rint(weights)).astype(int)
        numbered.add_weighted_edges_from(
            (int(a), int(b), int(w)) for (a, b), w in zip(ends, whole, strict=True) if {int(a), int(b)} <= left
        )
        by_louvain = next(louvain(Weighted(adjacency_of(numbered, range(len(at)))), [1]))
        found += [sorted(part & left) for part in by_louvain]
    ordered = sorted(filter(None, found), key=lambda group: (-len(group), group))
    home = np.zeros(len(at), dtype=np.intp)
    for number, group in enumerate(ordered):
        home[group] = number
    return home


def circle(count: int) -> Points:
    """Two to four beside each other, 1.4 apart, with the corner of their box at (0, 0)."""
    if count == 2:
        return np.array([[0.0, 0.0], [1.4, 0.0]])
    turn = np.arange(count) * 2 * pi / count - pi / 2
    places = np.column_stack([np.cos(turn), np.sin(turn)]) * 0.7 / sin(pi / count)
    return np.asarray(places - places.min(axis=0), dtype=np.float64)
