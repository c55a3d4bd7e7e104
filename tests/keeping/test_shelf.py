"""A page has one place on a shelf, which holds what was made of it last, and is given only for the same."""

from pathlib import Path

import pytest

from atlas.keeping.shelf import Shelf
from atlas.keeping.store import Store
from atlas.noticed import take_noticed


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path, "1")


def _files(store: Store) -> list[Path]:
    return [path for path in (store.folder / store.version).rglob("*") if path.is_file()]


def _kept(store: Store, *pages: tuple[str, str, bytes]) -> None:
    shelf = Shelf(store, "page", "nl")
    for page in pages:
        shelf.keep(*page)
    shelf.close()


def test_what_was_kept_is_given_for_the_same_page_made_of_the_same(store: Store) -> None:
    _kept(store, ("oost/koor.md", "a", b"1"), ("oost/soos.md", "b", b"2"), ("index.md", "c", b"3"))
    shelf = Shelf(store, "page", "nl")
    assert [shelf.get("oost/koor.md", "a"), shelf.get("oost/soos.md", "b"), shelf.get("index.md", "c")] == [
        b"1",
        b"2",
        b"3",
    ]
    assert shelf.get("oost/koor.md", "b") is None
    assert shelf.get("west/koor.md", "a") is None
    assert Shelf(store, "page", "en").get("oost/koor.md", "a") is None


def test_pages_of_a_folder_stand_in_one_file(store: Store) -> None:
    _kept(store, *((f"{place}/{number}.md", "a", b"1") for place in ("oost", "west") for number in range(40)))
    assert len(_files(store)) == 2


def test_a_page_has_one_place_and_the_others_stay(store: Store) -> None:
    _kept(store, ("oost/koor.md", "a", b"1"), ("oost/soos.md", "b", b"2"))
    (file,) = _files(store)
    before = file.stat().st_size
    _kept(store, ("oost/koor.md", "c", b"4"))
    shelf = Shelf(store, "page", "nl")
    assert [shelf.get("oost/koor.md", key) for key in "ac"] == [None, b"4"]
    assert shelf.get("oost/soos.md", "b") == b"2"
    assert [path.stat().st_size for path in _files(store)] == [before]


def test_a_folder_is_in_the_store_once_one_of_another_is_given(store: Store) -> None:
    shelf = Shelf(store, "page", "nl")
    shelf.keep("oost/koor.md", "a", b"1")
    assert not _files(store)
    shelf.keep("west/koor.md", "a", b"2")
    assert Shelf(store, "page", "nl").get("oost/koor.md", "a") == b"1"


def test_what_is_broken_is_as_if_it_were_not_there_and_is_made_whole(store: Store) -> None:
    _kept(store, ("oost/koor.md", "a", b"1"))
    (file,) = _files(store)
    file.write_bytes(file.read_bytes()[:20])
    assert Shelf(store, "page", "nl").get("oost/koor.md", "a") is None
    assert len(take_noticed()) == 1
    _kept(store, ("oost/koor.md", "a", b"1"))
    assert Shelf(store, "page", "nl").get("oost/koor.md", "a") == b"1"


def test_without_a_store_nothing_is_kept() -> None:
    shelf = Shelf(None, "page")
    shelf.keep("oost/koor.md", "a", b"1")
    shelf.close()
    assert shelf.get("oost/koor.md", "a") is None
