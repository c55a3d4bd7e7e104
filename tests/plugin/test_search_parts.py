"""Pages that are read part by part are found as when they are read at once, each of them once."""

from pathlib import Path
from shutil import which

import pytest

from atlas.plugin import search

FOLDERS = ("", "about", "oost", "oost/koor", "west", "west/koor", "west/koor/foto")


def _site(folder: Path, *more: str) -> Path:
    for name in (*FOLDERS, *more):
        page = folder / name / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        words = name.replace("/", " ") or "home"
        page.write_text(
            f'<html lang="nl"><body><article class="md-content__inner"><h1>{words}</h1><p>Over {words}.</p></article>'
        )
    (folder / "assets").mkdir()
    return folder


def _indexed(site: Path) -> dict[str, bytes]:
    search.index_site(site, "nl", ["/oost/koor/"])
    folder = site / search.FOLDER
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("more", [(), ("met spatie", "a,b")])
@pytest.mark.skipif(not search.can_search(), reason="Pagefind is not here")
def test_parts_give_the_same_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...]) -> None:
    site = _site(tmp_path, *more)
    at_once = _indexed(site)
    assert len([name for name in at_once if name.startswith("fragment/")]) == len(FOLDERS) + len(more)
    monkeypatch.setattr(search, "_AT_ONCE", 2)
    assert _indexed(site) == at_once
    assert len(list(search._parts(site))) == (1 if more else 2)


def test_what_is_indexed_beside_a_server_is_found_as_ever_with_and_without_a_gentle_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = _site(tmp_path)
    ever = _indexed(site)
    for found in (which("nice"), None):
        monkeypatch.setattr("atlas.plugin.search.which", lambda name, found=found: found)
        search.index_site(site, "nl", ["/oost/koor/"], gently=True)
        folder = site / search.FOLDER
        assert {
            str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()
        } == ever


def test_an_index_stays_until_the_next_one_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = _site(tmp_path)
    before = _indexed(site)

    def fails(*texts: object) -> dict[str, object]:
        assert {
            str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()
        } == before
        raise OSError("no room")

    folder = site / search.FOLDER
    monkeypatch.setattr(search, "word_index", fails)
    with pytest.raises(OSError, match="no room"):
        search.index_site(site, "nl", [])
    assert {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before
    assert not [path.name for path in site.iterdir() if path.name.startswith(".")]
