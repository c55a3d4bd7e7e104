"""A council takes two to four pages along: they say what the page says, to everybody, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import cast

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from atlas.analysis.neighbourhood_findings import neighbourhood_findings
from atlas.graphs.plain_svg import plain_svg
from atlas.model.atlas import Atlas
from atlas.model.release import Release
from atlas.pages.brief import made
from atlas.pages.brief.made import brief_files
from atlas.pages.challenge.facts import ChallengeFacts
from atlas.pages.challenge.page import challenge_page
from atlas.pages.challenge.sections import challenge_facts
from atlas.pages.site.one_edition import one_edition
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.elsewhere import elsewhere
from atlas.pages.writing.settings import Settings
from atlas.pages.writing.writer import Writer

from ...hostile.words import HOSTILE
from ...reading.folders import ROOT, Desk, read, unmarked
from .large import write_large

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


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_a_brief_has_no_room_for_is_counted(language: str) -> None:
    _, made_of = papers("content", language)[0]
    whole = made_of["de-wending/brief.pdf"].text
    left = "Nog 2 metingen staan op de bladzijde." if language == "nl" else "2 more measurements stand on the page."
    assert left in whole
    about = "Hoe eenzaam mensen zich voelen: " if language == "nl" else "How lonely people feel: "
    rows = whole.split(about)[1].split(". ")[0].split("; ")
    assert len(rows) == len({one.rpartition(",")[0] for one in rows}) == 4, "each once, or with its period"
    paper = made_of["de-wending/challenges/eenzaamheid/brief.pdf"].text
    told = "Nog 7 initiatieven staan op de bladzijde." if language == "nl" else "7 more initiatives stand on the page."
    assert told in paper


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


def pages_large(folder: Path, language: str) -> tuple[Edition, dict[str, Paper]]:
    """A neighbourhood of 84 initiatives and 24 challenges, of which the first asks for 16 things of all of them."""
    desk = Desk(folder)
    write_large(desk, initiatives=84, challenges=24, needs=16)
    (edition,) = (one for one in editions(read(desk.content, DAY), language) if one.id == "lang")
    neighbourhood = {"lang/brief.pdf": Paper("lang/brief.pdf", made.neighbourhood_brief(edition))}
    keys = ("opgave-00", "opgave-07")
    return edition, neighbourhood | {key: Paper(key, made.challenge_brief(edition, key)) for key in keys}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_too_much_for_four_pages_is_counted_and_nothing_there_is_cut_in_two(
    tmp_path: Path, language: str
) -> None:
    edition, found = pages_large(tmp_path, language)
    for paper in found.values():
        assert 2 <= len(paper.reader.pages) <= 4, paper.path
    facts, text = challenge_facts(edition, "opgave-00"), bare(found["opgave-00"].text)
    assert bare(facts.verdict.easy.answer) in text
    shown = [level for level in facts.verdict.levels if bare(unmarked(f"{level['title']}: {level['name']}")) in text]
    left = [level for level in facts.verdict.levels if level not in shown]
    more = edition.words.number(len(left))
    assert shown
    assert left
    assert bare(f"Nog {more} behoeften staan" if language == "nl" else f"{more} more needs stand") in text
    assert min(level["level"] for level in left) >= max(level["level"] for level in shown)
    for level in shown:
        assert level["reach"] is not None
        assert str(level["reach"].high) in text
        assert all(bare(reason) in text for reason in level["reasons"])
    for at, need in enumerate(facts.contributions.needs):
        serving = [row for row in facts.contributions.contributors if row["services"][at]]
        named = [row for row in serving if bare(unmarked(f"{row['title']} ({row['services'][at].reach})")) in text]  # type: ignore[union-attr]
        if any(need["id"] == level["id"] for level in shown):
            others = len(serving) - len(named)
            assert named
            assert bare(f"en nog {others}" if language == "nl" else f"and {others} others") in text
    bars = facts.assignment.assignments[0]["bars"]
    steps, drawn = len(bars), sum(bare(unmarked(str(row["action"]["what"]))) in text for row in bars)
    assert bare(f"Nog {steps - drawn} stappen" if language == "nl" else f"{steps - drawn} more steps") in text


def test_a_challenge_is_never_left_out_without_a_word(tmp_path: Path) -> None:
    edition, found = pages_large(tmp_path, "en")
    text = bare(found["lang/brief.pdf"].text)
    titles = [edition.title(page) for page in edition.neighbourhood.challenges.values()]
    told = [title for title in titles if f"{bare(title)}–" in text]
    assert told
    assert bare(f"{len(titles) - len(told)} more challenges stand on the page") in text


def test_the_steps_come_in_their_order() -> None:
    for edition, found in papers("content", "en"):
        text = found[f"{edition.id}/brief.pdf"].text.partition("Who takes part in more than one thing")
        assert "What the neighbourhood faces, and what" not in text[0]
        assert "What the neighbourhood faces, and what" in text[2]
        for key in edition.neighbourhood.challenges:
            assert edition.title(edition.neighbourhood.challenges[key]) in text[2]


def brief_with(folder: Path, settings: Settings) -> str:
    """The words of the brief of the challenge `alleen` in the small atlas."""
    atlas = read(Desk(folder).content, DAY)
    edition = one_edition(atlas, "linde", "en", DAY, settings)
    return Paper("", made.challenge_brief(edition, "alleen")).text


NEWEST = Release("2026-10", date(2026, 10, 1), "0" * 40)
FACTS = '{"neighbourhoods": {"linde": {"verdicts": {%s}}}}'


def test_it_says_how_to_refer_to_it_as_the_page_does(tmp_path: Path) -> None:
    text = brief_with(tmp_path, Settings(f"{SITE}en/", briefs=True))
    assert "(2026, November 27). " in text
    assert "https://atlas.example/en/linde/challenges/alleen/" in text
    assert "release" not in text.lower()


def test_it_leads_to_the_newest_release_only_where_that_has_the_page(tmp_path: Path) -> None:
    kept = Settings(f"{SITE}en/", briefs=True, releases=(NEWEST,), last_facts=FACTS % '"alleen": {}')
    text = brief_with(tmp_path / "kept", kept)
    assert "In release 2026-10 of 1 October 2026 they stay as they were" in text
    assert "https://atlas.example/releases/2026-10/en/linde/challenges/alleen/" in text
    text = brief_with(tmp_path / "later", replace(kept, last_facts=FACTS % ""))
    assert "2026-10" not in text


def test_a_brief_of_a_release_names_it_and_no_commit(tmp_path: Path) -> None:
    text = brief_with(tmp_path, Settings(f"{SITE}releases/2026-10/en/", briefs=True, release=NEWEST))
    assert "(2026, October 1)" in text
    assert "[Release 2026-10]" in text
    assert "0000" not in text
