"""What does the neighbourhood face, what does that ask for, and who does something for it? (METHODS 3)"""

from collections.abc import Iterator

from atlas.dataset.columns import (
    CHALLENGE,
    INITIATIVE,
    NEED,
    NEIGHBOURHOOD,
    OF_CHALLENGE,
    OF_INITIATIVE,
    OF_NEED,
    OF_NEIGHBOURHOOD,
    PAGE,
    filled_in,
)
from atlas.dataset.tables import Column, Row, Source, Table
from atlas.model.challenge import Challenge, Indicator, Need
from atlas.model.initiative import Contribution, Initiative
from atlas.texts import say

__all__ = ["CHALLENGES", "CONTRIBUTIONS", "NEEDS"]

_PEOPLE = say("people")


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
        NEED,
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
        NEED,
        INITIATIVE,
        filled_in(Initiative, "kind", required=True),
        filled_in(Contribution, "reach", type="integer", unit=_PEOPLE, least=0, method="contribution"),
        filled_in(Contribution, "how"),
    ),
    ("neighbourhood", "challenge", "need", "initiative"),
    (OF_NEED, OF_INITIATIVE),
    rows=_contributions,
    inside="needs",
    called="contributions",
)
