"""Which connected set of initiatives covers all that a challenge asks for, at the least cost? (METHODS 6)

A line costs 1/w, w being the people two initiatives share, and every member costs 1. Of equally cheap sets the smaller
goes first, then the first in alphabetical order. It is a proposal, not an appointment.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

import networkx as nx

from atlas.analysis.verdict.group_steiner import cheapest_members

__all__ = ["EXACT_UP_TO", "Coalition", "Part", "Proposal", "coalition", "proposal", "serving_parts"]

EXACT_UP_TO = 8
"""So many needs are solved exactly; more by a greedy cover, which may cost more than the least."""

Offers = Mapping[str, frozenset[str]]
"""By initiative, the needs that it serves."""


@dataclass(frozen=True)
class Coalition:
    """`members`, sorted; `covers`: by need, the members that serve it; `connecting`: members that serve none of them.

    `lines` (a, b), a < b, sorted, join the members at the least cost; `cost` is that of lines and members together.
    `exact`: whether no cheaper set exists.
    """

    members: tuple[str, ...]
    covers: Mapping[str, tuple[str, ...]]
    connecting: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]
    cost: Fraction
    exact: bool


@dataclass(frozen=True)
class Part:
    """A connected part of the network: which of the needs are served in it, and by which initiatives, sorted."""

    needs: frozenset[str]
    initiatives: tuple[str, ...]


@dataclass(frozen=True)
class Proposal:
    """What may be proposed for one challenge.

    `unserved`: needs that no initiative serves; the coalition covers all others. It is None when no need is served, or
    when those who serve them are not connected: then `parts` tells which needs can be met within each part of the
    network, and by whom. Making that connection is a task, not a failure.
    """

    coalition: Coalition | None
    unserved: tuple[str, ...]
    parts: tuple[Part, ...]


def proposal(graph: nx.Graph, offers: Offers, needs: Iterable[str]) -> Proposal:
    """The coalition for the needs that somebody serves, and what stands in the way of covering all.

    `graph`: nodes are initiatives, edges carry `weight`. Offers of initiatives outside the graph do not count.
    """
    wanted = tuple(needs)
    offered = {need for node in graph for need in offers.get(node, frozenset())}
    served = tuple(need for need in wanted if need in offered)
    return Proposal(
        coalition=coalition(graph, offers, served) if served else None,
        unserved=tuple(need for need in wanted if need not in offered),
        parts=serving_parts(graph, offers, served),
    )


def coalition(graph: nx.Graph, offers: Offers, needs: Iterable[str]) -> Coalition | None:
    """The cheapest connected set that covers every need, or None when no connected part of the network does.

    Exact up to `EXACT_UP_TO` needs. ValueError without needs.
    """
    wanted = sorted(set(needs))
    if not wanted:
        raise ValueError("a coalition is made for at least one need")
    offered = {node: offers.get(node, frozenset()) & set(wanted) for node in sorted(graph)}
    exact = len(wanted) <= EXACT_UP_TO
    members = cheapest_members(graph, offered, wanted) if exact else _covering_members(graph, offered, wanted)
    return None if members is None else _coalition(graph, offered, wanted, members, exact)


def serving_parts(graph: nx.Graph, offers: Offers, needs: Iterable[str]) -> tuple[Part, ...]:
    """The connected parts of the network that serve any of the needs: those with most needs first, then by name."""
    wanted = frozenset(needs)
    serving = (
        {node: served for node in sorted(part) if (served := offers.get(node, frozenset()) & wanted)}
        for part in nx.connected_components(graph)
    )
    parts = (Part(frozenset().union(*served.values()), tuple(served)) for served in serving if served)
    return tuple(sorted(parts, key=lambda part: (-len(part.needs), sorted(part.needs), part.initiatives)))


def _coalition(graph: nx.Graph, offers: Offers, needs: list[str], members: Iterable[str], exact: bool) -> Coalition:
    chosen = tuple(sorted(members))
    lines = _cheapest_lines(graph, chosen)
    return Coalition(
        members=chosen,
        covers={need: tuple(node for node in chosen if need in offers[node]) for need in needs},
        connecting=tuple(node for node in chosen if not offers[node]),
        lines=lines,
        cost=len(chosen) + sum((1 / Fraction(graph.edges[line]["weight"]) for line in lines), Fraction()),
        exact=exact,
    )


def _cheapest_lines(graph: nx.Graph, members: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The strongest lines that hold the members together; among equal ones the first by name."""
    inside = nx.Graph()
    inside.add_nodes_from(members)
    ends = sorted((min(edge), max(edge)) for edge in graph.subgraph(members).edges)
    inside.add_weighted_edges_from((a, b, graph.edges[a, b]["weight"]) for a, b in ends)
    tree = nx.maximum_spanning_edges(inside, algorithm="kruskal", data=False)
    return tuple(sorted((min(edge), max(edge)) for edge in tree))


def _covering_members(graph: nx.Graph, offers: Offers, needs: list[str]) -> frozenset[str] | None:
    """A greedy cover within each connected part, joined by a Steiner tree; the cheapest part. May cost too much."""
    groups: list[tuple[Fraction, int, tuple[str, ...]]] = []
    for part in nx.connected_components(graph):
        cover = _greedy_cover({node: offers[node] for node in sorted(part)}, needs)
        if cover is not None:
            one = _coalition(graph, offers, needs, _joined(graph, sorted(part), cover), exact=False)
            groups.append((one.cost, len(one.members), one.members))
    return frozenset(min(groups)[2]) if groups else None


def _greedy_cover(offers: Offers, needs: list[str]) -> list[str] | None:
    """Each time whoever serves most of what is still open, ties by name (Chvátal 1979); None when needs stay open."""
    left, cover = set(needs), []
    while left:
        best = min(sorted(offers), key=lambda node: -len(offers[node] & left))
        if not offers[best] & left:
            return None
        cover.append(best)
        left -= offers[best]
    return cover


def _joined(graph: nx.Graph, part: list[str], cover: list[str]) -> set[str]:
    """The cover and whoever connects it. Every line is charged with the member it brings in."""
    if len(cover) == 1:
        return set(cover)
    priced = nx.Graph()
    priced.add_nodes_from(part)
    ends = sorted((min(edge), max(edge)) for edge in graph.subgraph(part).edges)
    priced.add_weighted_edges_from(((a, b, 1 + 1 / graph.edges[a, b]["weight"]) for a, b in ends), weight="price")
    return set(nx.algorithms.approximation.steiner_tree(priced, sorted(cover), weight="price"))
