"""Official figures on pages: as their source gives them, with year and source, and beside the work of nobody."""

from pathlib import Path

from atlas.reading.official import HEADER
from tests.checking.told import cautions_of
from tests.reading.folders import Desk

ROW = "{code},{area},{key},{key},{year},{value},,{source},85984NED,2026-03-01"


def _desk(tmp_path: Path, *rows: tuple[str, str, int, str], source: str = "CBS") -> Desk:
    """The small atlas with these figures: a code, a figure, a year and a value each."""
    desk = Desk(tmp_path)
    lines = [
        ROW.format(code=code, area=f"Area {code}", key=key, year=year, value=value, source=source)
        for code, key, year, value in rows
    ]
    desk.write("linde/data/indicators.csv", "\n".join((",".join(HEADER), *lines, "")))
    return desk


def test_each_year_stands_with_its_figure_beside_that_of_the_municipality(tmp_path: Path) -> None:
    desk = _desk(
        tmp_path,
        ("WK019401", "a_inw", 2023, "2310"),
        ("WK019401", "a_inw", 2024, ""),
        ("WK019401", "a_inw", 2025, "2350"),
        ("GM0194", "a_inw", 2025, "41200"),
    )
    page = desk.page("linde/index.md")
    official = page[page.index("{ #official }") :]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")][2:]
        for line in official.splitlines()
        if line.startswith("| People who live here")
    ]
    assert rows == [["2025", "2,350", "41,200"], ["2024", "not known", ""], ["2023", "2,310", ""]]
    assert "People who live here: 2,350 (2025)." in official
    assert "CBS (85984NED), taken over on" in official
    assert "CC BY 4.0" in official


def test_a_change_of_borders_is_told_and_nothing_is_drawn_across_it(tmp_path: Path) -> None:
    rows = (("WK019401", "a_inw", 2023, "2310"), ("WK019401", "a_inw", 2025, "2350"))
    drawn = _desk(tmp_path / "same", *rows).page("linde/index.md")
    moved = _desk(tmp_path / "moved", *rows, ("WK019401", "ind_wbi", 2025, "3")).page("linde/index.md")
    unchanged = _desk(tmp_path / "unchanged", *rows, ("WK019401", "ind_wbi", 2025, "1")).page("linde/index.md")
    assert unchanged == drawn
    words = "figures before and after may be about other streets"
    assert "2,310 in 2023 and 2,350 in 2025" in drawn
    assert words not in drawn
    assert "2,310 in 2023 and 2,350 in 2025" not in moved
    assert words in moved


def test_another_code_for_the_same_borders_is_not_called_a_change_of_borders(tmp_path: Path) -> None:
    rows = (("WK019401", "a_inw", 2023, "2310"), ("WK019401", "a_inw", 2025, "2350"))
    page = _desk(tmp_path, *rows, ("WK019401", "ind_wbi", 2025, "2")).page("linde/index.md")
    assert "another code in 2025, with the same borders" in page
    assert "other streets" not in page
    assert "2,310 in 2023 and 2,350 in 2025" not in page


def test_without_a_figure_of_the_area_itself_there_is_no_section(tmp_path: Path) -> None:
    desk = _desk(tmp_path, ("GM0194", "a_inw", 2025, "41200"), ("WK019401", "a_inw", 2025, ""))
    assert "#official" not in desk.page("linde/index.md")


def test_a_challenge_shows_only_the_figure_that_its_indicator_names(tmp_path: Path) -> None:
    desk = _desk(tmp_path, ("WK019401", "p_wmo_t", 2025, "63"), ("WK019401", "a_inw", 2025, "2350"))
    name = "linde/challenges/alleen.md"
    words = "What official figures say of the whole neighbourhood"
    assert words not in desk.page(name)
    text = (desk.content / name).read_text("utf-8")
    assert "\nindicator:" not in text
    head, rest = text.split("\n---", 1)
    facts = "indicator: {title: Steun, unit: per 1000, source: CBS, direction: down, code: WmoClientenRelatief_105}"
    desk.write(name, f"{head}\n{facts}\n---{rest}")
    page = desk.page(name)
    section = page[page.index(words) :]
    assert "People with support under the Wmo: 63 per 1,000 people (2025)." in section
    assert "the verdict does not use them" in section
    assert "People who live here" not in section


def _populated(desk: Desk, count: int) -> list[str]:
    text = (desk.content / "linde/index.md").read_text("utf-8")
    lines = [line for line in text.split("\n") if not line.startswith("population:")]
    lines.insert(1, f"population: {{count: {count}, on: 2026-01-01, source: Gemeente}}")
    desk.write("linde/index.md", "\n".join(lines))
    return [line for line in cautions_of(desk.content) if "population" in line]


def test_a_population_far_from_the_official_figure_is_a_warning(tmp_path: Path) -> None:
    desk = _desk(tmp_path, ("WK019401", "a_inw", 2025, "2000"))
    assert _populated(desk, 2200) == []
    (told,) = _populated(desk, 2201)
    assert told.startswith("linde/index.md:2: warning: population: 2201 people live here, and CBS says 2000 in 2025")


def test_figures_of_long_ago_or_of_several_areas_give_no_warning(tmp_path: Path) -> None:
    old = _desk(tmp_path / "old", ("WK019401", "a_inw", 2023, "2000"))
    parts = _desk(tmp_path / "parts", ("BU01940101", "a_inw", 2025, "2000"), ("BU01940102", "a_inw", 2025, "900"))
    assert [_populated(one, 5000) for one in (old, parts)] == [[], []]


def test_the_words_of_a_source_have_their_language(tmp_path: Path) -> None:
    row = ("WK019401", "p_stadsv", 2025, "12")
    cbs = _desk(tmp_path / "cbs", row, source="CBS Kerncijfers wijken").page("linde/index.md")
    assert '<span lang="nl">CBS Kerncijfers wijken</span> (85984NED), taken over on' in cbs
    assert "nobody has translated" not in cbs
    ours = _desk(tmp_path / "ours", row, source="Het gemeentehuis").page("linde/index.md")
    assert '<span lang="nl">Het gemeentehuis</span> (85984NED), taken over on' in ours
