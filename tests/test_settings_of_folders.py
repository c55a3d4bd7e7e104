"""Where the content is and where the site goes, as MkDocs itself would read it from the settings."""

from pathlib import Path

import pytest
from mkdocs.config import load_config

from atlas.commands.settings import folder_of, read_settings


@pytest.mark.parametrize(
    ("written", "variables", "folder"),
    [
        ("docs_dir: pages", {}, "pages"),
        ("docs_dir: !ENV DOCS", {"DOCS": "elsewhere"}, "elsewhere"),
        ("docs_dir: !ENV [FIRST, SECOND, usual]", {}, "usual"),
        ("docs_dir: !ENV [FIRST, SECOND, usual]", {"SECOND": "two"}, "two"),
        ("docs_dir: !ENV [FIRST, SECOND, usual]", {"FIRST": "one", "SECOND": "two"}, "one"),
        ("INHERIT: base.yml", {}, "inherited"),
        ("INHERIT: base.yml\ndocs_dir: own", {}, "own"),
        ("plugins: []", {}, "docs"),
    ],
)
def test_the_folder_is_the_one_that_the_generator_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, variables: dict[str, str], folder: str
) -> None:
    for name in ("DOCS", "FIRST", "SECOND"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    (tmp_path / folder).mkdir()
    (tmp_path / "base.yml").write_text("docs_dir: inherited\n")
    (tmp_path / "mkdocs.yml").write_text(f"site_name: x\n{written}\n")
    found = folder_of(read_settings(tmp_path / "mkdocs.yml"), "docs_dir", "docs")
    assert found == folder
    assert Path(load_config(str(tmp_path / "mkdocs.yml")).docs_dir) == tmp_path / folder


def test_settings_that_inherit_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("INHERIT: mkdocs.yml\ndocs_dir: pages\n")
    assert folder_of(read_settings(tmp_path / "mkdocs.yml"), "docs_dir", "docs") == "pages"


@pytest.mark.parametrize("day", ["2026-02-31", "2026-02-28", "12:00", "0o9"])
def test_a_day_that_is_none_does_not_keep_the_folders_from_being_read(tmp_path: Path, day: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"docs_dir: pages\nplugins:\n  - atlas:\n      today: {day}\n")
    assert folder_of(read_settings(tmp_path / "mkdocs.yml"), "docs_dir", "docs") == "pages"
