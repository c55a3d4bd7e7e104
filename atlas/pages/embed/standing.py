"""Where does a piece of a page stand: beside its page, and unchanged in the newest release if there is one?"""

import json
from functools import lru_cache

from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.frozen import newest, newest_address

__all__ = ["document_of", "oembed_of", "pinned", "pinned_to"]


def document_of(path: str) -> str:
    """The document of the page `path`, in the folder that the page is served from: its links lead as those do."""
    return f"{_beside(path)}embed.html"


def oembed_of(path: str) -> str:
    """What a site asks to know how to show it."""
    return f"{_beside(path)}embed.json"


def pinned_to(edition: Edition, path: str) -> str:
    """The name of the release in which the piece of the page `path` stays as it is; empty: in none.

    In a release that is itself. A challenge or neighbourhood that came later is not in the newest one.
    """
    settings = edition.writer.settings
    if settings.release:
        return settings.release.name
    release = newest(settings)
    if not release:
        return ""
    there = _neighbourhoods(settings.last_facts).get(edition.id)
    if there is None:
        return ""
    folder, _, file = path.removesuffix(".md").rpartition("/")
    return release.name if not folder.endswith("/challenges") or file in there["verdicts"] else ""


def pinned(edition: Edition, path: str, file: str) -> str:
    """The whole address of a `file` of the page `path`, in that release if there is one, else in the site of today.

    Empty where nobody said where the site will stand.
    """
    settings, writer = edition.writer.settings, edition.writer
    base = settings.site_url
    if base and not settings.release and pinned_to(edition, path):
        base = newest_address(settings, edition.language, writer.shell.language)
    return addresses.absolute(base, file) if base else ""


def _beside(path: str) -> str:
    return addresses.absolute("", path)


@lru_cache(maxsize=4)
def _neighbourhoods(facts: str) -> dict[str, dict[str, dict[str, object]]]:
    """Of the release, by id."""
    found: dict[str, dict[str, dict[str, object]]] = json.loads(facts)["neighbourhoods"] if facts else {}
    return found
