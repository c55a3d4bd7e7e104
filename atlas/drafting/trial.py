"""Would the atlas still be right with this page in it?"""

from atlas.drafting.page import Draft
from atlas.drafting.surroundings import Surroundings
from atlas.reading.problems import Problem
from atlas.trying import problems_with

__all__ = ["problems_of"]


def problems_of(draft: Draft, around: Surroundings) -> tuple[Problem, ...]:
    """What `atlas check` would say of this page. Faults of other pages are no reason not to write a new one."""
    if draft.problems:
        return draft.problems
    files = {draft.path: draft.text}
    found = problems_with(around.content, files, around.today, neighbourhood=around.neighbourhood, processes=1)
    own = {draft.path, draft.path.removesuffix("/index.md")}
    return tuple(problem for problem in found if problem.path in own)
