"""Nothing that pages hide stands in any file of a site, whatever file that is and whatever made it."""

import os
import shutil
import subprocess
import sys
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from atlas.model.release import RELEASES
from atlas.pages.desk.backend import TRYING, Backend
from atlas.pages.desk.document import desk_files
from atlas.reading.read import read_atlas

from ..reading.folders import ROOT
from .looking import told_in
from .planted import FIRST, SECOND, Hidden, plant

DAY, RELEASE = date(2026, 11, 27), "2026-11"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site of the atlas with the first secrets, and that with the second, each in both languages, with a release
    of all of it below, and a desk for editors."""
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
    called = "import sys; from atlas.cli import main; sys.exit(main())"
    _run(folder, "-c", called, "release", RELEASE, "--today", DAY.isoformat())
    for language in ("nl", "en"):
        _run(folder, "-m", "mkdocs", "build", "--strict", "-q", ATLAS_LANGUAGE=language)
    site = folder / f"site-{hidden.person[:4]}"
    shutil.move(folder / "site", site)
    shutil.rmtree(folder / RELEASES)
    desk = desk_files(read_atlas(folder / "content", DAY), "nl", Backend(TRYING), "", {"decap-cms.js": b""})
    for path, data in desk.items():  # what others wrote for a desk is left out: it tells of nobody
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)
    return site


def _run(folder: Path, *call: str, **settings: str) -> None:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ATLAS_")}
    again = {"ATLAS_TODAY": DAY.isoformat(), "SOURCE_DATE_EPOCH": "1795780800", **settings}
    done = subprocess.run(
        [sys.executable, *call],
        cwd=folder,
        env={**kept, **again, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_sites_hold_every_kind_of_file_that_a_site_can_hold(sites: tuple[Path, Path]) -> None:
    """Else those that follow would look at less than they say."""
    below = f"{RELEASES}/{RELEASE}"
    kinds = ("data/hsds.json", "data/atlas.xlsx", "data/murmurations/hof/koor.json", "hof/brief.pdf", "en/index.html")
    for site in sites:
        for path in (*kinds, *(f"{below}/{kind}" for kind in kinds), f"{below}/MANIFEST", "admin/desk.json"):
            assert (site / path).is_file(), path


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
