"""The overview of all challenges of a neighbourhood."""

from atlas.pages.challenge.contributions import need_titles
from atlas.pages.challenge.facts import ChallengeCard, ChallengesFacts
from atlas.pages.challenge.verdict import verdict_facts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title
from atlas.texts import say

__all__ = ["challenge_cards", "challenges_page"]


def challenges_page(edition: Edition) -> CompiledPage:
    """Every challenge of a neighbourhood, with what it asks for, who contributes, and how far the network is."""
    title = edition.tell(say("Challenges of {neighbourhood}", neighbourhood=edition.name))
    return edition.overview(
        "challenge/challenges",
        edition.path(addresses.challenges),
        title=title,
        facts=ChallengesFacts(challenge_cards(edition)),
    )


def challenge_cards(edition: Edition) -> list[ChallengeCard]:
    """The challenges by title."""
    cards: list[ChallengeCard] = []
    for key, page in edition.neighbourhood.challenges.items():
        version = edition.version(page)
        found = edition.findings.verdict.challenges[key]
        titles = need_titles(edition, key)
        unserved, helped = found.contributions.unserved, found.contributions.helped
        cards.append(
            {
                "id": key,
                "title": version.meta.title,
                "summary": edition.own(page)(version.meta.summary),
                "closed": version.meta.status == "closed",
                "path": edition.path(addresses.challenge, key),
                "needs": len(titles),
                "initiatives": len(found.contributions.rows),
                "professionals": len(found.contributions.professionals),
                "open": [titles[need] for need in unserved if need not in helped],
                "only_professional": [titles[need] for need in unserved if need in helped],
                "verdict": verdict_facts(edition, key),
            }
        )
    return by_title(cards)
