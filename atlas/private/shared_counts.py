"""How many people take part in both of two initiatives: the exact counts, for the eyes of key figures only."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from atlas.private.roster import Roster

__all__ = ["SharedCounts", "exact_figures", "shared_counts"]


@dataclass(frozen=True)
class SharedCounts:
    """Counts n_ij ≥ 1 of the pairs (`first[p]`, `second[p]`) of places in the roster, first < second, in that order."""

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    count: NDArray[np.int64]


def shared_counts(roster: Roster) -> SharedCounts:
    """The upper triangle of C = BᵀB (Breiger 1974, doi:10.2307/2576011)."""
    product = sparse.triu(roster.memberships.T @ roster.memberships, k=1, format="csr")
    product.sort_indices()
    pairs = product.tocoo()
    return SharedCounts(*(part.astype(np.int64) for part in (pairs.row, pairs.col, pairs.data)))


def exact_figures(roster: Roster, counts: SharedCounts) -> dict[str, Any]:
    """What the list says to the letter. Never to be published: every one of these can point at a person.

    `components`: sizes of the groups of initiatives that shared participants join, largest first, those that share no
    one included; these are also `isolated`. `strongest`: the pair with most shared participants, ties by name.
    """
    names, size = roster.initiatives, len(roster.initiatives)
    per_person = np.diff(roster.memberships.indptr)
    graph = sparse.coo_array((counts.count, (counts.first, counts.second)), shape=(size, size))
    labels = connected_components(graph, directed=False)[1]
    joined = np.union1d(counts.first, counts.second)
    pairs = [[names[a], names[b], int(n)] for a, b, n in zip(counts.first, counts.second, counts.count, strict=True)]
    strongest = int(np.argmax(counts.count)) if pairs else None
    return {
        "participants": int((per_person > 0).sum()),
        "in_two_or_more": int((per_person > 1).sum()),
        "initiatives": size,
        "memberships": int(roster.memberships.nnz),
        "lines": len(pairs),
        "weight": int(counts.count.sum()),
        "strongest": dict(zip("abn", pairs[strongest], strict=True)) if strongest is not None else None,
        "components": sorted((int(n) for n in np.bincount(labels)), reverse=True),
        "isolated": [names[place] for place in np.setdiff1d(np.arange(size), joined)],
        "pairs": pairs,
    }
