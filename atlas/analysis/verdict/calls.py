"""May a call for tenders stand in the atlas? Only as plan B: after the network had its turn (METHODS 7)."""

from datetime import date
from typing import Literal

from atlas.analysis.verdict.progress import ended
from atlas.model.atlas import Neighbourhood
from atlas.model.call import Call

__all__ = ["TenderObjection", "tender_objection"]

TenderObjection = Literal["no-assignment", "assignment-not-ended", "network-carries"]
_HIGHEST_LEVEL = 1


def tender_objection(neighbourhood: Neighbourhood, call: Call, today: date) -> TenderObjection | None:
    """What stands in the way of a call, or None: for a tender, and for a challenge that exists.

    A tender waits until the challenge has been an assignment to the network, every assignment for it has ended, and
    the verdict is 0 or 1: the computed one, and the override of a body of people where there is one. So an override
    opens no door, and may close one. A tender that has closed is held to the assignment alone: what was tendered stays
    told, also when the network has grown since.
    """
    if call.kind != "tender" or call.challenge not in neighbourhood.challenges:
        return None
    pages = neighbourhood.assignments.values()
    assignments = [page.meta for page in pages if page.meta.challenge == call.challenge]
    if not assignments:
        return "no-assignment"
    if not all(ended(assignment, today) for assignment in assignments):
        return "assignment-not-ended"
    if call.closes is not None and call.closes < today:
        return None
    # Imported where a verdict is asked for: what computes one takes longer to load than an atlas takes to read.
    from atlas.analysis.verdict.challenge_verdict import challenge_verdict

    verdict = challenge_verdict(neighbourhood, call.challenge, today)
    levels = [verdict.computed.level, *([verdict.override.verdict] if verdict.override else [])]
    return "network-carries" if max(levels) > _HIGHEST_LEVEL else None
