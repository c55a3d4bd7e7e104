"""The overview of all challenges of a neighbourhood."""

from typing import Any

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.model.atlas import Neighbourhood
from atlas.pages.challenge.contributions import need_titles
from atlas.pages.challenge.verdict import verdict_facts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.rows import by_title
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["challenge_cards", "challenges_page"]


def challenges_page(writer: Writer, neighbourhood: Neighbourhood, findings: NeighbourhoodFindings) -> CompiledPage:
    """Every challenge of a neighbourhood, with what it asks for, who contributes, and how far the network is."""
    title = writer.tell(say("Challenges of {neighbourhood}", neighbourhood=writer.title(neighbourhood.page)))
    return writer.overview(
        "challenge/challenges",
        addresses.challenges(neighbourhood.id),
        neighbourhood,
        title=title,
        challenges=challenge_cards(writer, neighbourhood, findings),
    )


def challenge_cards(
    writer: Writer, neighbourhood: Neighbourhood, findings: NeighbourhoodFindings
) -> list[dict[str, Any]]:
    """The challenges by title."""
    cards = []
    for key, page in neighbourhood.challenges.items():
        version = writer.version(page)
        found = findings.verdicts[key]
        titles = need_titles(writer, neighbourhood, key)
        unserved = found.contributions.unserved
        helped = {need for row in found.contributions.professionals for need in row.services}
        cards.append(
            {
                "id": key,
                "title": version.meta.title,
                "summary": writer.own(page)(version.meta.summary),
                "closed": version.meta.status == "closed",
                "path": addresses.challenge(neighbourhood.id, key),
                "needs": len(titles),
                "initiatives": len(found.contributions.rows),
                "professionals": len(found.contributions.professionals),
                "open": [titles[need] for need in unserved if need not in helped],
                "only_professional": [titles[need] for need in unserved if need in helped],
                "verdict": verdict_facts(writer, neighbourhood, key, found),
            }
        )
    return by_title(cards)
