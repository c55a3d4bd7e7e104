"""What does a page tell of itself to whoever refers to it? All but what changes with every commit, so that it is kept.

Which pages hold figures that somebody may refer to is said here as well.
"""

from dataclasses import dataclass

from atlas.model.site_pages import EASY, NEIGHBOURHOOD_PAGES, SITE_PAGES

__all__ = ["Cited", "DataDescribed", "DataFileTold", "is_cited"]

_TOOLS = frozenset(("agenda", "changes", "confirm"))
"""Pages of a neighbourhood that somebody uses, and that hold no figure."""
_BESIDE = frozenset(("home", "neighbourhoods", "compare", "methods", "data"))
"""Those beside the neighbourhoods that do."""
_CITED = frozenset(page.path for page in SITE_PAGES if page.name in _BESIDE)
_NOT_CITED = frozenset(page.path for page in NEIGHBOURHOOD_PAGES if page.name in _TOOLS)


@dataclass(frozen=True)
class DataFileTold:
    """A file that holds data. `path`: below the address of this language; with `../` before it where it is beside."""

    name: str
    path: str
    media_type: str


@dataclass(frozen=True)
class DataDescribed:
    """What a page says of the data that it leads to. `place`: what they tell of, in words."""

    description: str
    place: str
    files: tuple[DataFileTold, ...]


@dataclass(frozen=True)
class Cited:
    """A page. `names`: its title, and what it is part of, the smallest first. `data`: where it leads to data."""

    names: tuple[str, ...]
    path: str
    data: DataDescribed | None = None


def is_cited(path: str) -> bool:
    """Whether this page holds figures: those of neighbourhoods, and of pages beside them the few that do."""
    folder, _, name = path.partition("/")
    if f".{EASY}." in path or path.startswith("fields/"):
        return False
    return name not in _NOT_CITED if name and f"{folder}/{name}" not in _SITE_PATHS else path in _CITED


_SITE_PATHS = frozenset(page.path for page in SITE_PAGES)
