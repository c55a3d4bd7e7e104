"""Programs that keep references read from our texts what we put into them."""

import json

import pytest
import rispy
import yaml
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware

from atlas.citing.bibtex import bibtex
from atlas.citing.cff import CitedAtlas, citation_file
from atlas.citing.citation import Citation, CitedVersion
from atlas.citing.csl import csl_json
from atlas.citing.meta import meta_tags
from atlas.citing.ris import ris

from .references import ADDRESS, COMMIT, DAY, FROZEN, LIVE, TITLES, cited
from .schemas import problems_of_cff

BODIES = ("Gemeente Oost & West", "Stichting Samen and Co, afdeling Zuid", "مجلس الحي")


def plain(text: str) -> str:
    return " ".join(text.split())


def without_braces(text: str) -> str:
    """The reader keeps those that hold a title together, which nothing in it tells from those of the title."""
    return text.replace("{", "").replace("}", "")


@pytest.mark.parametrize("title", TITLES)
def test_bibtex_holds_every_title(title: str) -> None:
    read = parse_string(bibtex(cited(title, authors=BODIES)))
    assert not read.failed_blocks
    [entry] = read.entries
    assert entry.entry_type == "misc"
    fields = {field.key: field.value for field in entry.fields}
    assert fields["url"] == ADDRESS
    assert fields["author"].count("} and {") == len(BODIES) - 1  # a name that has "and" in it stays one
    decoded = parse_string(bibtex(cited(title)), append_middleware=[LatexDecodingMiddleware()])
    circumflex = {ord("ˆ"): "^"}  # as the reader writes it
    assert without_braces(decoded.entries[0]["title"]).translate(circumflex) == without_braces(plain(title))


@pytest.mark.parametrize("title", TITLES)
def test_ris_holds_every_title(title: str) -> None:
    """No author has a comma, for readers take what stands before it for a surname: Zotero, EndNote, RefWorks."""
    [read] = rispy.loads(ris(cited(title, authors=BODIES)))
    assert read["title"] == plain(title)
    assert read["authors"] == ["Gemeente Oost & West", "Stichting Samen and Co – afdeling Zuid", "مجلس الحي"]
    assert read["publisher"] == "; ".join(BODIES)
    assert read["urls"] == [ADDRESS]
    assert (read["year"], read["date"]) == ("2026", "2026/11/05")
    assert read["type_of_reference"] == "ELEC"


@pytest.mark.parametrize("title", TITLES)
def test_csl_holds_every_title(title: str) -> None:
    [read] = json.loads(csl_json(cited(title)))
    assert read["title"] == plain(title)
    assert read["version"] == COMMIT


def test_a_frozen_page_is_not_said_to_have_been_read_on_a_day() -> None:
    frozen, live = cited("Eten", version=FROZEN), cited("Eten", version=LIVE)
    assert "urldate" in bibtex(live)
    assert "urldate" not in bibtex(frozen)
    assert "accessed" in csl_json(live)
    assert "accessed" not in csl_json(frozen)
    assert "version = {2026-11}" in bibtex(frozen)


def test_without_an_address_none_is_named() -> None:
    bare = cited("Eten", address="", version=CitedVersion(DAY))
    for text in (bibtex(bare), ris(bare), csl_json(bare)):
        assert "http" not in text
        assert "commit" not in text
    assert not {"citation_public_url", "DC.identifier"} & {name for name, _ in meta_tags(bare)}


def test_a_title_in_another_script_still_gives_a_key_for_lists() -> None:
    for title in TITLES:
        key = cited(title, authors=("مجلس",)).key
        assert key.isascii()
        assert 8 < len(key) < 90
        assert " " not in key


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("licence", ["", "CC-BY-4.0", "LicenceOfTomorrow-9.0", "https://lindeveen.example/licentie"])
def test_the_citation_file_is_valid_by_its_schema(title: str, licence: str) -> None:
    for authors in ((), ("Gemeente: Oost",), BODIES):
        for version in (LIVE, FROZEN, CitedVersion(DAY)):
            citation = Citation.of((title,), authors, "nl", "https://a.example/", version, licence)
            text = citation_file(CitedAtlas(citation, 'Wat "wij" doen: & meer', "https://lindeveen.example"))
            assert problems_of_cff(text) == []
            assert yaml.safe_load(text)["title"] == plain(title)


def test_the_schema_is_really_asked() -> None:
    text = citation_file(CitedAtlas(Citation.of(("Atlas",), ("A",), "nl", "", LIVE)))
    assert problems_of_cff(text.replace("date-released: '2026-11-05'", "date-released: 'gisteren'"))
    assert problems_of_cff(text.replace("authors:", "makers:"))
