"""What do the templates of this room need to know?"""

from dataclasses import dataclass

from atlas.dataset.files import DataFile

__all__ = ["DataFacts", "LicenceFacts"]


@dataclass(frozen=True)
class LicenceFacts:
    """`name`: None where only the address is known."""

    name: str | None
    address: str


@dataclass(frozen=True)
class DataFacts:
    """For `data.md.jinja`. `licence`: None where none was given; `publisher`: a name and a website, if told."""

    files: tuple[DataFile, ...]
    licence: LicenceFacts | None
    publisher: tuple[str, str | None] | None
