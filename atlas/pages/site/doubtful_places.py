"""Which links of people to a place on a page, such as `koor.md#wie`, may lead to no place there, as the texts tell?

Most lead to a heading that somebody wrote. What no text tells, only the pages do, which take long to make.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from atlas.model.atlas import Atlas, Document, Version
from atlas.model.site_pages import EASY
from atlas.pages.site.shipped import shipped_documents
from atlas.reading.front_matter import read_source
from atlas.reading.place_links import PlaceLink, anchors_of, place_links

__all__ = ["doubtful_places", "line_in_file", "without_easy", "written_as"]

_VERSION = re.compile(r"(.*/)?([a-z0-9-]+)\.[A-Za-z.-]+\.md")


def doubtful_places(atlas: Atlas) -> Iterator[PlaceLink]:
    """Links to what is no heading in each version of the page that they lead to."""
    versions = list(_versions(atlas))
    if not any("#" in version.body for version in versions):
        return
    texts: dict[str, list[str]] = {}
    for name, document in shipped_documents(atlas).items():
        _add(texts, f"{name}.md", document)
    for document in _documents(atlas):
        if document.path:
            _add(texts, document.path, document)
    for version in versions:
        for link in _links(version):
            own = link.target == _page_of(version.path)
            there = [version.body] if own else _may_be_shown(texts, link)
            if not there or not all(link.anchor in anchors_of(text) for text in there):
                yield link


def _add(texts: dict[str, list[str]], page: str, document: Document[Any]) -> None:
    """Put the texts of a page with the others, each under the name of the page that shows it."""
    plain = (document.original, *document.translations.values())
    texts[page] = [version.body for version in plain]
    texts[_easy(page)] = [version.easy.body for version in plain if version.easy]


def _may_be_shown(texts: dict[str, list[str]], link: PlaceLink) -> list[str]:
    """The texts of which a reader may see one where a link leads; one on a page in easy words leads to such a page."""
    if f".{EASY}." not in link.path:
        return texts.get(link.target, [])
    return [*texts.get(_easy(link.target), ()), *texts.get(link.target, ())]


def written_as(atlas: Atlas, page: str, source: str, target: str, anchor: str) -> PlaceLink | None:
    """The link of somebody that became one from `page` to a place on `target`. `source`: the file that `page` is about.

    None where nobody wrote one, so that it is ours.
    """
    links = [link for version in _versions(atlas) for link in _links(version) if link.anchor == anchor]
    near = [link for link in links if link.path.partition("/")[0] == page.partition("/")[0]]
    own = [link for link in links if link.path == source]
    exact = [link for link in own if without_easy(link.target) == without_easy(target)]
    return next(iter([*exact, *own, *near]), None)


def line_in_file(content: Path, link: PlaceLink) -> int:
    """The line of its file on which a link stands."""
    source, _ = read_source(content / link.path, link.path)
    return (source.body_line if source else 1) + link.line


def _versions(atlas: Atlas) -> Iterator[Version[Any]]:
    """All that people wrote."""
    return (version for document in _documents(atlas) for version in document.versions if version.path)


def _documents(atlas: Atlas) -> list[Document[Any]]:
    documents: list[Document[Any]] = [atlas.home, *atlas.pages.values()]
    for one in atlas.neighbourhoods.values():
        documents += [one.page, *one.pages.values(), *one.initiatives.values(), *one.challenges.values()]
        documents += [*one.assignments.values(), *one.calls.values()]
    return documents


def _page_of(path: str) -> str:
    """The page that every version of it is: `koor.md` for `koor.simple.en.md`."""
    found = _VERSION.fullmatch(path)
    return f"{found[1] or ''}{found[2]}.md" if found else path


def _links(version: Version[Any]) -> Iterator[PlaceLink]:
    return place_links(version.path, version.body, _page_of(version.path))


def without_easy(path: str) -> str:
    """The page that one in easy words stands beside."""
    return path.removesuffix(".md").removesuffix(f".{EASY}") + ".md"


def _easy(page: str) -> str:
    return f"{page.removesuffix('.md')}.{EASY}.md"
