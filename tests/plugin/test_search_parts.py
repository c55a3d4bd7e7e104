"""Pages that are read part by part are found as when they are read at once, each of them once."""

from pathlib import Path

import pytest

from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.plugin import page_texts, search

from .search_site import FOLDERS, files_of_index, small_site


def _indexed(site: Path) -> dict[str, bytes]:
    search.index_site(site, "nl", ["/oost/koor/"])
    return files_of_index(site)


@pytest.mark.parametrize("more", [(), ("met spatie", "a,b")])
@pytest.mark.skipif(not search.can_search(), reason="Pagefind is not here")
def test_parts_give_the_same_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...]) -> None:
    site = small_site(tmp_path, *more)
    at_once = _indexed(site)
    assert len([name for name in at_once if name.startswith("fragment/")]) == len(FOLDERS) + len(more)
    monkeypatch.setattr(page_texts, "_AT_ONCE", 2)
    assert _indexed(site) == at_once
    parts = list(page_texts._parts(site))
    assert len(parts) == (1 if more else 2)
    assert sorted(path for part in parts for path in part.files) == sorted(site.rglob("index.html"))


@pytest.mark.skipif(not search.can_search(), reason="Pagefind is not here")
def test_only_parts_in_which_a_page_changed_are_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, store, read = small_site(tmp_path / "site"), Store(tmp_path / "kept", "1"), list[str]()
    pagefind = page_texts._read

    def counted(site: Path, part: page_texts._Part, language: str) -> dict[str, bytes]:
        read.append(part.glob)
        return pagefind(site, part, language)

    monkeypatch.setattr(page_texts, "_AT_ONCE", 2)
    monkeypatch.setattr(page_texts, "_read", counted)
    parts = [part.glob for part in page_texts._parts(site)]
    with keeping(store):
        first = _indexed(site)
        assert _indexed(site) == first
        assert read == parts
        page = site / "west/koor/index.html"
        page.write_text(page.read_text("utf-8").replace("</article>", " en een gloednieuw woord</article>"), "utf-8")
        changed = _indexed(site)
        assert read == [*parts, next(part for part in parts if "west/" in part)]
    assert changed != first
    assert _indexed(site) == changed, "as without anything kept"


@pytest.mark.skipif(not search.can_search(), reason="Pagefind is not here")
def test_a_page_with_another_identity_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, store, read = small_site(tmp_path / "site"), Store(tmp_path / "kept", "1"), list[str]()

    def counted(site: Path, part: page_texts._Part, language: str) -> dict[str, bytes]:
        read.append(part.glob)
        return {}

    monkeypatch.setattr(page_texts, "_read", counted)
    with keeping(store):
        for pages in ({"west/koor/": "one"}, {"west/koor/": "one"}, {"west/koor/": "other"}, {}):
            page_texts.page_texts(site, "nl", pages)
    assert len(read) == 3
