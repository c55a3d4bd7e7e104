"""Whether published counts together give away a hidden one (METHODS 1, rules 3 and 5)."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from atlas.reading.problems import Problem
from atlas.texts import Sentence, say

__all__ = ["PublishedCount", "check_together"]

_MOST_OF_A_GROUP = 0.9

Pair = tuple[str, str]


@dataclass(frozen=True)
class PublishedCount:
    """A count of shared participants, and where it stands.

    Where a tick list is the source, `asker` is the initiative that asked, and `asked` how many people got the list.
    """

    pair: Pair
    count: int
    path: str
    line: int
    field: str
    asker: str | None = None
    asked: int | None = None

    def other(self, end: str) -> str:
        """The other initiative of the pair."""
        a, b = self.pair
        return b if end == a else a

    def problem(self, what: Sentence, hint: Sentence) -> Problem:
        """What is wrong with this count."""
        return Problem(self.path, self.line, self.field, what, hint, rule="disclosure")


def check_together(published: Iterable[PublishedCount], sizes: Mapping[str, int]) -> Iterator[Problem]:
    """Rule 3: a count of nearly a whole group. Rule 5: two counts of m that force two hidden groups to overlap.

    `sizes`: participants per initiative, where known. The people who were asked are a group too: whoever was there
    that evening is known. A count without any known size passes: there is nothing to subtract from.
    """
    counts = list(published)
    largest: dict[Pair, PublishedCount] = {}
    for one in counts:
        known = [sizes[end] for end in one.pair if end in sizes] + ([] if one.asked is None else [one.asked])
        smallest = min(known, default=None)
        if smallest is not None and one.count > _MOST_OF_A_GROUP * smallest:
            what = say("{count} is nearly the whole group of {size} people", count=one.count, size=smallest)
            hint = say("write {low} instead, or leave the pair out when that is below the threshold", low=one.count - 5)
            yield one.problem(what, hint)
        if one.pair not in largest or one.count > largest[one.pair].count:
            largest[one.pair] = one
    by_end: dict[str, list[PublishedCount]] = {}
    for one in largest.values():
        for end in set(one.pair):
            by_end.setdefault(end, []).append(one)
    for middle, size in sorted(sizes.items()):
        yield from _forced(middle, size, by_end.get(middle, ()), largest)
    for (middle, size), ticked in _tick_lists(counts).items():
        yield from _forced(middle, size, ticked, largest)


def _tick_lists(counts: Iterable[PublishedCount]) -> dict[tuple[str, int], list[PublishedCount]]:
    lists: dict[tuple[str, int], list[PublishedCount]] = {}
    for one in counts:
        if one.asker is not None and one.asked is not None:
            lists.setdefault((one.asker, one.asked), []).append(one)
    return lists


def _forced(middle: str, size: int, counts: Iterable[PublishedCount], published: Container[Pair]) -> Iterator[Problem]:
    """Of two counts of m that together exceed a group of m, the smaller one: their pair of groups must overlap."""
    around = {one.other(middle): one for one in counts}
    for i, j in combinations(sorted(around), 2):
        if around[i].count + around[j].count > size and (i, j) not in published:
            smaller = min(i, j, key=lambda end: (around[end].count, end))
            what = say(
                "with the other counts of {middle} this gives away that {i} and {j} share people",
                middle=middle,
                i=i,
                j=j,
            )
            yield around[smaller].problem(what, say("leave this pair out (rule 5 on the method page)"))
