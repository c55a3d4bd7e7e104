"""What is indexed beside a server is what is indexed otherwise, and it ends with the server."""

import logging
from pathlib import Path
from time import sleep

import pytest

from atlas.keeping.store import Store
from atlas.plugin import search, search_beside
from atlas.plugin.search_beside import Background

from .search_site import FOLDERS, files_of_index, small_site


@pytest.mark.parametrize("gentle", [True, False])
def test_it_is_the_index_that_a_build_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gentle: bool) -> None:
    site = small_site(tmp_path)
    if not gentle:
        monkeypatch.setattr(search_beside, "which", lambda name: None)
    search.index_site(site, "nl", ["oost/koor/"])
    before = files_of_index(site)
    background = Background()
    background.renew(site, "nl", ["oost/koor/"])
    background.wait()
    assert files_of_index(site) == before
    (site / "west/koor/foto/index.html").unlink()
    store = Store(tmp_path / "kept", "1")
    background.renew(site, "nl", ["oost/koor/"], store)
    background.wait()
    assert any((store.folder / store.version).rglob("*")), "it keeps what it read"
    background.stop()
    texts = [name for name in files_of_index(site) if name.startswith("texts/")]
    assert len(texts) == len(FOLDERS) - 1


def test_what_goes_wrong_is_told_in_one_line_and_the_next_is_indexed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    site = small_site(tmp_path / "site")
    background = Background()
    background.renew(tmp_path / "not there", "nl", [])
    background.wait()
    (told,) = [record.getMessage() for record in caplog.records]
    assert told.startswith("atlas: the text search was not renewed: ")
    assert "\n" not in told
    background.renew(site, "nl", [])
    background.wait()
    background.stop()
    assert files_of_index(site)


def test_it_ends_with_the_server_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    site = small_site(tmp_path / "site", *(f"zuid/{number}" for number in range(900)))
    background = Background()
    background.renew(site, "nl", [])
    while background._process is None:
        assert background._thread.is_alive()
        sleep(0.01)
    background.stop()
    assert background._process.poll() is not None
    assert not list(temporary.iterdir())
    assert not (site / search.FOLDER).exists()
    assert not caplog.records
    background.renew(site, "nl", [])
    assert not background._thread.is_alive()
