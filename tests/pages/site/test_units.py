"""Neighbourhoods are made by several processes: one each, or several for one. What comes of it is the same."""

import multiprocessing
import shutil
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import pytest

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.keeping.identity import FolderIdentity
from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.pages.site import units
from atlas.pages.site.compile_neighbourhood import CompiledNeighbourhood, together
from atlas.pages.site.units import compile_units, source_identities
from atlas.pages.writing.settings import Settings

from ...reading.folders import ROOT, Desk, read

TODAY = date(2026, 11, 27)
CONTENT = ROOT / "content"


Made = tuple[Mapping[str, NeighbourhoodFindings], dict[str, CompiledNeighbourhood]]


def _units(processes: int, store: Store | None = None, content: Path = CONTENT) -> Made:
    atlas = read(content, TODAY)
    settings = Settings("https://atlas.example/", briefs=True)
    sources = source_identities(FolderIdentity(content), atlas.neighbourhoods) if store else None
    with keeping(store), compile_units(atlas, "nl", TODAY, settings, sources, processes) as units:
        return units.findings, dict(units.compiled)


@pytest.fixture
def parts_of(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Of how many parts each unit was put together that was made in parts."""
    found = list[int]()

    def counted(parts: Iterable[CompiledNeighbourhood]) -> CompiledNeighbourhood:
        made = list(parts)
        found.append(len(made))
        return together(made)

    monkeypatch.setattr(units, "together", counted)
    return found


def test_however_many_processes_there_are_the_units_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parts_of: list[int]
) -> None:
    alone = _units(1)
    assert list(map(len, alone)) == [2, 2]
    monkeypatch.setattr(units, "can_copy", lambda: True)  # beside threads of pytest new processes do the work
    store = Store(tmp_path / "kept", "1")
    assert _units(2, store) == alone
    assert parts_of == [2, 2], "as many cores as neighbourhoods: each is made in parts"
    assert _units(2, store) == alone
    assert len(parts_of) == 2, "they were kept"
    assert _units(2) == alone
    assert len(parts_of) == 4, "and where nothing is kept it is the same"


def test_of_many_the_last_are_made_in_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parts_of: list[int]
) -> None:
    desk = Desk(tmp_path)
    for name in ("noord", "oost", "west"):
        shutil.copytree(desk.content / "linde", desk.content / name)
        desk.edit(f"{name}/index.md", "title: De Linde", f"title: De Linde {name}")
    alone = _units(1, content=desk.content)
    assert list(alone[1]) == ["linde", "noord", "oost", "west"]
    monkeypatch.setattr(units, "can_copy", lambda: True)
    store = Store(tmp_path / "kept", "1")
    assert _units(2, store, desk.content) == alone
    assert parts_of == [2, 2], "two of the four, for two processes"
    assert _units(2, store, desk.content) == alone
    assert parts_of == [2, 2], "all were kept"


def test_a_fault_in_what_is_made_meanwhile_ends_the_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(units, "can_copy", lambda: True)
    atlas = read(CONTENT, TODAY)

    def front_page() -> None:
        with compile_units(atlas, "nl", TODAY, Settings("https://atlas.example/"), processes=2) as made:
            assert multiprocessing.active_children()
            assert list(made.findings) == list(atlas.neighbourhoods)
            raise ValueError("the front page")

    with pytest.raises(ValueError, match="the front page"):
        front_page()
    assert multiprocessing.active_children() == []
