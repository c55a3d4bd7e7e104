"""The picture of money beside effort: whole, escaped, and dots as far apart as their shares."""

from xml.etree import ElementTree

import pytest

from atlas.graphs.shares import ShareRow, shares, undrawn

from .pictures import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"
# METHODS 5.
ROWS = (ShareRow("A", 0.8, 0.2958), ShareRow("B", 0.15, 0.2604), ShareRow("C", 0.05, 0.2604), ShareRow("D", 0, 0.1833))


def drawings(rows: tuple[ShareRow, ...] = ROWS, language: str = "en") -> list[ElementTree.Element]:
    drawn = shares(rows, language, title="Money & effort", description="The same data is in the table.")
    assert "\n" not in drawn
    return ElementTree.fromstring(drawn).findall(f"{SVG}svg")


def words(element: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in element.iter(f"{SVG}text")]


def dots(drawing: ElementTree.Element, kind: str) -> list[float]:
    found = [dot for dot in drawing.iter(f"{SVG}circle") if dot.get("class") == f"atlas-dot-{kind}"]
    return [float(dot.get("cx", "")) for dot in found]


def test_wide_and_narrow_say_the_same_and_the_widest_gap_stands_first() -> None:
    wide, narrow = drawings(ROWS[::-1])
    assert words(wide) == words(narrow)
    assert words(wide) == ["A", "30%", "80%", "C", "5%", "26%", "D", "0%", "18%", "B", "15%", "26%"]
    assert float(narrow.get("viewBox", "").split()[2]) < 400


def test_two_dots_are_as_far_apart_as_their_shares() -> None:
    for drawing in drawings():
        money, effort = dots(drawing, "money"), dots(drawing, "effort")
        nothing = money[2]  # D has no money
        assert (money[3] - nothing) / (money[0] - nothing) == pytest.approx(15 / 80, abs=0.01)
        assert (effort[0] - nothing) / (money[0] - nothing) == pytest.approx(0.2958 / 0.8, abs=0.01)


def test_the_dots_differ_in_form_and_the_legend_says_which_is_which() -> None:
    drawn = shares(ROWS, "en", title="x", description="y")
    legend = ElementTree.fromstring(drawn).findall(".//li")
    assert ["".join(item.itertext()) for item in legend] == ["share of the money", "share of the effort"]
    radii = {dot.get("class"): dot.get("r") for dot in drawings()[0].iter(f"{SVG}circle")}
    assert radii["atlas-dot-money"] != radii["atlas-dot-effort"]


def test_rows_of_next_to_nothing_and_smaller_gaps_are_counted_and_not_drawn() -> None:
    many = [ShareRow(f"Groep {n}", 0.0, 0.01 + n / 10_000) for n in range(50)]
    drawn = shares([*many, ShareRow("Niets", 0.0, 0.001)], "en", title="x", description="y")
    assert "Niets" not in drawn
    assert words(ElementTree.fromstring(drawn).findall(f"{SVG}svg")[0])[0] == "Groep 49"
    assert "42 more initiatives, with a smaller gap, are only in the table." in drawn
    assert "1 initiative has less than 1% of both, and is only in the table." in drawn
    assert "only in the table" not in shares(ROWS, "en", title="x", description="y")


def test_it_has_a_name_and_a_description_for_a_screen_reader() -> None:
    for drawing in drawings():
        assert drawing.get("role") == "img"
        named = {element.get("id"): element.text for element in drawing if element.get("id")}
        assert named[drawing.get("aria-labelledby")] == "Money & effort"
        assert named[drawing.get("aria-describedby")] == "The same data is in the table."


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_leaves_the_picture_whole(name: str) -> None:
    for drawing in drawings((ShareRow(name, 1.0, 0.5),)):
        assert not drawing.findall(f".//{SVG}script")


def test_percentages_are_written_as_the_language_does() -> None:
    assert "80\xa0%" in words(drawings(language="fr")[0])[2].replace("\u202f", "\xa0")


def test_how_many_it_leaves_out_can_be_told_elsewhere() -> None:
    many = [ShareRow(str(number), 0.1, 0.01 * number) for number in range(10)]
    assert undrawn(ROWS) == 0
    assert undrawn(many) == 2
    assert undrawn([*ROWS, ShareRow("E", 0.001, 0.001)]) == 1
