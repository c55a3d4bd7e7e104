"""Who reads in easy words finds the page, its facts, and the way on in easy words; and nothing firmer than it is."""

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from atlas.analysis.verdict.reach import Reach
from atlas.analysis.verdict.verdict import NeedFigures, NeedLevel, Reason
from atlas.pages.challenge import easy_verdict
from atlas.words.verdicts import reason_words

from ...reading.folders import ROOT, Desk, compiled

BODY = "Kom eten. Zing daarna in het [koor](koor.md). Of [lees](../challenges/alleen.md).\n"
TEXT = f"---\nsummary: Samen eten.\n---\n\n{BODY}"
WHOLE = "linde/initiatives/eettafel.md"
EASY = "linde/initiatives/eettafel.simple.md"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.write(EASY, TEXT)
    return desk


def test_the_whole_page_offers_it_and_it_leads_back(desk: Desk) -> None:
    pages = compiled(desk.content, "nl").pages
    assert "[In makkelijke taal](eettafel.simple.md)" in pages[WHOLE].text
    assert "[De hele bladzijde](eettafel.md)" in pages[EASY].text
    assert pages[EASY].source == EASY


def test_it_holds_the_facts_of_the_page_which_nobody_writes_again(desk: Desk) -> None:
    pages = compiled(desk.content, "nl").pages
    (box,) = re.findall(r'(?s)<div class="atlas-facts".*?</div>', pages[WHOLE].text)
    assert box in pages[EASY].text


def test_what_has_stopped_says_so_in_easy_words_too(desk: Desk) -> None:
    desk.edit(WHOLE, "\n---\n", "\nstatus: stopped\n---\n")
    assert "Dit initiatief is gestopt" in compiled(desk.content, "nl").pages[EASY].text


def test_a_reader_of_another_language_is_offered_none(desk: Desk) -> None:
    pages = compiled(desk.content, "en").pages
    assert EASY not in pages
    assert "In easy words" not in pages[WHOLE].text


def test_a_link_leads_to_easy_words_where_they_are(desk: Desk) -> None:
    pages = compiled(desk.content, "nl").pages
    assert "[koor](koor.md)" in pages[EASY].text
    desk.write("linde/initiatives/koor.simple.md", "---\nsummary: Zingen.\n---\n\nZing mee.\n")
    pages = compiled(desk.content, "nl").pages
    assert "[koor](koor.simple.md)" in pages[EASY].text
    assert "[lees](../challenges/alleen.md)" in pages[EASY].text


def test_the_verdict_is_told_in_easy_words_with_what_it_lacks(desk: Desk) -> None:
    desk.write(
        "linde/challenges/alleen.simple.md",
        "---\nneeds:\n  - {id: bezoek, title: Iemand die langskomt}\n---\n\nVeel mensen zijn alleen.\n",
    )
    text = compiled(desk.content, "nl").pages["linde/challenges/alleen.simple.md"].text
    assert "## Kan de wijk dit zelf? { #verdict }" in text
    assert "Nee, nog niet. Voor een deel is er nog niets." in text
    assert "- **Iemand die langskomt:** Daar is nog niets voor." in text
    assert not re.search(r"\d ?%|\bin \d+ van\b", text)


def test_every_reason_has_easy_words_of_its_own() -> None:
    reasons: tuple[Reason, ...] = tuple(easy_verdict._REASONS)
    assert len({str(sentence) for sentence in easy_verdict._REASONS.values()}) == len(reasons)
    for reason in reasons:
        assert reason_words(reason)


def test_that_nobody_got_better_is_not_told_as_too_few() -> None:
    figures = NeedFigures("eten", 10, True, Reach(10, 10), Fraction(0), Fraction(1))
    row = NeedLevel(figures, 2, ("effect-short",))
    assert str(easy_verdict._reason(row, "effect-short")) == "We asked people. It did not get better for them."
    some = NeedLevel(replace(figures, effect=Fraction(1, 3)), 2, ("effect-short",))
    assert str(easy_verdict._reason(some, "effect-short")) == "Not enough people notice that it helps."


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_methods_and_the_demonstration_are_there_in_easy_words(language: str) -> None:
    pages = compiled(ROOT / "content", language, date(2026, 11, 27)).pages
    easy = {path: page.text for path, page in pages.items() if path.endswith(".simple.md")}
    assert {"index.simple.md", "methods.simple.md", "for-residents.simple.md"} <= set(easy)
    assert {path.split("/")[1] for path in easy if path.count("/") == 2} == {"initiatives", "challenges"}
    for path, text in easy.items():
        body = re.sub(r"(?s)^---.*?\n---\n|<div.*?</div>|<[^>]+>|\{:.*?\}|\]\([^)]*\)", " ", text)
        for sentence in re.split(r"[.?!:]\s|\n\n|\n- ", body):
            assert len(sentence.split()) <= 20, (path, sentence)
