"""Which are the fewest groups that together have all that is needed? (METHODS 9)"""

from collections.abc import Iterator, Sequence
from itertools import islice

from atlas.analysis.verdict.coalition import EXACT_UP_TO

__all__ = ["MOST_CHOICES", "fewest_covers"]

MOST_CHOICES = 1_000
"""Of equally few groups so many choices are looked at, in the order in which the groups are given."""


def fewest_covers(has: Sequence[frozenset[str]]) -> list[tuple[int, ...]]:
    """Choices of groups, each by position and in order, that together have what all have together.

    `has`: what each group has. Exact up to `EXACT_UP_TO` different things: every choice has the fewest groups possible,
    and all such choices are there, at most `MOST_CHOICES`. With more things there is one choice: each time the group
    that has most of what is still open, the first of equals (Chvátal 1979).

    >>> fewest_covers([frozenset("ab"), frozenset("bc"), frozenset("c"), frozenset("a")])
    [(0, 1), (0, 2), (1, 3)]
    """
    wanted = sorted(frozenset().union(*has))
    if len(wanted) > EXACT_UP_TO:
        return [_greedy(has, set(wanted))]
    bit = {thing: 1 << number for number, thing in enumerate(wanted)}
    masks = [sum(bit[thing] for thing in some) for some in has]
    fewest = _fewest(sorted(set(masks) - {0}), len(wanted))
    return sorted(islice(_distinct(masks, fewest), MOST_CHOICES))


def _fewest(masks: Sequence[int], things: int) -> list[int]:
    """By set of things, as bits, how many groups it takes to have them; all sets can be had."""
    fewest = [0] * (1 << things)
    for open_ in range(1, 1 << things):
        fewest[open_] = 1 + min(fewest[open_ & ~mask] for mask in masks if mask & open_)
    return fewest


def _distinct(masks: Sequence[int], fewest: Sequence[int]) -> Iterator[tuple[int, ...]]:
    seen: set[tuple[int, ...]] = set()
    for found in _covers(masks, fewest, len(fewest) - 1):
        cover = tuple(sorted(found))
        if cover not in seen:
            seen.add(cover)
            yield cover


def _covers(masks: Sequence[int], fewest: Sequence[int], open_: int) -> Iterator[tuple[int, ...]]:
    """Somebody has to have the first thing that is open; `fewest` tells beforehand which choices lead nowhere."""
    if not open_:
        yield ()
        return
    for number, mask in enumerate(masks):
        if mask & open_ & -open_ and fewest[open_ & ~mask] == fewest[open_] - 1:
            for rest in _covers(masks, fewest, open_ & ~mask):
                yield (number, *rest)


def _greedy(has: Sequence[frozenset[str]], open_: set[str]) -> tuple[int, ...]:
    chosen = []
    while open_:
        best = max(range(len(has)), key=lambda number: (len(has[number] & open_), -number))
        chosen.append(best)
        open_ -= has[best]
    return tuple(sorted(chosen))
