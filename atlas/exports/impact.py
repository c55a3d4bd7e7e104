"""Measurements among participants as CSV: what initiatives published, and what follows from it (METHODS 4)."""

from collections.abc import Iterator
from decimal import Decimal

from atlas.analysis.impact.findings import ImpactFindings
from atlas.analysis.impact.measurements import Measurement, Questionnaire
from atlas.exports.csv_text import csv_text
from atlas.model.atlas import Neighbourhood

__all__ = ["measurements_table"]

_PUBLISHED = ("wave", "measured_on", "retrospective", "invited", "n", "mean_before", "mean_after", "sd_diff",
              "sd_before", "sd_after")  # fmt: skip
_COMPUTED = ("change", "interval_low", "interval_high", "class", "indicative", "cautious", "response", "p", "srm",
             "hedges_g_av", "improved", "improved_low", "improved_high", "shrunk")  # fmt: skip
HEADER = ("initiative", "title", "challenge", "instrument", "questionnaire", "item", "lowest", "highest", "better",
          "noticed", *_PUBLISHED, *_COMPUTED)  # fmt: skip


def measurements_table(neighbourhood: Neighbourhood, findings: ImpactFindings) -> str:
    """One row per wave of ten people or more.

    Published figures as they were published; computed ones with four decimals, changes signed so that plus is better.
    `improved` only where at least five people did and five did not.
    """
    rows = (
        _row(neighbourhood, scale, one)
        for challenge in findings.challenges.values()
        for scale in challenge.questionnaires
        for one in scale.measurements
    )
    return csv_text(HEADER, rows)


def _row(neighbourhood: Neighbourhood, scale: Questionnaire, one: Measurement) -> tuple[object, ...]:
    wave, instrument = one.impact, scale.instrument
    published = (getattr(wave, name) for name in _PUBLISHED)
    return (
        one.initiative,
        neighbourhood.initiatives[one.initiative].meta.title,
        wave.challenge,
        wave.instrument,
        wave.title or "",
        wave.item or "",
        _cell(float(instrument.lowest)),
        _cell(float(instrument.highest)),
        instrument.better,
        _cell(instrument.noticed),
        *(_cell(value) for value in published),
        *_computed(one),
    )


def _computed(one: Measurement) -> Iterator[object]:
    figures = one.figures
    yield from (_short(value) for value in (figures.change, *figures.interval))
    yield one.result.impact_class
    yield _cell(one.result.indicative)
    yield from (
        _short(value) for value in (figures.cautious, figures.response, figures.p, figures.srm, figures.hedges_g_av)
    )
    improved = figures.improved
    yield "" if improved is None else improved.count
    yield from (_short(end) for end in (improved.interval if improved else (None, None)))
    yield _short(one.shrunk)


def _cell(value: object) -> object:
    """As published: nothing where nothing was said, yes or no in words, a whole number without a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _short(value: float | None) -> Decimal | str:
    """Four decimals, as a number: a text that starts with a minus would get a quote before it."""
    return "" if value is None else Decimal(f"{value:.4f}")
