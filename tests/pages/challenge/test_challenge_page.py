"""The chain on the page of a challenge, from what it asks for to what the network carries."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from tests.reading.folders import Desk, compiled, unmarked

DEMONSTRATION = Path(__file__).parents[3] / "content"
TODAY = date(2026, 11, 23)
SECTIONS = ("contributions", "impact", "funding", "assignment", "verdict")
PAGE = "linde/challenges/alleen.md"
ASSIGNMENT = """\
---
challenge: alleen
given_by: Buurtraad
given_on: 2026-02-01
due: 2026-12-31
partners: [koor, eettafel]
plan:
  - {what: Een kaart maken, who: [koor, de bakker], due: 2026-03-01, status: done}
  - {what: Elkaar bellen, who: [eettafel], due: 2026-04-01, status: doing}
  - {what: Een feest geven, due: 2026-09-01}
reviews:
  - {date: 2026-05-01, learned: De kaart werkt.}
---

## Hoe wij werken

Samen.
"""


@cache
def _demonstration(page: str, language: str = "en") -> str:
    return compiled(DEMONSTRATION, language, TODAY).pages[page].text


def _bare(text: str) -> str:
    """Without marks of HTML: what is read, also by who does not see how dark a cell is."""
    return re.sub(r"<[^>]+>", "", text)


def _section(page: str, anchor: str) -> str:
    page = unmarked(page)
    start = page.index(f"{{ #{anchor} }}")
    end = page.find("\n## ", start)
    return page[start : end if end > 0 else None]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_challenge_has_every_section_in_every_language(language: str) -> None:
    site = compiled(DEMONSTRATION, language, TODAY)
    pages = [
        page.text for path, page in site.pages.items() if "/challenges/" in path and not re.search("index|simple", path)
    ]
    assert len(pages) == 7
    for page in pages:
        for anchor in SECTIONS:
            assert page.count(f"{{ #{anchor} }}") == 1


def test_a_challenge_with_nothing_says_what_is_missing(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for path in (desk.content / "linde/initiatives").glob("*.md"):
        path.unlink()
    desk.write("privacy.md", "---\ntitle: Privacy\n---\n\nNiets.\n")
    desk.write("linde/initiatives/schaak.md", "---\ntitle: Schaakclub\nkind: informal\n---\n\nSchaken.\n")
    page = desk.page(PAGE)
    assert "No initiative of the network has said yet that it contributes." in _section(page, "contributions")
    assert "No assignment has been given for this challenge yet." in _section(page, "assignment")
    assert "there is no group to propose" in _section(page, "assignment")
    assert "room for something new" in _section(page, "verdict")
    for anchor in SECTIONS:
        assert f"{{ #{anchor} }}" in page


def test_the_matrix_has_reach_and_a_need_that_nobody_serves_stands_out(tmp_path: Path) -> None:
    section = _section(Desk(tmp_path).page(PAGE), "contributions")
    assert "| Initiative | Eating together | Bezoek aan huis |" in _bare(section)
    assert "| [Community table](../initiatives/eettafel.md) | 25 | – not this |" in _bare(section)
    assert "nobody yet</span> Bezoek aan huis." in section


def test_how_an_initiative_contributes_is_told_in_the_language_of_the_reader(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for language, how in (("en", "At the table people get to know each other."), ("nl", "Aan tafel leert men elkaar")):
        page = compiled(desk.content, language).pages[PAGE].text
        assert how in _section(page, "contributions")


def test_professional_resources_stand_in_their_own_block(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: professional\ncontributes: [{challenge: alleen, needs: [bezoek], reach: 70}]")
    matrix, _, beside = _section(desk.page(PAGE), "contributions").partition('id="professionals"')
    assert "Nieuw" not in matrix
    assert "| [Nieuw](../initiatives/nieuw.md) | – not this | 70 |" in _bare(beside)
    assert "nobody yet</span> Bezoek aan huis." in matrix


def test_the_plan_is_a_board_and_a_timeline_and_what_is_late_is_seen(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("linde/assignments/opdracht.md", ASSIGNMENT)
    section = _section(desk.page(PAGE), "assignment")
    assert "The plan: 1 of 3 actions is done; 1 is later than planned" in section
    for state, count in (("to do", 1), ("doing", 1), ("done", 1)):
        assert f"**{state}** ({count})" in section
    assert section.count("later than planned") == 5, (
        "in the heading, above the board, on it, at its bar, in the timeline"
    )
    timeline = section[section.index("atlas-timeline") :]
    days = [line.split("**")[1] for line in timeline.splitlines() if line.startswith("- **")]
    assert days == ["1 February 2026", "1 March 2026", "1 April 2026", "1 May 2026", "1 June 2026",
                    "1 September 2026", "31 December 2026"]  # fmt: skip
    drawn = [line for line in section.splitlines() if "atlas-plan-bar" in line]
    kinds = r"atlas-plan-(done|doing|todo|late)\b"
    bars = [(line.split(" <")[0], re.findall(kinds, line)) for line in drawn]
    assert bars == [
        ("- Een kaart maken", ["done"]),
        ("- Elkaar bellen", ["doing", "late"]),
        ("- Een feest geven", ["todo"]),
    ]
    assert "**doing**, was to be ready by 1 April 2026" in section
    assert "\n#### Hoe wij werken" in section
    assert "](../initiatives/koor.md), de bakker" in section


def test_the_coalition_covers_what_is_asked_and_says_who_connects() -> None:
    section = _section(_demonstration("de-wending/challenges/eenzaamheid.md"), "assignment")
    proposed = section[section.index("{ #coalition }") :]
    assert "A proposal, not an appointment." in proposed
    for name in ("buurtbus", "eettafel", "telefooncirkel"):
        assert f"../initiatives/{name}.md" in proposed


def test_who_is_not_connected_is_invited_with_a_reason_and_drawn() -> None:
    section = _section(_demonstration("de-wending/challenges/thuis-ouder-worden.md"), "assignment")
    proposed = section[section.index("{ #coalition }") :]
    assert "One introduction would connect them" in proposed
    (row,) = (line for line in proposed.splitlines() if line.startswith("- **"))
    for name in ("boodschappendienst", "mantelzorgcafe"):
        assert f"](../initiatives/{name}.md)" in row
    assert row.endswith("Both meet on Tuesday and are a short walk from each other.")
    drawing = proposed[: proposed.index("</svg>")]
    assert drawing.count("atlas-small-dashed") == 1
    for title in re.findall(r"\[(.+?)\]", row):
        assert f">{title.split()[0]}" in drawing


def test_a_coalition_is_drawn_with_the_lines_that_join_it() -> None:
    section = _section(_demonstration("de-wending/challenges/eenzaamheid.md"), "assignment")
    drawing = section[section.index("{ #coalition }") :].partition("</svg>")[0]
    assert "and the lines that join them." in drawing
    assert "atlas-small-line" in drawing
    assert "atlas-small-dashed" not in drawing


def test_a_firm_verdict_is_told_as_one_and_a_shaky_one_as_a_range() -> None:
    firm = _section(_demonstration("de-wending/challenges/taal-meedoen.md"), "verdict")
    assert ">the network carries this</span>" in firm
    assert "This is firm" in firm
    shaky = _section(_demonstration("de-wending/challenges/opgroeien.md"), "verdict")
    assert "a beginning, or the network carries this in part" in shaky
    assert "This cannot be said more exactly" in shaky


def test_who_adopted_the_bar_stands_beside_it(tmp_path: Path) -> None:
    assert "Vastgesteld door Gemeenteraad Lindeveen" in _demonstration("de-wending/challenges/opgroeien.md", "nl")
    assert "Nobody has adopted this bar yet" in Desk(tmp_path).page(PAGE)


def test_a_verdict_of_people_stands_beside_the_computed_one(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.edit(
        "linde/challenges/alleen.md",
        "stated_on: 2026-01-15",
        "stated_on: 2026-01-15\noverride: {verdict: 2, by: Buurtraad, on: 2026-05-02, reason: Wij weten meer.}",
    )
    section = _section(desk.page(PAGE), "verdict")
    assert ">room for something new</span>" in section
    assert "Buurtraad says: the network carries this in part" in section
    assert "2 May 2026" in section
    assert "Wij weten meer" in section


def test_unmeasured_is_never_told_as_ineffective() -> None:
    section = _section(_demonstration("de-wending/challenges/thuis-ouder-worden.md"), "verdict")
    assert "What it does for participants was not measured." in section
    assert "“Not measured” does not mean that it does not work." in section


def test_no_heading_above_nothing_where_nobody_said_what_comes_naturally(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert 'id="core-quality"' in _section(desk.page(PAGE), "contributions")
    (desk.content / "linde/initiatives/eettafel.en.md").unlink()
    for path in (desk.content / "linde/initiatives").glob("*.md"):
        text = re.sub(r"^core_quality: .*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
        path.write_text(re.sub(r"(, |^ +)?how: [^,}\n]*", "", text, flags=re.MULTILINE), encoding="utf-8")
    assert 'id="core-quality"' not in _section(desk.page(PAGE), "contributions")


def test_a_closed_challenge_says_so_on_its_page_and_in_the_overviews(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    pages = (PAGE, "linde/challenges/index.md", "linde/verdicts.md")
    for page in pages:
        assert "closed" not in desk.page(page).lower()
    desk.edit(PAGE, "stated_on: 2026-01-15", "stated_on: 2026-01-15\nstatus: closed")
    head = desk.page(PAGE).split("atlas-glance")[0]
    assert '!!! note "This challenge is closed"' in head
    for page in pages[1:]:
        assert '<span class="atlas-state">closed</span>' in desk.page(page)
    assert '!!! note "Deze opgave is afgesloten"' in desk.page(PAGE, "nl")


def test_a_cell_is_darker_the_more_of_the_aim_it_reaches_and_hatched_where_nobody_counted(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for key, reach in (("a", ", reach: 10"), ("b", ", reach: 25"), ("c", ", reach: 60"), ("d", "")):
        entry = f"contributes: [{{challenge: alleen, needs: [samen-eten]{reach}}}]"
        desk.write(f"linde/initiatives/{key}.md", f"---\ntitle: {key}\nkind: informal\n{entry}\n---\n\nSamen.\n")
    section = _section(desk.page(PAGE), "contributions")
    shades = {key: re.search(rf"^\| \[{key}\]\S+ \| <span class=\"atlas-cell (\S+)\"", section, re.M) for key in "abcd"}
    assert {key: found[1] for key, found in shades.items() if found} == {
        "a": "atlas-cell-1", "b": "atlas-cell-2", "c": "atlas-cell-3", "d": "atlas-cell-yes"}  # fmt: skip
    assert "half of it or more" in section
