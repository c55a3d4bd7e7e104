"""Which words on a page stand in another language than the page, and how does the page say so?

A page about many initiatives holds words of each of them, and some are not translated. Screen readers need the language
of such words to pronounce them (WCAG 3.1.2), and readers need to know that nobody has translated them yet.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from pydantic import BaseModel

from atlas.model.atlas import Document
from atlas.pages.writing.escape import plain
from atlas.texts import direction

__all__ = ["Own", "foreign_attributes", "foreign_languages", "of_source", "own_words"]

_MARKED = re.compile(r'<span class="atlas-foreign" lang="([A-Za-z-]+)"')


@dataclass(frozen=True)
class Own:
    """Gives the words of a page back as they are, or marked with their language.

    `written`: the language of the original; `page`: that of the page. `untranslated`: the words that are in the
    original; None where all are.
    """

    written: str
    page: str
    untranslated: frozenset[str] | None = None

    def __call__(self, text: str | None) -> str | None:
        if self.written == self.page or not text or isinstance(text, Markup):
            return text
        if self.untranslated is not None and text not in self.untranslated:
            return text
        attributes = foreign_attributes(self.written, self.page)
        return Markup('<span class="atlas-foreign"{}>{}</span>').format(attributes, plain(text))


def own_words(document: Document[Any], language: str) -> Own:
    """What marks the words of a page for readers of `language`.

    A translation may leave out what it does not change, so words that are also in the original are the original's.
    """
    original = document.original
    version = document.in_language(language)
    alike = original.language == language or version is original
    return Own(original.language, language, None if alike else frozenset(_texts(original.meta)))


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


def of_source(text: str, language: str, page: str) -> str:
    """Words of a source, marked with their language on a page in another: they are quoted, and nobody translates them.

    One word alone is a name, as CBS is.
    """
    if language == page or " " not in text.strip():
        return text
    return Markup("<span{}>{}</span>").format(foreign_attributes(language, page), plain(text))


def foreign_languages(text: str) -> list[str]:
    """The languages of words that are marked in the text of a page, sorted."""
    return sorted(set(_MARKED.findall(text)))
