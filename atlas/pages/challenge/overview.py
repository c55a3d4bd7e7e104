"""The overview of all challenges of a neighbourhood."""

from atlas.model.atlas import Neighbourhood
from atlas.pages import addresses
from atlas.pages.challenge.contributions import needs_of
from atlas.pages.compiled import CompiledPage
from atlas.pages.writer import Writer
from atlas.texts import say

__all__ = ["challenges_page"]


def challenges_page(writer: Writer, neighbourhood: Neighbourhood) -> CompiledPage:
    """Every challenge of a neighbourhood, with what it asks for and whether anyone contributes to that."""
    rows = []
    for key, page in neighbourhood.challenges.items():
        version = writer.version(page)
        needs = needs_of(writer, neighbourhood, key)
        rows.append(
            {
                "title": version.meta.title,
                "summary": version.meta.summary,
                "path": addresses.challenge(neighbourhood.id, key),
                "meta": version.meta,
                "needs": needs,
                "initiatives": len({row["path"] for need in needs for row in need["patchwork"]}),
                "professionals": len({row["path"] for need in needs for row in need["professional"]}),
                "open": [need["title"] for need in needs if not need["patchwork"] and not need["professional"]],
            }
        )
    title = writer.tell(say("Challenges of {neighbourhood}", neighbourhood=writer.title(neighbourhood.page)))
    return writer.page(
        "challenges",
        addresses.challenges(neighbourhood.id),
        None,
        source=writer.version(neighbourhood.page).path,
        title=title,
        neighbourhood=neighbourhood,
        neighbourhood_title=writer.title(neighbourhood.page),
        challenges=sorted(rows, key=lambda row: str(row["title"]).casefold()),
    )
