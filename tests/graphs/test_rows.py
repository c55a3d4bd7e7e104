"""Drawings with a row for each initiative: whole, escaped, within their sheet, and told without colour."""

import re
from collections.abc import Callable
from datetime import date
from xml.etree import ElementTree

import pytest

from atlas.graphs.line_of_time import EndRow, line_of_time
from atlas.graphs.spans import Span, Spans, spans
from atlas.graphs.text import width_of
from atlas.graphs.unit_dots import FORMS, DotRow, unit_dots

from .pictures import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"
TODAY = date(2026, 6, 1)
CRISIS = (date(2020, 3, 12), date(2022, 3, 23))
TOLD = {"title": "A & B", "description": "The same data is in the table."}


def ends(*rows: EndRow) -> str:
    return line_of_time(rows, TODAY, "en", **TOLD)


def in_time(*rows: Span, crisis: tuple[date, date] = CRISIS) -> str:
    return spans(Spans(rows, crisis, TODAY), "en", **TOLD)


def span(label: str, start: str | None, stop: str | None = None, *, still: bool = True, new: bool = False) -> Span:
    """An initiative that began in a year, or of which nobody knows when."""
    began = (date(int(start), 1, 1), date(int(start), 12, 31)) if start else None
    ended = (date(int(stop), 1, 1), date(int(stop), 12, 31)) if stop else None
    return Span(label, began, ended, still and not stop, new, f"{start or '?'} – {stop or 'now'}")


def drawings(drawn: str) -> list[ElementTree.Element]:
    assert "\n" not in drawn
    return ElementTree.fromstring(drawn).findall(f"{SVG}svg")


def words(element: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in element.iter(f"{SVG}text")]


def end_of(drawing: ElementTree.Element, label: str) -> float:
    """Where the line of a row ends; rows are drawn one after the other."""
    names = [text for text in words(drawing) if text.startswith("Row ")]
    return float(list(drawing.iter(f"{SVG}line"))[names.index(label)].get("x2", ""))


MADE: dict[str, Callable[[str], str]] = {
    "ends": lambda name: ends(EndRow(name, date(2027, 5, 20), name), EndRow("Koor", TODAY, "1 Jun 2026", in_kind=True)),
    "spans": lambda name: in_time(span(name, "1974"), span("Koor", None), span("Bus", "2020", "2021", new=True)),
    "dots": lambda name: unit_dots([DotRow(name, (3, 0, 1))], ["lasting", "ending", name], "en", **TOLD),
}


@pytest.mark.parametrize("kind", MADE)
@pytest.mark.parametrize("name", [*HOSTILE, "Een heel lange naam van een initiatief in een wijk met lange namen"])
def test_any_name_leaves_the_picture_whole_and_within_its_sheet(kind: str, name: str) -> None:
    drawn = MADE[kind](name)
    assert "<script" not in drawn
    assert "<img" not in drawn
    for drawing in drawings(drawn):
        width = float(drawing.get("viewBox", "").split()[2])
        for text in drawing.iter(f"{SVG}text"):
            if text.get("class") == "atlas-name" and not text.get("text-anchor"):
                reach = width_of("".join(text.itertext()), float(text.get("font-size", "")))
                assert float(text.get("x", "")) + reach <= width + 1


@pytest.mark.parametrize("kind", MADE)
def test_a_screen_reader_hears_title_and_description_and_there_is_nothing_to_tab_to(kind: str) -> None:
    wide, narrow = drawings(MADE[kind]("Moestuin"))
    assert [one.get("class") for one in (wide, narrow)] == ["atlas-svg-wide", "atlas-svg-narrow"]
    for drawing in (wide, narrow):
        named = {element.get("id"): element.text for element in drawing if element.get("id")}
        assert drawing.get("role") == "img"
        assert named[drawing.get("aria-labelledby")] == TOLD["title"]
        assert named[drawing.get("aria-describedby")] == TOLD["description"]
        assert not list(drawing.iter(f"{SVG}a"))
    ids = re.findall(r' id="([^"]+)"', MADE[kind]("Moestuin"))
    assert len(ids) == len(set(ids))


def test_what_ends_later_is_further_from_today_in_days() -> None:
    rows = [EndRow("Row a", date(2026, 6, 11), "11 Jun"), EndRow("Row b", date(2026, 7, 1), "1 Jul")]
    for drawing in drawings(ends(*rows)):
        start = float(next(drawing.iter(f"{SVG}line")).get("x1", ""))
        near, far = (end_of(drawing, row.label) - start for row in rows)
        assert far / near == pytest.approx(3, abs=0.05)


def test_an_end_that_has_no_room_beside_it_is_told_before_it_and_the_months_have_names() -> None:
    for drawing in drawings(ends(EndRow("Row a", date(2027, 5, 25), "25 May 2027 · €12,000"))):
        (told,) = [text for text in drawing.iter(f"{SVG}text") if text.text and text.text.startswith("25 May")]
        assert told.get("text-anchor") == "end"
        assert {"today", "Oct 2026", "Jan 2027", "Apr"} <= set(words(drawing))


def test_money_and_help_in_kind_differ_in_form_and_the_legend_says_so_only_then() -> None:
    money, kind = EndRow("Row a", TODAY, "x"), EndRow("Row b", TODAY, "x", in_kind=True)
    assert "<li " not in ends(money)
    assert ends(money, kind).count("<li ") == 2
    assert 'class="atlas-end-kind"' not in ends(money)


def test_many_ends_are_counted_and_not_drawn() -> None:
    drawn = ends(*(EndRow(f"Row {n}", TODAY, "x") for n in range(30)))
    assert "16 more, later in the year, are only in the table." in drawn
    assert [text for text in words(drawings(drawn)[0]) if text.startswith("Row ")] == [f"Row {n}" for n in range(14)]


def test_what_nobody_knows_is_dotted_and_what_stopped_has_an_end() -> None:
    known = in_time(Span("Koor", (date(1990, 5, 1),) * 2, None, True, False, "since May 1990"))
    assert "atlas-span-dotted" not in known
    assert "atlas-span-stop" not in known
    assert "dots: not known when exactly" not in known
    for row in (span("Koor", None), span("Koor", "2021")):
        assert "dots: not known when exactly" in in_time(span("Bus", "1990"), row)
    stopped = in_time(span("Koor", "1990", "2021"))
    assert "atlas-span-stop" in stopped
    assert "<span>stopped</span>" in stopped


def test_the_crisis_is_as_wide_as_can_be_read_and_later_is_further_right() -> None:
    for drawing in drawings(in_time(span("Kerk", "1880"), span("Bus", "2020", new=True), span("Tuin", "2025"))):
        band = next(drawing.iter(f"{SVG}rect"))
        assert float(band.get("width", "")) > 0.25 * float(drawing.get("viewBox", "").split()[2]) / 2
        starts = [float(x) for x in re.findall(r'dotted[^"]*" d="M([\d.]+)', ElementTree.tostring(drawing).decode())]
        assert starts == sorted(starts)
        assert len(set(starts)) == 3


@pytest.mark.parametrize(
    "crisis", [(date(2030, 1, 1), date(2031, 1, 1)), (date(1900, 1, 1), date(1901, 1, 1)), (TODAY, date(2027, 1, 1))]
)
def test_a_crisis_that_lies_outside_what_is_drawn_has_no_band(crisis: tuple[date, date]) -> None:
    for drawing in drawings(in_time(span("Kerk", "1990"), crisis=crisis)):
        assert not list(drawing.iter(f"{SVG}rect"))


def test_everything_that_began_today_can_be_drawn() -> None:
    assert drawings(in_time(Span("Koor", (TODAY, TODAY), None, True, False, "since today")))


def test_a_sign_for_each_with_a_form_for_each_kind() -> None:
    assert len(set(FORMS)) == len(FORMS)
    drawn = unit_dots([DotRow("better", (2, 1)), DotRow("unclear", (0, 4))], ["lasting", "ending"], "en", **TOLD)
    for drawing in drawings(drawn):
        assert words(drawing) == ["better (3)", "unclear (4)"]
        kinds = [group.get("class") for group in drawing.iter(f"{SVG}g")]
        assert kinds == ["atlas-unit-0"] * 2 + ["atlas-unit-1"] * 5
    assert "stands for" not in drawn


def test_one_sign_stands_for_several_where_there_are_very_many() -> None:
    drawn = unit_dots([DotRow("better", (1, 570))], ["lasting", "ending"], "en", **TOLD)
    assert "One sign stands for at most 6 initiatives." in drawn
    assert len(list(drawings(drawn)[0].iter(f"{SVG}g"))) == 96
