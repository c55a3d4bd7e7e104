"""A drawing of ours on paper: no style sheet reaches it there, and its names must be readable over its lines."""

from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from atlas.graphs.plain_svg import plain_svg
from atlas.paper.typst import png

CSS = ".atlas-label { fill: #123; stroke: var(--edge, #fff); stroke-width: 3.5px; paint-order: stroke; }"
SVG = "{http://www.w3.org/2000/svg}"


def _plain(inside: str, head: str = "") -> ElementTree.Element:
    return ElementTree.fromstring(plain_svg(f'<svg viewBox="0 0 200 40" {head}>{inside}</svg>', CSS))


def _box(plate: ElementTree.Element) -> tuple[float, float, float, float]:
    x, y, wide, high = (float(plate.get(name, "nan")) for name in ("x", "y", "width", "height"))
    return x, y, x + wide, y + high


def _ink(inside: str) -> int:
    """How dark a drawing is on paper, in 255ths of a dot."""
    svg = plain_svg(f'<svg viewBox="0 0 200 40">{inside}</svg>', CSS)
    faces = '#set text(font: "Source Sans 3")\n#set page(width: 200pt, height: 40pt, margin: 0pt)\n'
    (made,) = png(f'{faces}#image("a.svg", alt: "a", width: 200pt)', {"a.svg": svg}, ppi=144)
    return sum(255 - dot for dot in Image.open(BytesIO(made)).convert("L").tobytes())


@pytest.mark.parametrize(
    ("anchor", "left", "right"), [("start", 60, 140), ("middle", 30, 110), ("end", 0, 70), ("", 60, 140)]
)
def test_a_name_with_an_edge_gets_a_plate_right_behind_it(anchor: str, left: float, right: float) -> None:
    told = f'text-anchor="{anchor}"' if anchor else ""
    drawn = _plain(
        f'<path d="M0 20H200"/><text class="atlas-label" x="65" y="24" font-size="12" {told}>Buurthuis</text>'
    )
    line, plate, name = drawn
    assert (line.tag, plate.tag, name.tag) == (f"{SVG}path", f"{SVG}rect", f"{SVG}text")
    assert plate.get("fill") == "#fff"
    assert name.get("fill") == "#123"
    assert "stroke" not in name.attrib
    assert "paint-order" not in name.attrib
    x, y, to_x, to_y = _box(plate)
    assert left <= x < to_x <= right
    assert y < 24 - 0.7 * 12 < 24 + 0.2 * 12 < to_y + 0.5


def test_each_line_of_a_name_gets_its_own_where_it_stands() -> None:
    name = '<tspan x="50" y="10">Moskee aan de</tspan><tspan x="50" y="24">Weg</tspan>'
    drawn = _plain(f'<g font-size="10"><text class="atlas-label" text-anchor="middle">{name}</text></g>')
    first, second, _ = drawn[0]
    assert _box(first)[1] < 10 < _box(first)[3] < _box(second)[3]
    assert _box(first)[2] - _box(first)[0] > _box(second)[2] - _box(second)[0] > 10
    assert sum(_box(first)[::2]) == pytest.approx(100, abs=0.3)


def test_what_turns_or_fades_a_name_does_so_with_its_plate() -> None:
    plate, _ = _plain('<text class="atlas-label" x="1" y="9" transform="rotate(9)" opacity=".4">Koor</text>')
    assert (plate.get("transform"), plate.get("opacity")) == ("rotate(9)", ".4")


@pytest.mark.parametrize(
    "name",
    [
        '<text x="1" y="9">no edge</text>',
        '<text class="atlas-label" x="1" y="9"></text>',
        '<text x="1" y="9" paint-order="stroke" stroke="none">none</text>',
        '<text x="1" y="9" stroke="#123">drawn over its letters</text>',
    ],
)
def test_other_letters_get_no_plate(name: str) -> None:
    assert [one.tag for one in _plain(name)] == [f"{SVG}text"]


@pytest.mark.parametrize("size", ["12px", "1.2em", "", "large"])
def test_a_size_in_any_unit_is_no_fault(size: str) -> None:
    plate, _ = _plain(f'<text class="atlas-label" x="10" y="20" font-size="{size}">Koor</text>')
    assert _box(plate)[0] < 10 < _box(plate)[2]


def test_a_line_behind_a_name_does_not_run_through_it() -> None:
    line = '<path d="M0 20H200" stroke="#000" stroke-width="2"/>'
    name = '<text {} x="20" y="24" font-size="12" font-weight="500">Buurthuis De Haspel</text>'
    alone = _ink(name.format(""))
    crossed = _ink(line + name.format("")) - alone
    behind = _ink(line + name.format('class="atlas-label"')) - alone
    assert behind < 0.55 * crossed


@pytest.mark.parametrize("weight", ["", 'font-weight="400"', 'font-weight="normal"'])
def test_letters_that_are_not_bold_are_not_hair_thin(weight: str) -> None:
    def told(weight: str) -> int:
        return _ink(f'<text x="5" y="24" font-size="12" {weight}>Van 18% naar 27%</text>')

    thin, bold = told('font-weight="200"'), told('font-weight="700"')
    assert told(weight) > thin + 0.4 * (bold - thin)
    assert told(weight) < bold
