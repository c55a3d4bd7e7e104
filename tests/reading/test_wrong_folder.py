"""A folder that holds no atlas, or a part of one, is told in one sentence that says which folder does."""

from pathlib import Path

import pytest

from atlas.cli import main

from .folders import Desk, problems_of, read

Captured = pytest.CaptureFixture[str]
FRONT = "---\ntitle: X\nmunicipality: Y\n---\n\nX.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("docs_dir: content\n")
    (tmp_path / "README.md").write_text("# Read me\n")
    return Desk(tmp_path)


@pytest.mark.parametrize(
    ("named", "what"),
    [
        (".", "this folder holds no atlas"),
        ("content/linde", "this is a neighbourhood, and no whole atlas"),
        ("content/linde/initiatives", "this folder holds no atlas"),
        ("content/linde/index.md", "this is a file"),
        ("mkdocs.yml", "this is a file"),
        ("contents", "there is no folder here"),
    ],
)
@pytest.mark.parametrize("command", [["check"], ["languages"], ["check", "--fix"], ["stale"]])
def test_the_right_folder_is_told(desk: Desk, capsys: Captured, command: list[str], named: str, what: str) -> None:
    assert main([*command, named, "--today", "2026-06-01", "--language", "en"]) == 1
    first, count = capsys.readouterr().err.splitlines()
    assert first == f'{named}/: {what}; the atlas is in the folder "content"; name that one'
    assert count == "1 problem to mend"


def test_from_within_the_content_folder_it_is_here(
    desk: Desk, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk.content)
    assert main(["check", "--language", "en"]) == 1
    assert 'the atlas is in the folder "."; name that one' in capsys.readouterr().err


def test_a_folder_that_settings_call_otherwise_is_found(desk: Desk) -> None:
    desk.content.rename("pages")
    Path("mkdocs.yml").write_text('docs_dir: "pages"  # ours\n')
    (problem,) = problems_of(Path())
    assert 'the atlas is in the folder "pages"' in str(problem.hint)


def test_where_there_is_no_atlas_one_can_begin_one(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (problem,) = problems_of(tmp_path)
    assert str(problem.hint) == "go to the folder of an atlas, or begin one: atlas init"


def test_a_content_folder_without_its_front_page_is_told_as_such(desk: Desk) -> None:
    (desk.content / "index.md").unlink()
    assert any("the atlas has no front page" in line for line in desk.faults())


def test_a_front_page_with_a_mistake_is_read(desk: Desk) -> None:
    desk.edit("index.md", "municipality:", "munícipality:")
    assert any(line.startswith("index.md:") for line in desk.faults())


def test_an_atlas_in_a_folder_with_other_pages_is_read(desk: Desk) -> None:
    (desk.content.parent / "index.md").write_text("---\ntitle: Something else\n---\n\nX.\n")
    assert read(desk.content).neighbourhoods


def test_an_atlas_that_has_no_neighbourhood_yet_is_found(tmp_path: Path) -> None:
    (tmp_path / "site/content").mkdir(parents=True)
    (tmp_path / "site/content/index.md").write_text(FRONT)
    (problem,) = problems_of(tmp_path)
    assert "site/content" in str(problem.hint)


def test_of_several_atlases_none_is_guessed(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.md").write_text(FRONT)
    (problem,) = problems_of(tmp_path)
    assert "atlas init" in str(problem.hint)
