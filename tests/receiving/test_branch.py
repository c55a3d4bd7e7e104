"""`atlas receive --branch`: a commit of its own beside what one works on, in plain words and without a name."""

import subprocess
from pathlib import Path

import pytest

from atlas.cli import main

from .mails import CHANGED, PAGE, PATH, atlas_with_page, attached

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git as on a machine where nobody set anything."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / ".gitconfig"))


def git(folder: Path, *call: str) -> str:
    done = subprocess.run(["git", *call], cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.strip()


def repository(folder: Path) -> Path:
    content = atlas_with_page(folder / "here")
    git(content.parent, "init", "-q", "-b", "main")
    git(content.parent, "config", "user.name", "Atlas")
    git(content.parent, "config", "user.email", "atlas@example.org")
    git(content.parent, "add", "--all")
    git(content.parent, "commit", "-qm", "Begin")
    return content


def branch(content: Path, *more: str) -> int:
    file = content.parents[1] / "mail.eml"
    file.write_bytes(attached().as_bytes())
    common = ["--language", "en", "--today", "2026-06-01"]
    return main(["receive", str(file), str(content), "--branch", *more, *common])


def test_a_proposal_is_a_commit_beside_what_one_works_on(tmp_path: Path, capsys: Captured) -> None:
    content = repository(tmp_path)
    (content / "linde/initiatives/koor.md").write_text("half written", "utf-8")
    before = git(content, "status", "--porcelain")
    (content / "linde/initiatives/koor.md").write_text(
        "---\ntitle: Koor\nkind: informal\n---\n\nWij zingen.\n", "utf-8"
    )
    assert branch(content) == 0
    assert git(content, "status", "--porcelain") == before
    assert git(content, "branch", "--show-current") == "main"
    name = "change/linde-eettafel-2026-06-01"
    assert f"git diff {git(content, 'rev-parse', 'main')[:10]} {name}" in capsys.readouterr().out
    assert git(content, "diff", "--name-only", "main", name) == f"content/{PATH}"
    assert git(content, "show", f"{name}:content/{PATH}") == CHANGED.strip()
    assert (content / PATH).read_text("utf-8") == PAGE
    told = git(content, "log", "-1", "--format=%an %ae %cn %B", name)
    assert told.startswith("Atlas atlas@example.org Atlas Eettafel: changed as the initiative asks")
    assert "Piet" not in told


def test_what_keeps_a_branch_from_being_made_is_told(tmp_path: Path, capsys: Captured) -> None:
    content = repository(tmp_path)
    assert branch(content, "mine") == 0
    for told, more in (("already", "mine"), ("cannot be the name of a branch", "x..y"), ("cannot be the name", "-x/")):
        assert branch(content, f"--branch={more}") == 1
        assert told in capsys.readouterr().err
    (content / PATH).write_text(PAGE + "\nNog iets.\n", "utf-8")
    assert branch(content, "other") == 1
    assert "in no commit yet" in capsys.readouterr().err
    git(content, "checkout", "-q", "--", ".")
    git(content, "config", "--unset", "user.name")
    git(content, "config", "--unset", "user.email")
    git(content, "config", "user.useConfigOnly", "true")
    assert branch(content, "other") == 1
    assert "under which name" in capsys.readouterr().err
    assert git(content, "branch", "--format=%(refname:short)").split() == ["main", "mine"]


def test_it_is_told_when_a_mail_would_take_back_a_later_change(tmp_path: Path, capsys: Captured) -> None:
    content, told = repository(tmp_path), "changed after the mail was begun"
    assert branch(content, "first") == 0
    assert told not in capsys.readouterr().out
    (content / PATH).write_text(PAGE.replace("lat: 52.1, lon: 5.1", "lat: 52.2, lon: 5.2"), "utf-8")
    git(content, "commit", "-qam", "Another place")
    assert branch(content, "second") == 0
    assert told in capsys.readouterr().out


def test_outside_a_repository_there_is_no_branch(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = atlas_with_page(tmp_path / "here")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert branch(content) == 1
    assert "is in no git repository" in capsys.readouterr().err
    git(content.parent, "init", "-q")
    assert branch(content) == 1
    assert "no commit yet" in capsys.readouterr().err
    monkeypatch.setenv("PATH", str(tmp_path))
    assert branch(content) == 1
    assert "git is not installed" in capsys.readouterr().err
