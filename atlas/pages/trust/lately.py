"""What changed lately in a neighbourhood: which page, on which day, in which words?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from atlas.model.atlas import Document
from atlas.pages.trust.trust import change_row
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import alphabetical

__all__ = ["Change", "all_changes"]


@dataclass(frozen=True)
class Change:
    """What a day did to a page. `key`: names the page, whatever its title: `initiatives/koor`; `path`: where it stands.

    `told`: sentences in the language of the edition.
    """

    day: date
    key: str
    title: str
    path: str
    told: tuple[str, ...]
    is_new: bool


def all_changes(edition: Edition) -> tuple[Change, ...]:
    """Of every page of the neighbourhood, the latest first, then by title. Nothing where there is no history."""
    found = (
        Change(change.day, key, title, path, change_row(edition, change).told, change.is_new)
        for document, title, path in _pages(edition)
        if document.path in edition.history
        for key in [document.path.removeprefix(f"{edition.id}/").removesuffix(".md")]
        for change in edition.history[document.path].changes
    )
    return tuple(sorted(found, key=lambda one: (-one.day.toordinal(), alphabetical(one.title), one.key)))


def _pages(edition: Edition) -> Iterator[tuple[Document[Any], str, str]]:
    """Each page with its title and where it stands. Assignments and calls stand on the page of their challenge."""
    here = edition.neighbourhood
    yield here.page, edition.name, edition.path(addresses.neighbourhood)
    for key, page in here.initiatives.items():
        yield page, edition.title(page), edition.path(addresses.initiative, key)
    for key, challenge in here.challenges.items():
        yield challenge, edition.title(challenge), edition.path(addresses.challenge, key)
    for key, assignment in here.assignments.items():
        meta = edition.version(assignment).meta
        title = meta.title or edition.title(here.challenges[meta.challenge])
        yield assignment, title, edition.path(addresses.assignment, meta.challenge, key)
    for call in here.calls.values():
        said = edition.version(call).meta
        path = f"{edition.path(addresses.challenge, said.challenge)}#verdict"
        yield call, said.title or edition.title(here.challenges[said.challenge]), path
    for name, plain in here.pages.items():
        yield plain, edition.title(plain), f"{edition.id}/{name}.md"
