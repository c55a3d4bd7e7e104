"""Which page is the recipient of a grant? By identifier, or by the same name; never by a guess."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from atlas.importing.giving_rows import Grant
from atlas.model.atlas import Document
from atlas.model.initiative import Initiative
from atlas.texts import Sentence, say

__all__ = ["Match", "Name", "Recipient", "matches", "name_of", "recipients"]

_FORMS = {
    "ltd": "ltd",
    "limited": "ltd",
    "cic": "cic",
    "community interest company": "cic",
    "cio": "cio",
    "charitable incorporated organisation": "cio",
    "plc": "plc",
    "llp": "llp",
    "inc": "inc",
}
_FORM = re.compile(rf"(.+) ({'|'.join(_FORMS)})")
_APOSTROPHE = re.compile("['’‘`´]")
_NEAR = 0.85


@dataclass(frozen=True)
class Name:
    """A name to compare: its words, and its legal form, empty where it has none."""

    words: str
    form: str

    def is_same(self, other: "Name") -> bool:
        """The same words, and not two different legal forms: a company and a charity may share their name."""
        return self.words == other.words and (self.form == other.form or "" in (self.form, other.form))


def name_of(text: str) -> Name:
    """A name without capitals, accents, punctuation, a first "the" and the legal form at its end.

    >>> name_of("The Men's Shed & Garden (Sale) Ltd.")
    Name(words='mens shed and garden sale', form='ltd')
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    words = re.sub(r"[\W_]+", " ", _APOSTROPHE.sub("", plain.replace("&", " and "))).strip().removeprefix("the ")
    match = _FORM.fullmatch(words)
    return Name(match[1], _FORMS[match[2]]) if match else Name(words, "")


@dataclass(frozen=True)
class Recipient:
    """Who received grants: one organisation, by its identifier or else by its name."""

    grants: tuple[Grant, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Its name in each spelling, the latest grant first."""
        return tuple(dict.fromkeys(grant.recipient for grant in reversed(self.grants)))

    @property
    def identifiers(self) -> frozenset[str]:
        return frozenset[str]().union(*(grant.identifiers for grant in self.grants))


@dataclass(frozen=True)
class Match:
    """The page of a recipient; or None, with the reason and the title of the nearest page, where there are such."""

    page: str | None
    how: Literal["identifier", "name"] | None = None
    why: Sentence | None = None


def recipients(grants: Iterable[Grant]) -> tuple[Recipient, ...]:
    """The grants by recipient, in the order in which recipients appear."""
    found: dict[object, list[Grant]] = defaultdict(list)
    for grant in grants:
        found[grant.recipient_id.casefold() or name_of(grant.recipient)].append(grant)
    return tuple(Recipient(tuple(sorted(group, key=lambda grant: grant.row))) for group in found.values())


def matches(
    found: Sequence[Recipient], pages: Mapping[str, Document[Initiative]]
) -> tuple[tuple[Recipient, Match], ...]:
    """The page of each recipient, in their order. `pages`: by whatever names them uniquely."""
    book = _Book(pages)
    return tuple((recipient, book.match(recipient)) for recipient in found)


class _Book:
    """The pages, to be looked up by identifier and by name."""

    def __init__(self, pages: Mapping[str, Document[Initiative]]) -> None:
        self.pages = pages
        self.by_identifier: dict[str, set[str]] = defaultdict(set)
        self.by_words: dict[str, set[tuple[str, Name]]] = defaultdict(set)
        for key, page in pages.items():
            for identifier in page.meta.identifiers:
                self.by_identifier[identifier.casefold()].add(key)
            for version in page.versions:
                name = name_of(version.meta.title)
                if name.words:
                    self.by_words[name.words].add((key, name))

    def match(self, recipient: Recipient) -> Match:
        found = {key for one in recipient.identifiers for key in self.by_identifier.get(one.casefold(), ())}
        if found:
            return self._only(found, "identifier")
        names = [name_of(name) for name in recipient.names]
        found = {key for name in names for key, known in self.by_words.get(name.words, ()) if known.is_same(name)}
        if not found:
            return Match(None, why=self._near(names))
        if other := next((one for key in sorted(found) for one in self._contradiction(recipient, key)), None):
            what = say("a page has this name and another identifier: {identifier}", identifier=other)
            return Match(None, why=what)
        return self._only(found, "name")

    def _only(self, found: set[str], how: Literal["identifier", "name"]) -> Match:
        if len(found) == 1:
            return Match(min(found), how)
        return Match(None, why=say("there are several pages for it: {pages}", pages=", ".join(sorted(found))))

    def _contradiction(self, recipient: Recipient, key: str) -> list[str]:
        """Identifiers of a page in a register in which the recipient has another one."""
        registers = {_register(identifier) for identifier in recipient.identifiers}
        return [one for one in self.pages[key].meta.identifiers if _register(one) in registers]

    def _near(self, names: Sequence[Name]) -> Sentence | None:
        for name in names:
            near = get_close_matches(name.words, sorted(self.by_words), n=1, cutoff=_NEAR)
            if near:
                key, _ = min(self.by_words[near[0]], key=lambda known: known[0])
                return say('the nearest name is "{name}"', name=self.pages[key].meta.title)
        return None


def _register(identifier: str) -> str:
    return identifier.casefold().rpartition("-")[0]
