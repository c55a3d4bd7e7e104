"""The patchwork page of the Southern Women shows the figures that are known of them (METHODS 2)."""

import re
from pathlib import Path

import pytest

from ...reading.folders import DAVIS, PROTECTED, compiled

Tables = dict[str, list[list[str]]]


def _page(site: Path) -> str:
    return compiled(site, "en").pages["davis/patchwork.md"].text.replace("&#46;", ".").replace("&#45;", "-")


def _section(page: str, anchor: str) -> str:
    return page.partition(f"#{anchor} }}")[2].partition("\n## ")[0]


def _rows(page: str, anchor: str) -> list[list[str]]:
    """The cells of the table in a section, links as their titles, without its head."""
    lines = [line for line in _section(page, anchor).splitlines() if line.startswith("|")][2:]
    return [[_titles(cell) for cell in line.strip("| ").split(" | ")] for line in lines]


def _titles(cell: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", cell)


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
    findings = _titles(_section(page, "findings"))
    groups = [set(re.findall(r"E\d+", line)) for line in findings.splitlines() if re.match(r"\d\. ", line)]
    assert groups == [{f"E{n}" for n in range(1, 9)}, {f"E{n}" for n in range(9, 15)}]
    (heart,) = [line for line in findings.splitlines() if line.startswith("**The heart.**")]
    assert set(re.findall(r"E\d+", heart)) == {"E8", "E7", "E9", "E6", "E5", "E3"}


def test_exact_public_counts_are_not_said_to_be_hidden(page: str) -> None:
    assert "in steps of five" not in page
    assert "No visible line" not in page


def test_the_protected_page_shows_eleven_lines_and_seven_without_one(protected: str) -> None:
    assert "That gives 11 lines." in protected
    assert len(_rows(protected, "lines")) == 11
    assert "in steps of five" in protected
    (hidden,) = [line for line in protected.splitlines() if line.startswith("**No visible line.**")]
    assert re.findall(r"\[(E\d+)\]", hidden) == ["E1", "E10", "E11", "E13", "E14", "E2", "E4"]


def test_the_protected_page_shows_bins_and_no_exact_count(protected: str) -> None:
    assert {row[2] for row in _rows(protected, "lines")} == {"5–9"}
