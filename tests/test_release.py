"""What is released: a wheel and a source archive with every file in them, of which an atlas can be made."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from atlas import __version__

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the wheel and the source archive, made from a copy without what other builds left."""
    copy, to = tmp_path_factory.mktemp("source") / "atlas", tmp_path_factory.mktemp("dist")
    copy.mkdir()
    shutil.copytree(ROOT / "atlas", copy / "atlas", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, copy)
    call = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(to), str(copy)]
    subprocess.run(call, check=True, capture_output=True)
    return to


def _files() -> set[str]:
    every = (path for path in (ROOT / "atlas").rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in every}


def test_every_file_of_the_program_is_in_both(released: Path) -> None:
    (wheel,) = released.glob("*.whl")
    (archive,) = released.glob("*.tar.gz")
    assert f"-{__version__}-" in wheel.name
    with zipfile.ZipFile(wheel) as file:
        assert _files() <= set(file.namelist())
        (about,) = (name for name in file.namelist() if name.endswith(".dist-info/METADATA"))
        assert "License-Expression: EUPL-1.2" in file.read(about).decode()
    with tarfile.open(archive) as tar:
        held = {name.partition("/")[2] for name in tar.getnames()}
    assert _files() <= held


@pytest.fixture(scope="module")
def installed(released: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel in it, unpacked as pip does."""
    to = tmp_path_factory.mktemp("installed")
    (wheel,) = released.glob("*.whl")
    call = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(to),
        str(wheel),
    ]
    subprocess.run(call, check=True, capture_output=True)
    return to


def test_an_atlas_can_be_begun_and_built_with_what_is_released(installed: Path, tmp_path: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(installed), "NO_MKDOCS_2_WARNING": "1", "ATLAS_TODAY": "2026-11-23"}
    place = ["--municipality", "Lindeveen", "--neighbourhood", "Oost", "--languages", "nl,en"]
    for call in (["init", "new", *place], ["build"]):
        where = tmp_path / "new" if call == ["build"] else tmp_path
        done = subprocess.run(
            [sys.executable, "-m", "atlas.cli", *call], cwd=where, env=env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    asked = [sys.executable, "-c", "import atlas; print(atlas.__file__)"]
    where_from = subprocess.run(asked, cwd=tmp_path, env=env, capture_output=True, text=True, check=True).stdout
    assert str(installed) in where_from
    for page in ("index.html", "en/oost/index.html", "methods/index.html", "assets/atlas/atlas.css", "404.html"):
        assert (tmp_path / "new/site" / page).is_file()


def test_the_changes_of_this_version_are_told() -> None:
    assert f"\n## {__version__} (" in (ROOT / "CHANGELOG.md").read_text("utf-8")
