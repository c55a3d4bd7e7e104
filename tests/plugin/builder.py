"""Builds in this process, again and again, of an atlas that a test changes."""

import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from ..reading.folders import ROOT, Desk

__all__ = ["ADDRESS", "Builder", "build_as_told", "files_of"]

ADDRESS = "http://127.0.0.1:8000/"
"""Where a server of tests would be."""


class Builder:
    """Builds the desk's content in a folder of its own, which keeps what can be kept."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.desk, self.folder, self.patch = desk, folder, monkeypatch
        self.overrides = folder / "overrides"
        self.settings = (ROOT / "mkdocs.yml").read_text("utf-8")
        self.count = 0
        self.env({"ATLAS_TODAY": "2026-06-01", "ATLAS_LANGUAGE": ""})
        ours = ROOT / "atlas/plugin/theme"
        for path in (ours / "partials").rglob("*.html"):
            target = self.overrides / path.relative_to(ours)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())

    def env(self, variables: dict[str, str]) -> None:
        for name, value in variables.items():
            self.patch.setenv(name, value)

    def again(self) -> dict[str, bytes]:
        """Build where everything was kept."""
        return self._build(self.folder / "again")

    def from_nothing(self) -> dict[str, bytes]:
        """Build where nothing was."""
        self.count += 1
        return self._build(self.folder / f"fresh-{self.count}")

    def served(self) -> dict[str, bytes]:
        """What is served by a build of everything by a server that has just begun."""
        folder = self.folder / "whole-site"
        loaded = load_config(str(self.config(self.folder / "whole")), site_dir=str(folder), strict=True)
        loaded.site_url = ADDRESS
        loaded.plugins.on_startup(command="serve", dirty=False)
        build(loaded, serve_url=ADDRESS, dirty=False)
        return files_of(folder)

    @property
    def kept(self) -> Path:
        """The folder of what was kept."""
        return self.folder / "again/.cache/atlas"

    def _build(self, place: Path) -> dict[str, bytes]:
        site = place / "site"
        shutil.rmtree(site, ignore_errors=True)  # another language stands in a folder of its own
        build_as_told(self.config(place))
        return files_of(site)

    def config(self, place: Path) -> Path:
        """The settings of a build in `place`."""
        place.mkdir(exist_ok=True)
        settings = self.settings.replace("custom_dir: overrides", f"custom_dir: {self.overrides}")
        settings = settings.replace("docs_dir: content", f"docs_dir: {self.desk.content}")
        (place / "mkdocs.yml").write_text(settings, "utf-8")
        return place / "mkdocs.yml"


def build_as_told(settings: Path) -> None:
    """`mkdocs build --strict` with these settings, in this process.

    MkDocs has one plugin of a name in a process: unless told what it is for, it would go on as the test before left it.
    """
    config = load_config(str(settings), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)


def files_of(site: Path) -> dict[str, bytes]:
    """Every file of a built site."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
