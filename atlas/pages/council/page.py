"""The page for a council: where the neighbourhood stands, and what asks for a decision. It holds no new figures."""

from atlas.pages.council.decide import decision_groups
from atlas.pages.council.facts import CouncilFacts
from atlas.pages.council.piece import steps_piece
from atlas.pages.council.since import since_release
from atlas.pages.council.steps import step_figures
from atlas.pages.embed.fold import embedding
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.texts import say

__all__ = ["council_page"]


def council_page(edition: Edition) -> CompiledPage:
    """The seven steps on one screen, what changed since the last release, and what needs a decision."""
    return edition.overview(
        "council/council",
        edition.path(addresses.council),
        title=edition.tell(say("{neighbourhood} for the council", neighbourhood=edition.name)),
        embedding=embedding(edition, steps_piece(edition)),
        facts=CouncilFacts(steps=step_figures(edition), groups=decision_groups(edition), since=since_release(edition)),
    )
