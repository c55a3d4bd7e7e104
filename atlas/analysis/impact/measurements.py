"""What was measured among participants, challenge by challenge: every wave with its result (METHODS 4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from atlas.analysis.impact.impact import Change, Figures, ImpactResult, Shrinkage, impact_result, shrink
from atlas.model.atlas import Neighbourhood
from atlas.model.impact import Impact
from atlas.model.initiative import Initiative
from atlas.model.instruments import Instrument, instrument_of

__all__ = [
    "ChallengeImpact",
    "Measurement",
    "Questionnaire",
    "challenge_impact",
    "initiative_impact",
]


@dataclass(frozen=True)
class Measurement:
    """One wave that may be shown: of `initiative`, at `position` in the `impact` of its front matter.

    `shrunk` is the change drawn to that of the others with the same questionnaire, in points, plus is better. It is
    None where there are fewer than five, and for an earlier wave of an initiative that measured again.
    """

    initiative: str
    position: int
    result: ImpactResult
    figures: Figures
    shrunk: float | None = None

    @property
    def impact(self) -> Impact:
        """What the initiative published."""
        return self.result.impact


@dataclass(frozen=True)
class Questionnaire:
    """All waves with one questionnaire, by initiative and then by day: they may share a picture and an axis.

    `shrinkage` is what at least five initiatives say together, each with its latest wave; else None.
    """

    instrument: Instrument
    measurements: tuple[Measurement, ...]
    shrinkage: Shrinkage | None


@dataclass(frozen=True)
class ChallengeImpact:
    """What is known of participants for one challenge.

    `questionnaires` in a fixed order. `unmeasured`: the ids of those that contribute and show no measurement, which
    says nothing about what they do. `contributing` counts the initiatives that say they contribute and have not
    stopped, `measured` those among them with a wave that is shown. Professional resources stand beside the patchwork:
    what they measured is in `professionals`, and they count nowhere else.
    """

    challenge: str
    questionnaires: tuple[Questionnaire, ...]
    unmeasured: tuple[str, ...]
    contributing: int
    measured: int
    professionals: tuple[Questionnaire, ...] = ()


def challenge_impact(
    neighbourhood: Neighbourhood, challenge: str, waves: Mapping[str, Iterable[Measurement]]
) -> ChallengeImpact:
    """What is known for one challenge. What a stopped initiative published stays; nobody waits for more from it.

    `waves`: by initiative of the neighbourhood, what `initiative_impact` gives.
    """
    pages = {key: page.meta for key, page in neighbourhood.initiatives.items()}
    professional = {key for key, meta in pages.items() if meta.kind == "professional"}
    contributing = {
        key
        for key, meta in pages.items()
        if meta.status != "stopped" and any(item.challenge == challenge for item in meta.contributes)
    } - professional
    every = [one for key in pages for one in waves[key] if one.impact.challenge == challenge]
    of_network = [one for one in every if one.initiative not in professional]
    shown = {one.initiative for one in of_network}
    return ChallengeImpact(
        challenge,
        _questionnaires(of_network),
        unmeasured=tuple(sorted(contributing - shown)),
        contributing=len(contributing),
        measured=len(contributing & shown),
        professionals=_questionnaires(one for one in every if one.initiative in professional),
    )


def initiative_impact(key: str, meta: Initiative) -> tuple[Measurement, ...]:
    """Every wave of one initiative that may be shown, in the order of its front matter."""
    results = ((position, impact_result(wave)) for position, wave in enumerate(meta.impact))
    return tuple(Measurement(key, position, one, one.figures) for position, one in results if one.figures is not None)


def _questionnaires(measurements: Iterable[Measurement]) -> tuple[Questionnaire, ...]:
    by_identity: dict[tuple[object, ...], list[Measurement]] = {}
    for one in measurements:
        by_identity.setdefault(_identity(one.impact), []).append(one)
    return tuple(_questionnaire(waves) for _, waves in sorted(by_identity.items(), key=lambda pair: repr(pair[0])))


def _identity(impact: Impact) -> tuple[object, ...]:
    """What makes two waves comparable: the instrument, and where that leaves it open its question, range and side."""
    if impact.instrument == "custom":
        return impact.instrument, impact.title, impact.item, impact.range, impact.better
    if impact.instrument == "ons4":
        return impact.instrument, impact.item, instrument_of(impact).better
    return (impact.instrument,)


def _questionnaire(waves: Iterable[Measurement]) -> Questionnaire:
    ordered = sorted(waves, key=lambda one: (one.initiative, _day(one), one.position))
    latest: Mapping[str, Measurement] = {one.initiative: one for one in ordered}
    shrinkage = shrink([Change(one.impact.n, one.figures.change, one.impact.sd_diff) for one in latest.values()])
    if shrinkage is None:
        return Questionnaire(instrument_of(ordered[0].impact), tuple(ordered), None)
    drawn = dict(zip(latest, shrinkage.estimates, strict=True))
    measurements = tuple(
        Measurement(one.initiative, one.position, one.result, one.figures, drawn[one.initiative])
        if one is latest[one.initiative]
        else one
        for one in ordered
    )
    return Questionnaire(instrument_of(ordered[0].impact), measurements, shrinkage)


def _day(measurement: Measurement) -> date:
    """A wave without a day comes before those with one."""
    return measurement.impact.measured_on or date.min
