"""What is there already, that a new page must fit: languages, words, neighbourhoods, and the pages of one of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from atlas.model.base import ID_PATTERN
from atlas.model.vocabulary import Vocabulary
from atlas.reading.folder import KINDS
from atlas.reading.front_matter import read_source
from atlas.reading.home_languages import home_languages
from atlas.reading.vocabulary_file import read_vocabulary

__all__ = ["Surroundings", "look_around", "neighbourhood_titles"]

Pages = Mapping[str, Mapping[str, Any]]
"""Front matter by the id of the page, as it was written."""


@dataclass(frozen=True)
class Surroundings:
    """`neighbourhood`: the id of the one that the page is for, empty for the page of a new one.

    `pages`: the pages of that neighbourhood by kind (`initiatives`, ...). `language`: that of originals. `site_url`:
    where the site stands, ending in a slash, where that is known.
    """

    content: Path
    today: date
    language: str = "nl"
    municipality: str = ""
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    neighbourhoods: Mapping[str, str] = field(default_factory=dict)
    neighbourhood: str = ""
    pages: Mapping[str, Pages] = field(default_factory=dict)
    site_url: str = ""

    def titles(self, kind: str) -> dict[str, str]:
        """The titles of the pages of a kind, by id."""
        return {key: str(meta.get("title") or key) for key, meta in self.pages.get(kind, {}).items()}

    def terms(self, key: str) -> dict[str, str]:
        """The labels of a list of the vocabulary, by term, in the language of originals."""
        terms = getattr(self.vocabulary, key)
        return {name: term.label.get(self.language, name) for name, term in terms.items()}

    def other_words(self, key: str) -> dict[str, str]:
        """Terms of a list of the vocabulary by what else they are called, in any language, or are looked for by."""
        found: dict[str, str] = {}
        for name, term in getattr(self.vocabulary, key).items():
            called = [*term.label.values(), *(word for words in term.also.values() for word in words)]
            found = {**{word.casefold(): name for word in called}, **found}
        return found

    def needs(self, challenge: str) -> dict[str, str]:
        """The titles of the needs of a challenge, by id."""
        listed = self.pages.get("challenges", {}).get(challenge, {}).get("needs")
        needs = [need for need in listed if isinstance(need, dict)] if isinstance(listed, list) else []
        return {str(need.get("id")): str(need.get("title")) for need in needs}


def neighbourhood_titles(content: Path) -> dict[str, str]:
    """The neighbourhoods of an atlas: title by id."""
    pages = sorted(content.glob("*/index.md"))
    found = {page.parent.name: _front_matter(page) for page in pages if ID_PATTERN.fullmatch(page.parent.name)}
    return {key: str(meta.get("title") or key) for key, meta in found.items()}


def look_around(content: Path, neighbourhood: str, today: date, site_url: str = "") -> Surroundings:
    """Read what a new page of a neighbourhood must fit. What cannot be read is left out: `atlas check` tells it."""
    languages = home_languages(content)
    vocabulary, _ = read_vocabulary(content, languages)
    pages = {kind: _pages(content / neighbourhood / kind) for kind in KINDS} if neighbourhood else {}
    return Surroundings(
        content=content,
        today=today,
        language=languages[0],
        municipality=str(_front_matter(content / "index.md").get("municipality") or ""),
        vocabulary=vocabulary or Vocabulary(),
        neighbourhoods=neighbourhood_titles(content),
        site_url=site_url,
        neighbourhood=neighbourhood,
        pages=pages,
    )


def _pages(folder: Path) -> Pages:
    return {path.stem: _front_matter(path) for path in sorted(folder.glob("*.md")) if "." not in path.stem}


def _front_matter(path: Path) -> Mapping[str, Any]:
    source = read_source(path, path.name, needs_body=False)[0] if path.is_file() else None
    return source.yaml.value if source else {}
