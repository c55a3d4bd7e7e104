"""Step 4 for a whole neighbourhood: what participants experienced, challenge by challenge."""

from atlas.analysis.measurements import neighbourhood_impact
from atlas.model.atlas import Neighbourhood
from atlas.pages import addresses
from atlas.pages.challenge.impact import impact_facts
from atlas.pages.compiled import CompiledPage
from atlas.pages.writer import Writer
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
    return writer.page(
        "impact",
        addresses.impact(neighbourhood.id),
        None,
        source=writer.version(neighbourhood.page).path,
        title=writer.tell(
            say("What participants noticed in {neighbourhood}", neighbourhood=writer.title(neighbourhood.page))
        ),
        neighbourhood=neighbourhood,
        neighbourhood_title=writer.title(neighbourhood.page),
        challenges=sorted(challenges, key=lambda row: str(row["title"]).casefold()),
        measured=any(one.questionnaires for one in found),
    )
