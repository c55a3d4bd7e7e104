"""The page of data: every file and every column in the reader's language, and no more than what is so."""

import html
import json
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from rdflib import RDF, SDO, Graph, Literal

from atlas.citing.citation import CitedVersion
from atlas.dataset.every_table import TABLES
from atlas.dataset.files import DATA_FILES
from atlas.pages.citing.citing import citing_of
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite
from atlas.pages.writing.settings import Settings

from ...reading.folders import ROOT, SMALL, Desk, compiled, read

DAY = date(2026, 11, 27)
METHODS = (ROOT / "atlas/pages/site/texts/methods.en.md").read_text("utf-8")


@cache
def _site(language: str) -> CompiledSite:
    return compile_site(read(ROOT / "content", DAY), language, DAY, Settings(site_url="https://example.org/"))


def _page(language: str) -> str:
    return _site(language).pages["data/index.md"].text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_names_every_file_and_explains_every_column(language: str) -> None:
    text = html.unescape(_page(language)).replace("\\", "")
    for one in DATA_FILES:
        assert one.path in text
        assert one.table or one.description.to(language) in text
    parts = re.split(r'<details id="table-(\w+)"', text)[1:]
    told = dict(zip(parts[::2], parts[1::2], strict=True))
    assert list(told) == [table.name for table in TABLES]
    for table in TABLES:
        rows = re.findall(r"(?m)^- `(\w+)`: \*\*(.+?)\*\*\. ", told[table.name])
        assert rows == [(column.name, column.title.to(language)) for column in table.columns]


def test_only_the_page_in_the_first_language_has_the_files_beside_it() -> None:
    links = {language: re.findall(r'[("]([./\w]*atlas\.xlsx)', _page(language)) for language in ("nl", "en")}
    assert links == {"nl": ["atlas.xlsx"], "en": ["../../data/atlas.xlsx"]}


def test_a_licence_is_told_only_where_one_was_given() -> None:
    text = compiled(SMALL, "nl").pages["data/index.md"].text
    assert "Er is geen licentie gegeven" in text
    assert "CC-BY-4.0" not in text
    assert "CC-BY-4.0" in _page("nl")


def test_a_wrong_licence_is_told_with_one_that_is_right(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.edit("index.md", "municipality:", "licence: CC BY 4.0\nmunicipality:")
    (fault,) = desk.faults()
    assert '"CC BY 4.0" is not the name of a licence' in fault
    assert "such as CC-BY-4.0" in fault


def test_every_method_that_a_column_names_is_explained() -> None:
    anchors = {column.method for table in TABLES for column in table.columns if column.method}
    assert anchors
    assert anchors <= set(re.findall(r"\{#([\w-]+)\}", METHODS))


def test_every_place_of_a_column_and_of_a_page_is_one() -> None:
    site = _site("en")
    fields = {column.field for table in TABLES for column in table.columns if column.field}
    assert fields
    for field in fields:
        kind, _, anchor = field.partition("#")
        assert f"{{ #{anchor} }}" in site.pages[f"fields/{kind}.md"].text


@pytest.mark.parametrize(("language", "folder"), [("nl", ""), ("en", "en/")])
def test_programs_find_the_files_as_a_dataset_of_schema_org(language: str, folder: str) -> None:
    site = "https://example.org/"
    shell = read(ROOT / "content", DAY).shell
    citing = citing_of(shell, language, f"{site}{folder}", CitedVersion(DAY))
    cited = _site(language).pages["data/index.md"].cited
    assert cited
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', str(citing.head(cited)))
    described = json.loads(text)
    described["@context"] = {"@vocab": "https://schema.org/"}
    graph = Graph().parse(data=json.dumps(described), format="json-ld")
    (dataset,) = graph.subjects(RDF.type, SDO.Dataset)
    assert graph.value(dataset, SDO.name) == Literal(
        {"nl": "Gegevens om mee te nemen", "en": "Data to take along"}[language]
    )
    assert str(graph.value(dataset, SDO.license)) == "https://creativecommons.org/licenses/by/4.0/"
    addresses = {str(graph.value(one, SDO.contentUrl)) for one in graph.objects(dataset, SDO.distribution)}
    assert addresses == {f"{site}data/{one.path}" for one in DATA_FILES}
