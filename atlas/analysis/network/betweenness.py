"""Which part of all shortest ways leads through each node? Brandes's method for all starts at once, with arrays."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt

__all__ = ["Lines", "betweenness"]

_EXACT = 2**53
"""Up to here floating point holds every whole number."""

_AT_ONCE = 1 << 22
"""So many combinations of a start and a line are looked at together."""
_SMALL = 64
"""Of networks with at most so many nodes all ways are found at once, by Floyd's method."""
_HELD = 1 << 20
"""So many ways are held together then."""

Numbers = npt.NDArray[np.intp]
Values = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Lines:
    """The lines of a network. `ends`: both nodes of each, in two columns; `lengths`: whole and positive.

    `starts`: nodes from which ways are followed; all of them if None.
    """

    ends: Numbers
    lengths: Sequence[int]
    starts: Sequence[int] | None = None


@dataclass(frozen=True, eq=False)
class _Steps:
    """The steps of all shortest ways from some starts, in the network of this number."""

    network: int
    starts: Numbers
    tails: Numbers
    heads: Numbers


def betweenness(count: int, networks: Iterable[Lines]) -> Iterator[Values | None]:
    """`networkx.betweenness_centrality` (0 to 1) of nodes 0 to `count` − 1, for each of some networks, in their order.

    Of some starts the result is an estimate (Brandes & Pich 2007, doi:10.1142/S0218127407018403). None where a way is
    too long to compare ways exactly. Two ways of the same length must count as such, or the result is another. Networks
    are looked at together, for each step with arrays takes about as long for many. Source: Brandes 2001
    (doi:10.1080/0022250X.2001.9990249).
    """
    found: list[Values | None] = []
    starts: list[int] = []
    waiting: list[_Steps] = []
    held = 0
    for number, (lines, ways) in enumerate(_with_ways(count, networks)):
        starts.append(count if lines.starts is None else len(lines.starts))
        found.append(np.zeros(count))
        if not len(lines.ends) or count < 3:
            continue
        for steps in _steps(count, lines, number, ways):
            if steps is None:
                found[number] = None
                break
            waiting.append(steps)
            held += len(steps.tails)
            if held > _AT_ONCE:
                _add(found, waiting, count)
                waiting, held = [], 0
    _add(found, waiting, count)
    for total, followed in zip(found, starts, strict=True):
        if total is not None and followed:
            total *= count / followed
            total /= max(1, (count - 1) * (count - 2))
        yield total


def _with_ways(count: int, networks: Iterable[Lines]) -> Iterator[tuple[Lines, Values | None]]:
    """Each network with the lengths of its shortest ways, from each node to each; None where these are not held."""
    some = iter(networks)
    at_once = max(1, _HELD // max(1, count * count)) if count <= _SMALL else 1
    while together := list(islice(some, at_once)):
        ways = _floyd(count, together) if count <= _SMALL else [None]
        yield from zip(together, ways, strict=True)


def _floyd(count: int, networks: Sequence[Lines]) -> Values:
    """The lengths of all shortest ways (network, from, to), without end where there is none (Floyd 1962, "Algorithm 97:
    Shortest path", doi:10.1145/367766.368168). Of many small networks together these are there sooner than by Dijkstra.
    """
    ways = np.full((len(networks), count, count), np.inf)
    ways[:, np.arange(count), np.arange(count)] = 0.0
    for number, lines in enumerate(networks):
        if len(lines.ends) and max(lines.lengths) < _EXACT:
            one, other = lines.ends.T
            ways[number, one, other] = ways[number, other, one] = lines.lengths
    for via in range(count):
        np.minimum(ways, ways[:, :, via, None] + ways[:, None, via, :], out=ways)
    return ways


def _steps(count: int, lines: Lines, number: int, known: Values | None) -> Iterator[_Steps | None]:
    """For so many starts at a time, the steps of all shortest ways; None where ways are too long.

    `known`: the lengths of the ways, where these are.
    """
    if max(lines.lengths) >= _EXACT:
        yield None
        return
    tails, heads = lines.ends.ravel(order="F"), lines.ends[:, ::-1].ravel(order="F")
    steps = np.array([*lines.lengths, *lines.lengths], dtype=np.float64)
    ways_from = _dijkstra(count, tails, heads, steps) if known is None else known.__getitem__
    starts = np.arange(count) if lines.starts is None else np.array(lines.starts, dtype=np.intp)
    at_once = max(1, _AT_ONCE // len(tails))
    for first in range(0, len(starts), at_once):
        some = starts[first : first + at_once]
        ways = ways_from(some)
        if ways[np.isfinite(ways)].max() + steps.max() >= _EXACT:
            yield None
            return
        onward = ways[:, tails] + steps == ways[:, heads]
        onward &= np.isfinite(ways[:, tails])
        row, line = onward.nonzero()
        yield _Steps(number, some, row * count + tails[line], row * count + heads[line])


def _dijkstra(count: int, tails: Numbers, heads: Numbers, steps: Values) -> Callable[[Numbers], Values]:
    """What gives the lengths of the shortest ways from some nodes to each."""
    from scipy.sparse import csr_array  # see detours.py
    from scipy.sparse.csgraph import dijkstra

    matrix = csr_array((steps, (tails, heads)), shape=(count, count))
    return lambda some: np.asarray(dijkstra(matrix, indices=some))


def _add(found: list[Values | None], some: Sequence[_Steps], count: int) -> None:
    """Add what passes on the ways of `some` to the sums of their networks."""
    if not some:
        return
    rows = np.cumsum([0, *(len(one.starts) for one in some)])
    tails = np.concatenate([one.tails + row * count for one, row in zip(some, rows, strict=False)])
    heads = np.concatenate([one.heads + row * count for one, row in zip(some, rows, strict=False)])
    passed = _passed(tails, heads, np.concatenate([one.starts for one in some]), count).reshape(-1, count)
    for one, first, last in zip(some, rows, rows[1:], strict=False):
        total = found[one.network]
        if total is not None:
            total += passed[first:last].sum(axis=0)


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
        reached = np.zeros(len(waiting), dtype=bool)
        reached[heads[steps]] = True
        front = np.flatnonzero(reached & (waiting == 0))
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
