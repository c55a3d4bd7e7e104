"""Can readers tell the pages of a neighbourhood apart by their titles?"""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from atlas.model.challenge import Challenge
from atlas.model.initiative import Initiative
from atlas.reading.pages import ReadPage
from atlas.reading.problems import Problem
from atlas.texts import say

__all__ = ["check_titles"]

M = TypeVar("M", Initiative, Challenge)


def check_titles(pages: Mapping[str, ReadPage[M]]) -> Iterator[Problem]:
    """No two pages of one kind have the same title, whatever the capitals and spaces in it."""
    first: dict[str, ReadPage[M]] = {}
    for page in pages.values():
        title = page.document.meta.title if page.document and page.source else "-"
        other = first.setdefault(" ".join(title.casefold().split()), page)
        if title != "-" and other is not page:
            what = say('"{title}" is the title of {path} too', title=title, path=other.path)
            hint = say("take one of the two out, or give it a title that tells them apart")
            yield Problem(page.path, page.line("title"), "title", what, hint)
