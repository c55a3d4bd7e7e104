"""The front matter of one wave: which facts of an outcome are published, and how precise."""

from typing import Any

from atlas.private.answers import Outcome
from atlas.private.instruments import Measure

__all__ = ["wave_facts"]


def wave_facts(outcome: Outcome, measure: Measure, wave: str, *, challenge: str, invited: int | None) -> dict[str, Any]:
    """Keys and values of one item of `impact`, in the order of the model.

    Means and standard deviations get two decimals: the interval that pages compute from them is then right to about two
    hundredths of a point, and nobody's own score can be read from them. `improved` is left out where it is not safe,
    and a deviation of 0 before or after, which would say that everybody has the average.
    """
    facts: dict[str, Any] = {"challenge": challenge, "instrument": measure.key}
    if measure.key == "custom":
        scale = measure.scale
        facts |= {"title": measure.title, "range": [_short(scale.lowest), _short(scale.highest)]}
    if measure.item:
        facts["item"] = measure.item
    if measure.key in ("custom", "ons4"):
        facts["better"] = measure.scale.better
    facts |= {"wave": wave, "invited": invited, "n": outcome.n}
    for key in ("mean_before", "mean_after", "sd_diff", "sd_before", "sd_after"):
        rounded = round(getattr(outcome, key), 2)
        if rounded or key not in ("sd_before", "sd_after"):
            facts[key] = _short(rounded)
    if outcome.improved:
        facts["improved"] = outcome.improved.count
    return facts


def _short(value: float) -> float | int:
    return int(value) if value.is_integer() else value
