"""The page of one challenge: from what it asks for to whether the network carries it."""

from dataclasses import replace
from typing import Any

from atlas.model.atlas import Document, Neighbourhood
from atlas.pages.brief.made import challenge_brief_link
from atlas.pages.challenge.facts import ChallengeFacts
from atlas.pages.challenge.piece import verdict_piece
from atlas.pages.challenge.sections import challenge_facts
from atlas.pages.embed.fold import embedding
from atlas.pages.site.structured import challenge_data
from atlas.pages.trust.trust import trust_facts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.shown_elsewhere import ShownElsewhere
from atlas.texts import say

__all__ = ["challenge_page"]


def challenge_page(edition: Edition, key: str) -> CompiledPage:
    """Steps 2 to 7 of one challenge on one page; each section is there, also when it has nothing to show yet."""
    document = edition.neighbourhood.challenges[key]
    version, path = edition.version(document), edition.path(addresses.challenge, key)
    facts = challenge_facts(edition, key)
    return edition.page(
        "challenge/challenge",
        path,
        version,
        source=version.path,
        title=version.meta.title,
        description=version.meta.summary,
        structured_data=challenge_data(edition, key),
        picture=_shown_elsewhere(edition, key, facts),
        embedding=embedding(edition, verdict_piece(edition, key)),
        facts=replace(facts, brief=challenge_brief_link(edition, key, facts)),
        trust=trust_facts(edition, document, path, _parts(edition.neighbourhood, key)),
    )


def _shown_elsewhere(edition: Edition, key: str, facts: ChallengeFacts) -> ShownElsewhere:
    """The steps of its verdict, and in words what they say."""
    title = edition.title(edition.neighbourhood.challenges[key])
    answer = edition.tell(say("{title}: {answer}", title=title, answer=facts.verdict.easy.answer))
    return ShownElsewhere(edition.path(addresses.challenge_picture, key), answer)


def _parts(neighbourhood: Neighbourhood, key: str) -> list[Document[Any]]:
    """The assignments and calls for a challenge, which have no page of their own."""
    files: tuple[Document[Any], ...] = (*neighbourhood.assignments.values(), *neighbourhood.calls.values())
    return [page for page in files if page.meta.challenge == key]
