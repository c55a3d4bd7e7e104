"""A copy of an atlas to change, and what comes of comparing it with the original."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from atlas.comparing.compare import compare
from atlas.comparing.difference import Difference
from atlas.comparing.side import read_side
from atlas.keeping.identity import FolderIdentity
from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.pages.site.compile import compile_site
from atlas.pages.site.units import source_identities
from atlas.pages.writing.settings import Settings
from atlas.reading.icons import icon_folder
from atlas.reading.read import read_atlas

DAY = date(2026, 11, 27)
ROOT = Path(__file__).parents[2]
FILLED = ROOT / "tests/sites/filled"
DEMONSTRATION = ROOT / "content"


class Change:
    """`content`: a copy of `original`, to change. `store`: what was computed, for all changes of a test session."""

    def __init__(self, original: Path, content: Path, store: Store) -> None:
        self.original, self.content, self.store = original, content, store

    def edit(self, path: str, old: str, new: str) -> "Change":
        file = self.content / path
        text = file.read_text("utf-8")
        assert old in text, f"{path} holds no {old}"
        file.write_text(text.replace(old, new), "utf-8")
        return self

    def compared(self, language: str = "nl") -> Difference:
        with keeping(self.store):
            sides = read_side("before", self.original, DAY), read_side("after", self.content, DAY)
            return compare(*sides, language, DAY)

    def differing_pages(self, language: str = "nl") -> set[str]:
        """The pages that `atlas render` writes otherwise."""
        with keeping(self.store):
            before, after = (_rendered(content, language) for content in (self.original, self.content))
        return {path for path in {*before, *after} if before.get(path) != after.get(path)}


def _rendered(content: Path, language: str) -> dict[str, str]:
    files = FolderIdentity(content)
    atlas = read_atlas(content, DAY, files=files)
    sources = source_identities(files, atlas.neighbourhoods)
    site = compile_site(atlas, language, DAY, Settings(icons=icon_folder()), sources=sources)
    return {path: page.text for path, page in site.pages.items()}


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tmp_path_factory.mktemp("kept"), "comparing")


@pytest.fixture
def change(tmp_path: Path, store: Store) -> Callable[[Path], Change]:
    def copied(original: Path = FILLED) -> Change:
        content = tmp_path / "content"
        shutil.copytree(original, content)
        return Change(original, content, store)

    return copied
