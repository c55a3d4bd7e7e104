"""Step 7 for a whole neighbourhood: what does the network carry, and where is room for something new?"""

from atlas.pages.challenge.overview import challenge_cards
from atlas.pages.challenge.piece import verdicts_piece
from atlas.pages.challenge.verdict import call_facts
from atlas.pages.embed.fold import embedding
from atlas.pages.overviews.facts import OpenCall, VerdictsFacts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.texts import say

__all__ = ["verdicts_page"]


def verdicts_page(edition: Edition) -> CompiledPage:
    """Every challenge with its verdict, by title, and the calls that are open or were."""
    calls: list[OpenCall] = [
        {
            **call_facts(edition, key),
            "challenge": edition.title(edition.neighbourhood.challenges[page.meta.challenge]),
            "path": f"{edition.path(addresses.challenge, page.meta.challenge)}#calls",
        }
        for key, page in edition.neighbourhood.calls.items()
    ]
    return edition.overview(
        "overviews/verdicts",
        edition.path(addresses.verdicts),
        title=edition.tell(say("What {neighbourhood} can carry", neighbourhood=edition.name)),
        embedding=embedding(edition, verdicts_piece(edition)) if edition.neighbourhood.challenges else None,
        facts=VerdictsFacts(
            challenge_cards(edition),
            sorted(calls, key=lambda call: (call["state"] != "open", call["meta"].opens, call["path"])),
        ),
    )
