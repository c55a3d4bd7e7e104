"""The picture of changes: whole, escaped, readable on a phone, and better always to the right."""

import re
from xml.etree import ElementTree

import pytest

from atlas.analysis.impact.impact import ImpactClass
from atlas.graphs.forest import Forest, ForestRow, forest
from atlas.graphs.text import width_of
from atlas.words.impact import CLASSES

from .pictures import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"


def row(label: str = "Moestuin", impact_class: ImpactClass = "better", **more: object) -> ForestRow:
    facts: dict[str, object] = {"note": "spring 2026", "change": 12.0, "interval": (4.4, 19.6), "indicative": False,
                                "figures": "+12 (+4.4 to +19.6)", **more}  # fmt: skip
    return ForestRow(label=label, impact_class=impact_class, **facts)  # type: ignore[arg-type]


def draw(*rows: ForestRow, noticed: float | None = None, language: str = "en") -> str:
    return forest(Forest(rows, noticed), language, title="WHO-5", description="The same data is in the table.")


def drawings(drawn: str) -> list[ElementTree.Element]:
    return ElementTree.fromstring(drawn).findall(f"{SVG}svg")


def words(element: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in element.iter(f"{SVG}text")]


def place(drawing: ElementTree.Element, text: str) -> float:
    (found,) = [one for one in drawing.iter(f"{SVG}text") if "".join(one.itertext()) == text]
    return float(found.get("x", ""))


def point(drawing: ElementTree.Element) -> float:
    """Where the mark of the only row stands."""
    (moved,) = [g.get("transform", "") for g in drawing.iter(f"{SVG}g") if g.get("transform")]
    found = re.match(r"translate\(([\d.]+)", moved)
    assert found
    return float(found[1])


def test_it_survives_markdown_and_has_a_wide_and_a_narrow_drawing() -> None:
    drawn = draw(*(row(name, shrunk=10.0) for name in HOSTILE), noticed=10.0)
    assert "\n" not in drawn
    assert [one.get("class") for one in drawings(drawn)] == ["atlas-svg-wide", "atlas-svg-narrow"]
    assert "<script" not in drawn
    assert "<img" not in drawn


def test_a_screen_reader_hears_title_and_description() -> None:
    for drawing in drawings(draw(row())):
        title, text = drawing[0], drawing[1]
        assert (title.text, text.text) == ("WHO-5", "The same data is in the table.")
        assert drawing.get("role") == "img"
        assert (drawing.get("aria-labelledby"), drawing.get("aria-describedby")) == (title.get("id"), text.get("id"))
    assert len(set(re.findall(r' id="([^"]+)"', draw(row())))) == 4


def test_better_is_right_of_no_change_and_worse_is_left() -> None:
    for drawing in drawings(draw(row())):
        assert point(drawing) > place(drawing, "no change")
    for drawing in drawings(draw(row(change=-12.0, interval=(-19.6, -4.4), impact_class="worse"))):
        assert point(drawing) < place(drawing, "no change")


@pytest.mark.parametrize("impact_class", CLASSES)
def test_every_class_is_told_in_words_beside_its_row_and_in_the_legend(impact_class: ImpactClass) -> None:
    drawn = draw(row(impact_class=impact_class))
    told = {"clearly-better": "clearly better"}.get(impact_class, impact_class)
    for drawing in drawings(drawn):
        assert told in words(drawing)
    assert f"<span>{told}</span>" in drawn


def test_marks_differ_in_form_and_not_only_in_colour() -> None:
    forms = {re.sub(r'atlas-impact-[\w-]+"', "", draw(row(impact_class=key)).split("translate(")[1]) for key in CLASSES}
    assert len(forms) == len(CLASSES)


def test_few_people_are_called_an_indication() -> None:
    assert "better (an indication)" in draw(row(indicative=True))
    assert "indication" not in draw(row())


def test_a_measurement_from_memory_says_so_in_its_row_and_a_long_wave_gives_way() -> None:
    for drawing in drawings(draw(row(note="the very long name of a wave " * 5, retrospective=True), row("Koor"))):
        assert len([text for text in words(drawing) if text.endswith("asked only afterwards")]) == 1
        width = float(drawing.get("viewBox", "").split()[2])
        for text in drawing.iter(f"{SVG}text"):
            if text.get("text-anchor") == "start":
                reach = width_of("".join(text.itertext()), float(text.get("font-size", "")))
                assert float(text.get("x", "")) + reach <= width + 1


def test_no_upright_line_runs_through_words_on_a_phone() -> None:
    """Neither the line of no change nor the threshold; both still pass every interval."""
    _, narrow = drawings(draw(row("Een heel lange naam van een initiatief in de wijk"), row("Koor"), noticed=10.0))
    uprights = [re.fullmatch(r"M([\d.]+) ([\d.]+)V([\d.]+)", path.get("d", "")) for path in narrow.iter(f"{SVG}path")]
    spans = [(float(found[2]), float(found[3])) for found in uprights if found]
    for text in narrow.iter(f"{SVG}text"):
        foot, font = float(text.get("y", "")), float(text.get("font-size", ""))
        top = foot - 0.8 * font
        assert not [span for span in spans if span[0] < foot and span[1] > top], "".join(text.itertext())
    for interval in (path for path in narrow.iter(f"{SVG}path") if path.get("class") == "atlas-interval"):
        level = re.match(r"M[\d.]+ ([\d.]+)H", interval.get("d", ""))
        assert level
        passing = [span for span in spans if span[0] < float(level[1]) - 10 and span[1] > float(level[1]) + 10]
        assert len(passing) == 2


def test_the_legend_explains_what_occurs_and_nothing_else() -> None:
    assert "notice the change themselves" in draw(row(), noticed=10.0)
    assert "notice the change themselves" not in draw(row())
    assert "together with the others" in draw(row(shrunk=9.0))
    assert "together with the others" not in draw(row())


def test_everything_lies_within_the_drawing() -> None:
    rows = (row(change=0.6, interval=(0.04, 1.16)), row(change=-30, interval=(-36.0, -24.0), impact_class="worse"))
    for drawing in drawings(draw(*rows, noticed=10.0)):
        width = float(drawing.get("viewBox", "").split()[2])
        for path in drawing.iter(f"{SVG}path"):
            if path.get("class") in {"atlas-interval", "atlas-axis", "atlas-noticed"}:
                numbers = [float(x) for x in re.findall(r"[MH](-?[\d.]+)", path.get("d", ""))]
                assert all(0 <= x <= width for x in numbers)


def test_everybody_alike_and_no_change_at_all_can_be_drawn() -> None:
    assert drawings(draw(row(change=0.0, interval=(0.0, 0.0), impact_class="unclear")))


def test_letters_are_eleven_pixels_high_on_a_phone_and_on_a_tablet() -> None:
    wide, narrow = drawings(draw(row()))
    for drawing, pixels in ((wide, 600 - 32), (narrow, 358)):
        width = float(drawing.get("viewBox", "").split()[2])
        smallest = min(float(text.get("font-size", "")) for text in drawing.iter(f"{SVG}text"))
        assert smallest * pixels / width >= 11


def test_numbers_are_in_the_language_of_the_page() -> None:
    drawn = draw(row(change=0.6, interval=(0.04, 1.16)), language="nl")
    assert ">+0,5</text>" in drawn
    assert "geen verandering" in drawn
