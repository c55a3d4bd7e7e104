"""In which pages stands which word? What a browser fetches to look up words, made of the words of the pages."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from atlas.plugin.page_words import PageWords, tokens

__all__ = ["word_index"]

_CHALLENGE = re.compile(r"/(challenges|calls)/[^/]+/$")
_NOTHING = PageWords("", "", "", {}, "", b"")


def word_index(
    known: Mapping[str, PageWords], listed: Sequence[str], fillers: str, said: Mapping[str, str]
) -> dict[str, Any]:
    """Files by name, to be written as JSON, of what is known of each page, by its address.

    `pages.json`: pages as columns; the first are those of `listed` (addresses of initiatives, in the order of the
    directory), then challenges, calls and neighbourhoods up to `near`, then pages about the atlas and its figures.
    `fillers`: words that tell nothing of what somebody looks for. `said`: what the search box says of what it found.
    `words.json`: every word of the site, in their order, with spaces between.
    `words/62.json`: for every word that begins with the letter of that code point (hexadecimal) the pages that hold it,
    as differences from the one before of twice the number of a page, and one more where it holds the word often or in
    its beginning.
    """
    urls = _ordered(known, listed)
    pages = [known.get(url, _NOTHING) for url in urls]
    near = _near(listed)
    held: dict[str, list[int]] = defaultdict(list)
    beside: set[str] = set()
    for number, page in enumerate(pages):
        beside.update(tokens(page.title), tokens(page.also), tokens(page.terms))
        for word, often in page.words.items():
            held[word].append(2 * number + often)
    parts: dict[str, dict[str, list[int]]] = defaultdict(dict)
    words = sorted(beside | held.keys())
    for word in words:
        parts[f"words/{ord(word[0]):x}.json"][word] = [b - a for a, b in pairwise([0, *held.get(word, [])])]
    columns = {
        "listed": len(listed),
        "near": len(listed) + sum(_is_near(url, near) for url in urls[len(listed) :]),
        "url": urls,
        "title": [page.title for page in pages],
        "also": [page.also for page in pages],
        "terms": [page.terms for page in pages],
        "text": [page.name for page in pages],
        "fillers": tokens(fillers),
        "said": said,
    }
    return {"pages.json": columns, "words.json": " ".join(words), **parts}


def _ordered(found: Iterable[str], listed: Sequence[str]) -> list[str]:
    """Addresses of pages: those of `listed`, then what is near to these, then the others."""
    near, known = _near(listed), {*listed}
    return [
        *listed,
        *sorted((url for url in found if url not in known), key=lambda url: (not _is_near(url, near), url)),
    ]


def _near(listed: Iterable[str]) -> set[str]:
    """The pages of the neighbourhoods of these."""
    return {one.split("/")[0] + "/" for one in listed}


def _is_near(url: str, neighbourhoods: Iterable[str]) -> bool:
    """Whether a page is about what there is to do, or why."""
    return bool(_CHALLENGE.search(url)) or url in neighbourhoods
