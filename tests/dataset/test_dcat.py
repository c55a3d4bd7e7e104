"""The catalogue of an atlas, read as a register of open data reads it."""

import json
import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import DCAT, DCTERMS, FOAF, RDFS, SH, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import RDF

from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.model.release import Release
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite
from atlas.pages.writing.settings import Settings

from ..reading.folders import DAVIS, ROOT, SITES, Desk, read
from .dcat_rules import CLASSES, rules

FILLED, DEMONSTRATION = SITES / "filled", ROOT / "content"
TODAY = date(2026, 11, 27)
SITE = "https://atlas.lindeveen.example/"


def _compiled(folder: Path, site_url: str = SITE, language: str = "nl") -> CompiledSite:
    return compile_site(read(folder, TODAY), language, TODAY, Settings(site_url))


def _read(data: bytes) -> Graph:
    return Graph().parse(data=data, format="json-ld")


@pytest.fixture(scope="module", params=[FILLED, DEMONSTRATION], ids=["filled", "demonstration"])
def site(request: pytest.FixtureRequest) -> CompiledSite:
    return _compiled(request.param)


@pytest.fixture
def graph(site: CompiledSite) -> Graph:
    return _read(site.files["data/dcat.jsonld"])


def test_it_keeps_the_rules_of_dcat_ap_nl(graph: Graph) -> None:
    _, report, told = validate(graph, shacl_graph=rules(), advanced=False)
    assert isinstance(report, Graph)
    found = set(report.objects(None, SH.resultSeverity))
    assert SH.Violation not in found, told
    lacking = {str(path) for result in report.subjects(SH.resultSeverity, SH.Warning)
               for path in report.objects(result, SH.resultPath)}  # fmt: skip
    # Not every file has a form that others described or a sentence of its own, nor every neighbourhood days or a place.
    assert lacking <= {
        str(DCTERMS.conformsTo),
        str(DCTERMS.description),
        str(DCTERMS.spatial),
        str(DCTERMS.temporal),
    }, told
    assert set(graph.objects(None, RDF.type)) >= CLASSES - {DCTERMS.Location}


@pytest.mark.parametrize("taken", ["publisher", "contactPoint", "identifier", "theme", "accessRights", "creator"])
def test_what_must_be_there_is_missed_when_it_is_not(taken: str) -> None:
    graph = _read(_compiled(FILLED).files["data/dcat.jsonld"])
    name = DCAT[taken] if taken in ("contactPoint", "theme") else DCTERMS[taken]
    graph.remove((URIRef(f"{SITE}data/#dataset"), name, None))
    kept, _, told = validate(graph, shacl_graph=rules(), advanced=False)
    assert not kept
    assert f"{SITE}data/#dataset" in told


def test_it_needs_no_other_address_to_be_read_and_says_the_same_as_turtle(graph: Graph, site: CompiledSite) -> None:
    assert isinstance(json.loads(site.files["data/dcat.jsonld"])["@context"], dict)
    again = Graph().parse(data=graph.serialize(format="turtle"), format="turtle")
    assert isomorphic(graph, again)


def test_every_address_on_this_site_leads_to_something_there(site: CompiledSite, graph: Graph) -> None:
    for name in (DCAT.accessURL, DCAT.downloadURL, DCAT.landingPage, FOAF.page, FOAF.homepage):
        for address in graph.objects(None, name):
            path = str(address).partition("#")[0]
            if path.startswith(SITE):
                path = path.removeprefix(SITE)
                assert path in site.files or f"{path}index.md" in site.pages or f"{path[:-1]}.md" in site.pages, address


def test_every_file_below_data_and_every_download_is_described(site: CompiledSite, graph: Graph) -> None:
    told = {str(one).removeprefix(SITE) for one in graph.objects(None, DCAT.downloadURL)}
    made = {path for path in site.files if path.startswith("data/") or "/downloads/" in path}
    alone = {path for path in made if "/" in path.removeprefix("data/") and path.startswith("data/")}
    assert made - alone <= told
    assert len(set(graph.subjects(RDF.type, DCAT.Distribution))) == len(told)


def test_words_are_there_in_every_language(graph: Graph) -> None:
    for kind in (DCAT.Catalog, DCAT.Dataset, DCAT.Distribution):
        for thing in graph.subjects(RDF.type, kind):
            titles = [one for one in graph.objects(thing, DCTERMS.title) if isinstance(one, Literal)]
            assert {one.language for one in titles} == {"nl", "en"}


def test_it_says_how_large_each_file_is_but_itself(site: CompiledSite, graph: Graph) -> None:
    told = {}
    for file in graph.subjects(RDF.type, DCAT.Distribution):
        path = str(graph.value(file, DCAT.downloadURL)).removeprefix(SITE)
        if (size := graph.value(file, DCAT.byteSize)) is not None:
            told[path] = int(str(size))
    own = {path: len(data) for path, data in site.files.items() if re.fullmatch(r"data/[^/]+", path)}
    assert told == {path: size for path, size in own.items() if path != "data/dcat.jsonld"}


def test_the_publisher_has_the_address_of_its_register() -> None:
    graph = _read(_compiled(FILLED).files["data/dcat.jsonld"])
    assert set(graph.objects(None, DCTERMS.publisher)) == {URIRef("https://lindeveen.example/id/gemeente")}


def test_a_municipality_that_is_not_made_up_has_its_official_address(desk: Desk) -> None:
    tooi = URIRef("https://identifier.overheid.nl/tooi/id/gemeente/gm0194")
    assert (None, None, tooi) not in _read(_compiled(desk.content).files["data/dcat.jsonld"])
    desk.edit("index.md", "fictional: true\n", "")
    graph = _read(_compiled(desk.content).files["data/dcat.jsonld"])
    assert {str(one) for one in graph.subjects(DCTERMS.spatial, tooi)} == {
        f"{SITE}data/#dataset",
        f"{SITE}hof/#dataset",
    }
    assert graph.value(tooi, DCTERMS.identifier) == Literal("GM0194")
    assert graph.value(tooi, RDFS.label) == Literal("Lindeveen")


def test_releases_are_versions_of_the_whole() -> None:
    releases = (Release("2026-11", date(2026, 11, 1), ""), Release("2025", date(2025, 11, 1), ""))
    settings = Settings(SITE, releases=releases)
    graph = _read(compile_site(read(FILLED, TODAY), "nl", TODAY, settings).files["data/dcat.jsonld"])
    _, report, told = validate(graph, shacl_graph=rules(), advanced=False)
    assert isinstance(report, Graph)
    assert SH.Violation not in set(report.objects(None, SH.resultSeverity)), told
    versions = set(graph.objects(URIRef(f"{SITE}data/#dataset"), DCAT.hasVersion))
    assert versions == {URIRef(f"{SITE}releases/{name}/data/#dataset") for name in ("2026-11", "2025")}
    assert {str(graph.value(one, DCAT.version)) for one in versions} == {"2026-11", "2025"}
    frozen = Settings(f"{SITE}releases/2026-11/", release=releases[0], releases=releases[1:])
    own = _read(compile_site(read(FILLED, TODAY), "nl", TODAY, frozen).files["data/dcat.jsonld"])
    assert (URIRef(f"{SITE}releases/2026-11/data/#dataset"), RDF.type, DCAT.Dataset) in own
    assert not list(own.objects(None, DCAT.hasVersion))


def test_what_was_kept_is_made_anew_when_there_is_a_new_release(tmp_path: Path) -> None:
    atlas, told = read(FILLED, TODAY), []
    with keeping(Store(tmp_path, "1")):
        for releases in ((), (Release("2026-11", date(2026, 11, 1), ""),), ()):
            settings = Settings(SITE, releases=releases)
            site = compile_site(atlas, "nl", TODAY, settings, sources=dict.fromkeys(atlas.neighbourhoods, "same"))
            told.append(site.files["data/dcat.jsonld"])
    assert b"releases/2026-11/" not in told[0]
    assert b"releases/2026-11/" in told[1]
    assert told[2] == told[0]


def test_it_is_part_of_the_first_language_only() -> None:
    assert "data/dcat.jsonld" not in _compiled(FILLED, language="en").files


PUBLISHER = (
    'publisher: {name: Gemeente Lindeveen, website: "https://lindeveen.example", '
    'uri: "https://lindeveen.example/id/gemeente"}\n'
)
LACKING = {
    "no licence": ("licence: CC-BY-4.0\n", "licence"),
    "no publisher": (PUBLISHER, "publisher"),
    "nobody to ask": ("contact: {email: atlas@lindeveen.example, name: Het wijkbureau}\n", "contact.email"),
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, FILLED)


@pytest.mark.parametrize("lack", LACKING)
def test_without_what_it_needs_there_is_none_and_the_page_says_what_to_fill_in(desk: Desk, lack: str) -> None:
    line, name = LACKING[lack]
    desk.edit("index.md", line, "")
    site = _compiled(desk.content)
    assert "data/dcat.jsonld" not in site.files
    assert "data/places.geojson" in site.files
    assert f"Schrijf {name} in index.md." in unescape(site.pages["data/index.md"].text)
    assert "dcat.jsonld" not in site.pages["data/index.md"].text.replace("Nog niet gemaakt", "")


def test_without_an_address_of_the_site_the_page_says_so() -> None:
    site = compile_site(read(FILLED, TODAY), "en", TODAY, Settings(""))
    assert "Write site_url in mkdocs.yml." in unescape(site.pages["data/index.md"].text)
    bare = compile_site(read(DAVIS, TODAY), "en", TODAY, Settings(""))
    assert "Write publisher, contact.email, licence in index.md, and site_url in mkdocs.yml." in unescape(
        bare.pages["data/index.md"].text
    )
    assert "data/dcat.jsonld" not in bare.files
