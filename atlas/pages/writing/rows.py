"""What rows of lists and tables have in common: a title that leads somewhere, and the order of the alphabet."""

from collections.abc import Iterable
from typing import Any

from atlas.model.atlas import Neighbourhood
from atlas.pages.writing import addresses
from atlas.pages.writing.writer import Writer

__all__ = ["by_title", "reference"]


def reference(writer: Writer, neighbourhood: Neighbourhood, key: str, section: str = "") -> dict[str, Any]:
    """The title and path of an initiative. `section`: an anchor on its page, such as "#funding"."""
    title = writer.title(neighbourhood.initiatives[key])
    return {"title": title, "path": f"{addresses.initiative(neighbourhood.id, key)}{section}"}


def by_title(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The order of the alphabet, then of the path: no list here is a ranking."""
    return sorted(rows, key=lambda row: (str(row["title"]).casefold(), row["path"]))
