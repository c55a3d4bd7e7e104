"""How good are the places of initiatives, and how long do they take? At 34, 602 and 3,000 initiatives.

    python -m tests.benchmarks.layouts [CONTENT NEIGHBOURHOOD]

`short`: the part of all lines that is shorter than 15% of the diagonal. `mean`: their mean length, as a part of it.
`own`: of the five nearest of everyone with a line, the part that is in the same group. `apart`: the smallest distance
between two, as a part of the step of a grid that holds as many. Drawn 1.4 times as wide as high. `s`: processor time.
"""

import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import networkx as nx
import numpy as np
from scipy.spatial import cKDTree

from atlas.analysis.network.clusters import clusters
from atlas.analysis.network.patchwork import patchwork
from atlas.graphs import layout as layouts
from atlas.graphs.group_places import SHAPE
from atlas.reading.read import read_atlas

from ..reading.folders import ROOT
from .large import large

SIZES = ((602, 2862, 10), (3000, 15_000, 24))


def made(initiatives: int, lines: int, groups: int) -> tuple["nx.Graph[str]", Sequence[Sequence[str]]]:
    """The made-up network of that size and its planted groups."""
    content = large(initiatives, lines, groups)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(content.names)
    graph.add_weighted_edges_from((content.names[a], content.names[b], people) for a, b, people in content.lines)
    homes = list(zip(content.names, content.homes, strict=True))
    return graph, [[name for name, home in homes if home == group] for group in range(1, groups + 1)]


def read(content: Path, neighbourhood: str) -> tuple["nx.Graph[str]", Sequence[Sequence[str]]]:
    """The network of a neighbourhood and the groups that are found in it."""
    found = read_atlas(content, date.today()).neighbourhoods[neighbourhood]
    graph = patchwork(found).graph
    return graph, clusters(graph).groups


def measure(name: str, graph: "nx.Graph[str]", groups: Sequence[Sequence[str]]) -> str:
    layouts._memory.clear()
    start = time.process_time()
    places = layouts.layout(graph, groups)
    took = time.process_time() - start
    everyone = list(places)
    points = np.array(list(places.values())) * [SHAPE, 1.0]
    diagonal = float(np.hypot(SHAPE, 1.0))
    at = {node: number for number, node in enumerate(everyone)}
    lengths = np.array([np.hypot(*(points[at[a]] - points[at[b]])) for a, b in graph.edges]) / diagonal
    home = np.full(len(everyone), -1)
    for number, group in enumerate(groups):
        home[[at[node] for node in group]] = number
    joined = home >= 0
    nearest = cKDTree(points[joined]).query(points[joined], 6)[1][:, 1:]
    own = float((home[joined][nearest] == home[joined][:, None]).mean())
    least = float(cKDTree(points).query(points, 2)[0][:, 1].min()) / float(np.sqrt(SHAPE / len(everyone)))
    return (
        f"{name:>12} {len(graph):6} {graph.number_of_edges():7} {took:6.2f} s  short {(lengths < 0.15).mean():.2f}  "
        f"mean {lengths.mean():.2f}  own {own:.2f}  apart {least:.2f}"
    )


def main() -> None:
    given = [(Path(sys.argv[1]), sys.argv[2])] if len(sys.argv) == 3 else []
    for content, neighbourhood in ((ROOT / "content", "de-wending"), *given):
        print(measure(neighbourhood, *read(content, neighbourhood)))
    for size in SIZES:
        print(measure("made", *made(*size)))


if __name__ == "__main__":
    main()
