"""Step 3 for a whole neighbourhood: which initiatives contribute to which challenges, and what is still open?"""

from atlas.pages.challenge.facts import ChallengeCard
from atlas.pages.challenge.overview import challenge_cards
from atlas.pages.overviews.facts import ContributionsFacts, ContributorRow
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title
from atlas.texts import say

__all__ = ["contributions_page"]


def contributions_page(edition: Edition) -> CompiledPage:
    """A matrix of initiatives and challenges, in the order of the alphabet, with the needs nobody serves."""
    challenges = challenge_cards(edition)
    initiatives = edition.findings.network.patchwork.initiatives
    rows = by_title(_row(edition, key, challenges) for key in initiatives)
    return edition.overview(
        "overviews/contributions",
        edition.path(addresses.contributions),
        title=edition.tell(say("Who contributes in {neighbourhood}", neighbourhood=edition.name)),
        facts=ContributionsFacts(
            challenges,
            rows=[row for row in rows if any(row["served"])],
            others=[row for row in rows if not any(row["served"])],
        ),
    )


def _row(
    edition: Edition,
    key: str,
    challenges: list[ChallengeCard],
) -> ContributorRow:
    """How many needs of each challenge an initiative serves, in the order of `challenges`."""
    document = edition.neighbourhood.initiatives[key]
    version = edition.version(document)
    matrices = (edition.findings.verdict.challenges[challenge["id"]].contributions for challenge in challenges)
    return {
        **edition.reference(key),
        "core_quality": edition.own(document)(version.meta.core_quality),
        "served": [sum(len(row.services) for row in matrix.rows if row.initiative == key) for matrix in matrices],
    }
