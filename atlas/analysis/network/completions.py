"""What could the patchwork look like if all had been asked? Networks drawn by chance, in line with what is known."""

from collections.abc import Iterator

import numpy as np

from atlas.analysis.network.known_pairs import KnownPairs
from atlas.analysis.network.louvain import Adjacency, adjacency_of
from atlas.analysis.network.patchwork import Patchwork

__all__ = ["COMPLETIONS", "FEWEST", "chance_of_a_line", "completions", "how_many"]

COMPLETIONS = 200
FEWEST = 20
_WORK = 200_000
"""So many lines are looked at together before fewer networks are drawn, so that a build stays short."""
_SEED = 8


def chance_of_a_line(network: Patchwork, pairs: KnownPairs) -> float | None:
    """Published lines as a part of the known pairs. None where there is no line: then chance says nothing either."""
    return len(network.lines) / pairs.known if network.lines else None


def how_many(network: Patchwork, pairs: KnownPairs) -> int:
    """How many networks are drawn: 200, fewer where they have over 1,000 lines, never below 20. 0: all is known."""
    chance = chance_of_a_line(network, pairs)
    if chance is None or not pairs.unknown:
        return 0
    return max(FEWEST, min(COMPLETIONS, int(_WORK / (chance * pairs.total))))


def completions(network: Patchwork, pairs: KnownPairs) -> Iterator[Adjacency]:
    """`how_many` networks: the published lines, and lines drawn between unknown pairs. A node is a position in
    `Patchwork.initiatives`.

    Each unknown pair gets a line with the chance that a known pair has one, as strong as one of the published lines.
    The same network gives the same drawings every time. Source: METHODS 8; Huisman 2009 (Journal of Social Structure
    10).
    """
    chance = chance_of_a_line(network, pairs) or 0.0
    weights = np.array([line.weight for line in network.lines])
    published = adjacency_of(network.graph, network.initiatives)
    for number in range(how_many(network, pairs)):
        random = np.random.default_rng([_SEED, number])
        drawn = np.flatnonzero(random.random(pairs.unknown) < chance)
        strengths = weights[(random.random(len(drawn)) * len(weights)).astype(np.intp)].tolist()
        whole = [row.copy() for row in published]
        for one, two, weight in zip(pairs.first[drawn].tolist(), pairs.second[drawn].tolist(), strengths, strict=True):
            whole[one][two] = whole[two][one] = weight
        yield [dict(sorted(row.items())) for row in whole]
