"""Does the network carry a challenge, how firm is that, and why? From plain numbers per need. (METHODS 7)"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import product
from typing import Literal

from atlas.analysis.verdict.reach import Reach
from atlas.model.neighbourhood import Thresholds

__all__ = ["RUNS", "Firmness", "NeedFigures", "NeedLevel", "Reason", "Verdict", "verdict"]

Number = Fraction | float
Firmness = Literal["firm", "sensitive", "range"]
Reason = Literal[
    "no-offer",
    "no-target",
    "reach-not-told",
    "reach-short",
    "effect-unmeasured",
    "effect-short",
    "continuity-not-told",
    "continuity-short",
]
"""What keeps a need from level 3. `effect-unmeasured`, `continuity-not-told`: what is known would not do, and what is
not known could make it enough; an initiative that nobody measured never counts as shown to be ineffective."""

_NOT_KNOWN: frozenset[Reason] = frozenset({"no-target", "reach-not-told", "effect-unmeasured", "continuity-not-told"})
_FACTORS = tuple(Fraction(percent, 100) for percent in (80, 90, 100, 110, 120))
_FIRM = Fraction(90, 100)
_SENSITIVE = Fraction(70, 100)
RUNS = 2 * len(_FACTORS) ** 3
"""So many times the verdict is computed, to see how firm it is."""


@dataclass(frozen=True)
class NeedFigures:
    """What is known of one need.

    `target`: people to reach, None where not told. `offered`: whether any initiative serves it. `reach`: None where
    none of them told how many. `effect` and `continuity`: shares of reach, 0 to 1, None where nothing is known;
    `measured` and `stated`: the share of reach of which each is known, all of it unless said otherwise.
    """

    need: str
    target: int | None
    offered: bool
    reach: Reach | None
    effect: Number | None
    continuity: Number | None
    measured: Number = 1
    stated: Number = 1


@dataclass(frozen=True)
class NeedLevel:
    """The level of one need at the adopted thresholds and the lowest reach, and all that keeps it from level 3.

    0: no offer. 1: a beginning. 2: reach is enough. 3: so are effect and continuity. The first of `reasons` decides.
    """

    figures: NeedFigures
    level: int
    reasons: tuple[Reason, ...]

    @property
    def at_most(self) -> int:
        """The level at these thresholds if all that is not known came out well."""
        known = frozenset(self.reasons) - _NOT_KNOWN
        return 0 if "no-offer" in known else 1 if "reach-short" in known else 2 if known else 3


@dataclass(frozen=True)
class Verdict:
    """`level`: 3 the network carries this; 2 carries it in part; 1 a beginning; 0 room for something new.

    It is the lowest of the needs. `runs`: by level, how many of the 250 runs give it. `lowest` and `highest`: of those.
    `firmness`: where it is `range`, "`lowest`–`highest`" is to be published, and not the level alone.
    """

    level: int
    needs: tuple[NeedLevel, ...]
    runs: Mapping[int, int]
    firmness: Firmness
    thresholds: Thresholds

    @property
    def lowest(self) -> int:
        return min(self.runs)

    @property
    def highest(self) -> int:
        return max(self.runs)

    @property
    def at_most(self) -> int:
        """The level at these thresholds if all that is not known came out well; `level` where that changes nothing."""
        return min(row.at_most for row in self.needs)

    @property
    def agreement(self) -> float:
        """The share of runs with this level, 0 to 1."""
        return self.runs[self.level] / RUNS


@dataclass(frozen=True)
class _Bar:
    """Thresholds, exact: a share of .55 is no less than 1.1 × .50."""

    reach: Fraction
    effect: Fraction
    continuity: Fraction


def verdict(needs: Sequence[NeedFigures], thresholds: Thresholds) -> Verdict:
    """The verdict at these thresholds and the lowest reach, and how it holds when they move. ValueError without needs.

    The 250 runs: each of the three thresholds at 80, 90, 100, 110 and 120 %, and reach at its lowest and highest.
    """
    if not needs:
        raise ValueError("a verdict is about at least one need")
    bar = _Bar(_exact(thresholds.reach), _exact(thresholds.effect), _exact(thresholds.continuity))
    rows = tuple(_need_level(need, bar) for need in needs)
    level = min(row.level for row in rows)
    runs = Counter(map(min, zip(*(_levels(need, bar) for need in needs), strict=True)))
    return Verdict(level, rows, dict(sorted(runs.items())), _firmness(Fraction(runs[level], RUNS)), thresholds)


def _firmness(agreement: Fraction) -> Firmness:
    return "firm" if agreement >= _FIRM else "sensitive" if agreement >= _SENSITIVE else "range"


def _need_level(need: NeedFigures, bar: _Bar) -> NeedLevel:
    if not need.offered:
        return NeedLevel(need, 0, ("no-offer",))
    reach = _reach_reason(need, bar.reach, highest=False)
    others = _effect_reason(need, bar.effect), _continuity_reason(need, bar.continuity)
    reasons = tuple(reason for reason in (reach, *others) if reason)
    return NeedLevel(need, 1 if reach else 2 if reasons else 3, reasons)


def _levels(need: NeedFigures, bar: _Bar) -> list[int]:
    """The level of one need in each of the runs, in an order that is the same for every need."""
    if not need.offered:
        return [0] * RUNS
    reach = [_reach_reason(need, bar.reach * by, highest=end) for by, end in product(_FACTORS, (False, True))]
    effect = [_effect_reason(need, bar.effect * by) for by in _FACTORS]
    lasting = [_continuity_reason(need, bar.continuity * by) for by in _FACTORS]
    return [1 if short else 2 if weak or ends else 3 for short, weak, ends in product(reach, effect, lasting)]


def _reach_reason(need: NeedFigures, bar: Fraction, *, highest: bool) -> Reason | None:
    if need.target is None:
        return "no-target"
    if need.reach is None:
        return "reach-not-told"
    people = need.reach.high if highest else need.reach.low
    return "reach-short" if Fraction(people, need.target) < bar else None


def _effect_reason(need: NeedFigures, bar: Fraction) -> Reason | None:
    return _share_reason(need.effect, need.measured, bar, "effect-unmeasured", "effect-short")


def _continuity_reason(need: NeedFigures, bar: Fraction) -> Reason | None:
    return _share_reason(need.continuity, need.stated, bar, "continuity-not-told", "continuity-short")


def _share_reason(share: Number | None, known: Number, bar: Fraction, unknown: Reason, short: Reason) -> Reason | None:
    if share is None:
        return unknown
    if _exact(share) >= bar:
        return None
    return unknown if _exact(share) + 1 - _exact(known) >= bar else short


@lru_cache(maxsize=4096)
def _exact(number: Number) -> Fraction:
    """The number as it is written, so that .3 is three tenths."""
    return Fraction(str(number))
