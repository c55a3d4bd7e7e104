"""Step 3 for a whole neighbourhood: which initiatives contribute to which challenges, and what is still open?"""

from typing import Any

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.model.atlas import Neighbourhood
from atlas.pages.challenge.overview import challenge_cards
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.rows import by_title, reference
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["contributions_page"]


def contributions_page(writer: Writer, neighbourhood: Neighbourhood, findings: NeighbourhoodFindings) -> CompiledPage:
    """A matrix of initiatives and challenges, in the order of the alphabet, with the needs nobody serves."""
    challenges = challenge_cards(writer, neighbourhood, findings)
    initiatives = findings.network.patchwork.initiatives
    rows = by_title(_row(writer, neighbourhood, findings, key, challenges) for key in initiatives)
    return writer.overview(
        "overviews/contributions",
        addresses.contributions(neighbourhood.id),
        neighbourhood,
        title=writer.tell(say("Who contributes in {neighbourhood}", neighbourhood=writer.title(neighbourhood.page))),
        challenges=challenges,
        rows=[row for row in rows if any(row["served"])],
        others=[row for row in rows if not any(row["served"])],
    )


def _row(
    writer: Writer,
    neighbourhood: Neighbourhood,
    findings: NeighbourhoodFindings,
    key: str,
    challenges: list[dict[str, Any]],
) -> dict[str, Any]:
    """How many needs of each challenge an initiative serves, in the order of `challenges`."""
    document = neighbourhood.initiatives[key]
    version = writer.version(document)
    matrices = (findings.verdicts[challenge["id"]].contributions for challenge in challenges)
    return {
        **reference(writer, neighbourhood, key),
        "core_quality": writer.own(document)(version.meta.core_quality),
        "served": [sum(len(row.services) for row in matrix.rows if row.initiative == key) for matrix in matrices],
    }
