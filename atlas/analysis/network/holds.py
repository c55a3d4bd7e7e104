"""How firmly does each finding hold, when some initiatives were not asked? And who to ask first?"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from random import Random
from typing import Literal, TypeVar

from atlas.analysis.network.bridges import bridges_of_each, named_bridges
from atlas.analysis.network.clusters import Clusters, clusters_again
from atlas.analysis.network.completions import chance_of_a_line, completions, how_many
from atlas.analysis.network.core import core_of
from atlas.analysis.network.known_pairs import KnownPairs, known_pairs
from atlas.analysis.network.louvain import Adjacency
from atlas.analysis.network.patchwork import Patchwork
from atlas.model.atlas import Neighbourhood

__all__ = ["FIRM", "LIKELY", "AskFirst", "Firmness", "NotAsked", "firmness", "not_asked"]

FIRM = 0.9
LIKELY = 0.7
SAME_GROUP = 0.5
"""Two divisions have the same group where more than this part of everyone in either is in both (Jaccard)."""
_STARTS = 64
_FIRST = 3
_AT_ONCE = 20_000
"""Networks with so many published lines together are held and looked at together."""

Firmness = Literal["firm", "likely", "open"]
Key = TypeVar("Key", str, int)


def firmness(hold: float) -> Firmness:
    """From .9 "firm", from .7 "likely", below "open": it could change when others are asked."""
    return "firm" if hold >= FIRM else "likely" if hold >= LIKELY else "open"


@dataclass(frozen=True)
class AskFirst:
    """An initiative that was not asked: how many pairs its asking makes known, and how many findings in which it
    figures are not firm."""

    initiative: str
    pairs: int
    findings: int


@dataclass(frozen=True)
class NotAsked:
    """How firmly findings hold (0 to 1), by what they are about.

    `bridges` (those named), `heart`, `without_line`: by id; `groups`: by their position in `Clusters.groups`. All are
    empty where no line is published, for then nothing can be said. `pairs`: all of them, `known` of which are known.
    `chance`: that an unknown pair has a line. `drawn`: in how many drawn networks was looked; 0 where every pair is
    known. `ask_first`: at most three, the first first.
    """

    pairs: int
    known: int
    chance: float | None = None
    drawn: int = 0
    bridges: Mapping[str, float] = field(default_factory=dict)
    groups: Mapping[int, float] = field(default_factory=dict)
    heart: Mapping[str, float] = field(default_factory=dict)
    without_line: Mapping[str, float] = field(default_factory=dict)
    ask_first: tuple[AskFirst, ...] = ()

    @property
    def open(self) -> bool:
        """Whether some pairs are unknown, and something can be said about that."""
        return self.drawn > 0

    @staticmethod
    def firmness(hold: float) -> Firmness:
        """A hold in a word; see `firmness`."""
        return firmness(hold)


def not_asked(
    neighbourhood: Neighbourhood, network: Patchwork, bridges: Sequence[str], groups: Clusters, heart: Sequence[str]
) -> NotAsked:
    """The hold of each finding: the share of completions of the network in which it is still so (METHODS 8).

    - A bridge: it is still among the five through which most shortest ways lead. In networks of over 64 initiatives
      ways are followed from 64 of them, others each time.
    - A group: one of the groups found then has more than half of everyone in either in common with it (Jaccard > .5; at
      .5 or less Hennig 2007, doi:10.1016/j.csda.2006.11.025, calls a cluster dissolved). Only who is in a group now is
      compared: that others join does not make it another one. Groups are looked for once, not a hundred times, and
      those of now stand unless that finds a better division.
    - The heart: the initiative is still in it.
    - No visible line: none is drawn. That is exact: (1 − p) to the power of the number of its unknown pairs.

    All but the last are estimates from `completions`. Where every pair is known everything holds 1.
    """
    pairs = known_pairs(neighbourhood, network)
    chance = chance_of_a_line(network, pairs)
    if chance is None:
        return NotAsked(pairs.total, pairs.known)
    unknown = _unknown_of(network, pairs)
    drawn = how_many(network, pairs)
    still = _Still(network, bridges, groups, heart)
    numbered = enumerate(completions(network, pairs))
    while some := list(islice(numbered, max(1, _AT_ONCE // len(network.lines)))):
        still.look(some)
    held = NotAsked(
        pairs=pairs.total,
        known=pairs.known,
        chance=chance,
        drawn=drawn,
        bridges=_shares(bridges, still.bridges, drawn),
        groups=_shares(range(len(groups.groups)), still.groups, drawn),
        heart=_shares(heart, still.heart, drawn),
        without_line={key: (1 - chance) ** unknown[key] for key in network.without_visible_line},
    )
    return replace(held, ask_first=_ask_first(held, unknown, groups))


class _Still:
    """Counts in how many networks each finding is still so. A network is numbered like `Patchwork.initiatives`."""

    def __init__(self, network: Patchwork, bridges: Sequence[str], groups: Clusters, heart: Sequence[str]) -> None:
        self._ids = network.initiatives
        self._lines = len(network.lines)
        self._now = (bridges, groups, heart)
        place = {key: number for number, key in enumerate(network.initiatives)}
        self._groups = [{place[key] for key in group} for group in groups.groups]
        self.bridges: Counter[str] = Counter()
        self.groups: Counter[int] = Counter()
        self.heart: Counter[str] = Counter()

    def look(self, numbered: Sequence[tuple[int, Adjacency]]) -> None:
        """Count what is so in each of these networks."""
        bridges, _, heart = self._now
        changed = [(number, network) for number, network in numbered if sum(map(len, network)) > 2 * self._lines]
        for _ in range(len(numbered) - len(changed)):
            self.bridges.update(bridges)
            self.groups.update(range(len(self._groups)))
            self.heart.update(heart)
        starts = [self._starts(number) for number, _ in changed]
        for between in bridges_of_each([network for _, network in changed], starts):
            self.bridges.update({*bridges} & {*named_bridges(dict(zip(self._ids, between, strict=True)))})
        for _, network in changed:
            self.groups.update(_still_there(self._groups, clusters_again(network, self._groups)))
            self.heart.update({*heart} & {self._ids[node] for node in core_of(network)})

    def _starts(self, number: int) -> list[int] | None:
        count = len(self._ids)
        return Random(number).sample(range(count), _STARTS) if count > _STARTS else None  # noqa: S311 # no secret


def _still_there(before: Sequence[set[int]], now: Iterable[set[int]]) -> list[int]:
    grouped = set().union(*before)
    parts = [grouped & part for part in now]
    return [
        number
        for number, group in enumerate(before)
        if any(len(part & group) > SAME_GROUP * len(part | group) for part in parts)
    ]


def _shares(keys: Iterable[Key], counted: Counter[Key], drawn: int) -> dict[Key, float]:
    return {key: counted[key] / drawn if drawn else 1.0 for key in keys}


def _unknown_of(network: Patchwork, pairs: KnownPairs) -> Counter[str]:
    """How many unknown pairs each initiative has."""
    numbers = Counter(pairs.first.tolist()) + Counter(pairs.second.tolist())
    return Counter({network.initiatives[number]: count for number, count in numbers.items()})


def _ask_first(held: NotAsked, unknown: Counter[str], groups: Clusters) -> tuple[AskFirst, ...]:
    """Whose asking makes most pairs known; ties by the findings that hang on it, then by id."""

    def hang(key: str) -> int:
        holds = [found[key] for found in (held.bridges, held.heart, held.without_line) if key in found]
        if key in groups.number_of:
            holds.append(held.groups[groups.number_of[key]])
        return sum(firmness(hold) != "firm" for hold in holds)

    asked = [AskFirst(key, count, hang(key)) for key, count in unknown.items()]
    return tuple(sorted(asked, key=lambda one: (-one.pairs, -one.findings, one.initiative))[:_FIRST])
