"""One page with its translations, read and validated into a `Document`."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

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
    """What came of reading a page. `source` tells the lines; `document` is None where the page cannot be used."""

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
    """Read the original and every translation of a page; each fault becomes a problem."""
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
    versions: dict[str, Version[M]] = {}
    for code, name in sorted(files.translations.items()):
        translated, problems = read_source(content / name, name, needs_body=False)
        page.problems += problems
        if translated is None:
            continue
        page.translated.append(translated)
        version, problems = _lay_over(source, translated, code, model, valid=meta is not None)
        page.problems += problems
        if version:
            versions[code] = version
    if meta is None:  # there is a problem already, so this stands in for checks alone
        meta = stand_in(model, source.yaml.value)
    if meta is not None:
        page.document = Document(page_id, Version(source.path, language, meta, source.body), versions)
    return page


def _lay_over(
    original: Source, translated: Source, language: str, model: type[M], *, valid: bool
) -> tuple[Version[M] | None, list[Problem]]:
    name = translated.path
    merged, refused = overlay(model, original.yaml.value, translated.yaml.value)
    problems = [refused_problem(name, translated.line(path), path) for path, _ in refused]
    if not valid:
        return None, problems  # the original is told first; its faults would only be repeated here
    meta, more = validate(model, merged, name, translated.line)
    version = Version(name, language, meta, translated.body or original.body) if meta else None
    return version, problems + more
