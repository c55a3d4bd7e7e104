"""Small atlases to test with: the fixtures, and copies of them that a test may change."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from atlas.keeping.identity import file_identities, tree_identity
from atlas.model.atlas import Atlas
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.read import read_atlas

ROOT = Path(__file__).parents[2]
SITES = ROOT / "tests" / "sites"
SMALL = SITES / "small"
BROKEN = SITES / "broken"
DAVIS = SITES / "southern-women"
PROTECTED = SITES / "southern-women-protected"
TODAY = date(2026, 6, 1)


def read(folder: Path, today: date = TODAY) -> Atlas:
    return read_atlas(folder, today)


def compiled(folder: Path, language: str, today: date = TODAY) -> CompiledSite:
    """The site of a folder. Of the same files it is made once, but where a test may have changed what makes it."""
    if changed_by_a_test:
        return compile_site(read(folder, today), language, today)
    key = tree_identity(file_identities(folder)), language, today
    made = _made.pop(key, None) or compile_site(read(folder, today), language, today)
    _made[key] = made
    while len(_made) > _MOST:
        del _made[next(iter(_made))]
    return made


_MOST = 12
_made: dict[tuple[str, str, date], CompiledSite] = {}
"""Those that were asked for last."""
changed_by_a_test = False
"""Set by a fixture of all tests, while one runs that has `monkeypatch`."""


def unmarked(text: str) -> str:
    """A page as people read it: without the marks on words of another language."""
    return re.sub(r'<span class="atlas-foreign"[^>]*>(.*?)</span>', r"\1", text)


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """The problems of a folder that cannot be read."""
    with pytest.raises(AtlasError) as told:
        read(folder)
    return told.value.problems


class Desk:
    """A copy of a fixture atlas to change."""

    def __init__(self, tmp_path: Path, site: Path = SMALL) -> None:
        self.content = tmp_path / "content"
        shutil.copytree(site, self.content)

    def write(self, name: str, text: str) -> None:
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.content / name).read_bytes().decode()
        assert old in text
        self.write(name, text.replace(old, new))

    def initiative(self, facts: str, body: str = "Wij doen iets samen.") -> None:
        """Another initiative, with these facts."""
        self.write("linde/initiatives/nieuw.md", f"---\ntitle: Nieuw\n{facts}\n---\n\n{body}\n")

    def faults(self) -> list[str]:
        """Every problem, in English."""
        return [problem.to("en") for problem in problems_of(self.content)]

    def page(self, name: str = "linde/initiatives/nieuw.md", language: str = "en", today: date = TODAY) -> str:
        """The Markdown of a compiled page."""
        return compiled(self.content, language, today).pages[name].text
