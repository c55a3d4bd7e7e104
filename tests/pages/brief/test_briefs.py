"""A council takes two to four pages along: they say what the page says, to everybody, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import cast

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from atlas.analysis.neighbourhood_findings import neighbourhood_findings
from atlas.model.atlas import Atlas
from atlas.pages.brief import made
from atlas.pages.brief.made import brief_files
from atlas.pages.challenge.facts import ChallengeFacts
from atlas.pages.challenge.page import challenge_page
from atlas.pages.challenge.sections import challenge_facts
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.elsewhere import elsewhere
from atlas.pages.writing.settings import Settings
from atlas.pages.writing.writer import Writer
from atlas.paper.plain_svg import plain_svg

from ...hostile.words import HOSTILE
from ...reading.folders import ROOT, Desk, read

DAY = date(2026, 11, 27)
SITE = "https://atlas.example/"
PLACES = [("content", "nl"), ("content", "en"), ("tests/sites/filled", "nl"), ("tests/sites/filled", "en")]


@dataclass(frozen=True)
class Paper:
    """A brief as somebody reads it."""

    path: str
    data: bytes

    @property
    def reader(self) -> PdfReader:
        return PdfReader(BytesIO(self.data))

    @property
    def text(self) -> str:
        """All words on one line; a hyphen at the end of a line is a hyphen."""
        return " ".join(" ".join(page.extract_text() for page in self.reader.pages).split())


def editions(atlas: Atlas, language: str, site: str = SITE) -> Iterator[Edition]:
    writer = Writer(atlas.shell, language, DAY, Settings(site, briefs=True))
    others = elsewhere(atlas.neighbourhoods, language)
    for key, one in atlas.neighbourhoods.items():
        yield Edition(writer, one, neighbourhood_findings(one, atlas.shell.home.meta.crisis, DAY), others[key])


@cache
def papers(folder: str, language: str) -> list[tuple[Edition, dict[str, Paper]]]:
    atlas = read(ROOT / folder, DAY)
    return [
        (one, {path: Paper(path, data) for path, data in brief_files(one).items()}) for one in editions(atlas, language)
    ]


@cache
def challenges(folder: str, language: str) -> list[tuple[str, ChallengeFacts, Paper]]:
    return [
        (key, challenge_facts(edition, key), made_of[f"{edition.id}/challenges/{key}/brief.pdf"])
        for edition, made_of in papers(folder, language)
        for key in edition.neighbourhood.challenges
    ]


def bare(words: object) -> str:
    """Words without the spaces between them: where a line ends on paper is no matter of its text."""
    return "".join(str(words).split())


@pytest.mark.parametrize(("folder", "language"), PLACES)
def test_each_has_two_to_four_pages_and_says_its_name_and_language(folder: str, language: str) -> None:
    every = [(edition, paper) for edition, found in papers(folder, language) for paper in found.values()]
    assert every
    for edition, paper in every:
        root = cast("DictionaryObject", paper.reader.trailer["/Root"])
        assert 2 <= len(paper.reader.pages) <= 4, paper.path
        assert str(root["/Lang"]) == language
        assert cast("DictionaryObject", root["/MarkInfo"])["/Marked"]
        assert paper.reader.metadata is not None
        names = [edition.name, *(edition.title(page) for page in edition.neighbourhood.challenges.values())]
        assert paper.reader.metadata.title in names


@pytest.mark.parametrize(("folder", "language"), PLACES)
def test_the_first_page_gives_the_verdict_and_the_whole_chain_in_short(folder: str, language: str) -> None:
    for _, facts, paper in challenges(folder, language):
        first = bare(paper.reader.pages[0].extract_text())
        assert bare(facts.meta.title) in first
        assert bare(facts.verdict.easy.answer) in first
        for step in facts.verdict.verdict["steps"]:
            assert bare(step["name"]) in first
            assert step["said"] is None or bare(step["said"]) in first
        if facts.funding.parity and facts.funding.parity["moves"]:
            assert bare(facts.funding.parity["moves"]) in first


@pytest.mark.parametrize(("folder", "language"), PLACES)
def test_it_holds_the_figures_that_the_page_shows(folder: str, language: str) -> None:
    measured = 0
    for _, facts, paper in challenges(folder, language):
        text = bare(paper.text)
        for level in facts.verdict.levels:
            assert bare(level["title"]) in text
            assert level["reach"] is None or str(level["reach"].high) in text
            assert all(bare(reason) in text for reason in level["reasons"])
        for row in [row for block in facts.impact.questionnaires for row in block.rows][:8]:
            measured += 1
            assert bare(row.title) in text
            assert bare(row.change) + "(" + bare(row.margin) in text
    assert measured


@pytest.mark.parametrize(("folder", "language"), PLACES[:2])
def test_the_page_leads_to_it_with_its_pages_and_size(folder: str, language: str) -> None:
    for edition, found in papers(folder, language):
        for key in edition.neighbourhood.challenges:
            paper = found[f"{edition.id}/challenges/{key}/brief.pdf"]
            text = challenge_page(edition, key).text
            line = next(line for line in text.splitlines() if "brief.pdf" in line)
            assert f"PDF, {len(paper.reader.pages)} " in line
            assert f" {round(len(paper.data) / 1000)} kB)]({key}/brief.pdf)" in line


def test_the_same_atlas_gives_the_same_bytes() -> None:
    folder, language = PLACES[2]
    made._set.cache_clear()
    again = [brief_files(one) for one in editions(read(ROOT / folder, DAY), language)]
    assert again == [{path: one.data for path, one in found.items()} for _, found in papers(folder, language)]


PLACE = "---\ntitle: {title}\nmunicipality: Voorbeeld\n---\n\nEen wijk.\n"
CHALLENGE = """---
title: {title}
stated_by: Buurtraad
stated_on: 2026-01-01
needs: [{{id: samen, title: {need}}}]
---

Wat er is.
"""


def of_desk(folder: Path, title: str = "Oost", challenge: str = "Samen", need: str = "Samen eten") -> dict[str, Paper]:
    desk = Desk(folder)
    desk.write("oost/index.md", PLACE.format(title=title))
    desk.write("oost/challenges/samen.md", CHALLENGE.format(title=challenge, need=need))
    (edition,) = (one for one in editions(read(desk.content, DAY), "nl") if one.id == "oost")
    return {path: Paper(path, data) for path, data in brief_files(edition).items()}


def test_without_an_address_of_the_site_it_says_the_path_of_the_page() -> None:
    (edition,) = editions(read(ROOT / "tests/sites/filled", DAY), "nl", site="")
    for path, data in brief_files(edition).items():
        page = path.removesuffix("brief.pdf")
        assert bare(page) in bare(Paper(path, data).text)


def test_a_drawing_has_the_colours_of_the_page() -> None:
    stairs = '<svg class="atlas-stairs"><rect class="atlas-stair-no"/><rect class="atlas-stair-here"/></svg>'
    drawn = plain_svg(stairs, made._css()).decode()
    assert drawn.count('fill="none"') == 1
    assert drawn.count('fill="currentColor"') == 1
    assert 'color="#0b5f5a"' in drawn


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    text = of_desk(tmp_path)["oost/challenges/samen/brief.pdf"].text
    assert "Voor deze opgave is nog geen opdracht gegeven" in text
    assert "Dat betekent niet dat het niet werkt" in text
    assert "niet gezegd" in text
    assert "nog niemand" in text


@pytest.mark.parametrize("at", range(0, len(HOSTILE), 4))
def test_words_of_anybody_stand_there_as_they_were_written(tmp_path: Path, at: int) -> None:
    words = [word for word in HOSTILE[at : at + 4] if "\n" not in word and "\r" not in word]
    told = " ".join(words) or "x"
    quoted = "'" + told.replace("'", "''").replace("\t", " ") + "'"
    text = bare(of_desk(tmp_path, need=quoted)["oost/challenges/samen/brief.pdf"].text)
    assert bare(told.replace("\t", " ")) in text


def test_signs_that_our_typeface_does_not_have_are_told(tmp_path: Path) -> None:
    paper = of_desk(tmp_path, need="Samen \u05de\u05d6 \u0637\u0639 \u98df \U0001f600 eten")[
        "oost/challenges/samen/brief.pdf"
    ]
    assert "□ □ eten" in paper.text
    assert "Onze letter heeft niet elk teken" in paper.text
