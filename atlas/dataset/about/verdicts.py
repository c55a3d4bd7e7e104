"""How far is each need met, and does the network carry each challenge? (METHODS 7)"""

from collections.abc import Iterator

from atlas.analysis.verdict.verdict import RUNS
from atlas.dataset.columns import CHALLENGE, NEED, NEIGHBOURHOOD, OF_CHALLENGE, OF_NEED, filled_in, share
from atlas.dataset.tables import Column, Row, Source, Table
from atlas.model.challenge import Override
from atlas.texts import Sentence, say
from atlas.words.verdicts import REASONS

__all__ = ["NEED_LEVELS", "VERDICTS_TABLE"]

_PEOPLE = say("people")
_LEVEL = say("level, from 0 to 3")


def _level(name: str, title: Sentence, about: Sentence) -> Column:
    return Column(name, title, about, "integer", unit=_LEVEL, required=True, least=0, most=3, method="verdict")


def _reached(name: str, title: Sentence) -> Column:
    about = say("Different people; nobody is counted twice.")
    return Column(name, title, about, "integer", unit=_PEOPLE, least=0, method="verdict")


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
        NEED,
        _level("level", say("Level"), say("From 0 (room for something new) to 3 (the network carries this).")),
        _reached("reach_low", say("People reached, at least")),
        _reached("reach_high", say("People reached, at most")),
        share(
            "effect",
            say("Effect"),
            say("Which part of that reach is with initiatives whose participants got better."),
            "verdict",
        ),
        share("measured", say("Measured"), say("Of which part of that reach this is known."), "verdict"),
        share(
            "continuity",
            say("Continuity"),
            say("Which part of that reach is with initiatives that can go on."),
            "verdict",
        ),
        share("stated", say("Told"), say("Of which part of that reach this is known."), "verdict"),
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
    (OF_NEED,),
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
        _level(
            "level_low",
            say("Verdict, at least"),
            say("From 0 (room for something new) to 3 (the network carries this)."),
        ),
        _level("level_high", say("Verdict, at most"), say("The same number where the verdict is firm enough.")),
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
