"""Nothing that pages hide stands in any file of a site, whatever file that is and whatever made it."""

import os
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from ..reading.folders import ROOT
from .looking import told_in
from .planted import FIRST, SECOND, Hidden, plant


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site of the atlas with the first secrets, and that with the second, each in both languages."""
    folder = tmp_path_factory.mktemp("leaks")
    return _built(folder, FIRST), _built(folder, SECOND)


def _built(folder: Path, hidden: Hidden) -> Path:
    """The site with these secrets, built where nobody but its editors reads the pages' files, form and all."""
    plant(folder / "content", hidden)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    for old, new in (
        ("docs_dir: content", f"docs_dir: {folder / 'content'}"),
        ("custom_dir: overrides", f"custom_dir: {ROOT / 'overrides'}"),
        ("public_sources: true", "public_sources: false"),
    ):
        assert old in settings
        settings = settings.replace(old, new)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ATLAS_")}
    for language in ("nl", "en"):
        again = {"ATLAS_LANGUAGE": language, "ATLAS_TODAY": "2026-11-27", "SOURCE_DATE_EPOCH": "1795780800"}
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "-q"],
            cwd=folder,
            env={**kept, **again, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    site = folder / f"site-{hidden.person[:4]}"
    shutil.move(folder / "site", site)
    return site


def test_no_file_tells_a_secret(sites: tuple[Path, Path]) -> None:
    packages = [Path(str(files(name))) for name in ("material", "xstatic.pkg.leaflet", "atlas")]
    assert told_in(sites[0], FIRST.secrets(), *packages) == []


def test_no_byte_of_a_site_depends_on_a_secret(sites: tuple[Path, Path]) -> None:
    """Other counts that are not published, another house in the same area, other people: the same site."""
    first, second = (
        {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()} for site in sites
    )
    assert first.keys() == second.keys()
    assert not [name for name, path in first.items() if path.read_bytes() != second[name].read_bytes()]
