"""The patchwork page of the Southern Women shows the figures that are known of them (METHODS 2)."""

import re
from pathlib import Path

import pytest

from ...reading.folders import DAVIS, PROTECTED, compiled

Tables = dict[str, list[list[str]]]


def _page(site: Path) -> str:
    return compiled(site, "en").pages["davis/patchwork.md"].text.replace("&#46;", ".").replace("&#45;", "-")


def _finding(page: str, heading: str) -> str:
    """The text of a card, without its drawing."""
    (card,) = [part for part in page.split('<div class="atlas-finding" markdown>') if f"### {heading}" in part]
    return card.partition("### ")[2].partition("</div>")[0]


def _rows(page: str, anchor: str) -> list[list[str]]:
    """The cells of a folded table, links as their titles and figures as they are told exactly, without its head."""
    table = page.partition(f'<details id="{anchor}"')[2].partition("</details>")[0]
    # Without an empty line before it, it would be no table.
    lines = [line for line in table.partition("\n\n|")[2].splitlines() if line.startswith("|")][1:]
    return [[_titles(cell) for cell in line.strip("| ").split(" | ")] for line in lines]


def _titles(cell: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r'<span title="([^"]*)">.*?</span>', r"\1", cell))


@pytest.fixture(scope="module")
def page() -> str:
    return _page(DAVIS)


@pytest.fixture(scope="module")
def protected() -> str:
    return _page(PROTECTED)


def test_all_66_lines_are_in_the_table(page: str) -> None:
    assert "That gives 66 lines." in page
    assert len(_rows(page, "lines")) == 66


def test_bridge_circle_and_spread_are_those_of_the_literature(page: str) -> None:
    rows = {row[0]: row for row in _rows(page, "initiatives")}
    assert len(rows) == 14
    assert {name: row[4] for name, row in rows.items() if row[4] != "0.0000"} == {"E8": "0.4359", "E9": "0.2949"}
    assert (rows["E8"][5], rows["E9"][5], rows["E1"][5]) == ("0.3116", "0.3256", "0.4381")
    assert (rows["E9"][6], rows["E8"][6], rows["E1"][6]) == ("0.4764", "0.4757", "0.0997")


def test_what_would_be_lost_when_e8_stops(page: str) -> None:
    rows = {row[0]: row for row in _rows(page, "stops")}
    assert rows["E8"][1:3] == ["0.2757", "0.0541"]
    assert rows["E9"][2] == "0.0201"


def test_the_two_groups_and_the_heart(page: str) -> None:
    listed = page.partition("Who is in which group")[2].partition("</details>")[0]
    groups = [set(re.findall(r"^- \[(E\d+)\]", part, re.MULTILINE)) for part in listed.split("atlas-chip")[1:]]
    assert groups == [{f"E{n}" for n in range(1, 9)}, {f"E{n}" for n in range(9, 15)}]
    assert set(re.findall(r"\[(E\d+)\]", _finding(page, "The heart"))) == {"E8", "E7", "E9", "E6", "E5", "E3"}


def test_the_bridges_of_the_literature_and_how_often_a_way_runs_through_the_first(page: str) -> None:
    told = _titles(_finding(page, "Bridges"))
    assert "E8 and E9 join groups that otherwise hardly meet." in told
    assert "Most often the shortest way between two others runs through E8 (44%)." in told
    assert _titles(page).index("E8 and E9 hold the patchwork together") < page.index("atlas-svg-wide")


def test_each_finding_has_a_drawing_that_says_in_one_sentence_what_it_shows(page: str) -> None:
    cards = page.split('<div class="atlas-finding" markdown>')[1:]
    assert len(cards) == page.count('class="atlas-small"') == 4
    labels = [re.findall(r'role="img" aria-label="([^"]+)"', card) for card in cards]
    assert all(len(label) == 1 for label in labels)
    assert labels[0] == ["Drawing: E8 and E9, with their lines to other groups."]
    assert len(re.findall(r'<g id="atlas-ground-', page)) == 1


def test_exact_public_counts_are_not_said_to_be_hidden(page: str) -> None:
    assert "in steps of five" not in page
    assert "No visible line" not in page


def test_the_protected_page_shows_eleven_lines_and_seven_without_one(protected: str) -> None:
    assert "That gives 11 lines." in protected
    assert len(_rows(protected, "lines")) == 11
    assert "in steps of five" in protected
    hidden = _finding(protected, "No visible line")
    assert set(re.findall(r"\[(E\d+)\]", hidden)) == {"E1", "E2", "E4", "E10", "E11", "E13", "E14"}
    assert re.findall(r"\[(E\d+)\]", hidden.partition("and 3 others")[0]) == ["E1", "E2", "E4", "E10"]
    assert "alone" not in hidden


def test_the_protected_page_shows_bins_and_no_exact_count(protected: str) -> None:
    assert {row[2] for row in _rows(protected, "lines")} == {"5–9"}


def test_tables_of_a_large_patchwork_hold_what_says_most_and_say_where_all_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("atlas.pages.patchwork.tables.MOST_LINES", 5)
    monkeypatch.setattr("atlas.pages.patchwork.tables.MOST_ROWS", 10)
    page = _page(PROTECTED)
    assert len(_rows(page, "lines")) == 5
    assert "the strongest of all 11 lines" in page
    joined = {row[0] for row in _rows(page, "initiatives")}
    assert joined == {"E3", "E5", "E6", "E7", "E8", "E9", "E12"}
    assert "Initiatives without a visible line are left out here." in page
    assert [(row[0], row[3]) for row in _rows(page, "stops")] == [("E8", "E3")]
