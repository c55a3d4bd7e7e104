"""Step 6 for a whole neighbourhood: which assignments are there, how far are they, and who could take on the rest?"""

from atlas.pages.challenge.assignment import assignment_facts
from atlas.pages.overviews.facts import AssignmentsFacts, OpenChallenge
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title
from atlas.texts import say

__all__ = ["assignments_page"]


def assignments_page(edition: Edition) -> CompiledPage:
    """Assignments that go on, those that ended, and a proposal for each challenge without one."""
    assignments = [assignment_facts(edition, key) for key in edition.neighbourhood.assignments]
    given = {page.meta.challenge for page in edition.neighbourhood.assignments.values()}
    open_challenges: list[OpenChallenge] = [
        {
            "title": edition.title(page),
            "path": f"{edition.path(addresses.challenge, key)}#coalition",
            "members": [edition.reference(member) for member in coalition.members] if coalition else [],
        }
        for key, page in edition.neighbourhood.challenges.items()
        if key not in given
        for coalition in [edition.findings.verdict.proposals[key].coalition]
    ]
    return edition.overview(
        "overviews/assignments",
        edition.path(addresses.assignments),
        title=edition.tell(say("Assignments in {neighbourhood}", neighbourhood=edition.name)),
        facts=AssignmentsFacts(
            sorted(assignments, key=lambda one: (one["progress"].ended, one["meta"].given_on, one["path"])),
            by_title(open_challenges),
        ),
    )
