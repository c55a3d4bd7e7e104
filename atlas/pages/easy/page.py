"""Pages in easy words: which of them are there, and what does each hold?"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import Any

from atlas.model.atlas import Document, Version
from atlas.model.challenge import Challenge
from atlas.pages.challenge.easy_verdict import easy_verdict
from atlas.pages.challenge.facts import EasyVerdict
from atlas.pages.challenge.verdict import verdict_facts
from atlas.pages.easy.facts import EasyPage, EasyPart
from atlas.pages.easy.links import to_easy_pages
from atlas.pages.initiative.page import initiative_facts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.sections import Sections
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["easy_pages", "easy_pages_beside"]


def easy_pages(edition: Edition) -> Iterator[CompiledPage]:
    """Those of a neighbourhood. One stands beside each page whose version for this reader is there in easy words."""
    neighbourhood = edition.neighbourhood
    plain = {edition.path(addresses.neighbourhood): neighbourhood.page}
    own = {f"{edition.id}/{name}.md": page for name, page in neighbourhood.pages.items()}
    initiatives = {edition.path(addresses.initiative, key): key for key in neighbourhood.initiatives}
    challenges = {edition.path(addresses.challenge, key): key for key in neighbourhood.challenges}
    of_initiatives = {path: neighbourhood.initiatives[key] for path, key in initiatives.items()}
    of_challenges = {path: neighbourhood.challenges[key] for path, key in challenges.items()}
    documents: dict[str, Document[Any]] = {**plain, **own, **of_initiatives, **of_challenges}
    known = _known(edition.writer, documents)
    for path, document in documents.items():
        easy = edition.version(document).easy
        if easy is None:
            continue
        facts = EasyPage(path, easy.meta)
        if path in initiatives:
            facts = replace(facts, initiative=initiative_facts(edition, initiatives[path], easy.meta))
        elif path in challenges:
            key = challenges[path]
            facts = replace(facts, verdict=_verdict(edition, key, easy), parts=_parts(edition, key))
        yield edition.page(
            "easy/easy",
            addresses.easy(path),
            to_easy_pages(easy, known),
            source=easy.path,
            title=_title(edition.writer, easy),
            description=easy.meta.summary,
            facts=facts,
        )


def easy_pages_beside(
    writer: Writer, documents: Mapping[str, Document[Any]], neighbourhoods: Mapping[str, Document[Any]], own: Sections
) -> Iterator[CompiledPage]:
    """Those of the pages beside the neighbourhoods, `documents` by path. `neighbourhoods`: their own pages, by path.

    `own`: where assignments and calls stand.
    """
    known = _known(writer, {**documents, **neighbourhoods})
    for path, document in documents.items():
        easy = writer.version(document).easy
        if easy is not None:
            easy = to_easy_pages(easy, known)
            facts, at, title = EasyPage(path, easy.meta), addresses.easy(path), _title(writer, easy)
            head = {"source": easy.path, "title": title, "description": easy.meta.summary}
            yield writer.page("easy/easy", at, easy, **head, facts=facts, sections=own)


def _known(writer: Writer, documents: Mapping[str, Document[Any]]) -> Set[str]:
    return {path.removesuffix(".md") for path, document in documents.items() if writer.version(document).easy}


def _title(writer: Writer, easy: Version[Any]) -> str:
    return writer.tell(say("{title}, in easy words", title=easy.meta.title))


def _verdict(edition: Edition, key: str, easy: Version[Challenge]) -> EasyVerdict:
    titles = {need.id: need.title for need in easy.meta.needs}
    needs = edition.findings.verdict.challenges[key].computed.needs
    return easy_verdict(edition, verdict_facts(edition, key), needs, titles)


def _parts(edition: Edition, key: str) -> list[EasyPart]:
    """What of the assignments and calls of a challenge is there in easy words."""
    assignments: list[Document[Any]] = list(edition.neighbourhood.assignments.values())
    found = (one for one in [*assignments, *edition.neighbourhood.calls.values()] if one.meta.challenge == key)
    easy = (version.easy for version in map(edition.version, found) if version.easy)
    return [{"title": version.meta.title, "body": edition.body(version, under=2)} for version in easy]
