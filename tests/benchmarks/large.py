"""Content of one neighbourhood as large as a city: 3,000 initiatives and 15,000 lines, in groups that are known.

    python -m tests.benchmarks.large FOLDER [--initiatives 3000] [--lines 15000] [--groups 24]

writes a content folder that `atlas render` and `mkdocs build` read. `large_picture()` gives the same network as a
`Picture`, with places and names of groups, without reading or compiling anything. All of it is made up, and the same
on every run.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import networkx as nx
import numpy as np

from atlas.graphs.layout import layout
from atlas.graphs.picture import Picture, PictureLine, PictureNode

from ..graphs.pictures import NAMES

GROUPS = 24
INITIATIVES = 3000
LINES = 15_000

ACTIVITIES = ("meals", "music", "sport", "repair", "language", "garden", "care", "games", "faith", "learning")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
AUDIENCES = ("everyone", "children", "seniors")

_WITHIN = 0.82
"""So many lines stay in a group; in real neighbourhoods of this size four of five do."""
_ALONE = 0.04
"""So many initiatives have no visible line."""


@dataclass(frozen=True)
class Large:
    """`homes`: the planted group of every initiative, from 1 (None: without a line). `lines`: ends and people."""

    names: tuple[str, ...]
    titles: tuple[str, ...]
    homes: tuple[int | None, ...]
    sizes: tuple[int, ...]
    lines: tuple[tuple[int, int, int], ...]
    groups: tuple[str, ...]


def large(initiatives: int = INITIATIVES, lines: int = LINES, groups: int = GROUPS) -> Large:
    """Groups of unequal size; within one, few initiatives share people with very many and most with a few (Chung and
    Lu 2002, doi:10.1073/pnas.252631999); between groups lines go mostly to a few groups nearby."""
    chance = np.random.default_rng(11)
    joined = initiatives - int(initiatives * _ALONE)
    shares = 1.0 / np.arange(2, groups + 2) ** 0.6
    homes = np.sort(chance.choice(groups, joined, p=shares / shares.sum()))
    homes[:groups] = np.arange(groups)
    homes = np.sort(homes)
    popular = np.minimum(chance.pareto(1.7, joined) + 0.4, 40.0)
    members = [np.flatnonzero(homes == group) for group in range(groups)]
    draws = [popular[those] / popular[those].sum() for those in members]
    nearby = [np.unique(chance.integers(0, groups, 4)) for _ in range(groups)]
    found: dict[tuple[int, int], int] = {}

    def join(a: int, b: int) -> None:
        if a != b:
            found.setdefault((min(a, b), max(a, b)), 5 * int(min(chance.zipf(2.1), 24)))

    for group, those in enumerate(members):
        # Everybody is reached: each from one that came before.
        for position in range(1, len(those)):
            before = draws[group][:position]
            join(int(those[position]), int(those[chance.choice(position, p=before / before.sum())]))
    everywhere = popular / popular.sum()
    while len(found) < lines:
        a = int(chance.choice(joined, p=everywhere))
        home = int(homes[a])
        other = home if chance.random() < _WITHIN else int(chance.choice(nearby[home]))
        if chance.random() < 0.02:
            other = int(chance.integers(0, groups))
        join(a, int(chance.choice(members[other], p=draws[other])))
    order = chance.permutation(initiatives)  # a name tells nothing of a group
    names = tuple(f"initiative-{number:04}" for number in range(initiatives))
    titles = tuple(f"{NAMES[number % len(NAMES)]} {number}" for number in range(initiatives))
    home_of: list[int | None] = [None] * initiatives
    for position in range(joined):
        home_of[order[position]] = int(homes[position]) + 1
    told = sorted((*sorted((int(order[a]), int(order[b]))), people) for (a, b), people in found.items())
    sizes = _sizes(initiatives, told)
    called = tuple(_called(group, titles, home_of) for group in range(1, groups + 1))
    return Large(names, titles, tuple(home_of), sizes, tuple((a, b, people) for a, b, people in told), called)


def _sizes(initiatives: int, lines: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """Participants: so many that no two counts of one initiative betray who shares people with whom."""
    counts: list[list[int]] = [[] for _ in range(initiatives)]
    for a, b, people in lines:
        counts[a].append(people)
        counts[b].append(people)
    return tuple(15 + sum(sorted(of_one)[-2:]) + len(of_one) for of_one in counts)


def _called(group: int, titles: tuple[str, ...], homes: list[int | None]) -> str:
    activity, other = ACTIVITIES[group % len(ACTIVITIES)], ACTIVITIES[(group // 2 + 3) % len(ACTIVITIES)]
    return f"around {titles[homes.index(group)]}: {activity} and {other}"


def large_picture(initiatives: int = INITIATIVES, lines: int = LINES, groups: int = GROUPS) -> Picture:
    """The network as a picture: planted groups as clusters, places by `layout`."""
    made = large(initiatives, lines, groups)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(made.names)
    graph.add_weighted_edges_from((made.names[a], made.names[b], people) for a, b, people in made.lines)
    members = [
        [name for name, home in zip(made.names, made.homes, strict=True) if home == n] for n in range(1, groups + 1)
    ]
    places = layout(graph, members)
    nodes = tuple(
        PictureNode(
            name,
            title,
            f"../initiatives/{name}/",
            "formal" if number % 3 == 0 else "informal",
            home,
            size,
            *places[name],
            asked=number % 40 != 7,
        )
        for number, (name, title, home, size) in enumerate(
            zip(made.names, made.titles, made.homes, made.sizes, strict=True)
        )
    )
    told = tuple(PictureLine(made.names[a], made.names[b], n, f"{n}–{n + 4}") for a, b, n in made.lines)
    return Picture(nodes, told, made.groups)


def write(folder: Path, made: Large) -> None:
    """A content folder in English, with one neighbourhood `large`."""
    pages = folder / "large" / "initiatives"
    pages.mkdir(parents=True)
    (folder / "large" / "data").mkdir()
    (folder / "index.md").write_text(_FRONT, "utf-8")
    (folder / "vocabulary.yml").write_text(_vocabulary(), "utf-8")
    (folder / "large" / "index.md").write_text(_PLACE, "utf-8")
    for number, (name, title) in enumerate(zip(made.names, made.titles, strict=True)):
        home = made.homes[number] or 0
        activities = dict.fromkeys((ACTIVITIES[home % len(ACTIVITIES)], ACTIVITIES[number % len(ACTIVITIES)]))
        page = _PAGE.format(
            title=title,
            kind="formal" if number % 3 == 0 else "informal",
            activities=", ".join(activities),
            audience=AUDIENCES[number % len(AUDIENCES)],
            started=1950 + number % 75,
            weekday=WEEKDAYS[number % len(WEEKDAYS)],
            participants=made.sizes[number],
        )
        (pages / f"{name}.md").write_text(page, "utf-8")
    rows = "".join(f"{made.names[a]},{made.names[b]},{people}\n" for a, b, people in made.lines)
    data = folder / "large" / "data"
    (data / "shared_participants.csv").write_text(f"initiative_a,initiative_b,shared\n{rows}", "utf-8")
    (data / "shared_participants.yml").write_text(_COUNTED, "utf-8")


_FRONT = """\
---
title: An atlas to measure with
municipality: Elsewhere
summary: A made-up network as large as that of a city, to see how fast everything is.
languages: [en]
---

Nothing here exists.
"""
_PLACE = """\
---
title: Large
municipality: Elsewhere
summary: Many initiatives in one neighbourhood.
---

Nothing here exists.
"""
_PAGE = """\
---
title: {title}
kind: {kind}
activities: [{activities}]
audiences: [{audience}]
started: {started}
schedule:
  - {{weekday: {weekday}, from: 13:00, until: 16:00}}
people: {{participants: {participants}}}
---

We meet every week, and whoever likes to is welcome.
"""
_COUNTED = """\
counted_on: 2026-11-01
published_on: 2026-11-02
how: Made up, to measure with
asked: all
k: 5
k_sensitive: 10
bin_width: 5
"""


def _vocabulary() -> str:
    activities = "".join(f"  {name}:\n    label: {{en: {name.capitalize()}}}\n" for name in ACTIVITIES)
    audiences = "".join(f"  {name}:\n    label: {{en: {name.capitalize()}}}\n" for name in AUDIENCES)
    return f"activities:\n{activities}audiences:\n{audiences}accessibility: {{}}\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--initiatives", type=int, default=INITIATIVES)
    parser.add_argument("--lines", type=int, default=LINES)
    parser.add_argument("--groups", type=int, default=GROUPS)
    asked = parser.parse_args()
    write(asked.folder, large(asked.initiatives, asked.lines, asked.groups))


if __name__ == "__main__":
    main()
