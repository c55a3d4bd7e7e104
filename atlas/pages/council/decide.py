"""What needs a decision, in words: each with why, and where on the site it can be read."""

from collections.abc import Mapping
from datetime import date

from markupsafe import Markup

from atlas.analysis.money.ends import Ending
from atlas.pages.challenge.contributions import need_titles
from atlas.pages.council.facts import DecisionRow, Group
from atlas.pages.money.lines import funding_row
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.escape import finalize
from atlas.texts import Sentence, say, say_n

__all__ = ["decision_groups"]

_GROUPS: Mapping[str, tuple[Sentence, Sentence]] = {
    "money": (
        say("Money that ends within a year"),
        say("Does it go on? Whoever decides on it has to do so before its last day."),
    ),
    "assignments": (say("Assignments that need attention"), say("What do the partners need to go on?")),
    "needs": (say("Needs that nobody serves"), say("Who could do this, and what would they need for it?")),
    "calls": (say("Calls that closed, and no decision told"), say("What was decided?")),
    "bar": (
        say("The bar of a verdict"),
        say("From when on does the network carry a challenge? That is a choice, and somebody has to make it."),
    ),
}
"""By anchor, what a group is called and what it asks."""


def decision_groups(edition: Edition) -> list[Group]:
    """Those that have something, money first; within each the order of the findings, and that is of days."""
    found = edition.findings.decisions
    late = [_late(edition, key) for key in found.assignments]
    rows = {
        "money": [_money(edition, end) for end in found.money],
        "assignments": late + [_not_looked_back(edition, key, day) for key, day in found.reviews],
        "needs": [_need(edition, challenge, need) for challenge, need in found.needs],
        "calls": [_call(edition, key) for key in found.calls],
        "bar": _bar(edition),
    }
    return [
        {"anchor": anchor, "title": edition.tell(title), "asked": edition.tell(asked), "rows": rows[anchor]}
        for anchor, (title, asked) in _GROUPS.items()
        if rows[anchor]
    ]


def _money(edition: Edition, end: Ending) -> DecisionRow:
    line = funding_row(edition.writer, edition.neighbourhood.initiatives[end.initiative], end.line, end.day)
    until = edition.tell(say("until {day}", day=edition.words.day(end.day)))
    parts = [finalize(part) for part in (line.kind, line.source, line.amount) if part]
    told = Markup("{}: {}").format(finalize(until), Markup(" · ").join(parts))
    return {**edition.reference(end.initiative, "#funding"), "told": told}


def _late(edition: Edition, key: str) -> DecisionRow:
    progress, due = edition.findings.verdict.assignments[key], edition.neighbourhood.assignments[key].meta.due
    parts = []
    if progress.late and due:
        parts.append(say("was to be ready by {day}", day=edition.words.day(due)))
    if progress.overdue:
        late = len(progress.overdue)
        parts.append(say_n("{n} action is later than planned", "{n} actions are later than planned", late))
    return _assignment_row(edition, key, Markup("; ").join(finalize(edition.tell(part)) for part in parts))


def _not_looked_back(edition: Edition, key: str, day: date) -> DecisionRow:
    told = say(
        "on {day} the partners were to look back; what they learned is not written down", day=edition.words.day(day)
    )
    return _assignment_row(edition, key, edition.tell(told))


def _assignment_row(edition: Edition, key: str, told: str) -> DecisionRow:
    """It stands on the page of its challenge; without a title of its own it is called after that."""
    document = edition.neighbourhood.assignments[key]
    challenge = edition.neighbourhood.challenges[document.meta.challenge]
    own = edition.own(document)(edition.version(document).meta.title)
    return {
        "title": own or edition.title(challenge),
        "path": f"{edition.path(addresses.challenge, document.meta.challenge)}#assignment",
        "told": told,
    }


def _need(edition: Edition, challenge: str, need: str) -> DecisionRow:
    return {
        "title": need_titles(edition, challenge)[need],
        "path": f"{edition.path(addresses.challenge, challenge)}#contributions",
        "told": edition.title(edition.neighbourhood.challenges[challenge]),
    }


def _call(edition: Edition, key: str) -> DecisionRow:
    document = edition.neighbourhood.calls[key]
    challenge = edition.neighbourhood.challenges[document.meta.challenge]
    closes = document.meta.closes
    own = edition.own(document)(edition.version(document).meta.title)
    return {
        "title": own or edition.title(challenge),
        "path": f"{edition.path(addresses.challenge, document.meta.challenge)}#calls",
        "told": edition.tell(say("closed on {day}", day=edition.words.day(closes))) if closes else "",
    }


def _bar(edition: Edition) -> list[DecisionRow]:
    bar = edition.findings.decisions.bar
    thresholds = edition.neighbourhood.page.meta.thresholds
    if bar == "adopted":
        return []
    if bar == "look-again" and thresholds and thresholds.review_on:
        told = say("was to be looked at again on {day}", day=edition.words.day(thresholds.review_on))
    else:
        told = say("nobody has adopted it; verdicts use the numbers that an atlas starts with")
    return [
        {
            "title": edition.tell(say("How we come to a verdict")),
            "path": addresses.method("verdict"),
            "told": edition.tell(told),
        }
    ]
