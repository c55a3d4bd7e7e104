"""Which lines came, stayed and went since an earlier year?

Only what was published is compared, and only where both years can tell: a pair of which one was not there, or of which
neither was asked then or again, is not to be compared.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
from dateutil.relativedelta import relativedelta

from atlas.analysis.network.patchwork import Line, Patchwork
from atlas.model.atlas import Neighbourhood
from atlas.model.earlier import EarlierCount
from atlas.model.partial_day import first_day
from atlas.model.shared import K

__all__ = ["Change", "Changes", "Strength", "Why", "changes"]

Strength = tuple[int, int]
"""The lower and the upper end of a bin, in people."""
Why = Literal["stopped", "new", "not-asked-then", "not-asked-again", "threshold"]
Pair = tuple[str, str]


@dataclass(frozen=True)
class Change:
    """A line between `a` and `b` (ids, a < b) then and now; None where none was published."""

    a: str
    b: str
    then: Strength | None
    now: Strength | None

    @property
    def towards(self) -> Literal["stronger", "weaker", "alike"]:
        """Of a line that stayed: stronger or weaker only where the two bins do not overlap."""
        if self.then is None or self.now is None or (self.now[0] <= self.then[1] and self.then[0] <= self.now[1]):
            return "alike"
        return "stronger" if self.now[0] > self.then[1] else "weaker"


@dataclass(frozen=True)
class Changes:
    """Since the earlier count `name`, of which `counted_on` is the last day. `until`: the last day of the count of now.

    `went`: no line is published now. It may be gone, or have fallen below the threshold; nobody can tell which, and the
    same holds for what `came`. `pairs`: so many pairs can be compared. `not_compared`: how many lines, of then or now,
    lie between others, by reason.
    """

    name: str
    counted_on: date
    how: str
    until: date
    pairs: int
    came: tuple[Change, ...]
    stayed: tuple[Change, ...]
    went: tuple[Change, ...]
    not_compared: tuple[tuple[Why, int], ...]


def changes(neighbourhood: Neighbourhood, network: Patchwork) -> Changes | None:
    """The patchwork of now beside the latest earlier count that it can be compared with; None where there is none.

    Only counts at least a year later than that one count as now (METHODS 1, rule 6): what changes in a short time
    points at a newcomer, and what was not counted again did not stay, it only still stands there.
    """
    for earlier in reversed(neighbourhood.earlier):
        found = _since(neighbourhood, network, earlier)
        if found.pairs:
            return found
    return None


def _since(neighbourhood: Neighbourhood, network: Patchwork, earlier: EarlierCount) -> Changes:
    before, after = _then(neighbourhood, network, earlier), _now(neighbourhood, network, earlier)
    roster = neighbourhood.shared.meta.k if neighbourhood.shared is not None else K
    least = max(earlier.meta.k, roster)
    width = earlier.meta.bin_width
    then = {(line.a, line.b): (line.shared, line.shared + width - 1) for line in earlier.lines}
    fresh = {(line.a, line.b): _strength(line, after.since) for line in network.lines}
    now = {pair: strength for pair, strength in fresh.items() if strength is not None}
    found: dict[str, list[Change]] = {"came": [], "stayed": [], "went": []}
    unlike: Counter[Why] = Counter()
    for a, b in sorted({*then, *fresh}):
        change = Change(a, b, then.get((a, b)), now.get((a, b)))
        why = _why(before, after, (a, b)) or _too_thin(change, least)
        if change.then is None and change.now is None and why is None:
            continue  # it only stands in a list from before
        if why is not None:
            unlike[why] += 1
        else:
            found["came" if change.then is None else "went" if change.now is None else "stayed"].append(change)
    return Changes(
        name=earlier.name,
        counted_on=earlier.meta.counted_on,
        how=earlier.meta.how,
        until=max((source.counted_on for line in network.lines for source in line.sources), default=after.since),
        pairs=_pairs(before, after),
        came=tuple(found["came"]),
        stayed=tuple(found["stayed"]),
        went=tuple(found["went"]),
        not_compared=tuple(sorted(unlike.items(), key=lambda one: (-one[1], one[0]))),
    )


@dataclass(frozen=True)
class _Counted:
    """Who was there in a year, who asked with a tick list, whom a roster held. `since`: older counts are no part."""

    there: frozenset[str]
    ticked: frozenset[str]
    listed: frozenset[str]
    since: date = date.min

    def knows(self, pair: Pair) -> bool:
        return not self.ticked.isdisjoint(pair) or self.listed.issuperset(pair)


def _then(neighbourhood: Neighbourhood, network: Patchwork, earlier: EarlierCount) -> _Counted:
    meta = earlier.meta
    if meta.initiatives is not None:
        there = frozenset(meta.initiatives)
    else:
        began = {key: neighbourhood.initiatives[key].meta.started for key in network.initiatives}
        there = frozenset(key for key, day in began.items() if day is None or first_day(day) <= meta.counted_on)
    listed = there if meta.asked == "all" else frozenset(meta.asked)
    return _Counted(there, frozenset(meta.ticked), listed)


def _now(neighbourhood: Neighbourhood, network: Patchwork, earlier: EarlierCount) -> _Counted:
    since = earlier.meta.counted_on + relativedelta(years=1)
    there = frozenset(network.initiatives)
    lists = {key: neighbourhood.initiatives[key].meta.also_attend for key in there}
    ticked = frozenset(key for key, ticks in lists.items() if ticks is not None and ticks.counted_on >= since)
    listed: frozenset[str] = frozenset()
    if neighbourhood.shared is not None and neighbourhood.shared.counted_on >= since:
        asked = neighbourhood.shared.meta.asked
        listed = there if asked == "all" else frozenset(asked)
    return _Counted(there, ticked, listed, since)


def _strength(line: Line, since: date) -> Strength | None:
    """What the counts of now say of a line; None where they say nothing."""
    counted = [(source.shared, source.top) for source in line.sources if source.counted_on >= since]
    return max(counted, default=None)


def _why(before: _Counted, after: _Counted, pair: Pair) -> Why | None:
    """Why the two years say nothing about a pair together; None where they do."""
    if not after.there.issuperset(pair):
        return "stopped"
    if not before.there.issuperset(pair):
        return "new"
    if not before.knows(pair):
        return "not-asked-then"
    return None if after.knows(pair) else "not-asked-again"


def _too_thin(change: Change, least: int) -> Why | None:
    """A line that the thresholds of the other year would have hidden."""
    known = [strength[0] for strength in (change.then, change.now) if strength is not None]
    return "threshold" if min(known, default=least) < least else None


def _pairs(before: _Counted, after: _Counted) -> int:
    """How many pairs both years know."""
    there = sorted(before.there & after.there)
    known = np.ones((len(there), len(there)), dtype=np.bool_)
    for year in (before, after):
        ticked = np.array([key in year.ticked for key in there], dtype=np.bool_)
        listed = np.array([key in year.listed for key in there], dtype=np.bool_)
        known &= ticked[:, None] | ticked[None, :] | (listed[:, None] & listed[None, :])
    return int(np.triu(known, 1).sum())
