"""The attack that published counts must withstand: linear programming over everything a reader knows (METHODS 1).

A reader knows the size of every initiative, the bin of every published pair, and how the counts of three groups hang
together: of those who come to m, at least x_im + x_jm − n_m come to both i and j (the triangle inequalities of the
boolean quadric polytope, Padberg 1989, doi:10.1007/BF01589101).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import linprog

Pair = tuple[int, int]


@dataclass(frozen=True)
class Known:
    """What is public of one release. `bins`: (lowest, highest) per published pair; `hidden_top`: how much a hidden pair
    can be at most where the reader knows that, as with exact counts from a threshold on."""

    sizes: Sequence[int]
    bins: Mapping[Pair, tuple[int, int]]
    hidden_top: int | None = None

    @property
    def pairs(self) -> list[Pair]:
        return list(combinations(range(len(self.sizes)), 2))

    @property
    def hidden(self) -> list[Pair]:
        return [pair for pair in self.pairs if pair not in self.bins]

    def bounds(self) -> list[tuple[float, float]]:
        return [self._bound(pair) for pair in self.pairs]

    def _bound(self, pair: Pair) -> tuple[float, float]:
        smallest = min(self.sizes[pair[0]], self.sizes[pair[1]])
        low, high = self.bins.get(pair, (0, smallest if self.hidden_top is None else self.hidden_top))
        return low, min(high, smallest)

    def triangles(self) -> tuple[sparse.csr_array, NDArray[np.float64]]:
        """A x ≤ b: x_im + x_jm − x_ij ≤ n_m for every i < j and every other m."""
        count = len(self.sizes)
        place = np.zeros((count, count), dtype=np.int64)
        for number, (a, b) in enumerate(self.pairs):
            place[a, b] = place[b, a] = number
        i, j, m = (part.ravel() for part in np.indices((count,) * 3))
        keep = (i < j) & (i != m) & (j != m)
        i, j, m = i[keep], j[keep], m[keep]
        row = np.arange(len(i))
        columns = np.concatenate([place[i, m], place[j, m], place[i, j]])
        values = np.concatenate([np.ones(2 * len(row)), -np.ones(len(row))])
        matrix = sparse.csr_array((values, (np.tile(row, 3), columns)), shape=(len(row), len(self.pairs)))
        return matrix, np.asarray(self.sizes, dtype=float)[m]


def reach(known: Known, pair: Pair) -> tuple[float, float]:
    """The least and the most people that a reader can prove to be in both."""
    aim = np.zeros(len(known.pairs))
    aim[known.pairs.index(pair)] = 1
    matrix, right = known.triangles()
    least, most = (
        linprog(sign * aim, A_ub=matrix, b_ub=right, bounds=known.bounds(), method="highs") for sign in (1, -1)
    )
    assert least.status == most.status == 0, "a true table is always possible"
    return round(least.fun, 6), round(-most.fun, 6)


def proven(known: Known) -> float:
    """How many people, over all hidden pairs together, a reader can prove. 0: every hidden pair may be empty.

    One programme instead of one per pair: each minimum is at least 0, so a sum of 0 means that all of them are 0.
    """
    return _least(known.bounds(), *known.triangles(), _aim(known))


def proven_from_two(first: Known, second: Known, joined: Sequence[int] | None = None) -> float:
    """The same over the hidden pairs of two releases together.

    Between them n'_i = n_i + joined_i − left_i; a pair gains at most one person per newcomer of either initiative, and
    loses at most one per leaver. `joined` per initiative for a reader who knows it; else it can be anything.
    """
    matrices, rights = zip(*(known.triangles() for known in (first, second)), strict=True)
    pairs, groups = len(first.pairs), len(first.sizes)
    ends = sparse.csr_array(
        (np.ones(2 * pairs), (np.repeat(np.arange(pairs), 2), np.ravel(first.pairs))), shape=(pairs, groups)
    )
    one, none = sparse.eye_array(pairs), sparse.csr_array((pairs, groups))
    gained = sparse.hstack([-one, one, -ends, none])
    lost = sparse.hstack([one, -one, none, -ends])
    within = sparse.hstack([sparse.block_diag(matrices), sparse.csr_array((sum(map(len, rights)), 2 * groups))])
    sizes = sparse.hstack([sparse.csr_array((groups, 2 * pairs)), sparse.eye_array(groups), -sparse.eye_array(groups)])
    newcomers = [(n, n) for n in joined] if joined is not None else [(0, n) for n in second.sizes]
    return _least(
        [*first.bounds(), *second.bounds(), *newcomers, *((0, n) for n in first.sizes)],
        sparse.vstack([within, gained, lost], format="csr"),
        np.concatenate([*rights, np.zeros(2 * pairs)]),
        np.concatenate([_aim(first), _aim(second), np.zeros(2 * groups)]),
        A_eq=sizes,
        b_eq=np.subtract(second.sizes, first.sizes),
    )


def _aim(known: Known) -> NDArray[np.float64]:
    return np.array([float(pair not in known.bins) for pair in known.pairs])


def _least(
    bounds: list[tuple[float, float]], matrix: object, right: object, aim: NDArray[np.float64], **equal: object
) -> float:
    answer = linprog(aim, A_ub=matrix, b_ub=right, bounds=bounds, method="highs", **equal)
    assert answer.status == 0, "a true table is always possible"
    return float(round(answer.fun, 6))


def mean_of_others(all_of_them: tuple[int, float], part: tuple[int, float], rounding: float) -> tuple[float, float]:
    """The lowest and highest mean that the people in the larger group and not in the part of it can have.

    Each group as (number of people, published mean); `rounding`: how far a published mean can be off at most.
    """
    (n, mean), (m, mean_of_part) = all_of_them, part
    middle, slack = n * mean - m * mean_of_part, (n + m) * rounding
    return (middle - slack) / (n - m), (middle + slack) / (n - m)
