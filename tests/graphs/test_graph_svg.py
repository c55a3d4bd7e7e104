"""The picture drawn at build time: whole, escaped, on one line, and readable."""

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest

from atlas.graphs.aggregate import aggregate
from atlas.graphs.arrange import NARROW, WIDE, Canvas, arrange
from atlas.graphs.labels import place_labels
from atlas.graphs.picture import Picture, PictureLine, PictureNode
from atlas.graphs.svg import svg

from .pictures import HOSTILE, hostile, neighbourhood

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"


def draw(picture: Picture, focus: str | None = None) -> str:
    return svg(picture, "en", title="The patchwork", description="Who shares participants", focus=focus)


@pytest.mark.parametrize("picture", [neighbourhood(), hostile(), neighbourhood(120, 10), Picture(())])
def test_it_survives_markdown_and_is_well_formed(picture: Picture) -> None:
    drawn = draw(picture)
    assert "\n" not in drawn
    root = ElementTree.fromstring(drawn)
    assert len(root.findall(f"{SVG}svg")) == 2


def test_a_drawing_full_of_links_can_be_skipped() -> None:
    around = list(ElementTree.fromstring(draw(neighbourhood())))
    assert around[0].tag == "a"
    assert "".join(around[0].itertext()) == "Skip the drawing"
    assert [child.tag for child in around[1:3]] == [f"{SVG}svg", f"{SVG}svg"]
    assert (around[0].get("href"), around[3].get("tabindex")) == (f"#{around[3].get('id')}", "-1")
    assert "Skip the drawing" not in draw(neighbourhood(3, 0)), "three links are passed as soon"


def test_every_initiative_is_a_named_link_in_both_drawings() -> None:
    picture = neighbourhood()
    root = ElementTree.fromstring(draw(picture))
    for drawing in root.findall(f"{SVG}svg"):
        links = drawing.findall(f"{SVG}a")
        assert [link.get(XLINK) for link in links] == [node.url for node in picture.nodes]
        names = [link.get("aria-label") or str(link.findtext(f"{SVG}title")) for link in links]
        assert names[0].startswith("Buurthuis De Haven: Informal initiative, Cluster 1, ")
        assert names[29].endswith("no visible line, Not asked yet where else people take part")


@pytest.mark.parametrize(("count", "focus", "shown"), [
    (2, "n000", ["small"]), (8, "n000", ["small"]), (9, "n000", ["wide", "narrow"]), (8, None, ["wide", "narrow"]),
])  # fmt: skip
def test_a_few_around_one_of_them_are_drawn_once(count: int, focus: str | None, shown: list[str]) -> None:
    picture = neighbourhood(count, 0, groups=2)
    root = ElementTree.fromstring(draw(picture, focus))
    drawings = root.findall(f"{SVG}svg")
    assert [one.get("class") for one in drawings] == [f"atlas-svg-{name}" for name in shown]
    assert len(drawings[0].findall(f"{SVG}a")) == count
    assert len(drawings[0].findall(f".//{SVG}path/{SVG}title")) == len(picture.lines), "a pointer can ask each line"


def test_a_screen_reader_hears_title_and_description() -> None:
    root = ElementTree.fromstring(draw(neighbourhood()))
    for drawing in root.findall(f"{SVG}svg"):
        title, text = drawing[0], drawing[1]
        assert (title.text, text.text) == ("The patchwork", "Who shares participants")
        assert drawing.get("aria-labelledby") == title.get("id")
        assert drawing.get("aria-describedby") == text.get("id")
    assert len(set(re.findall(r' id="([^"]+)-(?:title|text)"', draw(neighbourhood())))) == 2


def test_hostile_names_stay_text() -> None:
    drawn = draw(hostile())
    assert "<script" not in drawn
    assert "<img" not in drawn
    titles = {node.text for node in ElementTree.fromstring(drawn).iter(f"{SVG}title")}
    assert all(any(title and title.startswith(name) for title in titles) for name in HOSTILE)


@pytest.mark.parametrize("url", ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "http://[bad"])
def test_an_address_that_could_run_is_no_link(url: str) -> None:
    node = PictureNode("a", "A", url, "informal", None, None, 0.5, 0.5)
    assert "xlink:href" not in draw(Picture((node,)))


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert draw(neighbourhood()) == draw(neighbourhood())


def test_shapes_and_legend_tell_kinds_without_colour() -> None:
    drawn = draw(neighbourhood())
    legend = drawn[drawn.index("<ul") :]
    assert "Informal initiative" in legend
    assert "Formal initiative" in legend
    assert "Professional resource" not in legend
    assert "5–9 shared participants" in legend
    assert 'class="atlas-digit"' in drawn


@pytest.mark.parametrize("canvas", [WIDE, NARROW])
def test_thirty_names_are_all_shown_and_do_not_cover_each_other(canvas: Canvas) -> None:
    picture = neighbourhood()
    labels = place_labels(picture, canvas, arrange(picture, canvas))
    assert all(label.shown for label in labels.values())
    touching = [
        (a, b)
        for (a, one), (b, two) in combinations(labels.items(), 2)
        if min(one.box[2], two.box[2]) - max(one.box[0], two.box[0]) > 4
        and min(one.box[3], two.box[3]) - max(one.box[1], two.box[1]) > 2
    ]
    assert len(touching) <= 1, touching
    assert all(label.box[0] >= 0 and label.box[2] <= canvas.width for label in labels.values())


def test_letters_are_eleven_pixels_high_on_a_phone_and_on_a_tablet() -> None:
    assert NARROW.font * 358 / NARROW.width >= 11
    assert WIDE.font * (600 - 32) / WIDE.width >= 11


def test_in_a_crowd_names_without_room_wait_for_the_pointer() -> None:
    drawn = draw(neighbourhood(120, 10))
    assert "atlas-quiet" in drawn
    assert "atlas-quiet" not in draw(neighbourhood())


def test_long_names_are_shortened_and_told_in_full() -> None:
    name = "Vereniging tot behoud en bevordering van het gezamenlijk volkstuinieren in de Noorderwijk en omstreken"
    node = PictureNode("a", name, "a/", "informal", None, None, 0.5, 0.5)
    drawn = draw(Picture((node,)))
    assert "…" in drawn
    assert f"<title>{name}: " in drawn


def test_few_lines_carry_their_strength() -> None:
    nodes = tuple(PictureNode(id_, id_, "", "informal", None, None, x, 0.5) for id_, x in (("a", 0.0), ("b", 1.0)))
    drawn = draw(Picture(nodes, (PictureLine("a", "b", 5, "5–9"),)), focus="a")
    assert ">5–9</text>" in drawn
    assert "atlas-focus" in drawn


def test_a_large_picture_is_drawn_by_cluster() -> None:
    picture = neighbourhood(320, 20, groups=6)
    small = aggregate(picture, "en")
    assert [node.label for node in small.nodes][:1] == ["Cluster 1: 50 initiatives"]
    assert small.nodes[-1].label == "In no cluster: 20 initiatives"
    assert sum(node.size or 0 for node in small.nodes) == 320
    assert sum(line.weight for line in small.lines) < len(picture.lines)
    assert "shared participants" not in draw(small)


@pytest.mark.parametrize(
    "lines",
    [
        (PictureLine("a", "b", 0, "0"),),
        (PictureLine("a", "a", 5, "5"),),
        (PictureLine("a", "z", 5, "5"),),
        (PictureLine("a", "b", 5, "5"), PictureLine("b", "a", 5, "5")),
    ],
)
def test_a_picture_that_cannot_be_drawn_is_refused(lines: tuple[PictureLine, ...]) -> None:
    nodes = tuple(PictureNode(id_, id_, "", "informal", None, None, 0.5, 0.5) for id_ in "ab")
    with pytest.raises(ValueError, match=r"line|weight"):
        Picture(nodes, lines)
