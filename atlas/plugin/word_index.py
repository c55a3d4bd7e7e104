"""In which pages stands which word? What a browser fetches to look up words, made of the texts that Pagefind read."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

__all__ = ["Text", "tokens", "word_index"]

_CHUNK = re.compile(r"\S+")
_NO_WORDS = re.compile(r"@|://|[^\W\d_]\.[^\W\d_]{2}|\w/\w+/")
"""An address or the name of a file: its parts are no words that somebody wrote about the page."""
_WORD = re.compile(r"[^\W_]{2,}")
_WITHIN = str.maketrans("", "", "'’`´-\u00ad")
_CHALLENGE = re.compile(r"/(challenges|calls)/[^/]+/$")
_FIRST_WORDS = 40
_OFTEN = 3


@dataclass(frozen=True)
class Text:
    """A page as it is searched. `name`: what Pagefind calls its text; `also`: words that it is looked for by;
    `terms`: those of its activities and the like, which others have too."""

    url: str
    name: str
    title: str
    also: str
    terms: str
    content: str


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


def word_index(texts: Iterable[Text], listed: Sequence[str], fillers: str) -> dict[str, Any]:
    """Files by name, to be written as JSON.

    `pages.json`: pages as columns; the first are those of `listed` (addresses of initiatives, in the order of the
    directory), then challenges, calls and neighbourhoods up to `near`, then pages about the atlas and its figures.
    `fillers`: words that tell nothing of what somebody looks for. `words.json`: every word of the site, in their order,
    with spaces between.
    `words/62.json`: for every word that begins with the letter of that code point (hexadecimal) the pages that hold it,
    as differences from the one before of twice the number of a page, and one more where it holds the word often or in
    its beginning.
    """
    pages = _ordered(texts, listed)
    held: dict[str, list[int]] = defaultdict(list)
    known: set[str] = set()
    for number, page in enumerate(pages):
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
        "near": len(listed) + sum(_is_near(page.url, listed) for page in pages[len(listed) :]),
        "url": [page.url.lstrip("/") for page in pages],
        "title": [page.title for page in pages],
        "also": [page.also for page in pages],
        "terms": [page.terms for page in pages],
        "text": [page.name for page in pages],
        "fillers": tokens(fillers),
    }
    return {"pages.json": columns, "words.json": " ".join(sorted(known | held.keys())), **parts}


def _ordered(texts: Iterable[Text], listed: Sequence[str]) -> list[Text]:
    found: Mapping[str, Text] = {text.url: text for text in texts}
    first = [found.get(f"/{url}") or Text(f"/{url}", "", "", "", "", "") for url in listed]
    others = sorted(found.keys() - {text.url for text in first})
    return first + sorted((found[url] for url in others), key=lambda text: not _is_near(text.url, listed))


def _is_near(url: str, listed: Iterable[str]) -> bool:
    """Whether a page is about what there is to do, or why."""
    return bool(_CHALLENGE.search(url)) or url in {f"/{one.split('/')[0]}/" for one in listed}
