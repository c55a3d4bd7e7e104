"""Rules 1, 2, 3 and 5 of METHODS 1 as they are written there, without a thought for speed."""

from collections.abc import Collection, Mapping
from itertools import combinations

Pair = tuple[str, str]


def protected(
    counts: Mapping[Pair, int], sizes: Mapping[str, int], sensitive: Collection[str] = (), audit: bool = True
) -> dict[Pair, int]:
    """Lower ends of bins of five of `counts` (a < b), after rule 5 if `audit`."""
    published: dict[Pair, int] = {}
    for (a, b), count in counts.items():
        k = 10 if a in sensitive or b in sensitive else 5
        lower = 5 * (count // 5)
        while lower > 0.9 * min(sizes[a], sizes[b]):
            lower -= 5
        if count >= k and lower >= k:
            published[a, b] = lower
    while audit and (leaks := _leaks(published, sizes)):
        _, dropped = min((published[pair], pair) for pair in leaks[0])
        del published[dropped]
    return published


def _leaks(published: Mapping[Pair, int], sizes: Mapping[str, int]) -> list[tuple[Pair, Pair]]:
    """The two lines by which an unpublished pair is known to share someone, the largest bound first."""
    found = []
    for i, j in combinations(sorted(sizes), 2):
        for m in () if (i, j) in published else sorted(sizes.keys() - {i, j}):
            ends = ((min(i, m), max(i, m)), (min(j, m), max(j, m)))
            bound = sum(published.get(end, 0) for end in ends) - sizes[m]
            if bound > 0:
                found.append((-bound, ends))
    return [ends for _, ends in sorted(found)]
