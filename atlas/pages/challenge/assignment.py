"""Step 6 on the page of a challenge: who could take it on together, the assignment, its plan and how far it is."""

from collections.abc import Sequence
from datetime import date

from atlas.analysis.introductions.introductions import Introduction
from atlas.analysis.verdict.coalition import Coalition, Part, Proposal
from atlas.analysis.verdict.progress import STATES
from atlas.graphs.plan_bars import plan_bar, plan_span
from atlas.graphs.small import Marked
from atlas.model.assignment import Action, Assignment
from atlas.pages.challenge.assignment_facts import (
    ActionRow,
    AssignmentRow,
    AssignmentSection,
    BarRow,
    CoalitionFacts,
    Kind,
    Member,
    OwnAssignment,
    Partner,
    PartRow,
    TimelineRow,
)
from atlas.pages.challenge.contributions import need_titles
from atlas.pages.patchwork.introductions import introduction_rows
from atlas.pages.patchwork.pictures import draw_small, patchwork_picture
from atlas.pages.writing import addresses
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.foreign import Own
from atlas.pages.writing.rows import by_title
from atlas.texts import say

__all__ = ["assignment_facts", "assignment_section", "assignments_of"]


def assignment_section(edition: Edition, key: str) -> AssignmentSection:
    """Facts for `challenge/assignment.md.jinja`."""
    names = [name for name, page in edition.neighbourhood.assignments.items() if page.meta.challenge == key]
    titles, proposed = need_titles(edition, key), edition.findings.verdict.proposals[key]
    introductions = edition.findings.introductions.challenges[key]
    return AssignmentSection(
        assignments=[assignment_facts(edition, name) for name in names],
        coalition=_coalition(edition, titles, proposed.coalition) if proposed.coalition else None,
        uncovered=[titles[need] for need in proposed.unserved],
        parts=[_part(edition, titles, part) for part in proposed.parts],
        introductions=introduction_rows(edition, introductions),
        figure=_figure(edition, key, proposed, introductions),
    )


def _figure(edition: Edition, key: str, proposed: Proposal, introductions: Sequence[Introduction]) -> Drawing | None:
    """Where those who contribute stand: who is proposed by name, with the lines that join them, or those to meet."""
    contributing = sorted({one for part in proposed.parts for one in part.initiatives})
    if not contributing:
        return None
    if proposed.coalition:
        named, lines = proposed.coalition.members, proposed.coalition.lines
    else:
        named = tuple(dict.fromkeys(end for one in introductions for end in (one.a, one.b)))
        inside = set(contributing)
        lines = tuple((ln.a, ln.b) for ln in edition.findings.network.patchwork.lines if {ln.a, ln.b} <= inside)
    names = edition.words.all_of([edition.reference(one)["title"] for one in named])
    if introductions:
        told = say("Drawing: where {names} stand in the patchwork; a dotted line for each introduction.", names=names)
    elif len(named) > 1:
        told = say("Drawing: where {names} stand in the patchwork, and the lines that join them.", names=names)
    else:
        told = say("Drawing: where {name} stands in the patchwork.", name=names)
    near = tuple(one for one in contributing if one not in named)
    marked = Marked(named, near, lines, tuple((one.a, one.b) for one in introductions))
    picture = patchwork_picture(edition, edition.path(addresses.challenge, key))
    return draw_small(picture, marked, edition.tell(told))


def assignments_of(edition: Edition, key: str) -> list[OwnAssignment]:
    """The assignments that an initiative is a partner in, or has an action of: those that go on first.

    `mine`: its own actions; `partner`: whether it is one, or only has an action in the plan of others.
    """
    rows: list[OwnAssignment] = []
    for name, page in edition.neighbourhood.assignments.items():
        partner = key in page.meta.partners
        if not partner and not any(key in action.who for action in page.meta.plan):
            continue
        facts = assignment_facts(edition, name)
        mine = [row for action, row in zip(page.meta.plan, facts["actions"], strict=True) if key in action.who]
        rows.append({**facts, "partner": partner, "mine": mine})
    return sorted(rows, key=lambda row: (row["progress"].ended, row["meta"].given_on, row["path"]))


def _partner(edition: Edition, who: str, own: Own) -> Partner:
    """An initiative by title and path; someone else by the words that the plan has for them."""
    if who in edition.neighbourhood.initiatives or who in edition.elsewhere.initiatives:
        return {**edition.reference(who)}
    return {"title": own(who), "path": None}


def _part(edition: Edition, titles: dict[str, str], part: Part) -> PartRow:
    """A part of the network: the needs that can be met in it, in the order of the challenge, and who does that."""
    return {
        "needs": [title for need, title in titles.items() if need in part.needs],
        "initiatives": by_title(_member(edition, one) for one in part.initiatives),
    }


def _member(edition: Edition, key: str) -> Member:
    paused = edition.neighbourhood.initiatives[key].meta.status == "paused"
    return {**edition.reference(key), "paused": paused}


def _coalition(edition: Edition, titles: dict[str, str], coalition: Coalition) -> CoalitionFacts:
    return {
        "members": [
            {
                **_member(edition, member),
                "covers": [titles[need] for need, covering in coalition.covers.items() if member in covering],
            }
            for member in coalition.members
        ],
        "connecting": len(coalition.connecting),
        "exact": coalition.exact,
    }


def assignment_facts(edition: Edition, key: str) -> AssignmentRow:
    """An assignment with its plan as a board and as a timeline."""
    document = edition.neighbourhood.assignments[key]
    version, own = edition.version(document), edition.own(document)
    meta = version.meta
    progress = edition.findings.verdict.assignments[key]
    late = [action in progress.overdue for action in document.meta.plan]
    actions = [_action(edition, action, own, overdue) for action, overdue in zip(meta.plan, late, strict=True)]
    return {
        "meta": meta,
        "own": own,
        "title": own(meta.title) or edition.tell(say("Assignment of {day}", day=edition.words.day(meta.given_on))),
        "anchor": addresses.assignment_anchor(key),
        "path": edition.path(addresses.assignment, meta.challenge, key),
        "challenge": edition.title(edition.neighbourhood.challenges[meta.challenge]),
        "challenge_path": edition.path(addresses.challenge, meta.challenge),
        "body": edition.body(version, under=3),
        "partners": [edition.reference(partner) for partner in meta.partners],
        "actions": actions,
        "progress": progress,
        "late": sorted((action for action in actions if action["overdue"]), key=_due),
        "board": [(state, [action for action in actions if action["status"] == state]) for state in STATES],
        "bars": _bars(meta, actions, edition.today, going_on=not progress.ended),
        "timeline": _timeline(meta, actions, own, edition.today),
    }


def _action(edition: Edition, action: Action, own: Own, overdue: bool) -> ActionRow:
    return {
        "what": own(action.what),
        "who": [_partner(edition, who, own) for who in action.who],
        "due": action.due,
        "status": action.status,
        "overdue": overdue,
    }


def _bars(meta: Assignment, actions: list[ActionRow], today: date, *, going_on: bool) -> list[BarRow]:
    """The steps by the day on which they are to be ready; those without one last."""
    days = [day for day in (meta.due, meta.ended_on, *(action["due"] for action in actions)) if day]
    span = plan_span(meta.given_on, days, today, going_on=going_on)

    def row(one: ActionRow) -> BarRow:
        bar = Drawing(plan_bar(span, one["due"], one["status"], overdue=one["overdue"]))
        return {"action": one, "bar": bar, "first": span.first, "last": span.last}

    return [row(action) for action in sorted(actions, key=_due)]


def _due(action: ActionRow) -> date:
    """What has no day comes last."""
    return action["due"] or date.max


def _timeline(meta: Assignment, actions: list[ActionRow], own: Own, today: date) -> list[TimelineRow]:
    """Everything with a day, in order: given, actions due, reviews, today, ready, ended. Same day: in that order."""

    def row(day: date, kind: Kind, action: ActionRow | None = None, learned: str | None = None) -> TimelineRow:
        return {"day": day, "kind": kind, "action": action, "learned": learned}

    moments = [row(meta.given_on, "given")]
    moments += [row(action["due"], "action", action) for action in actions if action["due"]]
    moments += [row(review.date, "review", learned=own(review.learned)) for review in meta.reviews]
    if meta.given_on <= today and (meta.ended_on is None or meta.ended_on > today):
        moments.append(row(today, "today"))
    moments += [row(meta.due, "due")] if meta.due else []
    moments += [row(meta.ended_on, "ended")] if meta.ended_on else []
    return sorted(moments, key=lambda moment: moment["day"])
