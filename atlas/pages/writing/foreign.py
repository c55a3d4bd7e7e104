"""Which words on a page stand in another language than the page, and how does the page say so?

A page about many initiatives holds words of each of them, and some are not translated. Screen readers need the language
of such words to pronounce them (WCAG 3.1.2), and readers need to know that nobody has translated them yet.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from markupsafe import Markup
from pydantic import BaseModel

from atlas.model.atlas import Document
from atlas.pages.writing.escape import plain
from atlas.texts import direction

__all__ = ["Own", "foreign_attributes", "foreign_languages", "own_words"]

Own = Callable[[str | None], str | None]
"""Gives the words of a page back as they are, or marked with their language."""

_MARKED = re.compile(r'<span class="atlas-foreign" lang="([A-Za-z-]+)"')


def own_words(document: Document[Any], language: str) -> Own:
    """What marks the words of a page for readers of `language`.

    A translation may leave out what it does not change, so words that are also in the original are the original's.
    """
    original = document.original
    if original.language == language:
        return _as_they_are
    version = document.in_language(language)
    untranslated = None if version is original else frozenset(_texts(original.meta))

    def own(text: str | None) -> str | None:
        if not text or isinstance(text, Markup) or (untranslated is not None and text not in untranslated):
            return text
        attributes = foreign_attributes(original.language, language)
        return Markup('<span class="atlas-foreign"{}>{}</span>').format(attributes, plain(text))

    return own


def _as_they_are(text: str | None) -> str | None:
    return text


def _texts(value: object) -> Iterator[str]:
    """Every piece of text in front matter."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)


def foreign_attributes(language: str, page: str) -> Markup:
    """What an element says that holds words in `language` on a page in the language `page`; nothing if they are one."""
    if language == page:
        return Markup("")
    way = direction(language)
    return Markup(' lang="{}"').format(language) + (
        Markup(' dir="{}"').format(way) if way != direction(page) else Markup("")
    )


def foreign_languages(text: str) -> list[str]:
    """The languages of words that are marked in the text of a page, sorted."""
    return sorted(set(_MARKED.findall(text)))
