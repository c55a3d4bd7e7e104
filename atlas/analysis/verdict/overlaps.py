"""Between which bounds lies the number of people whom two initiatives share? From what is public (METHODS 1 and 7)."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from atlas.analysis.network.patchwork import Line, Patchwork
from atlas.model.atlas import Neighbourhood
from atlas.model.shared import BIN_WIDTH, K_SENSITIVE, K

__all__ = ["Overlap", "Pair", "overlaps"]

Pair = tuple[str, str]
"""Two ids, the first before the second."""


@dataclass(frozen=True)
class Overlap:
    """At least `low` people take part in both, and at most `high`; None where only their sizes limit it."""

    low: int
    high: int | None


@dataclass(frozen=True)
class _Count:
    """A count that was taken of a pair, shown or hidden. `missing`: participants of the asker who were not asked."""

    asked_by: str | None
    k: int
    width: int
    missing: int


def overlaps(
    neighbourhood: Neighbourhood, network: Patchwork, among: Container[str] | None = None
) -> dict[Pair, Overlap]:
    """The bounds of every pair in the patchwork, or of every pair `among` some of its initiatives.

    Low: the line, 0 without one. High, from each count that was taken of the pair, the lowest of them:

    - A count that is shown: the top of its bin. A count that is hidden: one less than the lowest bin that is shown (4,
      or 9 where either initiative is sensitive; 0 for a roster that shows every exact count).
    - A tick list tells nothing of participants who were not asked: as many are added. Where the participants were
      never counted, it limits nothing.
    - A bin that reaches above .9 of the smaller group may have been lowered to protect people (rule 3), and so limits
      nothing.
    - A pair of which no count was taken has no upper bound but its sizes.

    Taken for granted: a tick list names every initiative, the counts of a page are of the same time, and what is hidden
    is small, as METHODS 7 has it. The audit (rule 5) may have taken out a line that is not, where another line of the
    same initiative is strong; the methods page says so. Not taking that for granted would let a strong line of a new
    initiative lower the reach of others.
    """
    sizes = _sizes(neighbourhood)
    lines = {(line.a, line.b): line for line in network.lines}
    bounds = {}
    asked_for = [one for one in network.initiatives if among is None or one in among]
    for pair in combinations(asked_for, 2):
        line = lines.get(pair)
        highs = [_high(count, line, pair, sizes) for count in _counts(neighbourhood, pair)]
        known = [high for high in highs if high is not None]
        low = line.weight if line else 0
        bounds[pair] = Overlap(low, max(low, min(known)) if known else None)
    return bounds


def _high(count: _Count, line: Line | None, pair: Pair, sizes: Mapping[str, int | None]) -> int | None:
    smallest = min((size for size in (sizes[end] for end in pair) if size is not None), default=None)
    shown = [source.top for source in line.sources if source.asked_by == count.asked_by] if line else []
    top = min(shown) if shown else -(-count.k // count.width) * count.width - 1
    protected = count.width > 1
    if protected and (smallest is None or 10 * (top + 1) > 9 * smallest or (not shown and line)):
        return None
    return top + count.missing


def _counts(neighbourhood: Neighbourhood, pair: Pair) -> Iterator[_Count]:
    pages = [neighbourhood.initiatives[end].meta for end in pair]
    sensitive = any(page.sensitive for page in pages)
    for end, page in zip(pair, pages, strict=True):
        if page.also_attend and page.people and page.people.participants is not None:
            k = K_SENSITIVE if sensitive else K
            yield _Count(end, k, BIN_WIDTH, max(0, page.people.participants - page.also_attend.asked))
    if neighbourhood.shared:
        meta = neighbourhood.shared.meta
        if meta.asked == "all" or set(pair) <= set(meta.asked):
            k = max(meta.k, meta.k_sensitive) if sensitive else meta.k
            yield _Count(None, k, meta.bin_width, 0)


def _sizes(neighbourhood: Neighbourhood) -> dict[str, int | None]:
    """Participants, or the people who were asked where these are fewer: the group that rules 3 and 5 go by."""
    sizes: dict[str, int | None] = {}
    for initiative, page in neighbourhood.initiatives.items():
        participants = page.meta.people.participants if page.meta.people else None
        asked = page.meta.also_attend.asked if page.meta.also_attend else None
        sizes[initiative] = min((size for size in (participants, asked) if size is not None), default=None)
    return sizes
