"""What would the patchwork lose if an initiative stopped?"""

from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
import numpy.typing as npt

from atlas.analysis.network.detours import closeness_lost

__all__ = ["Stop", "newly_isolated", "relay_loss", "relay_losses", "shares_of_weight"]

ROUNDING = 1e-12


@dataclass(frozen=True)
class Stop:
    """What is lost with one initiative: a share of all weight, the last line of others, and closeness among the rest.

    `relay_loss` is None where it was not computed, since the network is large: ask `relay_loss` for that one.
    """

    share_of_weight: float | None
    newly_isolated: tuple[str, ...]
    relay_loss: float | None


def shares_of_weight(graph: nx.Graph) -> dict[str, float | None]:
    """s_i/Σw: the part, from 0 to 1, of all shared participations that run over the lines of each initiative.

    None in a network without lines. Source: METHODS 2.
    """
    total = graph.size(weight="weight")
    return {node: float(strength / total) if total else None for node, strength in graph.degree(weight="weight")}


def newly_isolated(graph: nx.Graph, node: str) -> tuple[str, ...]:
    """The initiatives that would keep no visible line, sorted. Source: METHODS 2."""
    return tuple(sorted(neighbour for neighbour in graph[node] if graph.degree(neighbour) == 1))


def relay_loss(graph: nx.Graph, node: str) -> float:
    """1 − Σ1/d(G−v) / Σ1/d(G) over all pairs without v: how much further apart the others would be, from 0 to 1.

    d is the length of the shortest way, with 1/weight for a line; a pair that is not connected counts 0. 0.0 when no
    other pair is connected, for then nothing is passed on. KeyError when `node` is not in the graph. Source: METHODS 2.
    """
    from scipy.sparse.csgraph import dijkstra  # see detours.py

    nodes = sorted(graph)
    position = {name: number for number, name in enumerate(nodes)}[node]
    if graph.number_of_edges() == 0:
        return 0.0
    lengths = nx.to_scipy_sparse_array(graph, nodelist=nodes, weight="distance", format="csr")
    rest = np.delete(np.arange(len(nodes)), position)
    before = _closeness(np.asarray(dijkstra(lengths, directed=False))[np.ix_(rest, rest)])
    after = _closeness(np.asarray(dijkstra(lengths[rest][:, rest], directed=False)))
    return _loss(before, after)


def relay_losses(graph: nx.Graph) -> dict[str, float]:
    """`relay_loss` of every initiative at once. Only the ways that lead through it are looked for anew."""
    losses = dict.fromkeys(sorted(graph), 0.0)
    joined = [node for node in losses if graph.degree(node)]
    if not joined:
        return losses
    lengths = nx.to_scipy_sparse_array(graph, nodelist=joined, weight="distance", format="csr")
    before, lost = closeness_lost(lengths)
    for node, all_others, missing in zip(joined, before.tolist(), lost.tolist(), strict=True):
        losses[node] = _loss(all_others, all_others - missing)
    return losses


def _closeness(lengths: npt.NDArray[Any]) -> float:
    off_diagonal = lengths[~np.eye(len(lengths), dtype=bool)]
    return float(np.sum(1 / off_diagonal))


def _loss(before: float, after: float) -> float:
    loss = min(1 - after / before, 1.0) if before else 0.0
    # A sum in another order leaves a trace where nothing is lost.
    return loss if loss > ROUNDING else 0.0
