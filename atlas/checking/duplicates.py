"""Which pages may be about the same initiative? Names that are alike, and a place, address or number that is the same.

Alike is meant narrowly: what differs by a number, a day of the week or a group of people are two initiatives. Only
pages that share a place, website, e-mail address or telephone number are compared, so the work grows with the pages.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final, Literal

from atlas.model.atlas import Atlas, Document
from atlas.model.initiative import Initiative
from atlas.reading.one_answer import one_slip

__all__ = ["Likeness", "Shared", "alike", "are_alike", "likely_duplicates"]

Shared = Literal["place", "website", "email", "phone"]

_ARTICLES: Final = {"de", "het", "een", "t", "the", "a", "an", "van", "of", "in", "en", "and", "te", "voor", "for"}
_LEGAL: Final = {
    *("stichting", "st", "vereniging", "ver", "vzw", "bv", "nv", "cv", "ev", "ltd", "limited", "plc", "cic", "cio"),
    *("inc", "incorporated", "llp", "charity", "foundation", "association", "society"),
}
_LEFT_OUT: Final = _ARTICLES | _LEGAL
_WORD: Final = re.compile(r"\w+")
_FEWEST_LETTERS: Final = 6
"""In shorter words a letter makes another word."""
_FEW: Final = 30
"""So many names are compared each with each."""


@dataclass(frozen=True)
class Likeness:
    """Two pages that may be one, and what they share. `page` is the later one by path; `other` the earlier."""

    page: Document[Initiative]
    other: Document[Initiative]
    shared: Shared


def likely_duplicates(atlas: Atlas) -> tuple[Likeness, ...]:
    """Every pair in an atlas, by path. What has stopped may have gone on under the same name, and is left out."""
    groups: dict[tuple[Shared, str], list[Document[Initiative]]] = {}
    for neighbourhood in atlas.neighbourhoods.values():
        for page in neighbourhood.initiatives.values():
            if page.meta.status != "stopped":
                for key in _keys(page.meta):
                    groups.setdefault(key, []).append(page)
    found: dict[tuple[str, str], Likeness] = {}
    for (shared, _), pages in groups.items():
        for other, page in _pairs(pages):
            found.setdefault((page.path, other.path), Likeness(page, other, shared))
    return tuple(found[key] for key in sorted(found))


def _pairs(pages: list[Document[Initiative]]) -> Iterator[tuple[Document[Initiative], Document[Initiative]]]:
    """Pairs with names alike, the earlier path first."""
    several = sorted(pages, key=lambda page: page.path)
    for first, second in alike([page.meta.title for page in several]):
        one, other = several[first], several[second]
        if not _told_apart(one.meta, other.meta):
            yield one, other


def alike(names: Sequence[str]) -> list[tuple[int, int]]:
    """Every pair of names that are alike, by their places in the list: the earlier first, in order.

    Only names that have something in common are compared, so the work grows with the list and with what is found.
    """
    if len(names) < 2:  # most places have one
        return []
    found: set[tuple[int, int]] = set()
    for places in _having_in_common(names, range(len(names)), _ends):
        closer = [places] if len(places) <= _FEW else _having_in_common(names, places, _but_for_a_letter)
        for some in closer:
            found |= {pair for pair in combinations(some, 2) if are_alike(names[pair[0]], names[pair[1]])}
    return sorted(found)


_Pieces = Callable[[str], Iterable[object]]


def _having_in_common(names: Sequence[str], places: Iterable[int], pieces: _Pieces) -> Iterable[list[int]]:
    """The places of the names that have a part in common, for each such part."""
    found: dict[object, list[int]] = {}
    for place in places:
        for part in _parts(names[place], pieces):
            found.setdefault(part, []).append(place)
    return [some for some in found.values() if len(some) > 1]


@lru_cache(maxsize=16384)
def _parts(name: str, pieces: _Pieces) -> frozenset[object]:
    """What two names that are alike have at least one of: all letters in a row, all words in any order, or all words
    but one, and one of the `pieces` of that one."""
    words = _words(name)
    if not words:
        return frozenset()
    near = {
        (" ".join(sorted(words[:place] + words[place + 1 :])), piece)
        for place, word in enumerate(words)
        if len(word) >= _FEWEST_LETTERS
        for piece in pieces(word)
    }
    return frozenset({"".join(words), tuple(sorted(words)), *near})


def _ends(word: str) -> Iterable[object]:
    """Its beginning and its end: a slip is in two letters at most, so one of the two stays."""
    return (word[:2], ""), ("", word[-2:])


def _but_for_a_letter(word: str) -> Iterable[object]:
    """All its letters, and all but any one: fewer words that no slip could join have one of these in common."""
    return word, *(word[:letter] + word[letter + 1 :] for letter in range(len(word)))


def _told_apart(one: Initiative, other: Initiative) -> bool:
    """Whether a register gives each a number of its own."""
    return bool(one.identifiers and other.identifiers) and not {*one.identifiers} & {*other.identifiers}


def are_alike(one: str, other: str) -> bool:
    """Whether two names differ by no more than articles, a legal form, accents, the order of words, or one letter."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    if "".join(first) == "".join(second):
        return True
    if len(first) != len(second):  # then no order makes them the same, nor one other word
        return False
    if sorted(first) == sorted(second):
        return True
    left, right = _without(first, second), _without(second, first)
    if len(left) != 1 or len(right) != 1:
        return False
    return min(len(left[0]), len(right[0])) >= _FEWEST_LETTERS and one_slip(left[0], right[0])


def _without(words: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    left = list(words)
    for word in others:
        if word in left:
            left.remove(word)
    return left


@lru_cache(maxsize=16384)
def _words(title: str) -> tuple[str, ...]:
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", title) if not unicodedata.combining(sign))
    words = tuple(_WORD.findall(plain.casefold().replace("'", "").replace("’", "")))
    kept = tuple(word for word in words if word not in _LEFT_OUT)
    return kept or words


def _keys(meta: Initiative) -> Iterator[tuple[Shared, str]]:
    """What two pages about the same would have in common, each in one form."""
    if place := meta.place:
        where = " ".join((place.postcode or place.city or "").casefold().split())
        if place.address:
            yield "place", " ".join(_WORD.findall(f"{place.address} {where}".casefold()))
        elif place.name:
            yield "place", " ".join(_WORD.findall(f"{place.name} {where}".casefold()))
        if place.lat is not None and place.lon is not None:
            yield "place", f"{place.lat:.4f} {place.lon:.4f}"
    if contact := meta.contact:
        if contact.website:
            yield "website", re.sub(r"^https?://(?:www\.)?", "", contact.website.casefold()).rstrip("/")
        if contact.email:
            yield "email", contact.email.casefold()
        if contact.phone:
            yield "phone", re.sub(r"\D", "", contact.phone)[-9:]
