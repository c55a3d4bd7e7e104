"""What has a row of a list or table at least, and in which order do rows stand?"""

import re
from collections.abc import Iterable
from typing import TypedDict, TypeVar
from unicodedata import combining, normalize

__all__ = ["Reference", "alphabetical", "by_title"]


class Reference(TypedDict):
    """A title that leads somewhere."""

    title: str
    path: str


R = TypeVar("R", bound=Reference)
_PARTS = re.compile(r"\d+|[^\W\d_]+")


def alphabetical(title: str) -> tuple[tuple[int, int, str], ...]:
    """What to sort by: accents, capitals and signs do not count, as in a Dutch dictionary; 2 comes before 10.

    >>> sorted(["Wijk 10", "Élan", "'t Zand", "Wijk 2", "eiland", "Tuin-Oost", "Tuin"], key=alphabetical)
    ['eiland', 'Élan', "'t Zand", 'Tuin', 'Tuin-Oost', 'Wijk 2', 'Wijk 10']
    """
    bare = "".join(char for char in normalize("NFKD", title.casefold()) if not combining(char))
    parts = _PARTS.findall(bare)
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts)


def by_title(rows: Iterable[R]) -> list[R]:
    """The order of the alphabet, then of the path: no list here is a ranking."""
    return sorted(rows, key=lambda row: (alphabetical(row["title"]), row["path"]))
