"""What does the neighbourhood face, who does something for it, and does the network carry it? (METHODS 3, 7)"""

from collections.abc import Iterator

from atlas.analysis.verdict.verdict import RUNS
from atlas.dataset.columns import (
    CHALLENGE,
    INITIATIVE,
    NEIGHBOURHOOD,
    OF_CHALLENGE,
    OF_INITIATIVE,
    OF_NEIGHBOURHOOD,
    PAGE,
    filled_in,
)
from atlas.dataset.tables import Column, ForeignKey, Row, Source, Table
from atlas.model.challenge import Challenge, Indicator, Need, Override
from atlas.model.initiative import Contribution, Initiative
from atlas.texts import say

__all__ = ["CHALLENGES", "CONTRIBUTIONS", "NEEDS", "NEED_LEVELS", "VERDICTS_TABLE"]

_PEOPLE = say("people")
_SHARE = say("share, from 0 to 1")
_LEVEL = say("level, from 0 to 3")
_NEED = Column("need", say("Need"), say("Its name within the challenge."), required=True)
_OF_NEED = ForeignKey(("neighbourhood", "challenge", "need"), "needs", ("neighbourhood", "challenge", "need"))
REASONS = {
    "no-offer": say("no initiative does this yet"),
    "no-target": say("it is not stated how many people this should reach"),
    "reach-not-told": say("no initiative says how many people it reaches"),
    "reach-short": say("too few people are reached"),
    "effect-unmeasured": say("not measured enough to know what it does"),
    "effect-short": say("too few people are with initiatives whose participants got better"),
    "continuity-not-told": say("not known enough about money and key people"),
    "continuity-short": say("for too many people it could stop: too little lasting money or too few key people"),
}


def _challenges(source: Source) -> Iterator[Row]:
    here = source.neighbourhood
    for key, page in here.challenges.items():
        meta = page.meta
        one = meta.indicator
        begin, aim = (one.baseline, one.target) if one else (None, None)
        yield (
            here.id,
            key,
            meta.title,
            meta.summary,
            meta.stated_by,
            meta.stated_on,
            meta.status,
            *((one.title, one.unit, one.source, one.direction) if one else (None,) * 4),
            *((begin.value, begin.on) if begin else (None, None)),
            *((aim.value, aim.on) if aim else (None, None)),
            f"{here.id}/challenges/{key}/",
        )


CHALLENGES = Table(
    "challenges",
    say("Challenges"),
    say("What each neighbourhood faces, as a body or a meeting stated it."),
    (
        NEIGHBOURHOOD,
        CHALLENGE,
        filled_in(Challenge, "title", required=True),
        filled_in(Challenge, "summary"),
        filled_in(Challenge, "stated_by", required=True),
        filled_in(Challenge, "stated_on", type="date", required=True),
        filled_in(Challenge, "status", required=True),
        filled_in(Indicator, "title", "indicator"),
        filled_in(Indicator, "unit", "indicator_unit"),
        filled_in(Indicator, "source", "indicator_source"),
        filled_in(Indicator, "direction", "indicator_direction"),
        filled_in(Indicator, "baseline", "baseline", type="number"),
        Column("baseline_on", say("Day of the beginning"), say("From which day it is followed."), "date"),
        filled_in(Indicator, "target", "target", type="number"),
        Column("target_on", say("Day of the aim"), say("By which day it should be reached."), "date"),
        PAGE,
    ),
    ("neighbourhood", "challenge"),
    (OF_NEIGHBOURHOOD,),
    rows=_challenges,
    inside="neighbourhoods",
    called="challenges",
)


NEEDS = Table(
    "needs",
    say("Needs"),
    say("What each challenge asks for, and for how many people."),
    (
        NEIGHBOURHOOD,
        CHALLENGE,
        _NEED,
        filled_in(Need, "title", required=True),
        filled_in(Need, "target_reach", type="integer", unit=_PEOPLE, least=1),
    ),
    ("neighbourhood", "challenge", "need"),
    (OF_CHALLENGE,),
    rows=lambda source: (
        (source.neighbourhood.id, key, need.id, need.title, need.target_reach)
        for key, page in source.neighbourhood.challenges.items()
        for need in page.meta.needs
    ),
    inside="challenges",
    called="needs",
)


def _contributions(source: Source) -> Iterator[Row]:
    here = source.neighbourhood
    for key, verdict in source.findings.verdict.challenges.items():
        found = verdict.contributions
        for need in found.targets:
            for row in sorted((*found.rows, *found.professionals), key=lambda one: one.initiative):
                if need in row.services:
                    meta = here.initiatives[row.initiative].meta
                    service = row.services[need]
                    how = " ".join(text for entry in service.entries if (text := meta.contributes[entry].how))
                    yield here.id, key, need, row.initiative, meta.kind, service.reach, how or None


CONTRIBUTIONS = Table(
    "contributions",
    say("Contributions"),
    say("Who does what for which need. Professional resources stand beside the network."),
    (
        NEIGHBOURHOOD,
        CHALLENGE,
        _NEED,
        INITIATIVE,
        filled_in(Initiative, "kind", required=True),
        filled_in(Contribution, "reach", type="integer", unit=_PEOPLE, least=0, method="contribution"),
        filled_in(Contribution, "how"),
    ),
    ("neighbourhood", "challenge", "need", "initiative"),
    (_OF_NEED, OF_INITIATIVE),
    rows=_contributions,
    inside="needs",
    called="contributions",
)


def _levels(source: Source) -> Iterator[Row]:
    for key, verdict in source.findings.verdict.challenges.items():
        for row in verdict.computed.needs:
            figures, reach = row.figures, row.figures.reach
            shares = (figures.effect, figures.measured, figures.continuity, figures.stated)
            yield (
                source.neighbourhood.id,
                key,
                figures.need,
                row.level,
                *((reach.low, reach.high) if reach else (None, None)),
                *(None if share is None else float(share) for share in shares),
                " ".join(row.reasons) or None,
            )


NEED_LEVELS = Table(
    "need_levels",
    say("How far each need is met"),
    say("What was computed of each need, and what keeps it from the highest level."),
    (
        NEIGHBOURHOOD,
        CHALLENGE,
        _NEED,
        Column(
            "level",
            say("Level"),
            say("From 0 (room for something new) to 3 (the network carries this)."),
            "integer",
            unit=_LEVEL,
            required=True,
            least=0,
            most=3,
            method="verdict",
        ),
        Column(
            "reach_low",
            say("People reached, at least"),
            say("Different people; nobody is counted twice."),
            "integer",
            unit=_PEOPLE,
            least=0,
            method="verdict",
        ),
        Column(
            "reach_high",
            say("People reached, at most"),
            say("Different people; nobody is counted twice."),
            "integer",
            unit=_PEOPLE,
            least=0,
            method="verdict",
        ),
        Column(
            "effect",
            say("Effect"),
            say("Which part of that reach is with initiatives whose participants got better."),
            "number",
            unit=_SHARE,
            decimals=4,
            least=0,
            most=1,
            method="verdict",
        ),
        Column(
            "measured",
            say("Measured"),
            say("Of which part of that reach this is known."),
            "number",
            unit=_SHARE,
            decimals=4,
            least=0,
            most=1,
            method="verdict",
        ),
        Column(
            "continuity",
            say("Continuity"),
            say("Which part of that reach is with initiatives that can go on."),
            "number",
            unit=_SHARE,
            decimals=4,
            least=0,
            most=1,
            method="verdict",
        ),
        Column(
            "stated",
            say("Told"),
            say("Of which part of that reach this is known."),
            "number",
            unit=_SHARE,
            decimals=4,
            least=0,
            most=1,
            method="verdict",
        ),
        Column(
            "reasons",
            say("What is lacking"),
            say("Words for what keeps it from the highest level; the first decides."),
            several=True,
            choices=REASONS,
            method="verdict",
        ),
    ),
    ("neighbourhood", "challenge", "need"),
    (_OF_NEED,),
    rows=_levels,
    inside="needs",
    called="level",
)


def _verdicts(source: Source) -> Iterator[Row]:
    for key, one in source.findings.verdict.challenges.items():
        found, over = one.computed, one.override
        same = found.runs.get(found.level, 0)
        yield (
            source.neighbourhood.id,
            key,
            found.lowest if found.firmness == "range" else found.level,
            found.highest if found.firmness == "range" else found.level,
            found.firmness,
            same,
            RUNS,
            one.adopted,
            *((over.verdict, over.by, over.on, over.reason) if over else (None,) * 4),
        )


VERDICTS_TABLE = Table(
    "verdicts",
    say("Verdicts"),
    say("Whether the network carries each challenge, as it was computed, and as a body of people found if they did."),
    (
        NEIGHBOURHOOD,
        CHALLENGE,
        Column(
            "level_low",
            say("Verdict, at least"),
            say("From 0 (room for something new) to 3 (the network carries this)."),
            "integer",
            unit=_LEVEL,
            required=True,
            least=0,
            most=3,
            method="verdict",
        ),
        Column(
            "level_high",
            say("Verdict, at most"),
            say("The same number where the verdict is firm enough."),
            "integer",
            unit=_LEVEL,
            required=True,
            least=0,
            most=3,
            method="verdict",
        ),
        Column(
            "firmness",
            say("How firm"),
            say("Whether the verdict stays the same when the bar moves a little."),
            required=True,
            method="verdict",
            choices={"firm": say("Firm"), "sensitive": say("Sensitive"), "range": say("Only a range can be told")},
        ),
        Column(
            "same",
            say("The same verdict"),
            say("In so many cases the verdict is the same."),
            "integer",
            unit=say("cases"),
            required=True,
            least=0,
            method="verdict",
        ),
        Column(
            "runs",
            say("Cases"),
            say("In so many cases the bar was moved a little."),
            "integer",
            unit=say("cases"),
            required=True,
            least=1,
            method="verdict",
        ),
        Column(
            "adopted",
            say("Bar adopted"),
            say("Whether somebody adopted the bar; else it is the one that an atlas starts with."),
            "boolean",
            required=True,
            method="verdict",
        ),
        filled_in(Override, "verdict", "other_verdict", type="integer", unit=_LEVEL, least=0, most=3, choices=None),
        filled_in(Override, "by", "other_by"),
        filled_in(Override, "on", "other_on", type="date"),
        filled_in(Override, "reason", "other_reason"),
    ),
    ("neighbourhood", "challenge"),
    (OF_CHALLENGE,),
    rows=_verdicts,
    inside="challenges",
    called="verdict",
)
