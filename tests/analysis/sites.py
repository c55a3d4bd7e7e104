"""The Davis Southern Women as counts, exact and protected (METHODS 1), and the fixture atlases that hold them.

`python -m tests.analysis.sites` writes the counts of both fixture atlases again.
"""

from itertools import combinations
from pathlib import Path

import frontmatter
import networkx as nx
import yaml

from atlas.model.atlas import Document, Neighbourhood, Version
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.model.shared import SharedLine, SharedMeta, SharedParticipants
from tests.private.plain_rules import protected

SITES = Path(__file__).parents[1] / "sites"
EXACT = SITES / "southern-women"
PROTECTED = SITES / "southern-women-protected"
COUNTS = "davis/data/shared_participants.csv"

Pair = tuple[str, str]


def sizes() -> dict[str, int]:
    """Event sizes by id, in the order of the strings."""
    return {event: len(women) for event, women in sorted(_women().items())}


def exact_counts() -> dict[Pair, int]:
    """Women who came to both events, pairs that share no one left out."""
    women = _women()
    counts = {(a, b): len(women[a] & women[b]) for a, b in combinations(sorted(women), 2)}
    return {pair: count for pair, count in counts.items() if count}


def protected_counts(audit: bool = True) -> dict[Pair, int]:
    """Lower ends of bins of five after rules 1, 2 and 3 of METHODS 1, and after rule 5 if `audit`."""
    return protected(exact_counts(), sizes(), audit=audit)


def as_csv(counts: dict[Pair, int]) -> str:
    rows = (f"{a},{b},{count}" for (a, b), count in sorted(counts.items()))
    return "\n".join(("initiative_a,initiative_b,shared", *rows, ""))


def neighbourhood(site: Path) -> Neighbourhood:
    """The neighbourhood of a fixture atlas, read with the models alone: these tests need no other part."""
    folder = site / "davis"
    place = frontmatter.load(str(folder / "index.md"))
    page = Document("davis", Version("davis/index.md", "en", NeighbourhoodMeta(**place.metadata), place.content))
    initiatives = {}
    for path in sorted((folder / "initiatives").glob("*.md"), key=lambda path: path.stem):
        text = frontmatter.load(str(path))
        version = Version(path.relative_to(site).as_posix(), "en", Initiative(**text.metadata), text.content)
        initiatives[path.stem] = Document(path.stem, version)
    rows = [row.split(",") for row in (site / COUNTS).read_text("utf-8").splitlines()[1:]]
    meta = yaml.safe_load((site / COUNTS).with_suffix(".yml").read_text("utf-8"))
    lines = tuple(SharedLine(a=a, b=b, shared=int(shared)) for a, b, shared in rows)
    return Neighbourhood(
        "davis", page, initiatives, {}, {}, {}, {}, SharedParticipants(meta=SharedMeta(**meta), lines=lines)
    )


def _women() -> dict[str, frozenset[str]]:
    graph = nx.davis_southern_women_graph()
    return {event.lower(): frozenset(graph[event]) for event, data in graph.nodes(data=True) if data["bipartite"] == 1}


if __name__ == "__main__":
    (EXACT / COUNTS).write_text(as_csv(exact_counts()), encoding="utf-8", newline="\n")
    (PROTECTED / COUNTS).write_text(as_csv(protected_counts()), encoding="utf-8", newline="\n")
