"""Of which pairs of initiatives do we know whether they share participants?

A pair is known when at least one of the two asked its people, or when a roster holds both. Between two that were never
asked there may be a line, and nobody has looked.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from atlas.analysis.network.patchwork import Patchwork
from atlas.model.atlas import Neighbourhood

__all__ = ["KnownPairs", "known_pairs"]


@dataclass(frozen=True, eq=False)
class KnownPairs:
    """`known`: how many of the `total` pairs are known. `first` and `second`: the ends of every unknown pair, as
    positions in `Patchwork.initiatives`, sorted."""

    total: int
    known: int
    first: NDArray[np.intp]
    second: NDArray[np.intp]

    @property
    def unknown(self) -> int:
        """How many pairs are unknown."""
        return len(self.first)


def known_pairs(neighbourhood: Neighbourhood, network: Patchwork) -> KnownPairs:
    """The pairs of a patchwork, known and unknown. Source: METHODS 8; Kossinets 2006 (10.1016/j.socnet.2005.07.002).

    A tick list asks about every other initiative; a roster only tells of those that it holds. A pair with a published
    line is known whatever else is said.
    """
    pages = neighbourhood.initiatives
    ticked = np.array([pages[key].meta.also_attend is not None for key in network.initiatives], dtype=np.bool_)
    roster = neighbourhood.shared.meta.asked if neighbourhood.shared is not None else ()
    listed = np.array([roster == "all" or key in set(roster) for key in network.initiatives], dtype=np.bool_)
    known = ticked[:, None] | ticked[None, :] | (listed[:, None] & listed[None, :])
    place = {key: number for number, key in enumerate(network.initiatives)}
    for line in network.lines:
        known[place[line.a], place[line.b]] = True
    first, second = np.nonzero(np.triu(~known, 1))
    total = len(ticked) * (len(ticked) - 1) // 2
    return KnownPairs(total, total - len(first), first, second)
