"""What a row of pages says, and what is wrong with each of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from atlas.keeping.identity import file_identity, identity
from atlas.keeping.remember import in_memory
from atlas.model.atlas import Document
from atlas.reading.folder import PageFiles
from atlas.reading.front_matter import Source
from atlas.reading.pages import ReadPage, read_page
from atlas.reading.problems import Problem
from atlas.reading.references import check_dates

__all__ = ["PageReader", "PageText", "documents"]

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class PageText:
    """The text of a page below its front matter, and the line of the file on which it starts."""

    path: str
    body: str
    line: int


class PageReader:
    """Reads pages, and keeps their problems, and the sources of originals and translations that could be read."""

    def __init__(self, content: Path, language: str, today: date) -> None:
        self.problems: list[Problem] = []
        self.sources: list[Source] = []
        self._content, self._language, self._today = content, language, today

    def page(self, page_id: str, files: PageFiles, model: type[M]) -> ReadPage[M]:
        """One page with its translations."""
        page = in_memory(
            lambda: self._identity(page_id, files, model),
            lambda: read_page(self._content, page_id, files, model, self._language),
        )
        self.problems += page.problems
        self.problems += check_dates(page, self._today)
        self.sources += [*([page.source] if page.source else []), *page.translated]
        return page

    def _identity(self, page_id: str, files: PageFiles, model: type[M]) -> str:
        """One name for all that the page is made of."""
        written = [file_identity(self._content / name) for name in files.paths]
        return identity("read page", str(self._content), page_id, files, model.__name__, self._language, *written)

    def pages(self, files: Mapping[str, PageFiles], model: type[M]) -> dict[str, ReadPage[M]]:
        """The pages of one kind by id, in the order of their ids."""
        return {page_id: self.page(page_id, files[page_id], model) for page_id in sorted(files)}

    @property
    def by_path(self) -> dict[str, Source]:
        """The sources by the path of their file."""
        return {source.path: source for source in self.sources}

    @property
    def texts(self) -> tuple[PageText, ...]:
        """The texts of all pages, in the order in which they were read."""
        return tuple(PageText(source.path, source.body, source.body_line) for source in self.sources)


def documents(pages: Mapping[str, ReadPage[M]]) -> dict[str, Document[M]]:
    """The pages that can be used, by id."""
    return {key: page.document for key, page in sorted(pages.items()) if page.document is not None}
