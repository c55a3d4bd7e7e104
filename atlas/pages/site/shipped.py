"""Pages about the atlas that every atlas has: its own by these names, or else the texts that come with this package."""

from dataclasses import replace
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

from atlas.model.atlas import Atlas, Document, Version
from atlas.model.neighbourhood import Plain
from atlas.model.site_pages import EASY
from atlas.reading.front_matter import read_source

__all__ = ["GUIDES", "IN_EASY_WORDS", "IN_MENU", "OWN_LANGUAGES", "shipped_documents"]

METHODS: Final = "methods"
GUIDES: Final = (
    "for-residents",
    "for-initiatives",
    "for-key-figures",
    "for-councils",
    "publishing",
    "languages",
    "settings",
)
"""Guides, each for somebody else; the page `guides` leads to all of them."""
IN_MENU: Final = (METHODS, "guides")
"""What of these the menu names, after the pages that people wrote."""
IN_EASY_WORDS: Final = (METHODS, "for-residents")
"""What of these is there in easy words too."""
OWN_LANGUAGES: Final = ("nl", "en")


def shipped_documents(atlas: Atlas) -> dict[str, Document[Plain]]:
    """By name. `path` is empty where no file of the content folder holds a page."""
    return {name: atlas.pages.get(name) or _document(name, atlas.language) for name in (*IN_MENU, *GUIDES)}


def _document(name: str, language: str) -> Document[Plain]:
    written = {code: _shipped(name, code) for code in OWN_LANGUAGES}
    first = written.get(language, written["en"])
    return Document(name, first, {code: version for code, version in written.items() if version is not first})


@cache
def _shipped(name: str, language: str) -> Version[Plain]:
    easy = _written(f"{name}.{EASY}.{language}.md", language) if name in IN_EASY_WORDS else None
    return replace(_written(f"{name}.{language}.md", language), easy=easy)


def _written(file: str, language: str) -> Version[Plain]:
    with as_file(files("atlas.pages.site").joinpath("texts", file)) as path:
        source, problems = read_source(Path(path), path.name, own=True)
    if source is None or problems:
        raise ValueError(f"a page of this package cannot be read: {problems}")
    return Version("", language, Plain.model_validate(source.yaml.value), source.body)
