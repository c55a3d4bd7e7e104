"""What the build does for searching: an index per language, the order of the directory, and going on without."""

import gzip
import json
import logging
import re
from pathlib import Path

import pytest

from atlas.plugin import search
from atlas.plugin.search import can_search

from ..reading.folders import SMALL
from .building import Build, build


def test_what_the_build_adds_can_be_searched_in_each_language(small: Build) -> None:
    assert small.status == 0, small.told
    assert any("People who come here also take part in" in str(page["content"]) for page in small.search("en"))
    assert any("Minder alleen" in str(page["meta"]["title"]) for page in small.search())
    assert any("10–14" in str(page["content"]) for page in small.search())
    assert not any("Wie aanschuift, eet mee." in str(page["content"]) for page in small.search("en"))


def test_drawings_lists_of_everything_and_pages_for_nobody_are_left_out(small: Build) -> None:
    pages = {page["url"]: page for page in small.search()}
    assert "/404.html" not in pages
    assert not [url for url in pages if "explore" in url]
    assert "Koor" not in pages["/directory/"]["content"]
    assert "¶" not in "".join(page["meta"]["title"] for page in pages.values())


def test_the_directory_knows_what_the_search_calls_each_initiative(small: Build) -> None:
    folder = small.site / "pagefind"
    order = json.loads((folder / "directory.json").read_text("utf-8"))
    size, names = order["size"], order["names"]
    listed = [names[at : at + size] for at in range(0, len(names), size)]
    assert len(listed) == len(re.findall(r'<li><a href="\.\./linde/initiatives/', small.page("directory"))) > 0
    pages = {path.stem.removeprefix("nl_")[:size]: path for path in (folder / "fragment").iterdir()}
    assert len(pages) == len(small.search())  # so many characters tell all pages apart
    urls = [
        json.loads(gzip.decompress(pages[name].read_bytes()).removeprefix(b"pagefind_dcd"))["url"] for name in listed
    ]
    assert urls == [
        f"/{link}/" for link in re.findall(r'<a href="\.\./(linde/initiatives/[^"/]*)/">', small.page("directory"))
    ]


def test_no_script_is_published_that_no_page_uses(small: Build) -> None:
    scripts = {path.name for path in (small.site / "pagefind").glob("*.js")}
    assert scripts == {"pagefind.js", "pagefind-worker.js"}


def test_without_pagefind_the_site_is_built_and_the_search_is_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nothing-here"))
    found = build(SMALL, tmp_path, "--quiet")
    assert found.status == 0, found.told
    assert "try: pip install pagefind pagefind_bin" in found.told
    assert not (found.site / "pagefind").exists()
    page = found.page("linde")
    assert "data-atlas-search" not in page
    assert 'href="../directory/" aria-label="Wat is er?"' in page


def test_a_missing_package_is_told_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(search, "find_spec", lambda name: None)
    with caplog.at_level(logging.WARNING):
        assert not can_search()
    assert "pip install pagefind pagefind_bin" in caplog.text
