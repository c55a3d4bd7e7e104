"""Compiling twice gives the same bytes, whatever order Python keeps its sets in."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ...reading.folders import DAVIS, ROOT, SMALL, compiled


def test_two_runs_give_the_same_pages_and_files() -> None:
    first, second = compiled(SMALL, "en"), compiled(SMALL, "en")
    assert first.pages == second.pages
    assert first.files == second.files
    assert first.navigation == second.navigation
    assert first.menus == second.menus


def _files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.slow
@pytest.mark.parametrize("site", [SMALL, DAVIS])
def test_the_seed_of_python_hashes_changes_nothing(site: Path, tmp_path: Path) -> None:
    found = []
    for seed in ("0", "4711"):
        to = tmp_path / seed
        command = [sys.executable, "-m", "atlas.cli", "render", str(site), "--to", str(to), "--today", "2026-06-01"]
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True)
        found.append(_files(to))
    assert found[0] == found[1]
    assert "methods.md" in found[0]
