"""Is this build a release, and which releases does the site hold beside it?"""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from atlas.model.release import RELEASES, Release, release_of
from atlas.pages.writing.frozen import up_to_now
from atlas.pages.writing.wording import Wording
from atlas.releasing.kept import KeptRelease, kept_releases, put_into
from atlas.releasing.unpacked import UNPACKED, Unpacked
from atlas.texts import Sentence, say

__all__ = ["MADE", "frozen_words", "made_now", "place_of", "put_releases", "releases_of"]

MADE = "ATLAS_RELEASE"
"""The variable by which `atlas release` says of which release a build is."""


def made_now() -> Release | None:
    """The release that this build is; None for the site of today."""
    return release_of(os.environ.get(MADE, ""))


def releases_of(config: MkDocsConfig, given: str) -> tuple[KeptRelease, ...]:
    """Those that exist. `given`: the folder of the settings."""
    folder = Path(config.config_file_path or ".").resolve().parent
    return kept_releases(folder, folder / (given or RELEASES))


def place_of(root: str, release: Release) -> str:
    """The address of a release. `root`: that of the site; empty where it is not known."""
    return f"{root.rstrip('/')}/{RELEASES}/{release.name}/" if root else ""


def frozen_words(release: Release, language: str, first: str) -> dict[str, str]:
    """What stands at the top of each page of a release, and the way `up` to the same page now."""
    day = Wording(language, release.day).day(release.day)
    told = say(
        "You are reading release {name} of {day}: the atlas as it was then, which stays as it is.",
        name=release.name,
        day=day,
    )
    return {
        "told": told.to(language),
        "now": say("This page as it is now").to(language),
        "list": say("All releases").to(language),
        "up": up_to_now(language, first),
    }


def put_releases(config: MkDocsConfig, kept: tuple[KeptRelease, ...]) -> Sentence | None:
    """Put them in the site, byte for byte; says what is wrong with the first that is not as it was.

    One that was unpacked and proved by an earlier build is not unpacked again; `atlas release --verify` does it all.
    """
    unpacked = Unpacked(Path(config.config_file_path or ".").parent / UNPACKED)
    found = list(put_into(kept, Path(config.site_dir) / RELEASES, unpacked))
    return found[0] if found else None
