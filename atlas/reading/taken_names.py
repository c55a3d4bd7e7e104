"""Which names in the content folder does the build need itself? What stands there would take its place, or be lost."""

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from atlas.model.site_pages import (
    ASSETS,
    NEIGHBOURHOOD_FILES,
    NEIGHBOURHOOD_PAGES,
    PAGE_FILES,
    SCHEMAS,
    SITE_PAGES,
    taken,
)
from atlas.reading.problems import Problem
from atlas.texts import Sentence, say

__all__ = ["addresses_in_use", "taken_files", "taken_page"]

_BESIDE = taken(SITE_PAGES)
_IN_NEIGHBOURHOOD = taken(NEIGHBOURHOOD_PAGES) | set(NEIGHBOURHOOD_FILES)
_OTHER_FOLDERS = {"assets", SCHEMAS, "search", "search-index", "stylesheets", "javascripts"}
"""Folders of the theme, of the search and of schemas."""


_EMPTIED = ("search-index", "templates")
"""What the search makes anew, and what MkDocs takes for templates: what stands there is not in the site."""


def addresses_in_use(languages: Collection[str]) -> set[str]:
    """What no neighbourhood can be called."""
    return {*languages, *_OTHER_FOLDERS, *(page.address for page in SITE_PAGES if page.address)}


def taken_page(name: PurePosixPath, languages: Collection[str]) -> Problem | None:
    """The problem of a page, or of a translation, that stands where the build makes a page or a folder."""
    page_id = name.stem.partition(".")[0]
    beside = len(name.parts) == 1
    made = _BESIDE if beside else _IN_NEIGHBOURHOOD if len(name.parts) == 2 else {"index"}
    if page_id in made:
        what = say("the build makes this page itself")
        return _at(name, what, say("give the file another name, or put its text in index.md"))
    if beside and page_id in {*languages, *_OTHER_FOLDERS}:
        what = say('the address "{name}" is already in use on this site', name=page_id)
        return _at(name, what, say("give the file another name"))
    return None


def taken_files(
    names: Collection[PurePosixPath], neighbourhoods: Collection[str], read: Collection[str], languages: Collection[str]
) -> Iterator[Problem]:
    """The problems of pictures and other files that stand where the build puts its own, or that it leaves out.

    `read`: folders in a neighbourhood that pages are read from, in which pictures may stand too.
    """
    lost = {*languages, *_EMPTIED}
    for name in names:
        parts = name.parts
        if name.suffix == ".md" or len(parts) == 1:
            continue
        if parts[0] in neighbourhoods and parts[1] in _IN_NEIGHBOURHOOD.difference(read):
            own, instead = PurePosixPath(*parts[:2]), f"{parts[0]}/data"
        elif parts[0] in neighbourhoods and len(parts) > 2 and name.name in PAGE_FILES:
            own, instead = name, ""
        elif parts[0] in _BESIDE or parts[0] == SCHEMAS or parts[0] in lost:
            own, instead = PurePosixPath(parts[0]), "images"
        elif name.is_relative_to(ASSETS):
            own, instead = PurePosixPath(ASSETS), "images"
        else:
            continue
        if name == own:
            yield _at(name, say("the build makes this file itself"), say("give the file another name"))
        else:
            what = say('the build makes "{folder}" itself', folder=own)
            yield _at(name, what, say("put the file in another folder, such as {folder}", folder=instead))


def _at(name: PurePosixPath, what: Sentence, hint: Sentence) -> Problem:
    return Problem(str(name), 1, "", what, hint, rule="file-place")
