"""Step 7 for a whole neighbourhood: what does the network carry, and where is room for something new?"""

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.analysis.steps import is_open
from atlas.model.atlas import Neighbourhood
from atlas.pages.challenge.overview import challenge_cards
from atlas.pages.challenge.verdict import call_facts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["verdicts_page"]


def verdicts_page(writer: Writer, neighbourhood: Neighbourhood, findings: NeighbourhoodFindings) -> CompiledPage:
    """Every challenge with its verdict, by title, and the calls that are open or were."""
    calls = [
        {
            **call_facts(writer, neighbourhood, key),
            "challenge": writer.title(neighbourhood.challenges[page.meta.challenge]),
            "path": f"{addresses.challenge(neighbourhood.id, page.meta.challenge)}#calls",
        }
        for key, page in neighbourhood.calls.items()
    ]
    open_now = {key for key, page in neighbourhood.calls.items() if is_open(page.meta, writer.today)}
    return writer.overview(
        "overviews/verdicts",
        addresses.verdicts(neighbourhood.id),
        neighbourhood,
        title=writer.tell(say("What {neighbourhood} can carry", neighbourhood=writer.title(neighbourhood.page))),
        challenges=challenge_cards(writer, neighbourhood, findings),
        calls=sorted(calls, key=lambda call: (call["state"] != "open", call["meta"].opens, call["path"])),
        open_calls=len(open_now),
    )
