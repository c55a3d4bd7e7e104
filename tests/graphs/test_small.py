"""A small drawing shows what it is about, in the places of the large one, and says it in one sentence."""

import re
from xml.etree import ElementTree

import pytest

from atlas.graphs.picture import Picture, PictureLine
from atlas.graphs.small import Marked, ground, small
from atlas.graphs.small_places import HEIGHT, WIDTH, small_places

from .pictures import HOSTILE, hostile, neighbourhood

SVG = "{http://www.w3.org/2000/svg}"
PICTURE = neighbourhood()
FIRST, SECOND = PICTURE.nodes[0].id, PICTURE.nodes[1].id


def _tree(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)


def _names(text: str) -> list[str]:
    return ["".join(span.text or "" for span in name) for name in _tree(text).iter(f"{SVG}text")]


def _drawn(text: str, name: str) -> list[str]:
    """The paths of one class, as they are drawn."""
    return [path.get("d", "") for path in _tree(text).iter(f"{SVG}path") if name in path.get("class", "").split()]


def test_it_is_one_image_with_one_sentence_and_nothing_to_tab_to() -> None:
    root = _tree(small(PICTURE, Marked(named=(FIRST,)), 'The "heart" & more'))
    assert (root.get("role"), root.get("aria-label")) == ("img", 'The "heart" & more')
    assert not {element.tag for element in root.iter()} & {f"{SVG}a", f"{SVG}title"}
    assert not [element for element in root.iter() if "tabindex" in element.attrib]


def test_only_what_stands_out_has_a_name() -> None:
    label = PICTURE.nodes[0].text
    (told,) = _names(small(PICTURE, Marked(named=(FIRST,), near=(SECOND,)), "One"))
    assert told.replace(" ", "") == label.replace(" ", "")


def test_lines_that_stand_out_are_those_asked_for() -> None:
    line = PICTURE.lines[0]
    places = small_places(PICTURE).places
    (drawn,) = [
        path
        for name in ("atlas-small-line",)
        for path in _drawn(small(PICTURE, Marked(lines=((line.b, line.a),)), "x"), name)
    ]
    ends = [float(one) for one in re.findall(r"[\d.]+", drawn)]
    assert ends == pytest.approx([*places[line.a], *places[line.b]], abs=0.06)


def test_what_is_not_in_the_picture_cannot_stand_out() -> None:
    alone = [node.id for node in PICTURE.nodes if not PICTURE.degrees[node.id]]
    with pytest.raises(KeyError):
        small(PICTURE, Marked(lines=((alone[0], alone[1]),)), "No such line")
    with pytest.raises(KeyError):
        small(PICTURE, Marked(named=("nobody",)), "Nobody")


def test_a_pair_without_a_line_is_dashed() -> None:
    alone = [node.id for node in PICTURE.nodes if not PICTURE.degrees[node.id]]
    drawn = small(PICTURE, Marked(named=(FIRST, alone[0]), dashed=((FIRST, alone[0]),)), "Two could meet")
    assert len(_drawn(drawn, "atlas-small-dashed")) == 1


def test_the_ground_is_written_once_for_all_drawings_of_a_page() -> None:
    drawn = small(PICTURE, Marked(named=(FIRST,)), "One", shared=True)
    (wanted,) = re.findall(r'xlink:href="#([^"]+)"', drawn)
    assert f'id="{wanted}"' in ground(PICTURE)
    assert len(drawn) < len(small(PICTURE, Marked(named=(FIRST,)), "One"))


@pytest.mark.parametrize("count", [1, 2, 30, 300])
def test_everything_stands_on_the_canvas(count: int) -> None:
    picture = neighbourhood(count, alone=count // 6)
    for x, y in small_places(picture).places.values():
        assert 0 < x < WIDTH
        assert 0 < y < HEIGHT


def test_a_neighbour_to_the_right_in_the_large_drawing_is_to_the_right_here() -> None:
    joined = [node for node in PICTURE.nodes if PICTURE.degrees[node.id]]
    places = small_places(PICTURE).places
    west, east = min(joined, key=lambda node: node.x), max(joined, key=lambda node: node.x)
    assert places[west.id][0] < places[east.id][0]
    north, south = min(joined, key=lambda node: node.y), max(joined, key=lambda node: node.y)
    assert places[north.id][1] < places[south.id][1]


def test_names_that_bite_stay_text() -> None:
    picture = hostile()
    drawn = small(picture, Marked(named=tuple(node.id for node in picture.nodes)), HOSTILE[0])
    assert "<script" not in drawn
    assert "<img" not in drawn
    assert _tree(drawn).get("aria-label") == HOSTILE[0]


def test_a_large_network_stays_small_in_bytes() -> None:
    picture = neighbourhood(600, alone=100, groups=7)
    everyone = tuple(node.id for node in picture.nodes)
    lines = tuple((line.a, line.b) for line in picture.lines)
    assert len(lines) > 1000
    assert len(small(picture, Marked(near=everyone, lines=lines), "All", shared=True)) < 30_000
    assert len(ground(picture)) < 30_000


def test_drawn_again_it_is_the_same() -> None:
    turned = Picture(PICTURE.nodes, tuple(PictureLine(one.a, one.b, one.weight, "") for one in PICTURE.lines[::-1]))
    marked = Marked(named=(FIRST, SECOND), around=True)
    assert small(turned, marked, "One") == small(PICTURE, marked, "One")
