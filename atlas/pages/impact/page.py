"""Step 4 for a whole neighbourhood: what participants experienced, challenge by challenge."""

from atlas.analysis.impact.measurements import neighbourhood_impact
from atlas.model.atlas import Neighbourhood
from atlas.pages.challenge.impact import impact_facts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.rows import by_title
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["impact_page"]


def impact_page(writer: Writer, neighbourhood: Neighbourhood) -> CompiledPage:
    """Every challenge with its pictures and tables; challenges in the order of the alphabet."""
    found = neighbourhood_impact(neighbourhood)
    challenges = [
        {
            "id": one.challenge,
            "title": writer.title(neighbourhood.challenges[one.challenge]),
            "path": addresses.challenge(neighbourhood.id, one.challenge),
            "contributing": one.contributing,
            **impact_facts(writer, neighbourhood, one),
        }
        for one in found
    ]
    return writer.overview(
        "impact/impact",
        addresses.impact(neighbourhood.id),
        neighbourhood,
        title=writer.tell(
            say("What participants noticed in {neighbourhood}", neighbourhood=writer.title(neighbourhood.page))
        ),
        challenges=by_title(challenges),
        measured=any(one.questionnaires or one.professionals for one in found),
    )
