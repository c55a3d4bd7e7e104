"""Files of a neighbourhood are told from those of others, also of one whose name goes on where its name ends."""

import pickle
from pathlib import Path

import pytest

from atlas.keeping.identity import FolderIdentity
from atlas.pages.site.units import source_identities

NAMES = ("index.md", "index.en.md", "linde/index.md", "linde/initiatives/koor.md", "linde-zuid/index.md", "linde.md",
         "lind/index.md", "zwaan/a.md", "vocabulary.yml", "ébène/index.md")  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    return tmp_path


@pytest.mark.parametrize("start", ["linde/", "linde-zuid/", "lind/", "index.", "vocabulary.yml", "ébène/", "none/"])
@pytest.mark.parametrize("changed", NAMES)
def test_only_a_change_below_it_changes_the_identity(folder: Path, start: str, changed: str) -> None:
    before = FolderIdentity(folder)
    (folder / changed).write_text("otherwise", "utf-8")
    after = FolderIdentity(folder)
    assert (before.of(start) != after.of(start)) == changed.startswith(start)
    assert (before.of("zwaan/", start) != after.of("zwaan/", start)) == changed.startswith(("zwaan/", start))


def test_it_holds_until_a_file_of_that_part_changes_comes_or_goes(folder: Path) -> None:
    seen = pickle.loads(pickle.dumps(FolderIdentity(folder)))
    assert seen.holds("linde")
    (folder / "linde-zuid/index.md").write_text("otherwise", "utf-8")
    assert seen.holds("linde")
    assert not seen.holds("linde-zuid")
    (folder / "linde/new.md").write_text("new", "utf-8")
    assert not seen.holds("linde")
    (folder / "linde/new.md").unlink()
    assert seen.holds("linde")
    (folder / "linde/index.md").unlink()
    assert not seen.holds("linde")


@pytest.mark.parametrize("name", [".lijst.csv", "__pycache__/lijst.csv", ".verborgen/lijst.csv", "data/.lijst.csv"])
def test_what_is_hidden_is_seen_too_for_it_may_be_what_must_not_be_there(folder: Path, name: str) -> None:
    before = FolderIdentity(folder)
    path = folder / "linde" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("naam;initiatief", "utf-8")
    assert not before.holds("linde")
    assert FolderIdentity(folder).of("linde/") != before.of("linde/")


def test_what_git_keeps_is_not_looked_at(folder: Path) -> None:
    before = FolderIdentity(folder)
    (folder / ".git").mkdir()
    (folder / ".git/HEAD").write_text("ref: refs/heads/main", "utf-8")
    assert FolderIdentity(folder).files == before.files


@pytest.mark.parametrize(
    ("name", "beside"),
    [
        ("index.md", True),
        ("index.ar.md", True),
        ("vocabulary.yml", True),
        ("linde.md", False),
        ("linde/index.md", False),
    ],
)
def test_files_of_the_folder_itself_are_seen_to_change(folder: Path, name: str, beside: bool) -> None:
    seen = FolderIdentity(folder)
    assert seen.holds_beside("index.", "vocabulary.yml")
    (folder / name).write_text("otherwise", "utf-8")
    assert seen.holds_beside("index.", "vocabulary.yml") != beside
    assert source_identities(seen, ["zwaan"]).keys() == (set() if beside else {"zwaan"})
