"""The drawing of a large patchwork: everybody is in it, groups are named and can be reached, and it stays light."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import networkx as nx
import pytest

from atlas.graphs.arrange import NARROW, WIDE
from atlas.graphs.crowd import crowd
from atlas.graphs.crowd_names import group_labels
from atlas.graphs.crowd_places import crowd_places
from atlas.graphs.layout import layout
from atlas.graphs.picture import Picture, PictureLine, PictureNode

from ..benchmarks.large import large_picture
from .pictures import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"


def drawn(picture: Picture, explore: str = "explore.html") -> list[ElementTree.Element]:
    html = crowd(picture, "en", title="The <patchwork>", description="Who & whom {0}", explore=explore)
    return list(ElementTree.fromstring(html).findall(f"{SVG}svg"))


def of(graph: "nx.Graph[str]", clusters: dict[str, int]) -> Picture:
    places = layout(graph)
    nodes = (PictureNode(n, n, "", "informal", clusters.get(n), None, *places[n]) for n in graph)
    return Picture(tuple(nodes), tuple(PictureLine(a, b, 5, "5–9") for a, b in graph.edges))


def test_every_initiative_is_a_dot_and_every_group_a_named_link() -> None:
    picture = large_picture(400, 1500, 9)
    for svg in drawn(picture):
        paths = [
            path for path in svg.iter(f"{SVG}path") if path.get("class") in ("atlas-dots", "atlas-dots atlas-square")
        ]
        dots = "".join(path.get("d", "") for path in paths)
        assert dots.count("h0") == 400
        links = svg.findall(f"{SVG}a")
        assert [link.get("aria-label", "").split(": ")[0] for link in links] == [
            name.split(": ")[0] for name in picture.groups
        ]
        assert all(re.fullmatch(r"explore\.html#at=[\d.]+,[\d.]+,[\d.]+", link.get(LINK, "")) for link in links)
        assert svg.findtext(f"{SVG}title") == "The <patchwork>"
        assert svg.findtext(f"{SVG}desc") == "Who & whom {0}"
        ids = {svg.get("aria-labelledby"), svg.get("aria-describedby")}
        assert ids == {element.get("id") for element in svg if element.get("id")}
    assert not [svg for svg in drawn(picture, explore="") if svg.findall(f"{SVG}a")]


@pytest.mark.parametrize(("size", "most"), [((602, 2862, 7), 200_000), ((3000, 15_000, 24), 300_000)])
def test_it_is_light_enough_for_a_page(size: tuple[int, int, int], most: int) -> None:
    html = crowd(large_picture(*size), "nl", title="T", description="D", explore="explore.html")
    assert len(html.encode()) < most


def test_a_line_of_every_initiative_is_drawn_where_not_all_are() -> None:
    clique = nx.relabel_nodes(nx.complete_graph(200), {n: f"n{n:03}" for n in range(200)})
    picture = of(clique, dict.fromkeys(clique, 1))
    html = crowd(picture, "en", title="T", description="D")
    assert "strongest of 19900 lines" in html
    wide = ElementTree.fromstring(html).findall(f"{SVG}svg")[0]
    threads = "".join(path.get("d", "") for path in wide.iter(f"{SVG}path") if path.get("class") == "atlas-thread")
    starts = {tuple(map(float, pair)) for pair in re.findall(r"M([\d.]+) ([\d.]+)", threads)}
    assert len(starts) > 150


@pytest.mark.parametrize("canvas", [WIDE, NARROW])
def test_names_of_groups_cover_no_other_name_and_all_stays_on_the_canvas(canvas: object) -> None:
    assert canvas in (WIDE, NARROW)
    canvas = WIDE if canvas is WIDE else NARROW
    picture = large_picture(900, 3000, 40)
    found = crowd_places(picture, canvas)
    assert all(0 < x < canvas.width and 0 < y < found.height for x, y in found.places.values())
    labels = group_labels({group: picture.groups[group - 1] for group in found.areas}, found, canvas)
    assert set(labels) == set(range(1, 41))
    assert sum(len(" ".join(label.lines)) > 3 for label in labels.values()) > 10
    tops = [(label.at[1] - label.font, label.at[1] + 1.1 * label.font * (len(label.lines) - 1), label.at[0])
            for label in labels.values()]  # fmt: skip
    for n, (top, bottom, x) in enumerate(tops):
        assert not [other for other in tops[:n] if abs(other[2] - x) < 8 and other[0] < bottom and top < other[1]]


@pytest.mark.parametrize("graph", [nx.empty_graph(200), nx.path_graph(200), nx.star_graph(200)])
def test_without_groups_there_are_dots_and_lines_and_no_names(graph: nx.Graph) -> None:
    picture = of(nx.relabel_nodes(graph, {n: f"n{n:03}" for n in graph}), {})
    for svg in drawn(picture):
        assert not svg.findall(f"{SVG}a")
        threads = "".join(path.get("d", "") for path in svg.iter(f"{SVG}path") if path.get("class") == "atlas-thread")
        assert threads.count("l") == graph.number_of_edges()


def test_names_of_groups_cannot_break_out() -> None:
    picture = large_picture(200, 400, len(HOSTILE))
    svgs = drawn(replace(picture, groups=HOSTILE))
    assert all(len(svg.findall(f"{SVG}a")) == len(HOSTILE) for svg in svgs)
    assert not [element for svg in svgs for element in svg.iter() if element.tag.endswith(("script", "img"))]
