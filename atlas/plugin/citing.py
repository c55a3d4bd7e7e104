"""How to refer to each page of the site: put into it when all else is there, since it changes with every commit."""

from datetime import date
from pathlib import Path

from atlas.citing.cff import NAME
from atlas.citing.citation import CitedVersion
from atlas.history.head import head
from atlas.model.atlas import Atlas
from atlas.model.release import Release
from atlas.pages.citing.cited import Cited
from atlas.pages.citing.citing import Citing, LastRelease, citing_of
from atlas.pages.writing import addresses
from atlas.pages.writing.drawings import CITING, CITING_HEAD
from atlas.pages.writing.frozen import newest_address
from atlas.pages.writing.settings import Settings
from atlas.releasing.kept import KeptRelease

__all__ = ["citing_files", "citing_site", "in_page"]


def citing_site(
    atlas: Atlas, language: str, today: date, settings: Settings, content: Path, kept: tuple[KeptRelease, ...] = ()
) -> Citing:
    """For all pages of a build. `content`: the folder whose commit is named; `kept`: the releases, the newest first."""
    last = _last(kept[0], settings, language, atlas.language) if kept else None
    return citing_of(atlas.shell, language, settings.site_url, _version(today, settings.release, content), last)


def _version(today: date, release: Release | None, content: Path) -> CitedVersion:
    if release:
        return CitedVersion(release.day, release.name, release.commit, release.changed)
    found = head(content)
    return CitedVersion(today, "", found.commit, found.changed) if found else CitedVersion(today)


def _last(kept: KeptRelease, settings: Settings, language: str, first: str) -> LastRelease:
    base = newest_address(settings, language, first)
    below, paths = "" if language == first else f"{language}/", kept.paths

    def address_of(path: str) -> str | None:
        there = addresses.absolute("", path)
        return f"{base}{there}" if base and f"{below}{there}index.html" in paths else None

    return LastRelease(kept.release.name, kept.release.day, address_of)


def citing_files(citing: Citing, atlas: Atlas) -> dict[str, bytes]:
    """The file that says how to cite the whole atlas, once for all languages."""
    return {NAME: citing.file().encode()} if citing.language == atlas.language else {}


def in_page(citing: Citing, cited: Cited | None) -> dict[str, str]:
    """What takes the place of the marks in a page; nothing in one without figures."""
    return {CITING: str(citing.block(cited)), CITING_HEAD: str(citing.head(cited))} if cited else {CITING_HEAD: ""}
