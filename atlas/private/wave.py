"""The front matter of one wave: which facts of an outcome are published, how precise, and how that is written."""

import json
import re
from collections.abc import Mapping
from typing import Any

from atlas.private.answers import Outcome
from atlas.private.instruments import Measure

__all__ = ["as_yaml", "wave_facts"]

_PLAIN = re.compile(r"[^\W\d_](?:[\w .–-]*\w)?")
_NOT_TEXT = {"true", "false", "null", "yes", "no", "on", "off"}


def wave_facts(outcome: Outcome, measure: Measure, wave: str, *, challenge: str, invited: int | None) -> dict[str, Any]:
    """Keys and values of one item of `impact`, in the order of the model.

    Means and standard deviations get two decimals: the interval that pages compute from them is then right to about two
    hundredths of a point, and nobody's own score can be read from them. `improved` is left out where it is not safe.
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
        facts[key] = _short(round(getattr(outcome, key), 2))
    if outcome.improved:
        facts["improved"] = outcome.improved.count
    return facts


def as_yaml(facts: Mapping[str, Any]) -> str:
    """The facts on one line, as pages have them: `{challenge: ..., n: 24}`. What is not known yet stays empty."""
    return "{" + ", ".join(f"{key}: {_value(value)}" for key, value in facts.items()) + "}"


def _value(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str) and (not _PLAIN.fullmatch(value) or value.lower() in _NOT_TEXT):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    return str(value)


def _short(value: float) -> float | int:
    return int(value) if value.is_integer() else value
