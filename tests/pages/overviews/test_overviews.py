"""A page per step for the whole neighbourhood, and the neighbourhoods of a municipality side by side."""

import re
from datetime import date
from functools import cache
from pathlib import Path

from tests.reading.folders import Desk, compiled

DEMONSTRATION = Path(__file__).parents[3] / "content"
TODAY = date(2026, 11, 23)


@cache
def _page(name: str, language: str = "en") -> str:
    return compiled(DEMONSTRATION, language, TODAY).pages[name].text


def test_the_seven_steps_lead_to_a_page_each() -> None:
    page = _page("de-wending/index.md")
    steps = page[page.index("{ #steps }") :]
    for target in ("patchwork", "challenges/index", "contributions", "impact", "assignments", "verdicts"):
        assert f"]({target}.md)" in steps


def test_who_contributes_and_what_is_open() -> None:
    page = _page("de-wending/contributions.md")
    opened = page[page.index("{ #open }") : page.index("{ #matrix }")]
    assert "challenges/thuis-ouder-worden.md" in opened
    rows = [line for line in page.splitlines() if line.startswith("| [")]
    titles = [row.split("](")[0].removeprefix("| [") for row in rows]
    assert len(rows) == 34
    assert titles == sorted(titles, key=str.casefold), "never a ranking"


def test_assignments_and_challenges_without_one() -> None:
    page = _page("de-wending/assignments.md")
    assert "2 of 8 actions are done; 1 is later than planned." in page.replace("</progress>", "")
    assert "challenges/eenzaamheid.md#assignment" in page
    assert "challenges/thuis-ouder-worden.md#coalition): no connected group yet" in page


def test_what_the_network_carries() -> None:
    page = _page("de-wending/verdicts.md")
    assert page.count("atlas-verdict-chip") == 6
    assert "a beginning, or the network carries this in part" in page
    assert "open now</span>" in page


def test_neighbourhoods_side_by_side_by_name_and_not_asked_is_not_nil() -> None:
    page = _page("compare.md")
    rows = [line for line in page.splitlines() if line.startswith("| [")]
    assert [row.split("]")[0] for row in rows] == ["| [De Wending", "| [Nieuwe Erven"] * 4
    assert "| not asked |" in rows[1]
    assert "| not told |" in rows[5]


def test_one_neighbourhood_has_nothing_to_stand_beside(tmp_path: Path) -> None:
    site = compiled(Desk(tmp_path).content, "en", date(2026, 6, 1))
    assert "compare.md" not in site.pages
    assert "linde/verdicts.md" in site.pages


def test_an_empty_neighbourhood_says_what_is_missing(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for folder in ("initiatives", "challenges"):
        for page in (desk.content / "linde" / folder).glob("*.md"):
            page.unlink()
    desk.write("privacy.md", "---\ntitle: Privacy\n---\n\nNiets.\n")
    desk.write("linde/index.md", "---\ntitle: De Linde\nmunicipality: Linde\n---\n\nLeeg.\n")
    (desk.content / "linde/index.en.md").unlink()
    assert "No challenge has been stated yet." in desk.page("linde/contributions.md")
    assert "there is nothing to carry" in desk.page("linde/verdicts.md")
    assert "No assignment has been given yet." in desk.page("linde/assignments.md")


def test_many_who_contribute_are_folded_by_group_and_each_stands_in_one(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for number in range(70):
        entry = "contributes: [{challenge: alleen, needs: [samen-eten]}]"
        desk.write(
            f"linde/initiatives/x{number}.md", f"---\ntitle: X{number}\nkind: informal\n{entry}\n---\n\nSamen.\n"
        )
    page = desk.page("linde/contributions.md")
    assert page.count("atlas-group-fold") == page.count("atlas-matrix") >= 1
    assert "<summary>Without a visible line (7" in page
    titles = re.findall(r"^\| \[(X\d+)\]", page, re.MULTILINE)
    assert titles == [f"X{number}" for number in range(70)]


def test_a_cell_says_how_many_of_what_a_challenge_asks() -> None:
    page = re.sub(r"<[^>]+>", "", _page("de-wending/contributions.md"))
    (row,) = (line for line in page.splitlines() if "](initiatives/eettafel.md) |" in line)
    assert [cell.strip() for cell in row.split("|")[2:-1]].count("2 of 4") == 1
    assert row.count("– nothing") == 4
