"""Who could take a challenge on together, and who could be introduced to whom? Proposals, as pages tell them.

Sources: METHODS 6 and 9.
"""

from collections.abc import Iterator, Sequence

from atlas.analysis.introductions.introductions import Introduction
from atlas.dataset.columns import CHALLENGE, INITIATIVE, NEIGHBOURHOOD, NUMBER, OF_CHALLENGE, OF_INITIATIVE
from atlas.dataset.tables import Column, ForeignKey, Row, Source, Table, Value
from atlas.model.schedule import Meeting
from atlas.schema.fields import FIELDS
from atlas.texts import say

__all__ = ["GROUP_INTRODUCTIONS", "INTRODUCTIONS", "PROPOSALS", "PROPOSED"]


def _proposals(source: Source) -> Iterator[Row]:
    for key, one in source.findings.verdict.proposals.items():
        joined = one.coalition is not None if one.parts else None
        exact = one.coalition.exact if one.coalition else None
        yield source.neighbourhood.id, key, joined, exact, " ".join(one.unserved) or None


PROPOSALS = Table(
    "proposals",
    say("Who could do this together?"),
    say("One row for each challenge: whether those who do something for it are joined already."),
    (
        NEIGHBOURHOOD,
        CHALLENGE,
        Column(
            "joined",
            say("Joined"),
            say("Whether one connected group does all that somebody does for this. Empty: nobody does anything."),
            "boolean",
            method="assignment",
        ),
        Column(
            "exact",
            say("Surely the smallest"),
            say("Whether no smaller group could do it. Empty where no group is proposed."),
            "boolean",
            method="assignment",
        ),
        Column(
            "unserved",
            say("Not done yet"),
            say("Needs for which nobody in the network does something."),
            several=True,
        ),
    ),
    ("neighbourhood", "challenge"),
    (OF_CHALLENGE,),
    rows=_proposals,
    inside="challenges",
    called="proposal",
)


def _proposed(source: Source) -> Iterator[Row]:
    here, verdict = source.neighbourhood.id, source.findings.verdict
    for key, one in verdict.proposals.items():
        offers = verdict.challenges[key].contributions.offers
        if one.coalition:
            for member in one.coalition.members:
                served = [need for need, members in one.coalition.covers.items() if member in members]
                yield here, key, member, 1, " ".join(served) or None
        else:
            for number, part in enumerate(one.parts, 1):
                for member in part.initiatives:
                    yield here, key, member, number, " ".join(sorted(offers[member] & part.needs))


PROPOSED = Table(
    "proposed",
    say("Who is proposed"),
    say(
        "One row for each initiative of the group that is proposed for a challenge; where those who do something are "
        "not joined yet, for each of them. A proposal, not an appointment."
    ),
    (
        NEIGHBOURHOOD,
        CHALLENGE,
        INITIATIVE,
        Column(
            "part",
            say("Part"),
            say("Which connected part of the network it stands in; 1 for all where they are joined."),
            "integer",
            required=True,
            least=1,
            method="assignment",
        ),
        Column("needs", say("Needs"), say("For which it does something. Empty: it connects others."), several=True),
    ),
    ("neighbourhood", "challenge", "initiative"),
    (OF_CHALLENGE, OF_INITIATIVE),
    rows=_proposed,
    inside="challenges",
    called="proposed",
)

_ENDS = (
    Column("initiative_a", say("One initiative"), say("The first of the two by name."), required=True),
    Column("initiative_b", say("The other initiative"), say("The second of the two by name."), required=True),
)
_OF_ENDS = tuple(
    ForeignKey(("neighbourhood", end.name), "initiatives", ("neighbourhood", "initiative")) for end in _ENDS
)
_GROUND = (
    Column(
        "activities",
        say("Activities"),
        say("That both have."),
        several=True,
        words="activities",
        method="introductions",
    ),
    Column("audiences", say("For whom"), say("That both have."), several=True, words="audiences"),
    Column("languages", say("Languages"), say("That both have."), several=True),
    Column(
        "days",
        say("Days"),
        say("On which both meet."),
        several=True,
        choices=FIELDS[Meeting]["weekday"].labels,
    ),
    Column("near", say("Near"), say("Whether they are a short walk from each other."), "boolean", required=True),
    Column(
        "asked",
        say("Asked"),
        say("Whether one of them was asked where else its people take part. If not, they may know each other."),
        "boolean",
        required=True,
    ),
)


def _met(number: int, one: Introduction) -> tuple[Value, ...]:
    ground = one.ground
    shared = (" ".join(words) or None for words in (ground.activities, ground.audiences, ground.languages, ground.days))
    return number, one.a, one.b, *shared, ground.near, one.asked


def _introductions(source: Source) -> Iterator[Row]:
    for key, found in source.findings.introductions.challenges.items():
        yield from ((source.neighbourhood.id, key, *row) for row in _numbered(found))


def _between_groups(source: Source) -> Iterator[Row]:
    return ((source.neighbourhood.id, *row) for row in _numbered(source.findings.introductions.groups))


def _numbered(found: Sequence[Introduction]) -> Iterator[tuple[Value, ...]]:
    return (_met(number, one) for number, one in enumerate(found, 1))


INTRODUCTIONS = Table(
    "introductions",
    say("Who could meet, for a challenge"),
    say("The fewest introductions that would join those who do something for a challenge."),
    (NEIGHBOURHOOD, CHALLENGE, NUMBER, *_ENDS, *_GROUND),
    ("neighbourhood", "challenge", "number"),
    (OF_CHALLENGE, *_OF_ENDS),
    rows=_introductions,
    inside="challenges",
    called="introductions",
)

GROUP_INTRODUCTIONS = Table(
    "group_introductions",
    say("Who could meet, between groups"),
    say("Introductions between groups of the patchwork without a line."),
    (NEIGHBOURHOOD, NUMBER, *_ENDS, *_GROUND),
    ("neighbourhood", "number"),
    _OF_ENDS,
    rows=_between_groups,
    inside="neighbourhoods",
    called="introductions",
)
