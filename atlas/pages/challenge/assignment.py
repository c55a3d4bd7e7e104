"""Step 6 on the page of a challenge: who could take it on together, the assignment, its plan and how far it is."""

from datetime import date
from typing import Any

from atlas.analysis.coalition import Coalition, Proposal
from atlas.analysis.progress import STATES, progress
from atlas.model.assignment import Action, Assignment
from atlas.model.atlas import Neighbourhood
from atlas.pages import addresses
from atlas.pages.challenge.contributions import need_titles
from atlas.pages.rows import reference
from atlas.pages.writer import Writer

__all__ = ["assignment_facts", "assignment_section"]


def assignment_section(writer: Writer, neighbourhood: Neighbourhood, key: str, proposed: Proposal) -> dict[str, Any]:
    """Facts for `challenge/assignment.md.jinja`."""
    found = [name for name, page in neighbourhood.assignments.items() if page.meta.challenge == key]
    titles = need_titles(writer, neighbourhood, key)
    return {
        "assignments": [assignment_facts(writer, neighbourhood, name) for name in found],
        "coalition": _coalition(writer, neighbourhood, titles, proposed.coalition) if proposed.coalition else None,
        "uncovered": [titles[need] for need in proposed.unserved],
        "parts": [sorted(titles[need] for need in part) for part in proposed.components],
    }


def _partner(writer: Writer, neighbourhood: Neighbourhood, who: str) -> dict[str, Any]:
    """An initiative by title and path; someone else by the words that the plan has for them."""
    return reference(writer, neighbourhood, who) if who in neighbourhood.initiatives else {"title": who, "path": None}


def _coalition(
    writer: Writer, neighbourhood: Neighbourhood, titles: dict[str, str], found: Coalition
) -> dict[str, Any]:
    return {
        "members": [
            {
                **reference(writer, neighbourhood, member),
                "covers": [titles[need] for need, covering in found.covers.items() if member in covering],
            }
            for member in found.members
        ],
        "connecting": len(found.connecting),
        "exact": found.exact,
    }


def assignment_facts(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    """An assignment with its plan as a board and as a timeline."""
    version = writer.version(neighbourhood.assignments[key])
    meta = version.meta
    found = progress(meta, writer.today)
    actions = [_action(writer, neighbourhood, action, action in found.overdue) for action in meta.plan]
    return {
        "meta": meta,
        "path": f"{addresses.challenge(neighbourhood.id, meta.challenge)}#assignment",
        "challenge": writer.title(neighbourhood.challenges[meta.challenge]),
        "body": writer.body(version, under=3),
        "partners": [_partner(writer, neighbourhood, partner) for partner in meta.partners],
        "actions": actions,
        "progress": found,
        "board": [(state, [action for action in actions if action["status"] == state]) for state in STATES],
        "timeline": _timeline(meta, actions, writer.today),
    }


def _action(writer: Writer, neighbourhood: Neighbourhood, action: Action, overdue: bool) -> dict[str, Any]:
    return {
        "what": action.what,
        "who": [_partner(writer, neighbourhood, who) for who in action.who],
        "due": action.due,
        "status": action.status,
        "overdue": overdue,
    }


def _timeline(meta: Assignment, actions: list[dict[str, Any]], today: date) -> list[dict[str, Any]]:
    """Everything with a day, in order: given, actions due, reviews, today, ready, ended. Same day: in that order."""
    moments: list[dict[str, Any]] = [{"day": meta.given_on, "kind": "given"}]
    moments += [{"day": action["due"], "kind": "action", "action": action} for action in actions if action["due"]]
    moments += [{"day": review.date, "kind": "review", "review": review} for review in meta.reviews]
    if meta.given_on <= today and (meta.ended_on is None or meta.ended_on > today):
        moments.append({"day": today, "kind": "today"})
    moments += [{"day": day, "kind": kind} for day, kind in ((meta.due, "due"), (meta.ended_on, "ended")) if day]
    return sorted(moments, key=lambda moment: moment["day"])
