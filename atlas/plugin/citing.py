"""How to refer to each page of the site: put into it when all else is there, since it changes with every commit."""

from datetime import date
from pathlib import Path

from atlas.citing.cff import NAME
from atlas.citing.citation import CitedVersion
from atlas.history.head import head
from atlas.model.atlas import Atlas
from atlas.pages.citing.cited import Cited
from atlas.pages.citing.citing import Citing, citing_of
from atlas.pages.writing.drawings import CITING, CITING_HEAD
from atlas.pages.writing.settings import Settings

__all__ = ["citing_files", "citing_site", "in_page"]


def citing_site(atlas: Atlas, language: str, today: date, settings: Settings, content: Path) -> Citing:
    """For all pages of a build. `content`: the folder whose commit is named."""
    found = head(content)
    version = CitedVersion(today, "", found.commit, found.changed) if found else CitedVersion(today)
    return citing_of(atlas.shell, language, settings.site_url, version)


def citing_files(citing: Citing, atlas: Atlas) -> dict[str, bytes]:
    """The file that says how to cite the whole atlas, once for all languages."""
    return {NAME: citing.file().encode()} if citing.language == atlas.language else {}


def in_page(citing: Citing, cited: Cited | None) -> dict[str, str]:
    """What takes the place of the marks in a page; nothing in one without figures."""
    return {CITING: str(citing.block(cited)), CITING_HEAD: str(citing.head(cited))} if cited else {CITING_HEAD: ""}
