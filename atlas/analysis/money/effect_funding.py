"""Is there lasting money where participants get better? (METHODS 5)

What is not measured is not called ineffective: it has a row of its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from atlas.analysis.impact.impact import ImpactClass, ImpactResult, impact_result
from atlas.analysis.money.funding import FundingState, FundingStatus, funding_state
from atlas.model.atlas import Neighbourhood
from atlas.model.impact import Impact
from atlas.model.initiative import Initiative

__all__ = [
    "EFFECTS",
    "STATUSES",
    "Effect",
    "EffectFunding",
    "Measured",
    "counting_waves",
    "effect_funding",
    "measure_key",
]

Effect = ImpactClass | Literal["unmeasured"]
EFFECTS: tuple[Effect, ...] = (*get_args(ImpactClass), "unmeasured")
"""The rows of the matrix, in the order to show them."""
STATUSES: tuple[FundingStatus, ...] = get_args(FundingStatus)
"""The columns of the matrix, in the order to show them."""
_EFFECTIVE = {"clearly-better", "better"}


@dataclass(frozen=True)
class Measured:
    """An initiative in a cell of the matrix, with the wave that puts it there; `result` is None if unmeasured."""

    initiative: str
    result: ImpactResult | None


@dataclass(frozen=True)
class EffectFunding:
    """The money of a neighbourhood beside what participants say. All ids are sorted: nothing here is a ranking.

    `states`: of every initiative that has not stopped; professional resources stand beside the patchwork and are not
    in it. `matrix`: every cell, most of them empty; an initiative stands in it once for each wave that counts.
    `candidates`: effective, no structural money yet; of those in `from_memory`, every wave that says so asked people
    only afterwards how it was before. `measure_first`: structural money, effect unclear.
    """

    states: Mapping[str, FundingState]
    matrix: Mapping[tuple[Effect, FundingStatus], tuple[Measured, ...]]
    candidates: tuple[str, ...]
    from_memory: frozenset[str]
    measure_first: tuple[str, ...]


def effect_funding(neighbourhood: Neighbourhood, day: date) -> EffectFunding:
    """Effect × funding on a day.

    A candidate has a wave that is better or clearly better, none that is worse, and no structural money that runs or
    has been decided on; that it has not stated its money at all does not take its effect away, so it is one too.
    `measure_first` has an unclear wave and none with any other class that may be shown.
    """
    pages = {
        key: page.meta
        for key, page in sorted(neighbourhood.initiatives.items())
        if page.meta.kind != "professional" and page.meta.status != "stopped"
    }
    states = {key: funding_state(meta.funding, day) for key, meta in pages.items()}
    waves = {key: counting_waves(meta, day) for key, meta in pages.items()}
    results = {key: tuple(map(impact_result, counting)) for key, counting in waves.items()}
    classes = {key: {result.impact_class for result in of_waves} - {"not-shown"} for key, of_waves in results.items()}
    candidates = tuple(
        key
        for key, seen in classes.items()
        if seen & _EFFECTIVE and "worse" not in seen and not states[key].has_structural
    )
    return EffectFunding(
        states=states,
        matrix=_matrix(states, results),
        candidates=candidates,
        from_memory=frozenset(key for key in candidates if _from_memory(waves[key], results[key])),
        measure_first=tuple(
            key for key, seen in classes.items() if seen == {"unclear"} and states[key].status == "structural"
        ),
    )


def _from_memory(waves: Iterable[Impact], results: Iterable[ImpactResult]) -> bool:
    """Whether every wave in which participants got better is one that asked only afterwards how it was before."""
    return all(
        wave.retrospective for wave, result in zip(waves, results, strict=True) if result.impact_class in _EFFECTIVE
    )


def _matrix(
    states: Mapping[str, FundingState], results: Mapping[str, tuple[ImpactResult, ...]]
) -> Mapping[tuple[Effect, FundingStatus], tuple[Measured, ...]]:
    cells: dict[tuple[Effect, FundingStatus], list[Measured]] = {(e, s): [] for e in EFFECTS for s in STATUSES}
    for key, state in states.items():
        if not results[key]:
            cells["unmeasured", state.status].append(Measured(key, None))
        for result in results[key]:
            cells[result.impact_class, state.status].append(Measured(key, result))
    return {cell: tuple(measured) for cell, measured in cells.items()}


def counting_waves(meta: Initiative, day: date) -> tuple[Impact, ...]:
    """The waves that count on a day: the latest of each challenge and measure.

    The latest by `measured_on`; a wave without that date comes before all that have one, and of equals the lowest on
    the page is the latest. A wave of after the day is not closed yet.
    """
    closed = [wave for wave in meta.impact if wave.measured_on is None or wave.measured_on <= day]
    return tuple(_latest(closed).values())


def _latest(waves: Iterable[Impact]) -> dict[tuple[str, ...], Impact]:
    in_order = sorted(waves, key=lambda wave: wave.measured_on or date.min)
    return {(wave.challenge, *measure_key(wave)): wave for wave in in_order}


def measure_key(wave: Impact) -> tuple[str, ...]:
    """What was measured: waves with the same key are in the same points. ONS4 and custom are about one question."""
    own = (wave.item, wave.title, wave.range) if wave.instrument in ("ons4", "custom") else ()
    return tuple(" ".join(str(part).casefold().split()) for part in (wave.instrument, *own))
