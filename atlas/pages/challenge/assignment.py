"""Step 6 on the page of a challenge: who could take it on together, the assignment, its plan and how far it is."""

from datetime import date
from typing import Any

from atlas.analysis.verdict.coalition import Coalition, Part, Proposal
from atlas.analysis.verdict.progress import STATES, progress
from atlas.model.assignment import Action, Assignment
from atlas.model.atlas import Neighbourhood
from atlas.pages.challenge.contributions import need_titles
from atlas.pages.writing import addresses
from atlas.pages.writing.foreign import Own
from atlas.pages.writing.rows import by_title, reference
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["assignment_facts", "assignment_section", "assignments_of"]


def assignment_section(writer: Writer, neighbourhood: Neighbourhood, key: str, proposed: Proposal) -> dict[str, Any]:
    """Facts for `challenge/assignment.md.jinja`."""
    found = [name for name, page in neighbourhood.assignments.items() if page.meta.challenge == key]
    titles = need_titles(writer, neighbourhood, key)
    return {
        "assignments": [assignment_facts(writer, neighbourhood, name) for name in found],
        "coalition": _coalition(writer, neighbourhood, titles, proposed.coalition) if proposed.coalition else None,
        "uncovered": [titles[need] for need in proposed.unserved],
        "parts": [_part(writer, neighbourhood, titles, part) for part in proposed.parts],
    }


def assignments_of(writer: Writer, neighbourhood: Neighbourhood, key: str) -> list[dict[str, Any]]:
    """The assignments that an initiative is a partner in, or has an action of: those that go on first.

    `mine`: its own actions; `partner`: whether it is one, or only has an action in the plan of others.
    """
    rows = []
    for name, page in neighbourhood.assignments.items():
        partner = key in page.meta.partners
        if not partner and not any(key in action.who for action in page.meta.plan):
            continue
        found = assignment_facts(writer, neighbourhood, name)
        mine = [told for action, told in zip(page.meta.plan, found["actions"], strict=True) if key in action.who]
        rows.append({**found, "partner": partner, "mine": mine})
    return sorted(rows, key=lambda row: (row["progress"].ended, row["meta"].given_on, row["path"]))


def _partner(writer: Writer, neighbourhood: Neighbourhood, who: str, own: Own) -> dict[str, Any]:
    """An initiative by title and path; someone else by the words that the plan has for them."""
    if who in neighbourhood.initiatives:
        return reference(writer, neighbourhood, who)
    return {"title": own(who), "path": None}


def _part(writer: Writer, neighbourhood: Neighbourhood, titles: dict[str, str], part: Part) -> dict[str, Any]:
    """A part of the network: the needs that can be met in it, in the order of the challenge, and who does that."""
    return {
        "needs": [title for need, title in titles.items() if need in part.needs],
        "initiatives": by_title(_member(writer, neighbourhood, one) for one in part.initiatives),
    }


def _member(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    paused = neighbourhood.initiatives[key].meta.status == "paused"
    return {**reference(writer, neighbourhood, key), "paused": paused}


def _coalition(
    writer: Writer, neighbourhood: Neighbourhood, titles: dict[str, str], found: Coalition
) -> dict[str, Any]:
    return {
        "members": [
            {
                **_member(writer, neighbourhood, member),
                "covers": [titles[need] for need, covering in found.covers.items() if member in covering],
            }
            for member in found.members
        ],
        "connecting": len(found.connecting),
        "exact": found.exact,
    }


def assignment_facts(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    """An assignment with its plan as a board and as a timeline."""
    document = neighbourhood.assignments[key]
    version, own = writer.version(document), writer.own(document)
    meta = version.meta
    found = progress(meta, writer.today)
    late = set(found.overdue)
    actions = [_action(writer, neighbourhood, action, own, action in late) for action in meta.plan]
    return {
        "meta": meta,
        "own": own,
        "title": own(meta.title) or writer.tell(say("Assignment of {day}", day=writer.words.day(meta.given_on))),
        "anchor": addresses.assignment_anchor(key),
        "path": addresses.assignment(neighbourhood.id, meta.challenge, key),
        "challenge": writer.title(neighbourhood.challenges[meta.challenge]),
        "challenge_path": addresses.challenge(neighbourhood.id, meta.challenge),
        "body": writer.body(version, under=3),
        "partners": [reference(writer, neighbourhood, partner) for partner in meta.partners],
        "actions": actions,
        "progress": found,
        "late": sorted((action for action in actions if action["overdue"]), key=lambda action: action["due"]),
        "board": [(state, [action for action in actions if action["status"] == state]) for state in STATES],
        "timeline": _timeline(meta, actions, own, writer.today),
    }


def _action(writer: Writer, neighbourhood: Neighbourhood, action: Action, own: Own, overdue: bool) -> dict[str, Any]:
    return {
        "what": own(action.what),
        "who": [_partner(writer, neighbourhood, who, own) for who in action.who],
        "due": action.due,
        "status": action.status,
        "overdue": overdue,
    }


def _timeline(meta: Assignment, actions: list[dict[str, Any]], own: Own, today: date) -> list[dict[str, Any]]:
    """Everything with a day, in order: given, actions due, reviews, today, ready, ended. Same day: in that order."""
    moments: list[dict[str, Any]] = [{"day": meta.given_on, "kind": "given"}]
    moments += [{"day": action["due"], "kind": "action", "action": action} for action in actions if action["due"]]
    moments += [{"day": review.date, "kind": "review", "learned": own(review.learned)} for review in meta.reviews]
    if meta.given_on <= today and (meta.ended_on is None or meta.ended_on > today):
        moments.append({"day": today, "kind": "today"})
    moments += [{"day": day, "kind": kind} for day, kind in ((meta.due, "due"), (meta.ended_on, "ended")) if day]
    return sorted(moments, key=lambda moment: moment["day"])
