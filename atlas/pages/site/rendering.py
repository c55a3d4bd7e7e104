"""The compiled site as a folder of Markdown and files, with settings beside it, for a generator that builds folders."""

import shutil
from datetime import date
from pathlib import Path

from atlas.citing.cff import NAME as CITATION
from atlas.citing.citation import CitedVersion
from atlas.model.atlas import Atlas
from atlas.model.page_history import Histories
from atlas.pages.citing.citing import Citing, citing_of
from atlas.pages.map.tiles import Tiles
from atlas.pages.site.compile import compile_site
from atlas.pages.site.other_generator import MARK, settings_text
from atlas.pages.site.raw_links import from_file
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.drawings import CITING, with_drawings
from atlas.pages.writing.settings import Settings
from atlas.reading.icons import icon_folder
from atlas.texts import Sentence, say

__all__ = ["InTheWayError", "render_site", "settings_path"]


class InTheWayError(FileExistsError):
    """What stands where we would write, as a sentence that is still to be told in some language."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


def settings_path(to: Path) -> Path:
    """Where the settings for the folder `to` stand: beside it, for what is in it will be published."""
    named = to if to.name not in ("", "..") else to.resolve()
    return named.with_name(f"{named.name}.yml")


def render_site(
    atlas: Atlas,
    content: Path,
    language: str,
    today: date,
    to: Path,
    *,
    tiles: Tiles | None = None,
    site_url: str = "",
    generator: str = "mkdocs",
    histories: Histories | None = None,
    cited: CitedVersion | None = None,
) -> int:
    """Write every page and file to `to`, which must be new or empty, and settings beside it; returns how many files.

    `tiles`, `site_url` and `histories`: as `compile_site` takes them. `cited`: the version that pages say they are of;
    None: of this day and no known commit. `generator`: for whom all is. Images and other files of the content folder
    are copied beside the pages. Raises `InTheWayError` when the folder holds something already, or the settings are not
    ours, so that nothing is lost.
    """
    settings = settings_path(to)
    _refuse_losing(to, settings)
    chosen = Settings(site_url, icons=icon_folder(), tiles=tiles, content=content, briefs=True)
    site = compile_site(atlas, language, today, chosen, processes=None, histories=histories)
    citing = citing_of(atlas.shell, language, site_url, cited or CitedVersion(today))
    written = {path: _whole(page, citing, generator) for path, page in site.pages.items()}
    written.update(site.files)
    if language == atlas.language:
        written[CITATION] = citing.file().encode()
    for name, data in sorted(written.items()):
        target = to / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    others = [path for path in content.rglob("*") if path.is_file() and path.suffix != ".md"]
    for path in others:
        target = to / path.relative_to(content)
        if not target.exists() and not any(part.startswith(".") for part in path.relative_to(content).parts):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            written[str(path.relative_to(content))] = b""
    settings.write_text(settings_text(site, settings.stem, language, site_url, generator), "utf-8", newline="\n")
    return len(written)


def _whole(page: CompiledPage, citing: Citing, generator: str) -> bytes:
    """A page with how to refer to it. What programs read from its head is left to the generator."""
    cited = page.cited
    text = with_drawings(page.text, {CITING: str(citing.block(cited))} if cited else {})
    return (from_file(page.path, text) if generator == "zensical" else text).encode()


def _refuse_losing(to: Path, settings: Path) -> None:
    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise InTheWayError(say("{folder} is not empty; name a new folder, so that nothing is lost", folder=to))
    written = settings.is_symlink() or settings.exists()
    if written and not (settings.is_file() and settings.read_bytes().startswith(f"{MARK}\n".encode())):
        sentence = say(
            "{file} was not written by atlas render; name another folder, so that nothing is lost", file=settings
        )
        raise InTheWayError(sentence)
