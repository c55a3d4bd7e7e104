"""Where does a page stand in the newest release, which stays as it is, and where does one of a release stand now?"""

from atlas.model.release import RELEASES, Release
from atlas.pages.writing import addresses
from atlas.pages.writing.settings import Settings

__all__ = ["newest", "newest_address", "now_address", "up_to_now"]


def newest(settings: Settings) -> Release | None:
    """The newest release beside the site of today; None in a release, which is that itself."""
    return settings.releases[0] if settings.releases and not settings.release else None


def newest_address(settings: Settings, language: str, first: str) -> str:
    """Where the pages of this language stand in it, ending in a slash; empty where there is none, or no known site.

    `first`: the language that stands at the root of the site.
    """
    release = newest(settings)
    if not release or not settings.site_url:
        return ""
    below = "" if language == first else f"{language}/"
    return f"{settings.site_url.removesuffix(below)}{RELEASES}/{release.name}/{below}"


def up_to_now(language: str, first: str) -> str:
    """From the first page of this language in a release to that of the site of today, ending in a slash.

    `first`: the language that stands at the root of the site.
    """
    return "../../" if language == first else f"../../../{language}/"


def now_address(language: str, first: str, path: str, target: str) -> str:
    """From the page `path` of a release to the page or file `target` of the site of today."""
    up = "../" * addresses.absolute("", path).count("/")
    return f"{up}{up_to_now(language, first)}{addresses.absolute('', target)}"
