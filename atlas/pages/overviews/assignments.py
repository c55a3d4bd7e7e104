"""Step 6 for a whole neighbourhood: which assignments are there, how far are they, and who could take on the rest?"""

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.model.atlas import Neighbourhood
from atlas.pages.challenge.assignment import assignment_facts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.rows import by_title, reference
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["assignments_page"]


def assignments_page(writer: Writer, neighbourhood: Neighbourhood, findings: NeighbourhoodFindings) -> CompiledPage:
    """Assignments that go on, those that ended, and a proposal for each challenge without one."""
    assignments = [assignment_facts(writer, neighbourhood, key) for key in neighbourhood.assignments]
    given = {page.meta.challenge for page in neighbourhood.assignments.values()}
    open_challenges = [
        {
            "title": writer.title(page),
            "path": f"{addresses.challenge(neighbourhood.id, key)}#coalition",
            "members": [reference(writer, neighbourhood, member) for member in coalition.members] if coalition else [],
        }
        for key, page in neighbourhood.challenges.items()
        if key not in given
        for coalition in [findings.proposals[key].coalition]
    ]
    return writer.overview(
        "overviews/assignments",
        addresses.assignments(neighbourhood.id),
        neighbourhood,
        title=writer.tell(say("Assignments in {neighbourhood}", neighbourhood=writer.title(neighbourhood.page))),
        assignments=sorted(assignments, key=lambda one: (one["progress"].ended, one["meta"].given_on, one["path"])),
        open_challenges=by_title(open_challenges),
    )
