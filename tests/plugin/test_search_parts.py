"""Pages that are read part by part are found as when they are read at once, each of them once."""

from pathlib import Path

import pytest

from atlas.plugin import search

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
    monkeypatch.setattr(search, "_AT_ONCE", 2)
    assert _indexed(site) == at_once
    assert len(list(search._parts(site))) == (1 if more else 2)


def test_an_index_stays_until_the_next_one_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = small_site(tmp_path)
    before = _indexed(site)

    def fails(*texts: object) -> dict[str, object]:
        assert files_of_index(site) == before
        raise OSError("no room")

    monkeypatch.setattr(search, "word_index", fails)
    with pytest.raises(OSError, match="no room"):
        search.index_site(site, "nl", [])
    assert files_of_index(site) == before
    assert not [path.name for path in site.iterdir() if path.name.startswith(".")]
