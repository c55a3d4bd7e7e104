"""From findings to the picture that is drawn of them."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

import networkx as nx

from atlas.analysis.network.patchwork import Line
from atlas.graphs.aggregate import aggregate
from atlas.graphs.crowd import crowd
from atlas.graphs.layout import Point, ego_layout, layout
from atlas.graphs.picture import Picture, PictureLine, PictureNode
from atlas.graphs.small import Marked, ground, small
from atlas.graphs.svg import svg
from atlas.keeping.remember import remembered
from atlas.pages.writing import addresses
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import alphabetical
from atlas.pages.writing.writer import Writer

__all__ = ["by_name", "draw", "draw_ground", "draw_small", "ego_picture", "explore_address", "patchwork_picture"]

MOST_IN_A_DRAWING = 150
"""Above so many initiatives a drawing names the groups and not the initiatives, or, around one, shows groups only."""
_FEW = 16
"""Up to so many, as around most initiatives, are drawn anew each time: to keep them takes a third of that time more."""


def patchwork_picture(edition: Edition, seen_from: str | None = None) -> Picture:
    """The whole patchwork, as seen from its own page or from the page `seen_from`."""
    network = edition.findings.network.patchwork
    places = places_of(edition)
    source = seen_from or edition.path(addresses.patchwork)
    nodes = by_name(_node(edition, key, places[key], source) for key in network.initiatives)
    lines = tuple(_line(edition.writer, line) for line in network.lines)
    return Picture(nodes, lines, edition.group_names)


def by_name(nodes: Iterable[PictureNode]) -> tuple[PictureNode, ...]:
    """In the order in which a reader comes by them, by keyboard or by ear: that of the alphabet."""
    return tuple(sorted(nodes, key=lambda node: (alphabetical(node.text), node.id)))


def places_of(edition: Edition) -> Mapping[str, Point]:
    """Where every initiative of the patchwork stands, the same in every language and as long as the network is."""
    network = edition.findings.network.patchwork
    lines = tuple((line.a, line.b, line.weight) for line in network.lines)
    return _places(network.initiatives, lines, edition.findings.network.clusters.groups)


def explore_address(edition: Edition, seen_from: str) -> str:
    """Where the explore page is, as seen from a page; nothing where there are no lines to explore."""
    if not edition.findings.network.patchwork.lines:
        return ""
    return addresses.url(seen_from, edition.path(addresses.explore))


@lru_cache(maxsize=32)
@remembered
def _places(
    nodes: tuple[str, ...], lines: tuple[tuple[str, str, int], ...], groups: tuple[tuple[str, ...], ...]
) -> Mapping[str, Point]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_weighted_edges_from(lines)
    return layout(graph, groups)


def ego_picture(edition: Edition, centre: str) -> Picture:
    """One initiative with those it shares participants with, and the lines among them, as seen from its page."""
    network = edition.findings.network.patchwork
    around = {line.other(centre): line.weight for line in network.lines_of(centre)}
    places = ego_layout(centre, around)
    source = edition.path(addresses.initiative, centre)
    keys = [centre, *sorted(around)]
    neighbours = by_name(_node(edition, key, places[key], source) for key in around)
    lines = [line for key in keys for line in network.lines_of(key) if key == line.a and line.b in places]
    return Picture(
        (_node(edition, centre, places[centre], source), *neighbours),
        tuple(_line(edition.writer, line) for line in sorted(lines, key=lambda ln: (ln.a, ln.b))),
        edition.group_names,
    )


@lru_cache(maxsize=512)
def draw(
    picture: Picture,
    language: str,
    title: str,
    description: str,
    focus: str | None = None,
    explore: str = "",
    narrow: bool = True,
) -> Drawing:
    """The picture as SVG. Most edits leave most pictures as they were; those are not drawn again.

    `explore`: the address of the explore page, for the groups of a large patchwork; nothing: those are no links.
    `narrow`: whether it is for telephones too, as far as it names initiatives.
    """
    drawn = _drawn if len(picture.nodes) <= _FEW else _kept
    return drawn(picture, language, title, description, focus, explore, narrow)


def _drawn(
    picture: Picture, language: str, title: str, description: str, focus: str | None, explore: str, narrow: bool
) -> Drawing:
    if len(picture.nodes) <= MOST_IN_A_DRAWING:
        return Drawing(svg(picture, language, title=title, description=description, focus=focus, narrow=narrow))
    if focus is None:
        return Drawing(crowd(picture, language, title=title, description=description, explore=explore))
    by_group = aggregate(picture, language)
    return Drawing(svg(by_group, language, title=title, description=description, focus=focus))


_kept = remembered(_drawn)


@lru_cache(maxsize=512)
@remembered
def draw_small(picture: Picture, marked: Marked, label: str, shared: bool = False) -> Drawing:
    """A small drawing in which some stand out; `label` says in one sentence what there is to see.

    `shared`: its pale rest is the one that `draw_ground` put on the same page before it.
    """
    return Drawing(small(picture, marked, label, shared=shared))


@lru_cache(maxsize=64)
@remembered
def draw_ground(picture: Picture) -> Drawing:
    """The pale rest of all small drawings of this picture on a page."""
    return Drawing(ground(picture))


def _node(
    edition: Edition,
    key: str,
    place: tuple[float, float],
    source: str,
) -> PictureNode:
    page = edition.neighbourhood.initiatives[key]
    group = edition.findings.network.clusters.number_of.get(key)
    return PictureNode(
        id=key,
        label=edition.title(page),
        url=addresses.url(source, edition.path(addresses.initiative, key)),
        kind=page.meta.kind,
        cluster=None if group is None else group + 1,
        size=page.meta.people.participants if page.meta.people else None,
        x=place[0],
        y=place[1],
        asked=key in edition.findings.network.patchwork.asked,
    )


def _line(writer: Writer, line: Line) -> PictureLine:
    return PictureLine(line.a, line.b, line.weight, writer.words.bin(line.weight, line.top))
