"""The whole atlas after reading: frozen values, in a fixed order."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from atlas.model.assignment import Assignment
from atlas.model.background import Background
from atlas.model.boundary import Boundary
from atlas.model.call import Call
from atlas.model.challenge import Challenge
from atlas.model.earlier import EarlierCount
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import Home, NeighbourhoodMeta, Plain
from atlas.model.official import OfficialFigure
from atlas.model.picture import PictureFile
from atlas.model.shared import SharedParticipants
from atlas.model.vocabulary import Vocabulary

__all__ = ["Atlas", "Document", "Neighbourhood", "Shell", "Version"]

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Version(Generic[M]):
    """One language version of a page. `path`: relative to the content folder, with slashes.

    `easy`: the same in easy words (`koor.simple.md`), if somebody wrote that; it holds other words, never other facts.
    """

    path: str
    language: str
    meta: M
    body: str
    easy: "Version[M] | None" = None


@dataclass(frozen=True)
class Document(Generic[M]):
    """A page: the original, and its translations by language code."""

    id: str
    original: Version[M]
    translations: Mapping[str, Version[M]] = field(default_factory=dict)

    @property
    def meta(self) -> M:
        """The facts: those of the original."""
        return self.original.meta

    @property
    def path(self) -> str:
        return self.original.path

    @property
    def versions(self) -> tuple[Version[M], ...]:
        """Everything that is written of this page: each language, and each in easy words."""
        found = (self.original, *self.translations.values())
        return (*found, *(version.easy for version in found if version.easy))

    def in_language(self, language: str) -> Version[M]:
        """The version in this language, or else the original."""
        return self.translations.get(language, self.original)


@dataclass(frozen=True)
class Neighbourhood:
    """A folder of the atlas. Mappings go from id to page, sorted by id; `pictures` by the id of the initiative.

    `earlier`: what was published in earlier years, the oldest first; `official`: figures of others about the area.
    """

    id: str
    page: Document[NeighbourhoodMeta]
    initiatives: Mapping[str, Document[Initiative]]
    challenges: Mapping[str, Document[Challenge]]
    assignments: Mapping[str, Document[Assignment]]
    calls: Mapping[str, Document[Call]]
    pages: Mapping[str, Document[Plain]]
    shared: SharedParticipants | None = None
    boundary: Boundary | None = None
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    earlier: tuple[EarlierCount, ...] = ()
    background: Background | None = None
    official: tuple[OfficialFigure, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """The files of all pages, with their translations and those in easy words."""
        kinds = (self.initiatives, self.challenges, self.assignments, self.calls, self.pages)
        documents: tuple[Document[Any], ...] = (self.page, *(one for kind in kinds for one in kind.values()))
        return tuple(version.path for document in documents for version in document.versions if version.path)


@dataclass(frozen=True)
class Shell:
    """What a page needs to know of the atlas, whichever neighbourhood it is about: its front page and its words."""

    home: Document[Home]
    vocabulary: Vocabulary

    @property
    def language(self) -> str:
        """The language the atlas is written in."""
        return self.home.meta.languages[0]


@dataclass(frozen=True)
class Atlas(Shell):
    """Everything the content folder says."""

    neighbourhoods: Mapping[str, Neighbourhood]
    pages: Mapping[str, Document[Plain]]

    @property
    def shell(self) -> Shell:
        """The atlas without its neighbourhoods."""
        return Shell(self.home, self.vocabulary)
