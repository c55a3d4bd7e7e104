"""Which counts of shared participants are safe to publish: rules 1, 2, 3 and 5 of METHODS 1."""

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from atlas.private.shared_counts import SharedCounts

__all__ = ["Protected", "protect"]

Pair = tuple[int, int]
Leak = tuple[int, tuple[Pair, Pair]]


@dataclass(frozen=True)
class Protected:
    """Lower ends of bins for the pairs that may be seen (first < second, sorted), and those that only the audit hid."""

    lower: Mapping[Pair, int]
    audited: tuple[Pair, ...]


def protect(
    counts: SharedCounts,
    sizes: NDArray[np.int64],
    sensitive: NDArray[np.bool_],
    *,
    k: int,
    k_sensitive: int,
    width: int,
) -> Protected:
    """Keep back what is below the threshold, to the person, nearly a whole group, or betrays a count that is hidden.

    `k`, `k_sensitive`: thresholds; `width`: of the bins, of which the lower end is published. `sizes`: participants
    per initiative, the number that a reader may know; `sensitive`: whether `k_sensitive` holds for its pairs.
    Initiatives are numbered in the order of their names, so that ties fall by name.
    """
    lower = _lower_ends(counts, sizes, sensitive, k, k_sensitive, width)
    return Protected(lower, tuple(_audit(lower, sizes)))


def _lower_ends(
    counts: SharedCounts,
    sizes: NDArray[np.int64],
    sensitive: NDArray[np.bool_],
    k: int,
    k_sensitive: int,
    width: int,
) -> dict[Pair, int]:
    """Rules 1 to 3."""
    threshold = np.where(sensitive[counts.first] | sensitive[counts.second], max(k, k_sensitive), k)
    smallest = np.minimum(sizes[counts.first], sizes[counts.second])
    highest = 9 * smallest // 10 // width * width  # the highest lower end that is no more than .9 of the smallest
    lower = np.minimum(counts.count // width * width, highest)
    shown = np.flatnonzero((counts.count >= threshold) & (lower >= threshold))
    return {(int(counts.first[p]), int(counts.second[p])): int(lower[p]) for p in shown}


def _audit(lower: dict[Pair, int], sizes: NDArray[np.int64]) -> Iterator[Pair]:
    """Rule 5: take lines out of `lower`, and yield them, until no hidden pair is known to share someone.

    Of i's and j's participants who also come to m, L_im + L_jm − n_m at least must be the same people. The largest
    such bound goes first, and of its two lines the lower one. A line that goes is a hidden pair from then on.
    """
    neighbours: dict[int, dict[int, int]] = {}
    for (a, b), low in lower.items():
        neighbours.setdefault(a, {})[b] = low
        neighbours.setdefault(b, {})[a] = low
    leaks = [
        leak for middle, around in neighbours.items() for leak in _leaks(middle, around, int(sizes[middle]), lower)
    ]
    heapq.heapify(leaks)
    while leaks:
        _, ends = heapq.heappop(leaks)
        if not all(end in lower for end in ends):
            continue
        _, dropped = min((lower[end], end) for end in ends)
        del lower[dropped]
        a, b = dropped
        del neighbours[a][b], neighbours[b][a]
        for middle in neighbours[a].keys() & neighbours[b].keys():
            bound = neighbours[a][middle] + neighbours[b][middle] - int(sizes[middle])
            if bound > 0:
                heapq.heappush(leaks, (-bound, (_pair(a, middle), _pair(b, middle))))
        yield dropped


def _leaks(middle: int, around: Mapping[int, int], size: int, lower: Mapping[Pair, int]) -> Iterator[Leak]:
    """The hidden pairs around `middle` that must overlap; only as many pairs are looked at as overlap."""
    falling = sorted(around, key=lambda name: (-around[name], name))
    for index, one in enumerate(falling):
        for other in falling[index + 1 :]:
            bound = around[one] + around[other] - size
            if bound <= 0:
                break
            i, j = sorted((one, other))
            if (i, j) not in lower:
                yield -bound, (_pair(i, middle), _pair(j, middle))


def _pair(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)
