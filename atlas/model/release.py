"""What is a release? The whole site as it was on a day, under a name, that stays as it is."""

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from atlas.texts import Sentence, say

__all__ = ["RELEASES", "Release", "release_of", "wrong_name"]

RELEASES = "releases"
"""The folder of the site below which each release stands. These addresses stay."""
_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,58}[A-Za-z0-9])?", re.ASCII)
_PAGES = ("index.html", "embed.html", "embed.json")


@dataclass(frozen=True)
class Release:
    """`day`: the day as on which it was made. `commit`: the full name of the commit; "" where there is no git.

    `changed`: its content was not committed. `manifest`: the SHA-256 of its list of files; `files` and `size`: how many
    there are, and their bytes; "" and 0 while it is being made.
    """

    name: str
    day: date
    commit: str
    changed: bool = False
    manifest: str = ""
    files: int = 0
    size: int = 0

    def to_text(self) -> str:
        """To hand it to another process."""
        return json.dumps([self.name, self.day.isoformat(), self.commit, self.changed])


def release_of(text: str) -> Release | None:
    """The release that `Release.to_text` wrote; None where it is none."""
    try:
        name, day, commit, changed = json.loads(text)
        return Release(str(name), date.fromisoformat(day), str(commit), bool(changed))
    except (ValueError, TypeError):
        return None


def wrong_name(name: str, others: Collection[str] = ()) -> Sentence | None:
    """Why a new release cannot have this name; None where it can. `others`: the names that exist."""
    if not _NAME.fullmatch(name) or ".." in name or name.casefold() in _PAGES:
        return say(
            "“{name}” cannot be part of an address; use letters without accents, digits, dots and dashes, at most 60, "
            "such as 2026-11",
            name=name,
        )
    if name in others:
        return say("there is a release {name} already, and a release never changes; choose another name", name=name)
    same = next((one for one in others if one.casefold() == name.casefold()), None)
    if same is not None:
        return say("“{name}” is too much like the release {other}; choose another name", name=name, other=same)
    return None
