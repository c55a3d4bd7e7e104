"""The front page, the page of a neighbourhood, other hand-written pages, and the blocks that may stand in them."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.analysis.steps import Step, steps
from atlas.model.atlas import Document, Neighbourhood
from atlas.pages.patchwork.pictures import draw, patchwork_picture
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.writer import Writer
from atlas.reading.links import MARKER
from atlas.texts import say

__all__ = ["home_page", "neighbourhood_page", "plain_page"]

Findings = Mapping[str, NeighbourhoodFindings]


def home_page(writer: Writer, findings: Findings) -> CompiledPage:
    """The front page in its own words, with the neighbourhoods."""
    document = writer.atlas.home
    return _hand_written(writer, "site/home", addresses.HOME, document, findings, last="neighbourhoods")


def plain_page(writer: Writer, path: str, document: Document[Any], findings: Findings) -> CompiledPage:
    """A hand-written page."""
    return _hand_written(writer, "site/plain", path, document, findings)


def neighbourhood_page(writer: Writer, neighbourhood: Neighbourhood, findings: Findings) -> CompiledPage:
    """A neighbourhood in its own words, with where it stands in the seven steps."""
    path = addresses.neighbourhood(neighbourhood.id)
    return _hand_written(
        writer, "site/neighbourhood", path, neighbourhood.page, findings, last="steps", neighbourhood=neighbourhood
    )


def _hand_written(
    writer: Writer,
    template: str,
    path: str,
    document: Document[Any],
    findings: Findings,
    *,
    last: str | None = None,
    neighbourhood: Neighbourhood | None = None,
) -> CompiledPage:
    """Render a page and put its blocks where their markers stand; the block `last` at the end if it has no marker."""
    version = writer.version(document)
    page = writer.page(
        template,
        path,
        version,
        source=version.path,
        title=version.meta.title,
        description=version.meta.summary,
        meta=version.meta,
        neighbourhood=neighbourhood,
        last=last if last not in MARKER.findall(version.body) else None,
    )
    blocks = _blocks(writer, path, findings, neighbourhood)
    text = MARKER.sub(lambda match: blocks[match[1]](), page.text)
    return CompiledPage(path, re.sub(r"\n{3,}", "\n\n", text), page.source)


def _steps(writer: Writer, neighbourhood: Neighbourhood, findings: Findings) -> tuple[Step, ...]:
    found = findings[neighbourhood.id]
    return steps(neighbourhood, found.network.patchwork, found.verdicts, writer.today)


def _blocks(
    writer: Writer, path: str, findings: Findings, neighbourhood: Neighbourhood | None
) -> dict[str, Callable[[], str]]:
    def neighbourhoods() -> str:
        rows = [
            {
                "title": writer.title(found.page),
                "summary": writer.version(found.page).meta.summary,
                "path": addresses.neighbourhood(key),
                "counts": {step.key: step.counts for step in _steps(writer, found, findings)},
            }
            for key, found in writer.atlas.neighbourhoods.items()
        ]
        return writer.block("site/neighbourhoods", path, neighbourhoods=rows)

    def seven_steps() -> str:
        found = _steps(writer, neighbourhood, findings) if neighbourhood else None
        return writer.block("site/steps", path, steps=found, neighbourhood=neighbourhood)

    def patchwork() -> str:
        return _patchwork(writer, path, findings, neighbourhood)

    return {"neighbourhoods": neighbourhoods, "patchwork": patchwork, "steps": seven_steps}


def _patchwork(writer: Writer, path: str, findings: Findings, neighbourhood: Neighbourhood | None) -> str:
    """The picture of the patchwork of this neighbourhood, or of the one with most lines; nothing without lines."""
    keys = [neighbourhood.id] if neighbourhood else list(findings)
    key = max(keys, key=lambda one: len(findings[one].network.patchwork.lines), default=None)
    if key is None or not findings[key].network.patchwork.lines:
        return ""
    place = writer.atlas.neighbourhoods[key]
    title = writer.tell(say("The patchwork of {neighbourhood}", neighbourhood=writer.title(place.page)))
    described = writer.tell(
        say("A drawing of who shares participants with whom. The tables on the page of the patchwork say the same.")
    )
    picture = patchwork_picture(writer, place, findings[key].network, path)
    figure = draw(picture, writer.language, title, described)
    return writer.block("patchwork/patchwork-picture", path, figure=figure, title=title, key=key)
