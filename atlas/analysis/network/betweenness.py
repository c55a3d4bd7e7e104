"""Which part of all shortest ways leads through each node? Brandes's method for all starts at once, with arrays."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

__all__ = ["Numbers", "betweenness"]

_EXACT = 2**53
"""Up to here floating point holds every whole number."""

_AT_ONCE = 1 << 22
"""So many combinations of a start and a line are looked at together."""

Numbers = npt.NDArray[np.intp]
Values = npt.NDArray[np.float64]


def betweenness(
    count: int, ends: Numbers, lengths: Sequence[int], starts: Sequence[int] | None = None
) -> Values | None:
    """`networkx.betweenness_centrality` (0 to 1) of nodes 0 to `count` − 1, for lines with whole positive lengths.

    `ends`: both nodes of each line, in two columns. `starts`: nodes from which ways are followed; all of them if None.
    Of some the result is an estimate (Brandes & Pich 2007, doi:10.1142/S0218127407018403).
    None where a way is too long to compare ways exactly. Two ways of the same length must count as such, or the result
    is another. Source: Brandes 2001 (doi:10.1080/0022250X.2001.9990249).
    """
    totals = np.zeros(count)
    if not len(ends) or count < 3:
        return totals
    if max(lengths) >= _EXACT:
        return None
    tails, heads = ends.ravel(order="F"), ends[:, ::-1].ravel(order="F")
    steps = np.array([*lengths, *lengths], dtype=np.float64)
    matrix = csr_array((steps, (tails, heads)), shape=(count, count))
    beginnings = np.arange(count) if starts is None else np.array(starts, dtype=np.intp)
    at_once = max(1, _AT_ONCE // len(tails))
    for first in range(0, len(beginnings), at_once):
        some = beginnings[first : first + at_once]
        ways = np.asarray(dijkstra(matrix, indices=some))
        if ways[np.isfinite(ways)].max() + steps.max() >= _EXACT:
            return None
        onward = ways[:, tails] + steps == ways[:, heads]
        onward &= np.isfinite(ways[:, tails])
        row, line = onward.nonzero()
        passed = _passed(row * count + tails[line], row * count + heads[line], some, count)
        totals += passed.reshape(-1, count).sum(axis=0)
    totals *= count / len(beginnings)
    totals /= (count - 1) * (count - 2)
    return totals


def _passed(tails: Numbers, heads: Numbers, starts: Numbers, count: int) -> Values:
    """How much passes through each node on shortest ways from each start to all others, the ends not counted.

    `tails` and `heads` are the steps of shortest ways; node v, seen from the start in row r, has number r·count + v.
    """
    order = np.argsort(tails, kind="stable")
    tails, heads = tails[order], heads[order]
    first = np.searchsorted(tails, np.arange(len(starts) * count + 1))
    waiting = np.bincount(heads, minlength=len(starts) * count)
    ways = np.zeros(len(waiting))
    front = np.arange(len(starts)) * count + starts
    ways[front] = 1.0
    layers = []
    while len(front):
        steps = _ranges(first[front], first[front + 1])
        layers.append(steps)
        np.add.at(ways, heads[steps], ways[tails[steps]])
        np.subtract.at(waiting, heads[steps], 1)
        reached = np.unique(heads[steps])
        front = reached[waiting[reached] == 0]
    passed = np.zeros(len(ways))
    for steps in reversed(layers):
        tail, head = tails[steps], heads[steps]
        np.add.at(passed, tail, ways[tail] * ((1.0 + passed[head]) / ways[head]))
    passed[np.arange(len(starts)) * count + starts] = 0.0
    return passed


def _ranges(starts: Numbers, ends: Numbers) -> Numbers:
    """The numbers from each start up to its end, one range after the other."""
    sizes = ends - starts
    before = np.cumsum(sizes) - sizes
    return np.repeat(starts - before, sizes) + np.arange(sizes.sum())
