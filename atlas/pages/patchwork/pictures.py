"""From findings to the picture that is drawn of them."""

from functools import lru_cache

from markupsafe import Markup

from atlas.analysis.network.findings import NetworkFindings
from atlas.analysis.network.patchwork import Line
from atlas.graphs.aggregate import aggregate
from atlas.graphs.layout import ego_layout, layout
from atlas.graphs.picture import Picture, PictureLine, PictureNode
from atlas.graphs.svg import svg
from atlas.model.atlas import Neighbourhood
from atlas.pages.writing import addresses
from atlas.pages.writing.writer import Writer

__all__ = ["draw", "ego_picture", "patchwork_picture"]

MOST_IN_A_DRAWING = 150
"""Above so many initiatives a drawing shows the groups: more dots than that cannot be read."""


def patchwork_picture(
    writer: Writer, neighbourhood: Neighbourhood, findings: NetworkFindings, seen_from: str | None = None
) -> Picture:
    """The whole patchwork, as seen from its own page or from the page `seen_from`."""
    network = findings.patchwork
    places = layout(network.graph)
    source = seen_from or addresses.patchwork(neighbourhood.id)
    nodes = [_node(writer, neighbourhood, findings, key, places[key], source) for key in network.initiatives]
    return Picture(tuple(nodes), tuple(_line(writer, line) for line in network.lines))


def ego_picture(writer: Writer, neighbourhood: Neighbourhood, findings: NetworkFindings, centre: str) -> Picture:
    """One initiative with those it shares participants with, and the lines among them, as seen from its page."""
    network = findings.patchwork
    around = {line.other(centre): line.weight for line in network.lines_of(centre)}
    places = ego_layout(centre, around)
    source = addresses.initiative(neighbourhood.id, centre)
    keys = [centre, *sorted(around)]
    nodes = [_node(writer, neighbourhood, findings, key, places[key], source) for key in keys]
    lines = [line for key in keys for line in network.lines_of(key) if key == line.a and line.b in places]
    return Picture(tuple(nodes), tuple(_line(writer, line) for line in sorted(lines, key=lambda ln: (ln.a, ln.b))))


@lru_cache(maxsize=4096)
def draw(picture: Picture, language: str, title: str, description: str, focus: str | None = None) -> Markup:
    """The picture as SVG. While serving, most edits leave most pictures as they were; those are not drawn again."""
    seen = picture if len(picture.nodes) <= MOST_IN_A_DRAWING else aggregate(picture, language)
    return Markup(svg(seen, language, title=title, description=description, focus=focus))  # noqa: S704


def _node(
    writer: Writer,
    neighbourhood: Neighbourhood,
    findings: NetworkFindings,
    key: str,
    place: tuple[float, float],
    source: str,
) -> PictureNode:
    page = neighbourhood.initiatives[key]
    group = findings.clusters.number_of.get(key)
    return PictureNode(
        id=key,
        label=writer.title(page),
        url=addresses.url(source, addresses.initiative(neighbourhood.id, key)),
        kind=page.meta.kind,
        cluster=None if group is None else group + 1,
        size=page.meta.people.participants if page.meta.people else None,
        x=place[0],
        y=place[1],
        asked=key in findings.patchwork.asked,
    )


def _line(writer: Writer, line: Line) -> PictureLine:
    return PictureLine(line.a, line.b, line.weight, writer.words.bin(line.weight, line.top))
