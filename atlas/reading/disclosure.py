"""Whether published counts together give away a hidden one (METHODS 1, rules 3 and 5)."""

from collections.abc import Iterator, Mapping

from atlas.reading.problems import Problem
from atlas.texts import say

__all__ = ["Published", "check_together"]

MOST_OF_A_GROUP = 0.9

Pair = tuple[str, str]
Published = Mapping[Pair, tuple[int, str, int, str]]
"""The largest published count of each pair (a < b), with the file, line and field where it stands."""


def check_together(published: Published, sizes: Mapping[str, int]) -> Iterator[Problem]:
    """Rule 3: a count of nearly a whole group. Rule 5: two counts of m that force two hidden groups to overlap.

    `sizes`: participants per initiative, where known. A pair whose sizes are unknown passes: without a size there
    is nothing to subtract from.
    """
    around: dict[str, dict[str, int]] = {}
    for (a, b), (count, path, line, field) in sorted(published.items()):
        around.setdefault(a, {})[b] = count
        around.setdefault(b, {})[a] = count
        smallest = min((sizes[end] for end in (a, b) if end in sizes), default=None)
        if smallest is not None and count > MOST_OF_A_GROUP * smallest:
            what = say("{count} is nearly the whole group of {size} people", count=count, size=smallest)
            hint = say("write {low} instead, or leave the pair out when that is below the threshold", low=count - 5)
            yield Problem(path, line, field, what, hint)
    for middle in sorted(set(around) & set(sizes)):
        yield from _forced(middle, around[middle], sizes[middle], published)


def _forced(middle: str, around: Mapping[str, int], size: int, published: Published) -> Iterator[Problem]:
    names = sorted(around)
    for index, i in enumerate(names):
        for j in names[index + 1 :]:
            if around[i] + around[j] <= size or (i, j) in published:
                continue
            smaller = min((around[i], i), (around[j], j))[1]
            a, b = sorted((middle, smaller))
            _, path, line, field = published[a, b]
            what = say(
                "with the other counts of {middle} this gives away that {i} and {j} share people",
                middle=middle,
                i=i,
                j=j,
            )
            yield Problem(path, line, field, what, say("leave this pair out (rule 5 on the method page)"))
