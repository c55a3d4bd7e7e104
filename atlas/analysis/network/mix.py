"""Do groups of initiatives, such as formal and informal ones, share people with each other?"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

__all__ = ["Mix", "mix"]


@dataclass(frozen=True)
class Mix:
    """E-I index: −1 when all lines stay within a group, +1 when all go between groups.

    `index` counts lines, `weighted` counts shared participants; both None without lines. `expected` is the index that
    the sizes of the groups alone would give, always to be shown beside them; None with fewer than two initiatives.
    """

    lines_within: int
    lines_between: int
    index: float | None
    weighted: float | None
    expected: float | None


def mix(graph: nx.Graph, groups: Mapping[str, str]) -> Mix:
    """The E-I index over groups, given as id -> group. Initiatives that are in no group are left out.

    Source: METHODS 2; Krackhardt & Stern 1988 (doi:10.2307/2786835).

    >>> pair = nx.Graph()
    >>> pair.add_edge("choir", "library", weight=5)
    >>> mix(pair, {"choir": "informal", "library": "formal"})
    Mix(lines_within=0, lines_between=1, index=1.0, weighted=1.0, expected=1.0)
    """
    lines: Counter[bool] = Counter()
    weights: Counter[bool] = Counter()
    for a, b, weight in graph.edges(data="weight"):
        if a in groups and b in groups:
            lines[groups[a] != groups[b]] += 1
            weights[groups[a] != groups[b]] += weight
    sizes = Counter(groups[node] for node in graph if node in groups)
    all_pairs = _pairs(sizes.total())
    pairs_within = sum(_pairs(size) for size in sizes.values())
    return Mix(
        lines_within=lines[False],
        lines_between=lines[True],
        index=_index(lines[True], lines[False]),
        weighted=_index(weights[True], weights[False]),
        expected=_index(all_pairs - pairs_within, pairs_within),
    )


def _pairs(size: int) -> int:
    return size * (size - 1) // 2


def _index(external: int, internal: int) -> float | None:
    return (external - internal) / (external + internal) if external + internal else None
