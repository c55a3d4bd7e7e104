"""Which few introductions would connect those who together can meet a challenge? (METHODS 9)

A coalition that is not connected needs introductions, not blame (Krebs & Holley 2006, network weaving).
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from atlas.analysis.introductions.common_ground import CommonGround, Grounds
from atlas.analysis.introductions.fewest import fewest_covers
from atlas.analysis.verdict.coalition import Part

__all__ = ["Introduction", "introduction", "introductions"]

Best = Callable[[int, int], tuple[int, str, str]]
"""Of two groups, by position: the points of the pair with most in common, and the two in order of name."""


@dataclass(frozen=True)
class Introduction:
    """Two initiatives without a visible line between them, `a` before `b` by name, and what they have in common.

    `asked`: whether at least one of them was asked where else its people take part. Where none was, there may well be
    contact that nobody asked about; where one was, there may still be fewer people than may be shown.
    """

    a: str
    b: str
    ground: CommonGround
    asked: bool


def introduction(grounds: Grounds, a: str, b: str, asked: Collection[str]) -> Introduction:
    """The introduction of two; `asked`: the initiatives that were asked."""
    return Introduction(min(a, b), max(a, b), grounds.common(a, b), a in asked or b in asked)


def introductions(parts: Sequence[Part], grounds: Grounds, asked: Collection[str]) -> tuple[Introduction, ...]:
    """The fewest that connect parts of the network which together serve all needs that any part serves.

    One less than the fewest parts that do, between the pairs with most in common, in the order in which Prim's rule
    finds them from the first part on: each time the pair with most points between a part that is connected and one that
    is not, ties by name. Of several choices of equally few parts the one with most points in all goes first, then the
    first by name. None where one part serves all. See `fewest_covers` for when this is exact.
    """
    ordered = sorted(parts, key=lambda part: part.initiatives)
    pairs: dict[tuple[int, int], tuple[int, str, str]] = {}

    def best(one: int, other: int) -> tuple[int, str, str]:
        key = (min(one, other), max(one, other))
        if key not in pairs:
            pairs[key] = grounds.best(ordered[key[0]].initiatives, ordered[key[1]].initiatives)
        return pairs[key]

    trees = [_tree(choice, best) for choice in fewest_covers([part.needs for part in ordered])]
    chosen = min(trees, key=lambda tree: (-sum(points for points, _, _ in tree), [pair[1:] for pair in tree]))
    return tuple(introduction(grounds, a, b, asked) for _, a, b in chosen)


def _tree(groups: Sequence[int], best: Best) -> list[tuple[int, str, str]]:
    """Prim's rule for the most points."""
    inside, outside, tree = list(groups[:1]), list(groups[1:]), []
    while outside:
        found = [(best(one, other), other) for one in inside for other in outside]
        pair, joined = min(found, key=lambda item: (-item[0][0], item[0][1:]))
        tree.append(pair)
        inside.append(joined)
        outside.remove(joined)
    return tree
