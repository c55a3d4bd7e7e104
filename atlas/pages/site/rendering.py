"""The compiled site as a folder of Markdown and files, for any generator that builds folders."""

import shutil
from datetime import date
from pathlib import Path

from atlas.model.atlas import Atlas
from atlas.pages.map.tiles import Tiles
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.settings import Settings
from atlas.reading.icons import icon_folder

__all__ = ["render_site"]


def render_site(
    atlas: Atlas,
    content: Path,
    language: str,
    today: date,
    to: Path,
    *,
    tiles: Tiles | None = None,
    site_url: str = "",
) -> int:
    """Write every page and file to `to`, which must be new or empty; returns how many.

    `tiles` and `site_url`: as `compile_site` takes them. Images and other files of the content folder are copied beside
    the pages. Raises `FileExistsError` when the folder holds something already, so that nothing is lost.
    """
    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise FileExistsError(to)
    site = compile_site(atlas, language, today, Settings(site_url, icons=icon_folder(), tiles=tiles), processes=None)
    found: dict[str, bytes] = {path: page.text.encode() for path, page in site.pages.items()} | dict(site.files)
    for name, data in sorted(found.items()):
        target = to / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    others = [path for path in content.rglob("*") if path.is_file() and path.suffix != ".md"]
    for path in others:
        target = to / path.relative_to(content)
        if not target.exists() and not any(part.startswith(".") for part in path.relative_to(content).parts):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            found[str(path.relative_to(content))] = b""
    return len(found)
