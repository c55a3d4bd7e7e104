"""What is a file of the whole atlas for other programs?"""

from collections.abc import Callable
from dataclasses import dataclass

from atlas.dataset.sources import DataSources
from atlas.model.neighbourhood import Home
from atlas.texts import Sentence

__all__ = ["DataFile", "Standard"]


@dataclass(frozen=True)
class Standard:
    """A form that others agreed on. `address`: where it is described."""

    name: str
    address: str


@dataclass(frozen=True)
class DataFile:
    """A file below the folder of data. `description`: for whom it is, and what it holds, in a sentence.

    `make`: its bytes, which depend on nothing but its argument, so that what was made is kept. `table`: the name of the
    table that it holds, if it holds one alone. `needs`: what has to be filled in before it can be made, in a sentence,
    if anything lacks; the second argument is the address of the site, empty where that is not known.
    """

    path: str
    title: Sentence
    description: Sentence
    media_type: str
    standard: Standard | None
    make: Callable[[DataSources], bytes]
    table: str | None = None
    needs: Callable[[Home, str], Sentence | None] | None = None

    def lacks(self, home: Home, site_url: str) -> Sentence | None:
        """What to fill in first; None where it can be made."""
        return self.needs(home, site_url) if self.needs else None
