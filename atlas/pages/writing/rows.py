"""In which order do rows of lists and tables stand?"""

from collections.abc import Iterable
from typing import Any

__all__ = ["by_title"]


def by_title(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The order of the alphabet, then of the path: no list here is a ranking."""
    return sorted(rows, key=lambda row: (str(row["title"]).casefold(), row["path"]))
