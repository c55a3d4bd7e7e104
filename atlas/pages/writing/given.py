"""What is a page made of, besides what all pages of a language share? All of it can be told, so it is made once."""

from dataclasses import dataclass
from typing import Any

from atlas.keeping.identity import identity
from atlas.model.atlas import Document, Version
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.pages.citing.cited import DataDescribed
from atlas.pages.writing.embedding import Embedding
from atlas.pages.writing.sections import Sections
from atlas.pages.writing.shown_elsewhere import ShownElsewhere

__all__ = ["Given", "Place"]

_UNTOLD = " at 0x"
"""How Python prints what has no value of its own, such as a function."""


@dataclass(frozen=True)
class Place:
    """The neighbourhood that a page is about: no more of it, so that an edit elsewhere in it leaves the page alone."""

    id: str
    page: Document[NeighbourhoodMeta]


@dataclass(frozen=True)
class Given:
    """What `Writer.page` was given; see there."""

    template: str
    path: str
    version: Version[Any] | None
    source: str
    title: str
    facts: object
    description: str | None
    structured_data: str | None
    picture: ShownElsewhere | None
    place: Place | None
    sections: Sections
    trust: object
    embedding: Embedding | None
    data: DataDescribed | None
    gone: bool

    def identity(self, shared: str) -> str | None:
        """One name for all of it, and for what pages share; None where the facts hold what cannot be told."""
        told = repr(self)
        return None if _UNTOLD in told else identity("page", shared, told)
