"""Where does a piece of a page stand: beside its page, and in the newest release if there is one?"""

from atlas.pages.writing import addresses
from atlas.pages.writing.settings import Settings

__all__ = ["beside", "document_of", "oembed_of", "pinned"]


def document_of(path: str) -> str:
    """The document of the page `path`, in the folder that the page is served from: its links lead as those do."""
    return f"{beside(path)}embed.html"


def oembed_of(path: str) -> str:
    """What a site asks to know how to show it."""
    return f"{beside(path)}embed.json"


def beside(path: str) -> str:
    """The folder that a page is served from, ending in a slash."""
    return addresses.absolute("", path)


def pinned(settings: Settings, path: str) -> str:
    """The whole address of a file; empty where nobody said where the site will stand."""
    return addresses.absolute(settings.site_url, path) if settings.site_url else ""
