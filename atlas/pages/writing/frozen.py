"""Where does a page stand in the newest release, which stays as it is?"""

from atlas.model.release import RELEASES, Release
from atlas.pages.writing.settings import Settings

__all__ = ["newest", "newest_address"]


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
