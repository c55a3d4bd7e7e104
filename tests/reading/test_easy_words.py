"""A page in easy words stands beside its page, says the same facts in other words, and is not lost when misnamed."""

from datetime import date
from pathlib import Path

import pytest

from .folders import SITES, Desk, compiled, read

EASY = "linde/initiatives/eettafel.simple.md"
ENGLISH = "linde/initiatives/eettafel.simple.en.md"
TEXT = "---\nsummary: Samen eten.\n---\n\nKom eten.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_it_has_its_own_words_and_the_facts_of_its_page(desk: Desk) -> None:
    desk.write(EASY, TEXT)
    desk.write(ENGLISH, "---\nsummary: Eat together.\n---\n\nCome and eat.\n")
    page = read(desk.content).neighbourhoods["linde"].initiatives["eettafel"]
    dutch, english = page.in_language("nl").easy, page.in_language("en").easy
    assert dutch is not None
    assert english is not None
    assert (dutch.meta.summary, dutch.body) == ("Samen eten.", "Kom eten.")
    assert (dutch.meta.title, english.meta.title) == ("Eettafel", "Community table")
    assert (english.meta.summary, english.body) == ("Eat together.", "Come and eat.")
    assert dutch.meta.people == english.meta.people == page.meta.people


def test_every_kind_of_page_may_have_one(tmp_path: Path) -> None:
    desk = Desk(tmp_path, SITES / "filled")
    for name in (
        "index",
        "privacy",
        "hof/index",
        "hof/challenges/alleen",
        "hof/assignments/samen",
        "hof/calls/vervoer",
    ):
        assert (desk.content / f"{name}.md").is_file()
        desk.write(f"{name}.simple.md", "---\ntitle: Kort gezegd\n---\n\nKort.\n")
    pages = compiled(desk.content, "nl", date(2026, 11, 27)).pages
    for path in ("index.simple.md", "privacy.simple.md", "hof/index.simple.md", "hof/challenges/alleen.simple.md"):
        assert "# Kort gezegd" in pages[path].text
    assert pages["hof/challenges/alleen.simple.md"].text.count("## Kort gezegd") == 2


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("linde/initiatives/eettafel.eenvoudig.md", "a page in easy words is called eettafel.simple.md: rename it"),
        ("linde/initiatives/eettafel.makkelijk.md", "a page in easy words is called eettafel.simple.md: rename it"),
        ("linde/initiatives/eettafel.Simple.md", "a page in easy words is called eettafel.simple.md: rename it"),
        ("linde/initiatives/eettafel.simple.nl.md", "a page in easy words is called eettafel.simple.md: rename it"),
        ("linde/initiatives/eettafel.en.simple.md", "a page in easy words is called eettafel.simple.en.md: rename it"),
        ("linde/initiatives/eettafle.simple.md", 'did you mean "eettafel"?'),
        ("linde/initiatives/zwembad.simple.md", "first write zwembad.md"),
        ("linde/initiatives/koor.simple.en.md", "first write koor.en.md"),
        ("linde/initiatives/eettafel.simple.fr.md", "is not a language this atlas is translated into"),
    ],
)
def test_one_that_would_be_lost_is_told(desk: Desk, name: str, told: str) -> None:
    desk.write(name, TEXT)
    (fault,) = desk.faults()
    assert fault.startswith(f"{name}:1: ")
    assert told in fault


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("---\nkind: informal\n---\n\nKom eten.\n", "2: kind: a page in easy words changes words, not facts"),
        ("---\nsummary: Samen eten.\n---\n", "there is no text below the front matter"),
        ("Kom eten.\n", "this page does not start with front matter"),
        ("---\nsummary: Samen eten.\n---\n\nBel Jan: 06-12345678.\n", ""),
        ("---\nsummary: Samen eten.\n---\n\nNaar [niets](zwembad.md).\n", "leads nowhere"),
        ("---\nsummary: Samen eten.\n---\n\n<div>\n", "is not closed"),
    ],
)
def test_what_is_wrong_in_one_is_told_as_of_any_page(desk: Desk, text: str, told: str) -> None:
    desk.write(EASY, text)
    faults = desk.faults()
    assert faults
    assert all(fault.startswith(EASY) for fault in faults)
    assert any(told in fault for fault in faults)


@pytest.mark.parametrize("link", ["eettafel.simple.md", "eettafel.en.md", "../initiatives/eettafel.simple.en.md#waar"])
def test_a_link_leads_to_the_page_and_not_to_one_version_of_it(desk: Desk, link: str) -> None:
    desk.write(EASY, TEXT)
    desk.write(ENGLISH, TEXT)
    desk.edit("linde/initiatives/koor.md", "\n---\n", f"\n---\n\n[Eten]({link})\n")
    (fault,) = desk.faults()
    assert "is the same page for other readers; link to " in fault
    assert "eettafel.md: every reader" in fault
