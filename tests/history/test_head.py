"""Which commit a page is said to be made of, and whether that is the whole truth."""

import hashlib
from pathlib import Path

import pytest

from atlas.history.head import head

from .repository import Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "atlas")
    made.write("index.md", "---\ntitle: Atlas\n---\n")
    made.write("oost/data/lines.csv", "a,b\n")
    made.commit("2026-01-01")
    return made


def test_without_git_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("---\ntitle: Atlas\n---\n")
    assert head(tmp_path) is None


def test_without_a_commit_nothing_is_said(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.write("index.md", "---\ntitle: Atlas\n---\n")
    assert head(made.content) is None


def test_a_folder_that_git_does_not_know_has_no_commit(repository: Repository) -> None:
    other = repository.folder / "other"
    other.mkdir()
    (other / "index.md").write_text("---\ntitle: Atlas\n---\n")
    assert head(other) is None


def test_what_is_committed_is_told_by_its_whole_name(repository: Repository) -> None:
    found = head(repository.content)
    assert found is not None
    assert found.commit == repository.git("rev-parse", "HEAD").strip()
    assert not found.changed


def test_without_a_branch_the_commit_at_work_is_named(repository: Repository) -> None:
    first = repository.git("rev-parse", "HEAD").strip()
    repository.edit("index.md", "Atlas", "Andere atlas")
    repository.commit("2026-02-01")
    repository.git("checkout", "-q", "--detach", first)
    found = head(repository.content)
    assert found is not None
    assert (found.commit, found.changed) == (first, False)


@pytest.mark.parametrize("what", ["edited", "new", "gone", "only in the index"])
def test_what_was_not_committed_is_told(repository: Repository, what: str) -> None:
    if what == "edited":
        repository.edit("index.md", "Atlas", "Andere atlas")
    elif what == "new":
        repository.write("oost/index.md", "---\ntitle: Oost\n---\n")
    elif what == "gone":
        (repository.content / "oost/data/lines.csv").unlink()
    else:
        repository.edit("index.md", "Atlas", "Andere atlas")
        repository.git("add", "-A")
    found = head(repository.content)
    assert found is not None
    assert found.changed


def test_what_makes_no_difference_to_pages_is_no_change(repository: Repository) -> None:
    page = repository.content / "index.md"
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))  # as git writes it on Windows
    repository.write(".notes.md", "Nog doen.")
    (repository.folder / "README.md").write_text("Beside the content.")
    found = head(repository.content)
    assert found is not None
    assert not found.changed


def test_the_hash_of_a_file_is_that_of_git(repository: Repository) -> None:
    data = (repository.content / "index.md").read_bytes()
    told = repository.git("rev-parse", "HEAD:content/index.md").strip()
    assert told == hashlib.sha1(b"blob %d\0%b" % (len(data), data), usedforsecurity=False).hexdigest()
