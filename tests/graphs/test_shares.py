"""The picture of money beside effort: whole, escaped, and bars as long as their shares."""

from xml.etree import ElementTree

import pytest

from atlas.graphs.shares import ShareRow, shares

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


def lengths(drawing: ElementTree.Element, kind: str) -> list[float]:
    bars = [bar for bar in drawing.iter(f"{SVG}rect") if bar.get("class") == f"atlas-bar-{kind}"]
    return [float(bar.get("width", "")) for bar in bars]


def test_wide_and_narrow_say_the_same_in_the_order_of_the_caller() -> None:
    wide, narrow = drawings()
    assert words(wide) == words(narrow)
    assert words(wide) == ["A", "80%", "30%", "B", "15%", "26%", "C", "5%", "26%", "D", "0%", "18%"]
    assert float(narrow.get("viewBox", "").split()[2]) < 400


def test_bars_are_as_long_as_their_shares_and_nil_has_none() -> None:
    for drawing in drawings():
        money, effort = lengths(drawing, "money"), lengths(drawing, "effort")
        assert len(money) == 3
        assert money[1] / money[0] == pytest.approx(15 / 80, abs=0.01)
        assert effort[0] / money[0] == pytest.approx(0.2958 / 0.8, abs=0.01)


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
    assert "80\xa0%" in words(drawings(language="fr")[0])[1].replace("\u202f", "\xa0")
