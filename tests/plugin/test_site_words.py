"""Pages that are read folder by folder are found as when they are read at once, each of them once."""

from pathlib import Path

import pytest

from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.plugin import search, site_words
from atlas.plugin.page_words import PageWords, page_words

from .search_site import FOLDERS, files_of_index, small_site


def _indexed(site: Path) -> dict[str, bytes]:
    search.index_site(site, "nl", ["oost/koor/"])
    return files_of_index(site)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses of the pages that are read, in their order."""
    found: list[str] = []
    honest = site_words._read

    def counted(shared: None, part: site_words.Part) -> dict[str, PageWords]:
        found.extend(url for url, _ in part)
        return honest(shared, part)

    monkeypatch.setattr(site_words, "_read", counted)
    return found


def test_every_page_is_read_once(tmp_path: Path, read: list[str]) -> None:
    more = ("met spatie", "a,b")
    index = _indexed(small_site(tmp_path, *more))
    assert sorted(read) == sorted(f"{name}/" if name else "" for name in (*FOLDERS, *more))
    assert len([name for name in index if name.startswith("texts/")]) == len(read)


def test_other_processes_give_the_same_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = small_site(tmp_path)
    here = _indexed(site)
    monkeypatch.setattr(site_words, "_MANY", 1)
    monkeypatch.setattr(site_words, "can_copy", lambda: True)
    assert site_words.site_words(site, {}, processes=2) == site_words.site_words(site, {})
    assert _indexed(site) == here


def test_pages_of_which_the_words_are_known_are_not_read(tmp_path: Path, read: list[str]) -> None:
    site = small_site(tmp_path)
    nobody = site / "oost/leeg/index.html"
    nobody.parent.mkdir(parents=True)
    nobody.write_text('<article class="md-content__inner"><p data-atlas-unsearched="all">x</p></article>', "utf-8")
    expected = site_words.site_words(site, {})
    texts = {url: path.read_text("utf-8") for part in site_words._parts(site) for url, path in part}
    known = {url: page_words(url, html) for url, html in texts.items()}
    assert known["oost/leeg/"] is None
    read.clear()
    assert site_words.site_words(site, {}, known=known) == expected
    assert read == []
    del known["west/koor/"]
    assert site_words.site_words(site, {}, known=known) == expected
    assert read == ["west/koor/"]


def test_only_folders_in_which_a_page_changed_are_read_again(tmp_path: Path, read: list[str]) -> None:
    site, store = small_site(tmp_path / "site"), Store(tmp_path / "kept", "1")
    with keeping(store):
        first = _indexed(site)
        read.clear()
        assert _indexed(site) == first
        assert read == []
        page = site / "west/koor/index.html"
        page.write_text(page.read_text("utf-8").replace("</article>", " en een gloednieuw woord</article>"), "utf-8")
        changed = _indexed(site)
        assert read == ["west/", "west/koor/foto/", "west/koor/"]
    assert changed != first
    assert _indexed(site) == changed, "as without anything kept"


def test_a_page_with_another_identity_is_read_again(tmp_path: Path, read: list[str]) -> None:
    site, store = small_site(tmp_path / "site"), Store(tmp_path / "kept", "1")
    with keeping(store):
        for pages in ({"west/koor/": "one"}, {"west/koor/": "one"}, {"west/koor/": "other"}, {}):
            site_words.site_words(site, pages)
    assert read.count("west/koor/") == 3
    assert read.count("oost/koor/") == 1


@pytest.mark.parametrize("name", ["methods.simple", "fields/initiative"])
def test_what_leads_to_another_page_is_not_found(tmp_path: Path, name: str) -> None:
    found = site_words.site_words(small_site(tmp_path, name, "fields", "oost/fields/koor"), {})
    assert f"{name}/" not in found
    assert {"fields/", "oost/fields/koor/", ""} <= found.keys()
