"""How long drawings and findings take in neighbourhoods of 34, 300 and 600 initiatives.

Machines differ and are noisy: look at the ratios, to a fixed computation (shortest ways among 300 places) that runs
right before each. `labels`: names of the circles of all initiatives, in both widths. `layout`: places of the whole
patchwork. `pictures`: all circles as SVG, the setting out included. `findings`: everything that the network says.
"""

import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import networkx as nx
import numpy as np

from atlas.analysis.network.findings import network_findings
from atlas.analysis.network.patchwork import Patchwork, patchwork
from atlas.graphs import layout as layouts
from atlas.graphs import svg as drawings
from atlas.graphs.arrange import NARROW, WIDE, Arranged, Canvas, arrange
from atlas.graphs.labels import place_labels
from atlas.graphs.layout import ego_layout, layout
from atlas.graphs.picture import Picture, PictureLine, PictureNode
from atlas.graphs.spots import single_spot, spots
from atlas.graphs.text import wrap
from atlas.model.atlas import Document, Neighbourhood, Version
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.model.shared import SharedLine, SharedMeta, SharedParticipants
from tests.graphs.pictures import NAMES

SIZES = ((34, 90), (300, 1500), (600, 2900))
"""Initiatives, and lines between them."""

MOST_AROUND = 149
"""A larger circle is drawn by group."""


def made(initiatives: int, lines: int) -> Neighbourhood:
    """A few initiatives share people with very many, most with a few; strengths as in published bins."""
    chance = np.random.default_rng(1)
    names = [f"i{number:03}" for number in range(initiatives)]
    popular = (chance.pareto(1.6, initiatives) + 1) / initiatives
    found: dict[tuple[str, str], int] = {}
    while len(found) < lines:
        a, b = sorted(chance.choice(initiatives, 2, replace=False, p=popular / popular.sum()))
        found[names[a], names[b]] = 5 * int(min(chance.zipf(2), 20))
    shared = SharedParticipants(
        meta=SharedMeta(counted_on=date(2026, 1, 15), how="A list of participants"),
        lines=tuple(SharedLine(a=a, b=b, shared=count) for (a, b), count in sorted(found.items())),
    )
    place = Version("here/index.md", "en", NeighbourhoodMeta(title="Here", municipality="There"), "")
    pages = {name: Document(name, Version(f"here/{name}.md", "en", _page(n), "")) for n, name in enumerate(names)}
    return Neighbourhood("here", Document("here", place), pages, {}, {}, {}, {}, shared)


def _page(number: int) -> Initiative:
    return Initiative(title=f"{NAMES[number % len(NAMES)]} {number}", kind=("informal", "formal")[number % 2])


def circles(there: Neighbourhood, network: Patchwork) -> list[tuple[str, Picture]]:
    """Every initiative with those around it."""
    return [(one, _circle(there, network, one)) for one in network.initiatives if network.lines_of(one)]


def _circle(there: Neighbourhood, network: Patchwork, centre: str) -> Picture:
    around = {line.other(centre): line.weight for line in network.lines_of(centre)[:MOST_AROUND]}
    places = ego_layout(centre, around)
    nodes = tuple(
        PictureNode(key, there.initiatives[key].original.meta.title, f"../{key}/", "informal", 1, None, *places[key])
        for key in [centre, *sorted(around)]
    )
    lines = [line for key in places for line in network.lines_of(key) if key == line.a and line.b in places]
    return Picture(nodes, tuple(PictureLine(ln.a, ln.b, ln.weight, f"{ln.weight}–{ln.top}") for ln in lines))


def reference() -> None:
    ring = nx.random_regular_graph(6, 300, seed=1)
    dict(nx.all_pairs_shortest_path_length(ring))


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def forget() -> None:
    """Nothing that an earlier measurement found helps a later one."""
    layouts._memory.clear()
    for remembered in (wrap, spots, single_spot, drawings._set_out):
        remembered.cache_clear()


def place_names(drawn: Sequence[tuple[Arranged, Picture, Canvas, str]]) -> None:
    for arranged, picture, canvas, centre in drawn:
        place_labels(picture, canvas, arranged, focus=centre)


def draw(drawn: Sequence[tuple[str, Picture]]) -> None:
    for centre, picture in drawn:
        drawings.svg(picture, "en", title="A circle", description="Who shares participants", focus=centre)


def main() -> None:
    print(f"{'initiatives':>11} {'lines':>6} {'what':>9} {'seconds':>8} {'ratio':>7}")
    for initiatives, lines in SIZES:
        there = made(initiatives, lines)
        network = patchwork(there)
        drawn = circles(there, network)
        arranged = [
            (arrange(picture, canvas, centre), picture, canvas, centre)
            for centre, picture in drawn
            for canvas in (WIDE, NARROW)
        ]
        work: dict[str, Callable[[], object]] = {
            "labels": partial(place_names, arranged),
            "layout": partial(layout, network.graph),
            "pictures": partial(draw, drawn),
            "findings": partial(network_findings, there),
        }
        for what, measured in work.items():
            forget()
            fixed = seconds(reference)
            taken = seconds(measured)
            print(f"{initiatives:>11} {lines:>6} {what:>9} {taken:>8.2f} {taken / fixed:>7.2f}")


if __name__ == "__main__":
    main()
