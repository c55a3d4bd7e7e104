"""What does whoever refers to a page have to name: whose it is, what it is called, and which version was read?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from slugify import slugify

from atlas.texts import say

__all__ = ["Citation", "CitedVersion", "version_words"]

_SHORT = 12
"""Characters of a commit that are enough to find it."""
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class CitedVersion:
    """Which version of the atlas a page belongs to.

    `day`: of its data. `release`: the name of the frozen release; empty where a later build can change the page.
    `commit`: the whole name in git of the sources that it was made of; empty where that is not known. `changed`:
    whether something in them was not committed.
    """

    day: date
    release: str = ""
    commit: str = ""
    changed: bool = False


@dataclass(frozen=True)
class Citation:
    """A page, as a reference names it. Texts are bare: no HTML, and no sign that a form of citation knows.

    `container`: what the page is part of; empty where it stands alone. `authors`: bodies, never persons; none where
    nobody is named. `language`: a code such as `nl`. `address`: a whole one; empty where nobody said where the site
    will stand. `licence`: its name or address; empty where none was given.
    """

    title: str
    container: str
    authors: tuple[str, ...]
    language: str
    address: str
    version: CitedVersion
    licence: str = ""

    @classmethod
    def of(
        cls,
        names: Sequence[str],
        authors: Sequence[str],
        language: str,
        address: str,
        version: CitedVersion,
        licence: str = "",
    ) -> "Citation":
        """The same from `names`: the title, and after it all that the page is part of, the smallest first.

        A name that the title says already, or that is the only author's, is not said twice.
        """
        title, *others = (_one_line(name) for name in names)
        bodies = tuple(_one_line(author) for author in authors if author.strip())
        said = [name for name in dict.fromkeys(others) if name not in title and (name,) != bodies]
        return cls(title, ", ".join(said), bodies, language, address, version, licence)

    @cached_property
    def key(self) -> str:
        """What a list of references calls it: letters, digits and dashes."""
        when = self.version.release or self.version.day.isoformat()
        named = slugify(f"{self.authors[0] if self.authors else ''} {self.title}", max_length=60, word_boundary=True)
        return slugify(f"{named or 'atlas'} {when}")


def version_words(version: CitedVersion, language: str) -> str:
    """The version in a few words: `Release 2026-11, commit 0a1b2c3d4e5f`; empty where nothing is known of it."""
    words = [say("Release {name}", name=version.release).to(language)] if version.release else []
    if version.commit:
        short = version.commit[:_SHORT]
        words.append(
            say("commit {commit} with changes that were not committed", commit=short).to(language)
            if version.changed
            else say("commit {commit}", commit=short).to(language)
        )
    told = ", ".join(words)
    return told[:1].upper() + told[1:]


def _one_line(text: str) -> str:
    return _SPACES.sub(" ", text).strip()
