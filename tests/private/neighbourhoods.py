"""Rosters to protect and to attack: the Southern Women of Davis, and simulated neighbourhoods."""

from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from atlas.private.protect import Protected, protect
from atlas.private.roster import Roster
from atlas.private.shared_counts import SharedCounts, shared_counts
from tests.private.attack import Known, Pair

RULES = {"k": 5, "k_sensitive": 10, "width": 5}


@dataclass(frozen=True)
class Simulated:
    """Who takes part where (people × initiatives), and which initiatives are sensitive."""

    takes_part: NDArray[np.bool_]
    sensitive: NDArray[np.bool_]

    @property
    def roster(self) -> Roster:
        names = tuple(f"i{number:03}" for number in range(self.takes_part.shape[1]))
        matrix = sparse.csr_array(self.takes_part.astype(np.int32))
        return Roster("list.csv", names, tuple(range(2, 2 + len(names))), matrix, ())

    @property
    def counts(self) -> SharedCounts:
        return shared_counts(self.roster)

    @property
    def sizes(self) -> NDArray[np.int64]:
        return self.roster.sizes()

    def protected(self) -> Protected:
        return protect(self.counts, self.sizes, self.sensitive, **RULES)

    def published(self) -> Known:
        """What a reader knows when the rules are kept."""
        return Known(self.sizes.tolist(), {pair: (low, low + 4) for pair, low in self.protected().lower.items()})

    def exact(self) -> Known:
        """What a reader would know if every count from 5 up stood there to the person."""
        shown = {pair: (n, n) for pair, n in self.exact_counts().items() if n >= 5}
        return Known(self.sizes.tolist(), shown, hidden_top=4)

    def exact_counts(self) -> dict[Pair, int]:
        counts = self.counts
        return {(int(a), int(b)): int(n) for a, b, n in zip(counts.first, counts.second, counts.count, strict=True)}


def davis() -> Simulated:
    """The Southern Women of 1941: 18 people, 14 events, in the order of the names of the events."""
    graph = nx.davis_southern_women_graph()
    events = sorted(n for n, data in graph.nodes(data=True) if data["bipartite"] == 1)
    women = sorted(set(graph) - set(events))
    return Simulated(
        np.array([[graph.has_edge(woman, event) for event in events] for woman in women]), np.zeros(14, dtype=bool)
    )


def neighbourhood(
    seed: int, people: int = 400, initiatives: int = 30, overlap: float = 0.95, sensitive: float = 0.15
) -> Simulated:
    """People live along a street and come, with the chance `overlap`, to what meets near them; now and then elsewhere.

    Initiatives next to each other share nearly everyone, and those a little further a few: the hardest case to hide,
    since a group in between betrays how its neighbours overlap.
    """
    chance = np.random.default_rng(seed)
    lives, meets = chance.random(people), chance.random(initiatives)
    near = np.abs(lives[:, None] - meets) < chance.uniform(0.01, 0.06, initiatives)
    takes_part = chance.random(near.shape) < np.where(near, overlap, 0.01)
    return Simulated(takes_part, chance.random(initiatives) < sensitive)


def later(seed: int, before: Simulated, turnover: float) -> Simulated:
    """A part of all memberships ends, and about as many begin."""
    chance = np.random.default_rng(seed)
    old = before.takes_part
    stays = old & (chance.random(old.shape) >= turnover)
    begins = ~old & (chance.random(old.shape) < turnover * old.mean(axis=0))
    return Simulated(stays | begins, before.sensitive)
