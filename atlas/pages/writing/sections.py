"""Assignments and calls stand on the page of their challenge: where does a link to the file of one lead?"""

import re
from collections.abc import Iterable, Iterator, Mapping
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from atlas.model.atlas import Document, Neighbourhood, Version
from atlas.pages.writing import addresses

__all__ = ["NO_SECTIONS", "Sections", "sections", "sections_linked", "to_sections"]

Sections = Mapping[str, str]
"""From the file of an assignment or a call, without `.md`, to what takes the place of `assignments/x.md` in a link."""
NO_SECTIONS: Sections = {}

_LINK = re.compile(r"(?P<before>\]\(\s*<?(?P<folder>[^)\s>]*?))(?P<name>(?:assignments|calls)/[\w-]+)\.md")


def sections(neighbourhoods: Iterable[Neighbourhood]) -> dict[str, str]:
    """Where each assignment and call of these neighbourhoods stands."""
    return {file: target for one in neighbourhoods for file, target in _sections(one)}


def _sections(neighbourhood: Neighbourhood) -> Iterator[tuple[str, str]]:
    for name, page in neighbourhood.assignments.items():
        anchor = addresses.assignment_anchor(name)
        yield f"{neighbourhood.id}/assignments/{name}", f"challenges/{page.meta.challenge}.md#{anchor}"
    for name, call in neighbourhood.calls.items():
        yield f"{neighbourhood.id}/calls/{name}", f"challenges/{call.meta.challenge}.md#verdict"


def sections_linked(neighbourhood: Neighbourhood, everywhere: Sections) -> dict[str, str]:
    """Those of `everywhere` that a text of this neighbourhood links to, sorted: all that its pages can need."""
    linked = {file for version in _versions(neighbourhood) for file in _linked(version)}
    return {file: everywhere[file] for file in sorted(linked) if file in everywhere}


def to_sections(version: Version[Any], known: Sections) -> str:
    """The text of a page, with each link to the file of an assignment or a call led to its place."""

    def led(match: re.Match[str]) -> str:
        target = known.get(_file(version.path, match))
        return match["before"] + target if target else match[0]

    return _LINK.sub(led, version.body)


def _linked(version: Version[Any]) -> Iterator[str]:
    return (_file(version.path, match) for match in _LINK.finditer(version.body))


def _file(path: str, match: re.Match[str]) -> str:
    return normpath(join(dirname(path), unquote(match["folder"]), match["name"]))


def _versions(neighbourhood: Neighbourhood) -> Iterator[Version[Any]]:
    groups: tuple[Mapping[str, Document[Any]], ...] = (
        {"": neighbourhood.page},
        neighbourhood.initiatives,
        neighbourhood.challenges,
        neighbourhood.assignments,
        neighbourhood.calls,
        neighbourhood.pages,
    )
    for group in groups:
        for page in group.values():
            yield from page.versions
