"""Real builds of fixture atlases with the settings of this repository."""

import gzip
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..reading.folders import ROOT


@dataclass(frozen=True)
class Build:
    """What came of a build: `site` is the folder that all languages share."""

    status: int
    told: str
    site: Path

    def page(self, path: str) -> str:
        return (self.site / path / "index.html").read_text("utf-8")

    def search(self, language: str = "") -> list[dict[str, Any]]:
        """What the search knows of each page that it can show: `url`, `title`, `also`, `terms` and `content`."""
        folder = self.site / language / "search-index"
        columns = json.loads((folder / "pages.json").read_text("utf-8"))
        names = ("url", "title", "also", "terms", "text")
        pages = [dict(zip(names, row, strict=True)) for row in zip(*(columns[name] for name in names), strict=True)]
        texts = {path.stem: gzip.decompress(path.read_bytes()).decode() for path in folder.glob("texts/*.packed")}
        return [{**page, "content": texts[page["text"]]} for page in pages if page["text"]]


def build(
    content: Path,
    to: Path,
    *more: str,
    language: str = "",
    today: str = "2026-06-01",
    setting: str = "",
    **variables: str,
) -> Build:
    """`mkdocs build --strict` with mkdocs.yml of this repository, on other content and in another folder.

    `setting`: a line more of the plugin's settings, such as "offline: false". `variables`: more environment variables,
    such as ATLAS_SITE_URL.
    """
    config = to / f"mkdocs{language[:2]}.yml"
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    for old, new in (
        ("docs_dir: content", f"docs_dir: {content}\nsite_dir: {to / 'site'}"),
        ("  - atlas:\n", f"  - atlas:\n      {setting}\n" if setting else "  - atlas:\n"),
        ("custom_dir: overrides", f"custom_dir: {ROOT / 'overrides'}"),
    ):
        assert old in settings
        settings = settings.replace(old, new)
    config.write_text(settings, encoding="utf-8")
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ATLAS_")}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(config), *more],
        cwd=ROOT,
        env={**kept, "ATLAS_LANGUAGE": language, "ATLAS_TODAY": today, "NO_MKDOCS_2_WARNING": "1", **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    return Build(done.returncode, done.stdout + done.stderr, to / "site")


def write_city(content: Path, neighbourhoods: int) -> Path:
    """Neighbourhoods of one initiative and one hand-written page each, named Wijk 00, Wijk 01, ..."""
    content.mkdir()
    (content / "index.md").write_text("---\ntitle: Stad\nmunicipality: Stad\n---\n\nEen stad.\n", "utf-8")
    for number in (f"{n:02}" for n in range(neighbourhoods)):
        for name, front in {
            "index": f"title: Wijk {number}\nmunicipality: Stad",
            f"initiatives/koor-{number}": f"title: Koor {number}\nkind: informal",
            "geschiedenis": "title: Geschiedenis",
        }.items():
            path = content / f"wijk-{number}/{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"---\n{front}\n---\n\nTekst.\n", "utf-8")
    return content
