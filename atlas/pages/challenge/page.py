"""The page of one challenge: from what it asks for to whether the network carries it."""

from typing import Any

from atlas.model.atlas import Document, Neighbourhood
from atlas.model.shared import SHARED_CSV
from atlas.pages.agenda.calendars import subscription
from atlas.pages.challenge.assignment import assignment_section
from atlas.pages.challenge.contributions import contributions_section
from atlas.pages.challenge.facts import ChallengeFacts
from atlas.pages.challenge.followed import followed_drawing
from atlas.pages.challenge.funding import funding_section
from atlas.pages.challenge.impact import impact_section
from atlas.pages.challenge.piece import verdict_piece
from atlas.pages.challenge.verdict import verdict_section
from atlas.pages.embed.fold import embedding
from atlas.pages.trust.trust import trust_facts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition

__all__ = ["challenge_page"]


def challenge_page(edition: Edition, key: str) -> CompiledPage:
    """Steps 2 to 7 of one challenge on one page; each section is there, also when it has nothing to show yet."""
    document = edition.neighbourhood.challenges[key]
    version, path = edition.version(document), edition.path(addresses.challenge, key)
    return edition.page(
        "challenge/challenge",
        path,
        version,
        source=version.path,
        title=version.meta.title,
        description=version.meta.summary,
        embedding=embedding(edition, verdict_piece(edition, key)),
        facts=ChallengeFacts(
            meta=version.meta,
            own=edition.own(document),
            figures_from=_figures_from(edition.neighbourhood, key),
            followed=followed_drawing(edition, version.meta.indicator),
            calendar=subscription(edition.writer, edition.path(addresses.challenge_ics, key)),
            contributions=contributions_section(edition, key),
            impact=impact_section(edition, key),
            funding=funding_section(edition, key),
            assignment=assignment_section(edition, key),
            verdict=verdict_section(edition, key),
        ),
        trust=trust_facts(edition, document, path, _parts(edition.neighbourhood, key)),
    )


def _parts(neighbourhood: Neighbourhood, key: str) -> list[Document[Any]]:
    """The assignments and calls for a challenge, which have no page of their own."""
    files: tuple[Document[Any], ...] = (*neighbourhood.assignments.values(), *neighbourhood.calls.values())
    return [page for page in files if page.meta.challenge == key]


def _figures_from(neighbourhood: Neighbourhood, key: str) -> list[str]:
    """The files, beside the pages of initiatives, that a figure on this page may come from."""
    paths = [neighbourhood.challenges[key].path]
    paths += [page.path for page in neighbourhood.assignments.values() if page.meta.challenge == key]
    paths += [page.path for page in neighbourhood.calls.values() if page.meta.challenge == key]
    if neighbourhood.page.meta.thresholds:
        paths.append(neighbourhood.page.path)
    if neighbourhood.shared:
        paths.append(f"{neighbourhood.id}/{SHARED_CSV}")
    return paths
