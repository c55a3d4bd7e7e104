"""How many people do two initiatives share, for their size?"""

from dataclasses import dataclass

__all__ = ["PairWeights", "pair_weights"]


@dataclass(frozen=True)
class PairWeights:
    """`jaccard`: shared people as a part of all people of the two. `overlap`: as a part of the smaller one."""

    jaccard: float
    overlap: float


def pair_weights(shared: int, size_a: int | None, size_b: int | None) -> PairWeights | None:
    """Jaccard n_ab/(n_a+n_b−n_ab) and overlap n_ab/min(n_a,n_b), from 0 to 1, of counts in people.

    For a line published in bins, give the lower end: both values are then the least they can be. None when a size is
    unknown or zero, or smaller than the count: such numbers were not counted among the same people. Source: METHODS 1.

    >>> pair_weights(9, 14, 12)
    PairWeights(jaccard=0.5294117647058824, overlap=0.75)
    >>> pair_weights(9, 14, None) is None
    True
    """
    if size_a is None or size_b is None or min(size_a, size_b) < max(shared, 1):
        return None
    return PairWeights(shared / (size_a + size_b - shared), shared / min(size_a, size_b))
