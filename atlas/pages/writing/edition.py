"""What is a page function handed? A neighbourhood in one language, with what was found out about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Concatenate, ParamSpec, TypeVar

from markupsafe import Markup
from pydantic import BaseModel

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.model.atlas import Document, Neighbourhood, Shell, Version
from atlas.model.page_history import History
from atlas.pages.citing.cited import DataDescribed
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.elsewhere import Elsewhere
from atlas.pages.writing.embedding import Embedding
from atlas.pages.writing.foreign import Own, of_source
from atlas.pages.writing.group_names import group_headings, group_in_a_sentence
from atlas.pages.writing.rows import Reference
from atlas.pages.writing.settings import Settings
from atlas.pages.writing.shown_elsewhere import ShownElsewhere
from atlas.pages.writing.wording import Wording
from atlas.pages.writing.writer import Writer
from atlas.texts import Sentence

__all__ = ["Edition", "EditionSources", "Editions", "edition_of"]

M = TypeVar("M", bound=BaseModel)
P = ParamSpec("P")


@dataclass(frozen=True)
class EditionSources:
    """All that the pages and files of one neighbourhood in one language depend on, and nothing else.

    Whoever keeps what was made of them keeps it under these values, the catalogues of texts, the drawings in the folder
    of icons and the version of this package. They can be pickled.
    """

    shell: Shell
    neighbourhood: Neighbourhood
    findings: NeighbourhoodFindings
    language: str
    today: date
    settings: Settings
    elsewhere: Elsewhere
    history: History = field(default_factory=dict)


def edition_of(sources: EditionSources, writer: Writer | None = None) -> "Edition":
    """The neighbourhood, ready for its pages. `writer`: one made of the same sources, if there is one already."""
    made = writer or Writer(sources.shell, sources.language, sources.today, sources.settings)
    return Edition(made, sources.neighbourhood, sources.findings, sources.elsewhere, sources.history)


@dataclass(frozen=True)
class Edition:
    """A neighbourhood in one language. It hands on what page functions need, and computes nothing."""

    writer: Writer
    neighbourhood: Neighbourhood
    findings: NeighbourhoodFindings
    elsewhere: Elsewhere
    history: History = field(default_factory=dict)
    on_paper: dict[str, bytes] = field(default_factory=dict, compare=False, repr=False)
    """What was made of it on paper already, by path: a page tells of it, and it is a file."""

    @property
    def id(self) -> str:
        return self.neighbourhood.id

    @property
    def name(self) -> str:
        """What the neighbourhood is called."""
        return self.title(self.neighbourhood.page)

    @property
    def language(self) -> str:
        return self.writer.language

    @property
    def today(self) -> date:
        """The day of the build."""
        return self.writer.today

    @property
    def words(self) -> Wording:
        return self.writer.words

    def tell(self, sentence: Sentence) -> str:
        """A sentence as bare text."""
        return self.writer.tell(sentence)

    def term(self, group: str, key: str) -> str:
        """The label of a vocabulary term."""
        return self.writer.term(group, key)

    def title(self, document: Document[Any]) -> str:
        """The title of a page in this language."""
        return self.writer.title(document)

    def version(self, document: Document[M]) -> Version[M]:
        """The version of a page that a reader of this language gets."""
        return self.writer.version(document)

    def own(self, document: Document[Any]) -> Own:
        """What marks words of this page with their language, where a reader of this language does not expect it."""
        return self.writer.own(document)

    def words_beside(self, text: str | None) -> str:
        """Words of a file of data, marked with the language of the pages beside it where that is another."""
        return of_source(text or "", self.neighbourhood.page.original.language, self.language)

    def body(self, version: Version[Any], under: int = 1) -> Markup:
        """A neighbour's own text, with its headings below level `under`."""
        return self.writer.body(version, under, self.elsewhere.sections)

    def path(self, address: Callable[Concatenate[str, P], str], *args: P.args, **kwargs: P.kwargs) -> str:
        """An address of this neighbourhood: `edition.path(addresses.initiative, "koor")`."""
        return address(self.id, *args, **kwargs)

    def reference(self, key: str, section: str = "") -> Reference:
        """The title and path of an initiative, `oost/repaircafe` for one of another neighbourhood.

        `section`: an anchor on its page, such as "#funding".
        """
        if key in self.elsewhere.initiatives:
            there = self.elsewhere.initiatives[key]
            return {**there, "path": f"{there['path']}{section}"}
        title = self.title(self.neighbourhood.initiatives[key])
        return {"title": title, "path": f"{self.path(addresses.initiative, key)}{section}"}

    @cached_property
    def group_names(self) -> tuple[str, ...]:
        """What the groups of the patchwork are called, in the order of `findings.network.clusters.groups`."""
        return group_headings(self.writer, self.findings.network.group_names, self._initiative_title)

    def group_name(self, number: int) -> str:
        """What a group is called where it stands by itself; `number` from 1: "Around De Haspel: meals and music"."""
        return self.group_names[number - 1]

    def group_in_a_sentence(self, number: int) -> str:
        """A group within a sentence; `number` from 1: "the group around De Haspel"."""
        return group_in_a_sentence(self.writer, self.findings.network.group_names[number - 1], self._initiative_title)

    def _initiative_title(self, key: str) -> str:
        return self.title(self.neighbourhood.initiatives[key])

    def page(
        self,
        template: str,
        path: str,
        version: Version[Any] | None,
        *,
        source: str,
        title: str,
        facts: object,
        description: str | None = None,
        structured_data: str | None = None,
        picture: ShownElsewhere | None = None,
        trust: object = None,
        embedding: Embedding | None = None,
        data: DataDescribed | None = None,
    ) -> CompiledPage:
        """Render a page of this neighbourhood, as `Writer.page` does."""
        return self.writer.page(
            template,
            path,
            version,
            source=source,
            title=title,
            facts=facts,
            description=description,
            structured_data=structured_data,
            picture=picture,
            neighbourhood=self.neighbourhood,
            sections=self.elsewhere.sections,
            trust=trust,
            embedding=embedding,
            data=data,
        )

    def overview(
        self,
        template: str,
        path: str,
        *,
        title: str,
        facts: object,
        description: str | None = None,
        embedding: Embedding | None = None,
    ) -> CompiledPage:
        """A page about the whole neighbourhood that no file holds; to edit is the page of the neighbourhood."""
        source = self.version(self.neighbourhood.page).path
        return self.page(
            template, path, None, source=source, title=title, facts=facts, description=description, embedding=embedding
        )

    def block(self, template: str, path: str, facts: object) -> str:
        """Render a template that stands, or will stand, in the page `path`."""
        return self.writer.block(template, path, facts)


Editions = Mapping[str, Edition]
"""Every neighbourhood of the atlas in one language, by id, in the order of the atlas."""
