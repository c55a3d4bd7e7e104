"""The council's page: one figure a step, as the pages of the steps have it, and what asks for a decision."""

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


def _tiles(page: str) -> list[tuple[str, str]]:
    """Where each leads, and its figure."""
    return re.findall(
        r"^1\.  \[[^\]]+\]\(([^)]+)\)\n(?:<strong[^>]*>([^<]+?) ?(?:<a .*?</a>)?</strong> )?<span", page, re.MULTILINE
    )


def test_seven_steps_lead_to_their_pages_with_a_figure_that_those_have_too() -> None:
    tiles = _tiles(_page("de-wending/council.md"))
    assert [path for path, _ in tiles] == [
        "patchwork.md", "challenges/index.md", "contributions.md", "impact.md", "funding.md", "assignments.md",
        "verdicts.md",
    ]  # fmt: skip
    figures = [figure for _, figure in tiles]
    assert re.sub(r"<[^>]+>", "", figures[5]) in _page("de-wending/assignments.md")
    assert f"{figures[0]} initiatives" in _page("de-wending/index.md")
    served, needs = figures[2].split(" of ")
    assert f"{served} of {needs} needs have someone" in _page("de-wending/index.md")
    carried = [line for line in _page("de-wending/verdicts.md").splitlines() if "atlas-verdict-3" in line]
    assert figures[6] == f"{len(carried)} of 6"


def test_every_row_that_asks_leads_to_a_section_and_money_that_ends_is_what_the_page_on_money_says() -> None:
    page = _page("de-wending/council.md")
    decisions = page[page.index("{ #decisions }") :]
    rows = re.findall(r"^- \[[^\]]+\]\(([^)]+)\)", decisions, re.MULTILINE)
    assert rows
    assert all("#" in path for path in rows)
    money = [path for path in rows if path.endswith("#funding")]
    funding = _page("de-wending/funding.md")
    soon = funding[funding.index("{ #ends }") : funding.index("{ #parity }")]
    assert f"({len(money)}) {{ #money }}" in decisions
    assert all(path in soon for path in money)


def test_what_somebody_wrote_in_another_language_is_marked_and_shows_no_tags() -> None:
    page = _page("de-wending/council.md")
    assert '· <span class="atlas-foreign" lang="nl">Gemeente Lindeveen</span> · €' in page
    assert not re.search(r"&#60;|&lt;", page)


def test_a_part_of_one_or_more_is_told_with_the_whole() -> None:
    tiles = dict(_tiles(_page("nieuwe-erven/council.md")))
    assert (tiles["impact.md"], tiles["verdicts.md"]) == ("0 of 1", "0 of 1")
    assert "challenge that the network itself carries" in _page("nieuwe-erven/council.md")
    assert ">challenges that the network itself carries<" in _page("de-wending/council.md")


def test_a_neighbourhood_with_nothing_says_so_and_shows_no_zeros(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for folder in ("initiatives", "challenges"):
        for file in (desk.content / "linde" / folder).glob("*.md"):
            file.unlink()
    desk.write("privacy.md", "---\ntitle: Privacy\n---\n\nNiets.\n")
    desk.write("linde/index.md", "---\ntitle: De Linde\nmunicipality: Linde\n---\n\nLeeg.\n")
    (desk.content / "linde/index.en.md").unlink()
    page = desk.page("linde/council.md")
    assert [figure for _, figure in _tiles(page)] == [""] * 7
    assert "Nothing asks for a decision now" in page


def test_words_of_pages_stay_words(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    money = '[{source: "Fonds <i>", kind: project, from: 2026-01-01, until: 2026-12-31}]'
    head = 'title: "<b>*Koor*</b> | [x](y)"\nkind: informal'
    desk.write("linde/initiatives/nieuw.md", f"---\n{head}\nfunding: {money}\n---\n\nX.\n")
    page = desk.page("linde/council.md")
    assert "Koor" in page
    assert not [part for part in ("<b>", "<i>", "[x](y)", " *Koor*") if part in page]


def test_figures_have_an_address_that_is_the_same_in_every_language() -> None:
    for name in ("council", "index", "verdicts", "patchwork", "funding", "challenges/eenzaamheid"):
        dutch, english = (
            re.findall(r'class="atlas-figure-link" id="([^"]+)" href="#([^"]+)"', _page(f"de-wending/{name}.md", code))
            for code in ("nl", "en")
        )
        assert sorted(dutch) == sorted(english)
        assert dutch
        assert len({own for own, _ in dutch}) == len(dutch)
        assert all(own == target for own, target in dutch)
