"""Which initiatives share participants? The patchwork: lines from tick lists and from the published roster counts."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property

import networkx as nx

from atlas.model.atlas import Neighbourhood
from atlas.model.shared import BIN_WIDTH, K_SENSITIVE, K

__all__ = ["Line", "Patchwork", "Source", "patchwork"]


@dataclass(frozen=True)
class Source:
    """One count behind a line, in people. `asked_by`: whose tick list, or None for the roster.

    `shared` is the lower end of a bin of `bin_width` people; with a width of 1 it is the exact count.
    """

    asked_by: str | None
    shared: int
    counted_on: date
    bin_width: int

    @property
    def top(self) -> int:
        """The upper end of the bin: "10–14" has top 14."""
        return self.shared + self.bin_width - 1


@dataclass(frozen=True)
class Line:
    """`weight` to `top` people take part in both `a` and `b` (ids, a < b).

    With several sources the larger count holds (METHODS 1); among equal counts the wider bin, which claims least.
    `sources`: tick lists by id, then the roster.
    """

    a: str
    b: str
    weight: int
    top: int
    sources: tuple[Source, ...]

    def other(self, initiative: str) -> str:
        """The initiative at the other end. ValueError when this one is at neither end."""
        if initiative not in (self.a, self.b):
            raise ValueError(f"{initiative} is not on the line {self.a}–{self.b}")
        return self.b if initiative == self.a else self.a


@dataclass(frozen=True)
class Patchwork:
    """The network of a neighbourhood. `initiatives`, `professionals` and `stopped` hold every id exactly once, sorted.

    Only `initiatives` are in the graph: professional resources stand beside the patchwork, and what stopped (of any
    kind) shares no one any more. `lines` are sorted by their ends. `asked` and `not_asked` divide `initiatives`.
    """

    initiatives: tuple[str, ...]
    lines: tuple[Line, ...]
    asked: frozenset[str]
    not_asked: frozenset[str]
    professionals: tuple[str, ...]
    stopped: tuple[str, ...]

    def __getstate__(self) -> dict[str, object]:
        """The facts alone: what follows from them is not kept, nor handed to another process."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @cached_property
    def graph(self) -> nx.Graph:
        """Undirected and frozen; nodes sorted; edges carry `weight` (people) and `distance` = 1/weight."""
        graph = nx.Graph()
        graph.add_nodes_from(self.initiatives)
        graph.add_edges_from((ln.a, ln.b, {"weight": ln.weight, "distance": 1 / ln.weight}) for ln in self.lines)
        return nx.freeze(graph)

    @cached_property
    def _lines_by_end(self) -> dict[str, tuple[Line, ...]]:
        ends: dict[str, list[Line]] = {initiative: [] for initiative in self.initiatives}
        for line in self.lines:
            ends[line.a].append(line)
            ends[line.b].append(line)
        return {end: tuple(sorted(lines, key=lambda ln: (-ln.weight, ln.other(end)))) for end, lines in ends.items()}

    def lines_of(self, initiative: str) -> tuple[Line, ...]:
        """The lines of one initiative, strongest first, equal ones by id. Empty for an id outside the graph."""
        return self._lines_by_end.get(initiative, ())

    @property
    def without_visible_line(self) -> tuple[str, ...]:
        """Initiatives that show no line: not asked, or fewer shared people than may be shown. Never call them alone."""
        return tuple(initiative for initiative in self.initiatives if not self.lines_of(initiative))


def patchwork(neighbourhood: Neighbourhood) -> Patchwork:
    """The patchwork of a neighbourhood, from both routes of METHODS 1.

    A count below the threshold (5, or 10 where either initiative is sensitive; for a roster those of its own meta data)
    gives no line, and every count is lowered to the foot of its bin, so that a slip in one page does not show more than
    the rules allow. Ids that do not exist, or that stand outside the graph, give no line either; reading reports them.
    """
    pages = neighbourhood.initiatives
    stopped = tuple(sorted(i for i, page in pages.items() if page.meta.status == "stopped"))
    professionals = tuple(
        sorted(i for i, page in pages.items() if page.meta.kind == "professional" and i not in stopped)
    )
    initiatives = tuple(sorted(set(pages) - set(stopped) - set(professionals)))
    inside = frozenset(initiatives)
    asked = _asked(neighbourhood) & inside
    by_ends: dict[tuple[str, str], list[Source]] = {}
    for a, b, source in (*_tick_lists(neighbourhood), *_roster(neighbourhood)):
        if a != b and {a, b} <= inside:
            by_ends.setdefault((min(a, b), max(a, b)), []).append(source)
    return Patchwork(
        initiatives=initiatives,
        lines=tuple(_line(a, b, sources) for (a, b), sources in sorted(by_ends.items())),
        asked=asked,
        not_asked=inside - asked,
        professionals=professionals,
        stopped=stopped,
    )


def _line(a: str, b: str, sources: list[Source]) -> Line:
    strongest = max(sources, key=lambda source: (source.shared, source.top))
    ordered = sorted(sources, key=lambda source: (source.asked_by is None, source.asked_by or "", -source.shared))
    return Line(a, b, strongest.shared, strongest.top, tuple(ordered))


def _asked(neighbourhood: Neighbourhood) -> frozenset[str]:
    asked = {i for i, page in neighbourhood.initiatives.items() if page.meta.also_attend is not None}
    if neighbourhood.shared is not None:
        roster = neighbourhood.shared.meta.asked
        asked.update(neighbourhood.initiatives if roster == "all" else roster)
    return frozenset(asked)


def _tick_lists(neighbourhood: Neighbourhood) -> Iterator[tuple[str, str, Source]]:
    for asker, page in neighbourhood.initiatives.items():
        ticks = page.meta.also_attend
        if ticks is None:
            continue
        for other, count in ticks.counts.items():
            shared = count - count % BIN_WIDTH
            if shared >= _threshold(neighbourhood, asker, other, K, K_SENSITIVE):
                yield asker, other, Source(asker, shared, ticks.counted_on, BIN_WIDTH)


def _roster(neighbourhood: Neighbourhood) -> Iterator[tuple[str, str, Source]]:
    if neighbourhood.shared is None:
        return
    meta = neighbourhood.shared.meta
    for line in neighbourhood.shared.lines:
        shared = line.shared - line.shared % meta.bin_width
        if shared >= _threshold(neighbourhood, line.a, line.b, meta.k, meta.k_sensitive):
            yield line.a, line.b, Source(None, shared, meta.counted_on, meta.bin_width)


def _threshold(neighbourhood: Neighbourhood, a: str, b: str, k: int, k_sensitive: int) -> int:
    pages = (neighbourhood.initiatives.get(a), neighbourhood.initiatives.get(b))
    return max(1, k, k_sensitive if any(page and page.meta.sensitive for page in pages) else 0)
