"""Step 6 on the page of a challenge: the assignment to the network, its plan and how far it is."""

from typing import Any

from atlas.model.atlas import Neighbourhood
from atlas.pages import addresses
from atlas.pages.writer import Writer

__all__ = ["assignment_section"]


def assignment_section(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    """Facts for `challenge/assignment.md.jinja`."""
    found = [name for name, page in neighbourhood.assignments.items() if page.meta.challenge == key]
    return {"assignments": [_assignment(writer, neighbourhood, name) for name in found]}


def _assignment(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    version = writer.version(neighbourhood.assignments[key])
    return {
        "meta": version.meta,
        "body": writer.body(version),
        "partners": [_partner(writer, neighbourhood, partner) for partner in version.meta.partners],
        "plan": [
            {
                "action": action,
                "who": [_partner(writer, neighbourhood, who) for who in action.who],
                "overdue": action.status != "done" and action.due is not None and action.due < writer.today,
            }
            for action in version.meta.plan
        ],
        "done": sum(action.status == "done" for action in version.meta.plan),
    }


def _partner(writer: Writer, neighbourhood: Neighbourhood, who: str) -> dict[str, Any]:
    page = neighbourhood.initiatives.get(who)
    if page is None:
        return {"title": who, "path": None}
    return {"title": writer.title(page), "path": addresses.initiative(neighbourhood.id, who)}
