"""Every sentence that a page says is read with the values in it: number, article, and where it ends."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from atlas.texts import say

from ...reading.folders import ROOT, SITES, Desk, compiled

TODAY = date(2026, 11, 27)
_COUNTED = {
    "nl": (
        "acties/actie antwoorden/antwoord bijeenkomsten/bijeenkomst bladzijden/bladzijde dagen/dag "
        "deelnemers/deelnemer groepjes/groepje hulpbronnen/hulpbron initiatieven/initiatief jaren/jaar "
        "lijnen/lijn maanden/maand metingen/meting mensen/mens minuten/minuut opdrachten/opdracht opgaven/opgave "
        "oproepen/oproep partners/partner personen/persoon plekken/plek punten/punt rijen/rij straten/straat "
        "uren/uur vrijwilligers/vrijwilliger weken/week wijken/wijk "
    ),
    "en": (
        "actions/action answers/answer assignments/assignment calls/call days/day challenges/challenge "
        "groups/group hours/hour initiatives/initiative lines/line measurements/measurement meetings/meeting "
        "minutes/minute months/month needs/need neighbourhoods/neighbourhood pages/page participants/participant "
        "partners/partner people/person places/place points/point resources/resource rows/row streets/street "
        "volunteers/volunteer weeks/week years/year "
    ),
}
COUNTED = {language: dict(pair.split("/") for pair in words.split()) for language, words in _COUNTED.items()}
"""Nouns that numbers stand before, and the same of one."""
ONE_ALSO = {"nl": {"jaar", "uur"}, "en": set()}
"""What a language says of several in the form of one: `3 jaar`."""
LITTLE = {
    "nl": "de|het|een|van|in|op|met|en|of|te|om|is|voor|bij|die|dat|naar|zijn",
    "en": "the|a|an|of|in|on|with|and|or|to|is|for|at|that|from|are",
}
NOT_READ = {"methods.md", "settings.md", "publishing.md", "for-initiatives.md", "for-key-figures.md", "languages.md"}
"""Pages of a text that a person wrote, with commands and formulas in it."""


def _read(text: str) -> str:
    """What a reader sees of a page, without drawings, their legends, and code."""
    text = re.sub(r"(?s)^---.*?\n---\n", "", text)
    text = re.sub(r"(?s)<(svg|script|style)\b.*?</\1>|```.*?```|<!--.*?-->|`[^`\n]*`", " ", text)
    text = re.sub(r"\{:[^{}\n]*\}|\{ ?[#.][^{}\n]*\}", "", re.sub(r"<[^>]+>", " ", text))
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[ \t]+", " ", unescape(text)).replace("*", "")


def _faults(text: str, language: str) -> Iterator[str]:
    several = "|".join(COUNTED[language])
    single = "|".join(set(COUNTED[language].values()) - ONE_ALSO[language])
    rules = [
        rf"\b({LITTLE[language]}) \1\b",
        rf"(?<![\d.,:–/-])\b1 (?:{several})\b",
        rf"(?<![.,:–/-])\b(?:[02-9]|[1-9]\d+) (?:{single})\b",
        r"(?<!\.)\.\.(?!\.)|,,|;;|\.;|,\.|:\.",
        r"\b(?:None|True|False|undefined|nan)\b|\{[a-z_]*\}|%\(",
        r"(?m)^- .*\n(?=[^\s|:-])",  # what follows a list without an empty line becomes part of its last item
    ]
    if language == "en":
        rules += [r"\b[Aa] [aei]\w+", r"\b[Aa]n [bcdfgjklmnpqrstvwxz]\w+"]
    for rule in rules:
        for match in re.finditer(rule, text):
            yield text[max(0, match.start() - 60) : match.end() + 30].replace("\n", " ")


@cache
def _site(folder: Path, language: str) -> dict[str, str]:
    pages = compiled(folder, language, TODAY).pages
    return {path: _read(page.text) for path, page in pages.items() if path not in NOT_READ}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("site", ["content", "tests/sites/filled", "tests/sites/southern-women"])
def test_sentences_are_right_with_the_values_in_them(site: str, language: str) -> None:
    assert not [
        (path, fault) for path, text in _site(ROOT / site, language).items() for fault in _faults(text, language)
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("number", [1, 2])
def test_sentences_are_right_with_one_and_with_two(tmp_path: Path, number: int, language: str) -> None:
    desk = Desk(tmp_path, SITES / "filled")
    keys = "volunteers|key_people|hours_per_month|reach|target_reach|able_to_run"
    for path in desk.content.rglob("*.md"):
        text = path.read_text("utf-8")
        path.write_text(re.sub(rf"\b({keys}): \d+(?!\.)\b", rf"\1: {number}", text), encoding="utf-8")
    pages = _site(desk.content, language)
    assert not [(path, fault) for path, text in pages.items() for fault in _faults(text, language)]


@pytest.mark.parametrize(
    ("wrong", "language"),
    [
        ("Er doen 1 initiatieven mee.", "nl"),
        ("Er doet 12 initiatief mee.", "nl"),
        ("Het geld van van de gemeente.", "nl"),
        ("De reden: op verzoek van de wijkraad..", "nl"),
        ("Om None uur.", "nl"),
        ("It has 1 lines.", "en"),
        ("A initiative.", "en"),
        ("Waar is {plek}?", "nl"),
        ("- 2 uur\nGeteld in maart.", "nl"),
    ],
)
def test_a_wrong_sentence_is_noticed(wrong: str, language: str) -> None:
    assert list(_faults(wrong, language))


def test_right_sentences_pass() -> None:
    for right in (
        "In 2021 people came.",
        "Elke 3 jaar, van 9.00 tot 11 uur…",
        "1 initiatief en 11 initiatieven",
        "1,1 uren",
        "- 2 uren\n- 3 uren\n\nGeteld in maart.",
    ):
        assert not list(_faults(right, "en" if "people" in right else "nl"))


def test_words_that_end_a_sentence_do_not_end_it_twice() -> None:
    assert str(say("The reason: {reason}.", reason="On request.")) == "The reason: On request."
    assert str(say("The reason: {reason}.", reason="Why not?")) == "The reason: Why not?"
    assert str(say("The reason: {reason}.", reason="on request")) == "The reason: on request."
    assert str(say("See {file}.md. {more}.", file="a.b.", more="x")) == "See a.b..md. x."
