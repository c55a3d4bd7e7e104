"""What did participants notice? What initiatives published of each round, and what follows from it (METHODS 4)."""

from collections.abc import Iterator

from atlas.analysis.impact.measurements import Measurement, Questionnaire
from atlas.dataset.columns import (
    CHALLENGE,
    INITIATIVE,
    NEIGHBOURHOOD,
    NUMBER,
    OF_CHALLENGE,
    OF_INITIATIVE,
    SHARE,
    filled_in,
)
from atlas.dataset.tables import Column, Row, Source, Table, Value
from atlas.model.impact import Impact
from atlas.model.initiative import Initiative
from atlas.texts import say
from atlas.words.impact import CLASSES, class_name

__all__ = ["IMPACT"]

_PUBLISHED = (
    "wave",
    "measured_on",
    "retrospective",
    "invited",
    "n",
    "mean_before",
    "mean_after",
    "sd_diff",
    "sd_before",
    "sd_after",
)
_POINTS = say("points of the questionnaire")
_PEOPLE = say("people")


def _impact(source: Source) -> Iterator[Row]:
    """By challenge: those of the network, then what professional resources measured."""
    for challenge in source.findings.impact.challenges.values():
        for scale in (*challenge.questionnaires, *challenge.professionals):
            for one in scale.measurements:
                yield _row(source, scale, one)


def _row(source: Source, scale: Questionnaire, one: Measurement) -> Row:
    wave, instrument, meta = one.impact, scale.instrument, source.neighbourhood.initiatives[one.initiative].meta
    asked = (wave.challenge, wave.instrument, wave.title, wave.item)
    ends = (float(instrument.lowest), float(instrument.highest), instrument.better, instrument.noticed)
    published = tuple(getattr(wave, name) for name in _PUBLISHED)
    head = (source.neighbourhood.id, one.initiative, one.position + 1, meta.title)
    return *head, *asked, *ends, *published, *_computed(one)


def _computed(one: Measurement) -> tuple[Value, ...]:
    figures, improved = one.figures, one.figures.improved
    return (
        figures.change,
        *figures.interval,
        one.result.impact_class,
        one.result.indicative,
        figures.cautious,
        figures.response,
        figures.p,
        figures.srm,
        figures.hedges_g_av,
        *((improved.count, *improved.interval) if improved else (None, None, None)),
        one.shrunk,
    )


def _short(name: str, title: object, about: object, **more: object) -> Column:
    return Column(name, title, about, "number", decimals=4, method="impact", **more)  # type: ignore[arg-type]


IMPACT = Table(
    "impact",
    say("What participants noticed"),
    say("One row for each round of questions before and after, of ten people or more. It is no proof of a cause."),
    (
        NEIGHBOURHOOD,
        INITIATIVE,
        NUMBER,
        filled_in(Initiative, "title", required=True),
        CHALLENGE,
        filled_in(Impact, "instrument", required=True),
        filled_in(Impact, "title", "questionnaire"),
        filled_in(Impact, "item"),
        Column(
            "lowest",
            say("Lowest score"),
            say("That the questionnaire can give."),
            "number",
            unit=_POINTS,
            required=True,
        ),
        Column(
            "highest",
            say("Highest score"),
            say("That the questionnaire can give."),
            "number",
            unit=_POINTS,
            required=True,
        ),
        filled_in(Impact, "better", required=True),
        Column(
            "noticed",
            say("Noticed from"),
            say("The least change that one person notices, where research knows it."),
            "number",
            unit=_POINTS,
            least=0,
            method="impact",
        ),
        filled_in(Impact, "wave", required=True),
        filled_in(Impact, "measured_on", type="date"),
        filled_in(Impact, "retrospective", type="boolean", required=True),
        filled_in(Impact, "invited", type="integer", unit=_PEOPLE, required=True, least=0),
        filled_in(Impact, "n", type="integer", unit=_PEOPLE, required=True, least=10),
        filled_in(Impact, "mean_before", type="number", unit=_POINTS, required=True),
        filled_in(Impact, "mean_after", type="number", unit=_POINTS, required=True),
        filled_in(Impact, "sd_diff", type="number", unit=_POINTS, required=True, least=0),
        filled_in(Impact, "sd_before", type="number", unit=_POINTS, least=0),
        filled_in(Impact, "sd_after", type="number", unit=_POINTS, least=0),
        _short(
            "change",
            say("Change"),
            say("Plus is better, also where a lower score is better."),
            unit=_POINTS,
            required=True,
        ),
        _short("interval_low", say("Change, at least"), say("The lower end of the 95 % interval."), unit=_POINTS),
        _short("interval_high", say("Change, at most"), say("The upper end of the 95 % interval."), unit=_POINTS),
        Column(
            "class",
            say("In a word"),
            say("What the change comes to."),
            required=True,
            method="impact",
            choices={name: class_name(name) for name in CLASSES},
        ),
        Column(
            "indicative",
            say("Indicative"),
            say("Yes where fewer than 30 people answered twice."),
            "boolean",
            required=True,
            method="impact",
        ),
        _short(
            "cautious", say("Cautious change"), say("If those who did not answer twice stayed the same."), unit=_POINTS
        ),
        _short(
            "response",
            say("Response"),
            say("Which part of those invited answered twice."),
            unit=SHARE,
            least=0,
            most=1,
        ),
        _short("p", say("p-value"), say("Of a paired t-test; empty where everybody changed alike."), least=0, most=1),
        _short("srm", say("Standardised change"), say("The change in standard deviations of the change.")),
        _short("hedges_g_av", say("Hedges g"), say("The change in standard deviations before and after.")),
        Column(
            "improved",
            say("Improved"),
            say("How many people; only where at least five did and five did not."),
            "integer",
            unit=_PEOPLE,
            least=5,
            method="impact",
        ),
        _short(
            "improved_low",
            say("Improved, at least"),
            say("The lower end of the 95 % interval."),
            unit=SHARE,
            least=0,
            most=1,
        ),
        _short(
            "improved_high",
            say("Improved, at most"),
            say("The upper end of the 95 % interval."),
            unit=SHARE,
            least=0,
            most=1,
        ),
        _short(
            "shrunk",
            say("Change among others"),
            say("The change drawn to that of others with the same questions, where there are at least five."),
            unit=_POINTS,
        ),
    ),
    ("neighbourhood", "initiative", "number"),
    (OF_INITIATIVE, OF_CHALLENGE),
    rows=_impact,
    inside="initiatives",
    called="impact",
)
