"""Where private files are counted: an atlas to write to."""

from pathlib import Path

import pytest

from tests.private.office import Captured, Office


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "content/davis"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text("---\ntitle: Davis\n---\n", encoding="utf-8")
    return folder / "data"


@pytest.fixture
def office(tmp_path: Path, capsys: Captured) -> Office:
    return Office(tmp_path, capsys)
