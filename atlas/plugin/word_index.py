"""In which pages stands which word? What a browser fetches to look up words, made of the texts of the pages."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from atlas.keeping.identity import identity
from atlas.plugin.page_text import PageText

__all__ = ["text_name", "tokens", "word_index"]

_CHUNK = re.compile(r"\S+")
_NO_WORDS = re.compile(r"@|://|[^\W\d_]\.[^\W\d_]{2}|\w/\w+/")
"""An address or the name of a file: its parts are no words that somebody wrote about the page."""
_WORD = re.compile(r"[^\W_]{2,}")
_WITHIN = str.maketrans("", "", "'’`´-\u00ad")
_CHALLENGE = re.compile(r"/(challenges|calls)/[^/]+/$")
_FIRST_WORDS = 34
_OFTEN = 3


_NOTHING = PageText("", "", "", "")
_NAME_LENGTH = 16


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


def text_name(url: str, text: PageText) -> str:
    """What the file with the text of a page is called: another text has another name."""
    return identity(url, text.content)[:_NAME_LENGTH]


def word_index(texts: Mapping[str, PageText], listed: Sequence[str], fillers: str) -> dict[str, Any]:
    """Files by name, to be written as JSON, of what each page says, by its address.

    `pages.json`: pages as columns; the first are those of `listed` (addresses of initiatives, in the order of the
    directory), then challenges, calls and neighbourhoods up to `near`, then pages about the atlas and its figures.
    `fillers`: words that tell nothing of what somebody looks for. `words.json`: every word of the site, in their order,
    with spaces between.
    `words/62.json`: for every word that begins with the letter of that code point (hexadecimal) the pages that hold it,
    as differences from the one before of twice the number of a page, and one more where it holds the word often or in
    its beginning.
    """
    pages = _ordered(texts, listed)
    near = _near(listed)
    held: dict[str, list[int]] = defaultdict(list)
    known: set[str] = set()
    for number, url in enumerate(pages):
        page = texts.get(url, _NOTHING)
        told = tokens(page.content)
        first = set(told[:_FIRST_WORDS])
        known.update(tokens(page.title), tokens(page.also), tokens(page.terms))
        for word, times in Counter(told).items():
            held[word].append(2 * number + (times >= _OFTEN or word in first))
    parts: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for word in sorted(known | held.keys()):
        parts[f"words/{ord(word[0]):x}.json"][word] = [b - a for a, b in pairwise([0, *held.get(word, [])])]
    columns = {
        "listed": len(listed),
        "near": len(listed) + sum(_is_near(url, near) for url in pages[len(listed) :]),
        "url": pages,
        "title": [texts.get(url, _NOTHING).title for url in pages],
        "also": [texts.get(url, _NOTHING).also for url in pages],
        "terms": [texts.get(url, _NOTHING).terms for url in pages],
        "text": [text_name(url, texts[url]) if url in texts else "" for url in pages],
        "fillers": tokens(fillers),
    }
    return {"pages.json": columns, "words.json": " ".join(sorted(known | held.keys())), **parts}


def _ordered(texts: Iterable[str], listed: Sequence[str]) -> list[str]:
    """Addresses of pages: those of `listed`, then what is near to these, then the others."""
    near, known = _near(listed), {*listed}
    return [
        *listed,
        *sorted((url for url in texts if url not in known), key=lambda url: (not _is_near(url, near), url)),
    ]


def _near(listed: Iterable[str]) -> set[str]:
    """The pages of the neighbourhoods of these."""
    return {one.split("/")[0] + "/" for one in listed}


def _is_near(url: str, neighbourhoods: Iterable[str]) -> bool:
    """Whether a page is about what there is to do, or why."""
    return bool(_CHALLENGE.search(url)) or url in neighbourhoods
