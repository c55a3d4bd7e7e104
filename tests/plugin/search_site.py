"""A small site to index."""

from pathlib import Path

from atlas.plugin.search import FOLDER

__all__ = ["FOLDERS", "files_of_index", "small_site"]

FOLDERS = ("", "about", "oost", "oost/koor", "west", "west/koor", "west/koor/foto")


def small_site(folder: Path, *more: str) -> Path:
    """Pages as the theme writes them: those of `FOLDERS`, and more."""
    for name in (*FOLDERS, *more):
        page = folder / name / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        words = name.replace("/", " ") or "home"
        page.write_text(
            f'<html lang="nl"><body><article class="md-content__inner"><h1>{words}</h1><p>Over {words}.</p></article>'
        )
    (folder / "assets").mkdir()
    return folder


def files_of_index(site: Path) -> dict[str, bytes]:
    """The index of a site, by path in its folder."""
    folder = site / FOLDER
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
