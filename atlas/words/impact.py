"""Which words go with the class of a change? For pictures, their legends, tables and the command line."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from atlas.texts import Sentence, say

if TYPE_CHECKING:  # the command line says these words without loading what computes them
    from atlas.analysis.impact.impact import ImpactClass
    from atlas.analysis.money.effect_funding import Effect

__all__ = ["CLASSES", "class_name", "effect_name"]

CLASSES: "tuple[ImpactClass, ...]" = ("clearly-better", "better", "unclear", "worse")
"""Every class that is shown."""

_NAMES: "Mapping[ImpactClass, Sentence]" = {
    "clearly-better": say("clearly better"),
    "better": say("better"),
    "unclear": say("unclear"),
    "worse": say("worse"),
}

_NOT_MEASURED: "Mapping[Effect, Sentence]" = {
    "not-shown": say("asked, but too few answers to show"),
    "unmeasured": say("not measured: says nothing about what it does"),
}


def class_name(impact_class: "ImpactClass") -> Sentence:
    """The class, one of `CLASSES`, in plain words."""
    return _NAMES[impact_class]


def effect_name(effect: "Effect") -> Sentence:
    """The same, also where nothing was measured, or nothing is shown of it."""
    return _NOT_MEASURED[effect] if effect not in CLASSES else class_name(effect)
