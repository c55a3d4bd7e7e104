"""What does the search know of one page? Its words as they are compared, and what it says, packed for a browser."""

import gzip
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from atlas.keeping.identity import identity
from atlas.plugin.page_text import page_text

__all__ = ["PageWords", "page_words", "tokens"]

_CHUNK = re.compile(r"\S+")
_NO_WORDS = re.compile(r"@|://|[^\W\d_]\.[^\W\d_]{2}|\w/\w+/")
"""An address or the name of a file: its parts are no words that somebody wrote about the page."""
_WORD = re.compile(r"[^\W_]{2,}")
_WITHIN = str.maketrans("", "", "'’`´-\u00ad")
_FIRST_WORDS = 34
_OFTEN = 3
_NAME_LENGTH = 16


@dataclass(frozen=True)
class PageWords:
    """What is known of a page. `title`, `also`, `terms`: see `PageText`; `words`: those of its content, and whether it
    holds each often or in its beginning; `name`: of the file with its content, another for another one; `packed`: that
    file, by gzip."""

    title: str
    also: str
    terms: str
    words: Mapping[str, bool]
    name: str
    packed: bytes


def page_words(url: str, html: str) -> PageWords | None:
    """What is known of the page at this address, as the theme wrote it; None for one that is not to be found."""
    text = page_text(html)
    if text is None:
        return None
    told = tokens(text.content)
    first = set(told[:_FIRST_WORDS])
    words = {word: times >= _OFTEN or word in first for word, times in Counter(told).items()}
    name = identity(url, text.content)[:_NAME_LENGTH]
    return PageWords(text.title, text.also, text.terms, words, name, gzip.compress(text.content.encode(), mtime=0))


def tokens(text: str) -> list[str]:
    """The words of a text as they are compared: small letters without accents, and digits.

    A word with a hyphen is also its parts. `search-words.js` does the same to what is typed.
    """
    return [token for chunk in _CHUNK.findall(text) for token in _of_chunk(chunk)]


@lru_cache(maxsize=20_000)
def _of_chunk(chunk: str) -> tuple[str, ...]:
    """Kept, for most of what stands on a page stands on others too."""
    if _NO_WORDS.search(chunk.rstrip(".,;:)")):
        return ()
    plain = "".join(c for c in unicodedata.normalize("NFD", chunk.lower()) if unicodedata.category(c)[0] != "M")
    whole = _WORD.findall(plain.translate(_WITHIN))
    parts = plain.split("-") if "-" in plain else []
    return *whole, *(word for part in parts for word in _WORD.findall(part.translate(_WITHIN)) if word not in whole)
