"""Step 4 for a whole neighbourhood: what participants experienced, challenge by challenge."""

from atlas.pages.challenge.impact import impact_section
from atlas.pages.impact.facts import ChallengeMeasured, ImpactFacts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title
from atlas.texts import say

__all__ = ["impact_facts", "impact_page"]


def impact_page(edition: Edition) -> CompiledPage:
    """Every challenge with its pictures and tables."""
    return edition.overview(
        "impact/impact",
        edition.path(addresses.impact),
        title=edition.tell(say("What participants noticed in {neighbourhood}", neighbourhood=edition.name)),
        facts=impact_facts(edition),
    )


def impact_facts(edition: Edition) -> ImpactFacts:
    """What was measured for every challenge; challenges in the order of the alphabet."""
    known = edition.findings.impact.challenges.values()
    challenges: list[ChallengeMeasured] = [
        {
            "id": one.challenge,
            "title": edition.title(edition.neighbourhood.challenges[one.challenge]),
            "path": edition.path(addresses.challenge, one.challenge),
            "contributing": one.contributing,
            "known": impact_section(edition, one.challenge),
        }
        for one in known
    ]
    return ImpactFacts(by_title(challenges), measured=any(one.questionnaires or one.professionals for one in known))
