"""How much longer do shortest ways become when each node in turn is left out? Only what led through it is redone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from scipy.sparse import csr_array

__all__ = ["closeness_lost"]

Numbers = npt.NDArray[np.intp]
Values = npt.NDArray[np.float64]


@dataclass(frozen=True)
class _Lines:
    """The lines of node v stand at `first[v]` up to `first[v + 1]`: the other ends and the lengths."""

    first: Numbers
    ends: Numbers
    lengths: Values

    def of(self, nodes: Numbers) -> tuple[Numbers, Numbers]:
        """All lines of these nodes: for each line, which of the nodes (by its place among them) and which line."""
        sizes = self.first[nodes + 1] - self.first[nodes]
        places = np.repeat(np.arange(len(nodes)), sizes)
        before = np.cumsum(sizes) - sizes
        return places, np.repeat(self.first[nodes] - before, sizes) + np.arange(len(places))


def closeness_lost(lengths: "csr_array") -> tuple[Values, Values]:
    """For each node: Σ 1/d over all pairs of others, and how much of that is lost without the node.

    `lengths`: symmetric, positive, n × n. d is the length of the shortest way; a pair that is not connected counts 0.
    Every pair counts twice, once from each end.
    """
    from scipy.sparse.csgraph import dijkstra  # half a second to load: findings that were kept do without

    count = lengths.shape[0]
    shortest, before_last = dijkstra(lengths, directed=False, return_predecessors=True)
    with np.errstate(divide="ignore"):
        close = np.where(shortest > 0, 1 / shortest, 0.0)
    lines = _Lines(lengths.indptr.astype(np.intp), lengths.indices.astype(np.intp), lengths.data.astype(np.float64))
    lost = np.zeros(count)
    number = np.full((count, count), -1, dtype=np.intp)
    for start in range(count):
        left_out, ends = _ways_through(before_last[start], start)
        number[left_out, ends] = np.arange(len(ends))
        detours = _detours(shortest[start], left_out, ends, lines, number)
        number[left_out, ends] = -1
        lost += np.bincount(left_out, close[start][ends] - 1 / detours, minlength=count)
    return np.array(list(_without_each(close))), lost


def _without_each(close: Values) -> Iterator[float]:
    for node in range(len(close)):
        row, column = close[node].copy(), close[:, node].copy()
        close[node] = close[:, node] = 0.0
        yield float(close.sum())
        close[node], close[:, node] = row, column


def _ways_through(before_last: Numbers, start: int) -> tuple[Numbers, Numbers]:
    """Every node that the chosen way from the start to each end passes, and the end; in pairs.

    Ways to other ends do not change when the node is left out, for the chosen one remains.
    """
    passed, reached = [], []
    ends = np.flatnonzero(before_last >= 0)
    at = before_last[ends]
    while len(ends):
        onward = at != start
        ends, at = ends[onward], at[onward]
        passed.append(at.astype(np.intp))
        reached.append(ends)
        at = before_last[at]
    if not passed:
        return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp)
    return np.concatenate(passed), np.concatenate(reached)


def _detours(shortest: Values, left_out: Numbers, ends: Numbers, lines: _Lines, number: Numbers) -> Values:
    """The length of the shortest way to each end without the node left out; infinite where there is none.

    The last line of such a way comes from an end whose way stays as it was, or from one that has a detour too.
    `number[v, t]`: where (v, t) stands among the pairs, -1 where the way to t does not lead through v.
    """
    places, line = lines.of(ends)
    other, length = lines.ends[line], lines.lengths[line]
    allowed = other != left_out[places]
    places, other, length = places[allowed], other[allowed], length[allowed]
    across = number[left_out[places], other]
    stays = across < 0
    least = np.full(len(ends), np.inf)
    np.minimum.at(least, places[stays], shortest[other[stays]] + length[stays])
    places, across, length = places[~stays], across[~stays], length[~stays]
    while True:
        shorter = least.copy()
        np.minimum.at(shorter, places, least[across] + length)
        if np.array_equal(shorter, least):
            return least
        least = shorter
