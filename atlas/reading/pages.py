"""One page with its translations, and what of it is there in easy words, read and validated into a `Document`."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from atlas.model.atlas import Document, Version
from atlas.reading.folder import PageFiles
from atlas.reading.front_matter import Source, read_source
from atlas.reading.problems import Problem
from atlas.reading.translation import overlay, refused_problem
from atlas.reading.validation import stand_in, validate

__all__ = ["ReadPage", "read_page"]

M = TypeVar("M", bound=BaseModel)


@dataclass
class ReadPage(Generic[M]):
    """What came of reading a page. `source` tells the lines; `document` is None where the page cannot be used.

    `translated`: its other files, translations and those in easy words.
    """

    id: str
    document: Document[M] | None = None
    source: Source | None = None
    translated: list[Source] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    path: str = ""

    def line(self, *path: str | int) -> int:
        """The line of a key in the original."""
        return self.source.line(path) if self.source else 1


def read_page(content: Path, page_id: str, files: PageFiles, model: type[M], language: str) -> ReadPage[M]:
    """Read the original, every translation and what there is in easy words; each fault becomes a problem."""
    page: ReadPage[M] = ReadPage(page_id, path=files.original or "")
    if files.original is None:  # the folder has already told that this page has no original
        return page
    source, problems = read_source(content / files.original, files.original)
    page.problems += problems
    page.source = source
    if source is None:
        return page
    meta, problems = validate(model, source.yaml.value, source.path, source.line)
    page.problems += problems
    valid = meta is not None
    over = _Overlay(content, page, model, valid=valid)
    if meta is None:  # there is a problem already, so this stands in for checks alone
        meta = stand_in(model, source.yaml.value)
    versions: dict[str, Version[M]] = {}
    for code, name in sorted(files.translations.items()):
        version, merged = over.lay(name, source.yaml.value, code, source.body)
        easy = files.easy.get(code)
        easier = over.lay(easy, merged, code, None)[0] if easy else None
        if version:
            versions[code] = replace(version, easy=easier)
    own_easy = files.easy.get("")
    easier = over.lay(own_easy, source.yaml.value, language, None)[0] if own_easy else None
    if meta is not None:
        page.document = Document(page_id, Version(source.path, language, meta, source.body, easier), versions)
    return page


@dataclass(frozen=True)
class _Overlay(Generic[M]):
    """Reads files that give other words to the facts of a page, and tells the page what is wrong with them."""

    content: Path
    page: ReadPage[M]
    model: type[M]
    valid: bool
    """Whether the facts below are valid; their faults would only be repeated here."""

    def lay(self, name: str, below: Any, language: str, body: str | None) -> tuple[Version[M] | None, Any]:
        """The version that a file holds, and its facts as YAML, over those `below`; both for what comes over it.

        `body`: the text of a file that has none of its own; None where it must have one.
        """
        source, problems = read_source(self.content / name, name, needs_body=body is None)
        self.page.problems += problems
        if source is None:
            return None, below
        self.page.translated.append(source)
        merged, refused = overlay(self.model, below, source.yaml.value)
        self.page.problems += [refused_problem(name, source.line(path), path) for path, _ in refused]
        if not self.valid:
            return None, merged
        meta, more = validate(self.model, merged, name, source.line)
        self.page.problems += more
        return (Version(name, language, meta, source.body or body or "") if meta else None), merged
