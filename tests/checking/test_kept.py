"""`atlas check` reads what was changed since; what it says is the same as without anything kept."""

import shutil
from pathlib import Path

import pytest

from atlas.cli import main
from atlas.keeping.store import KEPT, Store
from atlas.reading import read as module

from ..reading.folders import ROOT

Captured = pytest.CaptureFixture[str]
TODAY = "2026-11-27"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The demonstration with its settings, in a folder of its own."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The neighbourhoods that were read, one by one."""
    found: list[str] = []
    reading = vars(module)["read_neighbourhood"]

    def noted(content: Path, key: str, *rest: object) -> object:
        found.append(key)
        return reading(content, key, *rest)

    monkeypatch.setattr(module, "read_neighbourhood", noted)
    return found


def _said(project: Path, captured: Captured, today: str = TODAY) -> tuple[int, str, str]:
    status = main(["check", str(project / "content"), "--language", "en", "--today", today])
    said = captured.readouterr()
    return status, said.out, said.err


def test_what_was_not_changed_is_read_once_and_says_the_same(project: Path, read: list[str], capsys: Captured) -> None:
    first = _said(project, capsys)
    assert first[0] == 0, first
    everything, read[:] = sorted(read), []
    assert len(everything) > 1
    assert _said(project, capsys) == first
    assert read == []
    page = next((project / "content" / everything[0] / "initiatives").glob("*.md"))
    page.write_text(page.read_text("utf-8") + "\nZie [hier](nergens.md).\n", "utf-8")
    status, _, told = _said(project, capsys)
    assert status == 1
    assert "nergens.md" in told
    assert read == everything[:1]


def test_a_problem_is_told_each_time_and_gone_when_it_is_mended(
    project: Path, read: list[str], capsys: Captured
) -> None:
    first = _said(project, capsys)
    page = next(project.glob("content/*/initiatives/*.md"))
    good = page.read_text("utf-8")
    page.write_text(good.replace("title:", "titel:", 1), "utf-8")
    wrong = _said(project, capsys)
    assert wrong[0] == 1
    assert "titel" in wrong[2]
    read.clear()
    assert _said(project, capsys) == wrong
    assert len(read) == 1
    page.write_text(good, "utf-8")
    assert _said(project, capsys) == first


def test_another_day_is_judged_anew(project: Path, capsys: Captured) -> None:
    """On an earlier one, what was written down since lies in the future."""
    fresh = project.parent / f"{project.name}-fresh"
    shutil.copytree(project, fresh)
    assert _said(project, capsys)[0] == 0
    (status, _, told), afresh = (_said(folder, capsys, today="2026-06-01") for folder in (project, fresh))
    assert status == 1
    assert (status, told.replace(str(project), str(fresh))) == (afresh[0], afresh[2])


def test_a_folder_of_pages_alone_stays_as_it_is(project: Path, capsys: Captured) -> None:
    first = _said(project, capsys)
    shutil.rmtree(project / ".cache")
    (project / "mkdocs.yml").unlink()
    assert _said(project, capsys) == first
    assert [path.name for path in project.iterdir()] == ["content"]


@pytest.mark.parametrize("broken", ["a file in its place", "entries"])
def test_a_broken_folder_makes_no_difference_and_no_noise(project: Path, broken: str, capsys: Captured) -> None:
    first = _said(project, capsys)
    kept = project / KEPT
    if broken == "entries":
        entries = [path for path in kept.rglob("*") if path.is_file() and path.parent.parent.parent == kept]
        assert entries
        for entry in entries:
            entry.write_bytes(entry.read_bytes()[:30])
    else:
        shutil.rmtree(kept)
        kept.write_text("no folder", "utf-8")
    assert _said(project, capsys) == first


def test_what_is_kept_does_not_grow_without_end(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Of edits that only a check reads, too."""
    old = project / KEPT / "of-another-version"
    old.mkdir(parents=True)
    most = 130_000
    monkeypatch.setattr(Store.__init__, "__defaults__", (most,))
    page = next(project.glob("content/*/initiatives/*.md"))
    for number in range(6):
        page.write_text(page.read_text("utf-8") + f"\nNog een zin: {number}.\n", "utf-8")
        assert _said(project, capsys)[0] == 0
    assert not old.exists()
    assert sum(path.stat().st_size for path in (project / KEPT).rglob("*") if path.is_file()) <= most
