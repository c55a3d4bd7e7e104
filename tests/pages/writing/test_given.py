"""Where one process builds again and again, a page is written again only when something that it is made of changed."""

import ast
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup

from atlas.analysis.neighbourhood_findings import neighbourhood_findings
from atlas.keeping.memory import Memory
from atlas.keeping.remember import in_memory, keeping
from atlas.keeping.store import Store
from atlas.pages.site.compile import pages_beside
from atlas.pages.site.compile_neighbourhood import compile_pages
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.elsewhere import elsewhere
from atlas.pages.writing.given import Given
from atlas.pages.writing.settings import DEFAULTS, Settings
from atlas.pages.writing.writer import Writer

from ...reading.folders import ROOT, read

DAY = date(2026, 11, 27)


def _pages(folder: Path, language: str, settings: Settings) -> list[CompiledPage]:
    """Every page of a site, of what was read and found out anew."""
    atlas = read(folder, DAY)
    writer = Writer(atlas.shell, language, DAY, settings)
    others = elsewhere(atlas.neighbourhoods, language)
    crisis = atlas.home.meta.crisis
    editions = {
        key: Edition(writer, one, neighbourhood_findings(one, crisis, DAY), others[key])
        for key, one in atlas.neighbourhoods.items()
    }
    of_each = [page for edition in editions.values() for pages in compile_pages(edition) for page in pages]
    return [*pages_beside(writer, atlas, editions)[0], *of_each]


@pytest.mark.parametrize(("folder", "language"), [("content", "nl"), ("tests/sites/filled", "en")])
def test_every_page_tells_all_that_it_is_made_of_and_is_written_once(
    tmp_path: Path, folder: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = replace(DEFAULTS, site_url="https://atlas.example/", briefs=False)
    store = Store(tmp_path, "1")
    store.memory = Memory()
    with keeping(store):
        first = _pages(ROOT / folder, language, settings)

        def never(self: Writer, given: Given) -> None:
            raise AssertionError(f"{given.path} is written again")

        monkeypatch.setattr(Writer, "_page", never)
        assert _pages(ROOT / folder, language, settings) == first
        with pytest.raises(AssertionError, match="is written again"):
            _pages(ROOT / folder, language, replace(settings, source_url="https://other.example/"))


def test_a_page_whose_facts_cannot_be_told_is_written_again(tmp_path: Path) -> None:
    written = []
    store = Store(tmp_path, "1")
    store.memory = Memory()
    with keeping(store):
        for _ in range(2):
            in_memory(lambda: None, lambda: written.append("again"))
    assert written == ["again"] * 2
    given = Given("t", "p", None, "", "", lambda: 0, None, None, None, None, {}, None, None, None, False)
    assert given.identity("") is None
    assert replace(given, facts=(1, "a")).identity("") != replace(given, facts=(1, Markup("a"))).identity("")
    assert replace(given, facts=1).identity("") != replace(given, facts=1).identity("other")


COMPUTED = {("pages/writing/edition.py", "on_paper"), ("graphs/picture.py", "degrees"), ("releasing/kept.py", "paths")}
"""What follows from the other fields, and what no page is given."""


def test_no_fact_is_left_out_of_what_a_page_tells() -> None:
    found = set()
    for path in (ROOT / "atlas").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.AnnAssign) and "repr=False" in ast.unparse(node):
                found.add((path.relative_to(ROOT / "atlas").as_posix(), ast.unparse(node.target)))
            assert not (isinstance(node, ast.FunctionDef) and node.name in ("__repr__", "__repr_args__")), path
    assert found == COMPUTED
