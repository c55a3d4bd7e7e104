"""Can readers tell the pages of a neighbourhood apart by their titles?"""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from atlas.model.challenge import Challenge
from atlas.model.initiative import Initiative
from atlas.reading.pages import ReadPage
from atlas.reading.problems import Problem
from atlas.reading.validation import STAND_IN
from atlas.texts import say

__all__ = ["are_twins", "check_titles", "same_title"]

M = TypeVar("M", Initiative, Challenge)


def are_twins(one: Initiative | Challenge, other: Initiative | Challenge) -> bool:
    """Whether both have the same title, whatever the capitals and spaces in it, and no register tells them apart.

    Two charities may have one name, each with a number of its own.
    """
    if not same_title(one.title, other.title):
        return False
    numbers = [set(meta.identifiers) if isinstance(meta, Initiative) else set() for meta in (one, other)]
    return not all(numbers) or not numbers[0].isdisjoint(numbers[1])


def check_titles(pages: Mapping[str, ReadPage[M]]) -> Iterator[Problem]:
    """No two pages of one kind have the same title."""
    first: dict[str, list[ReadPage[M]]] = {}
    for page in pages.values():
        if page.document is None or page.source is None:
            continue
        meta = page.document.meta
        if page.source.yaml.value.get("title") != meta.title and meta.title == STAND_IN:
            continue  # its own title could not be read; that is told
        before = first.setdefault(_plain(meta.title), [])
        twin = next((other for other in before if other.document and are_twins(other.document.meta, meta)), None)
        before.append(page)
        if twin is not None:
            what = say('"{title}" is the title of {path} too', title=meta.title, path=twin.path)
            hint = say("take one of the two out, or give it a title that tells them apart")
            yield Problem(page.path, page.line("title"), "title", what, hint, rule="same-title")


def same_title(one: str, other: str) -> bool:
    """Whether two titles are the same, whatever the capitals and spaces in them."""
    return _plain(one) == _plain(other)


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())
