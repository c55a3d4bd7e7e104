"""What do the templates of this room need to know?"""

from dataclasses import dataclass

from atlas.dataset.files import DataFile
from atlas.texts import Sentence

__all__ = ["DataFacts", "LicenceFacts"]


@dataclass(frozen=True)
class LicenceFacts:
    """`name`: None where only the address is known."""

    name: str | None
    address: str


@dataclass(frozen=True)
class DataFacts:
    """For `data.md.jinja`. `licence`: None where none was given; `publisher`: a name and a website, if told.

    `lacking`: what cannot be made yet, with what to fill in first.
    """

    files: tuple[DataFile, ...]
    lacking: tuple[tuple[DataFile, Sentence], ...]
    licence: LicenceFacts | None
    publisher: tuple[str, str | None] | None
