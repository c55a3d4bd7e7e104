"""Words of another language on a page are marked with it, so that they are pronounced well, and the page says so."""

import re
from pathlib import Path

import pytest

from tests.reading.folders import Desk

NEW = "linde/initiatives/nieuw.md"
CHALLENGE = "linde/challenges/alleen.md"
NOTE = "Some words on this page are in Dutch: nobody has translated them yet."
FACTS = """\
kind: informal
summary: Wij doen samen iets.
core_quality: Bij ons is iedereen welkom.
cost: {kind: paid, note: twee euro}
contributes: [{challenge: alleen, needs: [samen-eten], how: Wij koken samen.}]
funding: [{source: Buurtfonds, kind: project, amount: 10, for: een nieuwe pan}]
impact:
  - {challenge: alleen, instrument: who-5, wave: voorjaar 2026, measured_on: 2026-05-01, invited: 60, n: 40,
     mean_before: 50, mean_after: 62, sd_diff: 10}"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.initiative(FACTS)
    return desk


def marked(page: str) -> set[str]:
    return set(re.findall(r'<span class="atlas-foreign" lang="nl">(.*?)</span>', page))


def test_a_page_about_others_marks_their_words_and_says_why(desk: Desk) -> None:
    page = desk.page(CHALLENGE)
    assert {"Bij ons is iedereen welkom.", "Wij koken samen.", "voorjaar 2026"} <= marked(page)
    assert page.count(NOTE) == 1
    assert "Bij ons is iedereen welkom." in marked(desk.page("linde/contributions.md"))
    assert "Wij doen samen iets." in marked(desk.page("linde/initiatives/index.md"))


def test_a_page_that_is_not_translated_marks_its_facts_and_says_so_once_at_its_top(desk: Desk) -> None:
    page = desk.page(NEW)
    assert {"Bij ons is iedereen welkom.", "twee euro", "een nieuwe pan", "Buurtfonds", "voorjaar 2026"} <= marked(page)
    assert "Nobody has translated this page yet." in page
    assert NOTE not in page


def test_what_a_translation_leaves_out_is_marked_and_what_it_says_is_not(desk: Desk) -> None:
    desk.write(
        "linde/initiatives/nieuw.en.md", "---\ntitle: New\ncore_quality: All are welcome.\n---\n\nWe do things.\n"
    )
    page = desk.page(NEW)
    assert "All are welcome." in page
    assert "All are welcome." not in marked(page)
    assert "twee euro" in marked(page)
    assert NOTE in page


def test_in_the_language_of_the_atlas_nothing_is_marked(desk: Desk) -> None:
    for path in (NEW, CHALLENGE, "linde/contributions.md"):
        page = desk.page(path, "nl")
        assert "atlas-foreign" not in page
        assert "niemand heeft ze nog vertaald" not in page


def test_what_neighbours_wrote_stays_harmless_when_it_is_marked(desk: Desk) -> None:
    desk.edit(NEW, "Wij koken samen.", '"Wij <b>koken</b> *samen* | {{ x }}"')
    page = desk.page(CHALLENGE)
    assert "<b>" not in page
    assert "*samen*" not in page


def test_pages_use_no_names_of_keys(desk: Desk) -> None:
    pages = [desk.page(path, "nl") for path in
             ("linde/contributions.md", "linde/assignments.md", "linde/over-time.md", "linde/confirm.md", CHALLENGE,
              "linde/initiatives/eettafel.md")]  # fmt: skip
    for key in ("contributes", "core_quality", "confirmed_on", "started", "origin", "map assignments", "`funding`"):
        assert not any(re.search(rf"(?<![/\w-]){re.escape(key)}(?![\w.-])", page) for page in pages), key
