"""Which challenges were given to the network, what is the plan, and where is room for something new? (METHODS 6, 7)"""

from collections.abc import Iterator

from atlas.dataset.columns import CHALLENGE, NEIGHBOURHOOD, NUMBER, OF_CHALLENGE, filled_in
from atlas.dataset.tables import Column, ForeignKey, Row, Source, Table
from atlas.model.assignment import Action, Assignment, Budget, Review
from atlas.model.call import Call
from atlas.texts import say

__all__ = ["ACTIONS", "ASSIGNMENTS", "CALLS", "PARTNERS", "REVIEWS"]

_ASSIGNMENT = Column("assignment", say("Assignment"), say("The name of its file, which stays."), required=True)
_OF_ASSIGNMENT = ForeignKey(("neighbourhood", "assignment"), "assignments", ("neighbourhood", "assignment"))


def _assignments(source: Source) -> Iterator[Row]:
    here = source.neighbourhood
    for key, page in here.assignments.items():
        meta, found = page.meta, source.findings.verdict.assignments[key]
        budget = meta.budget
        yield (
            here.id,
            key,
            meta.challenge,
            meta.title,
            meta.given_by,
            meta.given_on,
            meta.due,
            *((budget.amount, budget.currency, budget.source) if budget else (None,) * 3),
            sum(found.counts.values()),
            found.counts["done"],
            found.late,
            found.next_review,
            meta.ended_on,
            meta.outcome,
            f"{here.id}/challenges/{meta.challenge}/#assignment-{key}",
        )


ASSIGNMENTS = Table(
    "assignments",
    say("Assignments"),
    say("Challenges that were given to initiatives together."),
    (
        NEIGHBOURHOOD,
        _ASSIGNMENT,
        CHALLENGE,
        filled_in(Assignment, "title"),
        filled_in(Assignment, "given_by", required=True),
        filled_in(Assignment, "given_on", type="date", required=True),
        filled_in(Assignment, "due", type="date"),
        filled_in(
            Budget, "amount", "budget", type="number", unit=say("in the currency beside it"), decimals=2, least=0
        ),
        filled_in(Budget, "currency", "budget_currency"),
        filled_in(Budget, "source", "budget_source"),
        Column("actions", say("Steps of the plan"), say("How many there are."), "integer", required=True, least=0),
        Column("actions_done", say("Steps done"), say("How many are done."), "integer", required=True, least=0),
        Column("late", say("Late"), say("Whether its day has passed while it goes on."), "boolean", required=True),
        Column("next_review", say("Next looking back"), say("The first day to come on which it is planned."), "date"),
        filled_in(Assignment, "ended_on", type="date"),
        filled_in(Assignment, "outcome"),
        Column("page", say("Page"), say("Where its page stands, from the address of the site on."), required=True),
    ),
    ("neighbourhood", "assignment"),
    (OF_CHALLENGE,),
    rows=_assignments,
    inside="neighbourhoods",
    called="assignments",
)


def _partners(source: Source) -> Iterator[Row]:
    here = source.neighbourhood
    for key, page in here.assignments.items():
        for partner in dict.fromkeys(page.meta.partners):
            place, _, own = partner.rpartition("/")
            yield here.id, key, place or here.id, own


PARTNERS = Table(
    "assignment_partners",
    say("Who has an assignment"),
    say("One row for each initiative that an assignment was given to, also of another neighbourhood."),
    (
        NEIGHBOURHOOD,
        _ASSIGNMENT,
        Column(
            "partner_neighbourhood",
            say("Neighbourhood of the initiative"),
            say("Its name in the addresses of the site."),
            required=True,
        ),
        Column("partner", say("Initiative"), say("To which it was given."), required=True),
    ),
    ("neighbourhood", "assignment", "partner_neighbourhood", "partner"),
    (
        _OF_ASSIGNMENT,
        ForeignKey(("partner_neighbourhood", "partner"), "initiatives", ("neighbourhood", "initiative")),
    ),
    rows=_partners,
    inside="assignments",
    called="partners",
)


def _actions(source: Source) -> Iterator[Row]:
    here = source.neighbourhood
    for key, page in here.assignments.items():
        late = source.findings.verdict.assignments[key].overdue
        for number, one in enumerate(page.meta.plan, 1):
            yield here.id, key, number, one.what, "; ".join(one.who) or None, one.due, one.status, one in late


ACTIONS = Table(
    "actions",
    say("Plans"),
    say("The steps of the plan of each assignment."),
    (
        NEIGHBOURHOOD,
        _ASSIGNMENT,
        NUMBER,
        filled_in(Action, "what", required=True),
        Column(
            "who",
            say("Who"),
            say("Names of initiatives, or words for anyone else, with a semicolon between them."),
            field="assignment#plan",
        ),
        filled_in(Action, "due", type="date"),
        filled_in(Action, "status", required=True),
        Column("overdue", say("Late"), say("Whether its day has passed while it goes on."), "boolean", required=True),
    ),
    ("neighbourhood", "assignment", "number"),
    (_OF_ASSIGNMENT,),
    rows=_actions,
    inside="assignments",
    called="plan",
)

REVIEWS = Table(
    "reviews",
    say("Looking back"),
    say("Days of looking back at each assignment, and what was learned."),
    (
        NEIGHBOURHOOD,
        _ASSIGNMENT,
        NUMBER,
        filled_in(Review, "date", type="date", required=True),
        filled_in(Review, "learned"),
    ),
    ("neighbourhood", "assignment", "number"),
    (_OF_ASSIGNMENT,),
    rows=lambda source: (
        (source.neighbourhood.id, key, number, one.date, one.learned)
        for key, page in source.neighbourhood.assignments.items()
        for number, one in enumerate(page.meta.reviews, 1)
    ),
    inside="assignments",
    called="reviews",
)


def _calls(source: Source) -> Iterator[Row]:
    for key, page in source.neighbourhood.calls.items():
        meta, state = page.meta, source.findings.verdict.calls[key]
        words = (meta.kind, meta.title, meta.why, meta.opens, meta.closes, state, meta.decision)
        yield source.neighbourhood.id, key, meta.challenge, meta.need, *words


CALLS = Table(
    "calls",
    say("Calls"),
    say("Invitations where the network cannot carry a need alone."),
    (
        NEIGHBOURHOOD,
        Column("call", say("Open call"), say("The name of its file, which stays."), required=True),
        CHALLENGE,
        filled_in(Call, "need"),
        filled_in(Call, "kind", required=True),
        filled_in(Call, "title"),
        filled_in(Call, "why", required=True),
        filled_in(Call, "opens", type="date", required=True),
        filled_in(Call, "closes", type="date"),
        Column(
            "state",
            say("Open or not"),
            say("Whether one can respond on the day of these files."),
            required=True,
            choices={"later": say("It opens later"), "open": say("Open"), "closed": say("Closed")},
        ),
        filled_in(Call, "decision"),
    ),
    ("neighbourhood", "call"),
    (OF_CHALLENGE,),
    rows=_calls,
    inside="neighbourhoods",
    called="calls",
)
