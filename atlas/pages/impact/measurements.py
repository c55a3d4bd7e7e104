"""Measurements among participants in the reader's words: rows for a table, and the picture beside it (METHODS 4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_decimal
from slugify import slugify

from atlas.analysis.impact.impact import Proportion
from atlas.analysis.impact.measurements import Measurement, Questionnaire
from atlas.graphs.before_after import BeforeAfter, before_after
from atlas.model.impact import Impact
from atlas.model.instruments import Instrument, instrument_of
from atlas.pages.impact.questionnaires import questionnaire_about, questionnaire_explained, questionnaire_name
from atlas.pages.writing import addresses
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import alphabetical
from atlas.pages.writing.writer import Writer
from atlas.texts import say
from atlas.words.impact import class_name

__all__ = ["MeasurementRow", "QuestionnaireBlock", "measurement_rows", "questionnaire_block"]

_WIDE_RANGE = 20
"""A score that runs over more points than this is told in tenths of points; any other in hundredths."""


@dataclass(frozen=True)
class MeasurementRow:
    """One wave, in words of the reader's language.

    `anchor`: what its address ends in, the same in every language. Changes are signed so that plus is better; `before`
    and `after` are scores. `shrunk` and `improved` are None where
    they are not known or may not be shown.
    """

    anchor: str
    title: str
    path: str
    about: str
    questionnaire: str
    explained: str
    wave: str
    retrospective: bool
    answered: str
    response: str
    before: str
    after: str
    change: str
    margin: str
    said: str
    indicative: bool
    cautious: str
    improved: str | None
    shrunk: str | None
    picture: Drawing


@dataclass(frozen=True)
class QuestionnaireBlock:
    """All waves with one questionnaire for one challenge: explained, drawn and as rows of a table.

    `key`: its name for an address, the same in every language; `about`: what it asks, `name`: the questionnaire, where
    that says more. `noticed`: whether it is known from where people notice a change. `together`: the mean change of at
    least five initiatives, where they may be seen together.
    """

    key: str
    about: str
    name: str | None
    explained: str
    noticed: bool
    rows: tuple[MeasurementRow, ...]
    together: str | None


def questionnaire_block(edition: Edition, questionnaire: Questionnaire) -> QuestionnaireBlock:
    """Facts for `impact_table.md.jinja`, with the picture that shows the same."""
    rows = measurement_rows(edition, questionnaire.measurements)
    first, shrinkage = rows[0], questionnaire.shrinkage
    return QuestionnaireBlock(
        _key(questionnaire.measurements[0].impact),
        first.about,
        None if first.questionnaire == first.about else first.questionnaire,
        first.explained,
        questionnaire.instrument.noticed is not None,
        rows,
        None if shrinkage is None else _points(edition.writer, questionnaire.instrument, shrinkage.mean),
    )


def measurement_rows(edition: Edition, measurements: Iterable[Measurement]) -> tuple[MeasurementRow, ...]:
    """By title, and then by day: the order of the alphabet and no ranking."""
    rows = [(_order(edition, one), _row(edition, one)) for one in measurements]
    return tuple(row for _, row in sorted(rows, key=lambda pair: pair[0]))


def _order(edition: Edition, one: Measurement) -> tuple[tuple[tuple[int, int, str], ...], str, date, int]:
    title = alphabetical(edition.title(edition.neighbourhood.initiatives[one.initiative]))
    return title, one.initiative, one.impact.measured_on or date.min, one.position


def _key(impact: Impact) -> str:
    """Of a questionnaire. `impact`: a wave as it was written first, whatever the reader's language."""
    part = impact.title if impact.instrument == "custom" else impact.item
    return "-".join(filter(None, (impact.instrument, slugify(part or "", max_length=40, word_boundary=True))))


def _anchor(edition: Edition, one: Measurement) -> str:
    """By whom, what and when; a number makes the difference where all three are the same."""
    waves = edition.neighbourhood.initiatives[one.initiative].meta.impact
    names = [f"measured-{one.initiative}-{_key(wave)}-{wave.measured_on or 'undated'}" for wave in waves]
    same = names[: one.position].count(names[one.position])
    return names[one.position] + (f"-{same + 1}" if same else "")


def _in_language(edition: Edition, one: Measurement) -> Impact:
    """The wave as the page in this language words it."""
    return edition.version(edition.neighbourhood.initiatives[one.initiative]).meta.impact[one.position]


def _row(edition: Edition, one: Measurement) -> MeasurementRow:
    words, figures, impact = edition.words, one.figures, _in_language(edition, one)
    instrument = instrument_of(one.impact)
    change, cautious, low, high = (
        _points(edition.writer, instrument, value) for value in (figures.change, figures.cautious, *figures.interval)
    )
    margin = edition.tell(say("{low} to {high}", low=low, high=high))
    page = edition.neighbourhood.initiatives[one.initiative]
    own = edition.own(page)
    return MeasurementRow(
        anchor=_anchor(edition, one),
        title=edition.title(page),
        path=edition.path(addresses.initiative, one.initiative),
        about=questionnaire_about(edition.writer, impact, own),
        questionnaire=questionnaire_name(impact, own),
        explained=questionnaire_explained(edition.writer, impact, own),
        wave=own(impact.wave) or "",
        retrospective=impact.retrospective,
        answered=edition.tell(say("{n} of {invited}", n=impact.n, invited=impact.invited)),
        response=words.percent(figures.response),
        before=_score(edition.writer, impact.mean_before, impact.mean_after),
        after=_score(edition.writer, impact.mean_after, impact.mean_before),
        change=change,
        margin=margin,
        said=edition.tell(class_name(one.result.impact_class)),
        indicative=one.result.indicative,
        cautious=cautious,
        improved=None if figures.improved is None else _improved(edition.writer, figures.improved),
        shrunk=None if one.shrunk is None else _points(edition.writer, instrument, one.shrunk),
        picture=_drawn(_picture(edition.writer, one, instrument)),
    )


def _picture(writer: Writer, one: Measurement, instrument: Instrument) -> BeforeAfter:
    """The scale with its worst end to the left."""
    figures, impact = one.figures, one.impact
    worst, best = instrument.lowest, instrument.highest
    if instrument.better == "lower":
        worst, best = best, worst
    whole = abs(best - worst)
    before = abs(impact.mean_before - worst) / whole
    low, high = figures.interval
    return BeforeAfter(
        before=before,
        after=abs(impact.mean_after - worst) / whole,
        margin=(before + low / whole, before + high / whole),
        noticed=None if instrument.noticed is None else before + instrument.noticed / whole,
        told=(
            _score(writer, impact.mean_before, impact.mean_after),
            _score(writer, impact.mean_after, impact.mean_before),
            writer.words.number(worst),
            writer.words.number(best),
        ),
        impact_class=one.result.impact_class,
        indicative=one.result.indicative,
    )


def _points(writer: Writer, instrument: Instrument, value: float) -> str:
    """A change with its sign, as precise as the questionnaire bears."""
    shown = round(value, 1 if instrument.highest - instrument.lowest > _WIDE_RANGE else 2)
    return str(format_decimal(shown, "+0.##;\u22120.##" if shown else "0", locale=writer.words.locale))


def _score(writer: Writer, mean: float, other: float) -> str:
    """A mean as it was published, with as many decimals as the one it is compared with."""
    digits = max(-int(Decimal(str(one)).normalize().as_tuple().exponent) for one in (mean, other))
    return writer.words.decimal(mean, digits) if digits > 0 else writer.words.number(mean)


def _improved(writer: Writer, improved: Proportion) -> str:
    low, high = (writer.words.percent(end) for end in improved.interval)
    sentence = say("{n} of {total} improved ({low}–{high})", n=improved.count, total=improved.total, low=low, high=high)
    return writer.tell(sentence)


@lru_cache(maxsize=4096)
def _drawn(picture: BeforeAfter) -> Drawing:
    """Most edits leave most pictures as they were; and two pages show the same one."""
    return Drawing(before_after(picture))
