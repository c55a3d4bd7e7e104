"""The front page, the page of a neighbourhood, other hand-written pages, and the blocks that may stand in them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypedDict

from atlas.model.atlas import Document, Version
from atlas.pages.brief.made import neighbourhood_brief_link
from atlas.pages.doors.doors import atlas_doors, neighbourhood_doors
from atlas.pages.fields.page import fields_table
from atlas.pages.neighbourhoods.page import neighbourhood_rows
from atlas.pages.official.official import official_facts
from atlas.pages.patchwork.facts import PatchworkPicture
from atlas.pages.patchwork.findings import holding
from atlas.pages.patchwork.pictures import draw, explore_address, patchwork_picture
from atlas.pages.site.facts import CardsFacts, HandWritten, StepsFacts
from atlas.pages.site.structured import neighbourhood_data, site_data
from atlas.pages.trust.trust import trust_facts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition, Editions
from atlas.pages.writing.sections import Sections
from atlas.pages.writing.writer import Writer
from atlas.reading.front_matter import without_code
from atlas.reading.links import MARKER
from atlas.schema.kinds import KINDS, Kind
from atlas.texts import say

__all__ = ["home_page", "neighbourhood_page", "plain_page", "plain_page_of", "with_neighbourhoods"]

MOST_CARDS = 12
"""Of more neighbourhoods than this, the first of the alphabet stand on the page, with the way to the others."""
Blocks = Mapping[str, Callable[[], str]]
"""What stands in place of a marker, by its name."""


def home_page(writer: Writer, editions: Editions, sections: Sections) -> CompiledPage:
    """The front page in its own words, with the neighbourhoods."""
    version = writer.version(writer.shell.home)
    facts = replace(_facts(version, last="neighbourhoods"), doors=atlas_doors(writer, editions))
    data = site_data(writer)
    page = writer.page(
        "site/home", addresses.HOME, version, **_head(version), sections=sections, facts=facts, structured_data=data
    )
    return _filled(writer, page, _atlas_blocks(writer, addresses.HOME, editions))


def plain_page(
    writer: Writer, path: str, document: Document[Any], editions: Editions, sections: Sections
) -> CompiledPage:
    """A hand-written page beside the neighbourhoods."""
    version = writer.version(document)
    page = writer.page("site/plain", path, version, **_head(version), sections=sections, facts=_facts(version))
    return _filled(writer, page, _atlas_blocks(writer, path, editions))


def neighbourhood_page(edition: Edition) -> CompiledPage:
    """A neighbourhood: the doors, what is next, what holds it together, its own words, and its seven steps."""
    path, version = edition.path(addresses.neighbourhood), edition.version(edition.neighbourhood.page)
    drawn = "patchwork" in MARKER.findall(version.body)
    facts = replace(
        _facts(version, last="steps"),
        doors=neighbourhood_doors(edition),
        holding=None if drawn else holding(edition),
        official=official_facts(edition),
        brief=neighbourhood_brief_link(edition),
    )
    trust = trust_facts(edition, edition.neighbourhood.page, path)
    data = neighbourhood_data(edition)
    page = edition.page(
        "site/neighbourhood", path, version, **_head(version), facts=facts, trust=trust, structured_data=data
    )
    return _filled(edition.writer, page, _own_blocks(edition, path))


def plain_page_of(edition: Edition, name: str) -> CompiledPage:
    """A hand-written page of a neighbourhood. Its blocks are about this neighbourhood."""
    document = edition.neighbourhood.pages[name]
    path, version = f"{edition.id}/{name}.md", edition.version(document)
    trust = trust_facts(edition, document, path)
    page = edition.page("site/plain", path, version, **_head(version), facts=_facts(version), trust=trust)
    return _filled(edition.writer, page, _own_blocks(edition, path))


def with_neighbourhoods(writer: Writer, page: CompiledPage, editions: Editions) -> CompiledPage:
    """A page of a neighbourhood whose text asks for the list of all: the only block that needs the others."""
    return _filled(writer, page, {"neighbourhoods": lambda: _neighbourhoods(writer, page.path, editions)})


class _Head(TypedDict):
    """What the page says of itself before its text."""

    source: str
    title: str
    description: str | None


def _head(version: Version[Any]) -> _Head:
    return {"source": version.path, "title": version.meta.title, "description": version.meta.summary}


def _facts(version: Version[Any], last: str | None = None) -> HandWritten:
    """The block `last` stands at the end of a page if its text has no marker for it."""
    return HandWritten(version.meta, last if last not in MARKER.findall(version.body) else None)


def _filled(writer: Writer, page: CompiledPage, blocks: Blocks) -> CompiledPage:
    """The page with these blocks where their markers stand; one in code is an example."""
    whole = page.marked
    pieces, end = [], 0
    for match in MARKER.finditer(without_code(whole)):
        if match[1] in blocks:
            pieces += [whole[end : match.start()], f"\n\n{blocks[match[1]]()}\n\n"]
            end = match.end()
    text = "".join((*pieces, whole[end:]))
    return writer.with_text(page, re.sub(r"\n{3,}", "\n\n", text))


def _fields(writer: Writer, path: str) -> Blocks:
    """The table of fields of each kind of page."""

    def table(kind: Kind) -> Callable[[], str]:
        return lambda: writer.block("fields/table", path, fields_table(writer, kind))

    return {f"fields-{kind.name}": table(kind) for kind in KINDS}


def _atlas_blocks(writer: Writer, path: str, editions: Editions) -> Blocks:
    def patchwork() -> str:
        """That of the neighbourhood with most lines."""
        largest = max(editions.values(), key=lambda one: len(one.findings.network.patchwork.lines), default=None)
        return _patchwork(largest, path) if largest else ""

    return {
        "neighbourhoods": lambda: _neighbourhoods(writer, path, editions),
        "patchwork": patchwork,
        "steps": lambda: writer.block("site/steps", path, StepsFacts()),
        **_fields(writer, path),
    }


def _own_blocks(edition: Edition, path: str) -> Blocks:
    return {
        "patchwork": lambda: _patchwork(edition, path),
        "steps": lambda: edition.block("site/steps", path, StepsFacts(edition.findings.steps, edition.id)),
        **_fields(edition.writer, path),
    }


def _neighbourhoods(writer: Writer, path: str, editions: Editions) -> str:
    rows = neighbourhood_rows(editions)
    shown = rows if len(rows) <= MOST_CARDS else rows[:MOST_CARDS]
    return writer.block("neighbourhoods/cards", path, CardsFacts(shown, len(rows)))


def _patchwork(edition: Edition, path: str) -> str:
    """The picture of the patchwork, on a telephone only what holds it together; nothing without lines."""
    if not edition.findings.network.patchwork.lines:
        return ""
    title = edition.tell(say("The patchwork of {neighbourhood}", neighbourhood=edition.name))
    described = edition.tell(
        say("A drawing of who shares participants with whom. The tables on the page of the patchwork say the same.")
    )
    explore = explore_address(edition, path)
    held = holding(edition)
    picture = patchwork_picture(edition, path)
    figure = draw(picture, edition.language, title, described, explore=explore, narrow=held is None)
    return edition.block("patchwork/patchwork-picture", path, PatchworkPicture(figure, title, edition.id, held))
