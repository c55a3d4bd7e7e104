"""Which words go with the class of a change? For pictures, their legends, tables and the command line."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from atlas.texts import Sentence, say

if TYPE_CHECKING:  # the command line says these words without loading what computes them
    from atlas.analysis.impact.impact import ImpactClass

__all__ = ["CLASSES", "class_name"]

CLASSES: "tuple[ImpactClass, ...]" = ("clearly-better", "better", "unclear", "worse")
"""Every class that is shown."""

_NAMES: "Mapping[ImpactClass, Sentence]" = {
    "clearly-better": say("clearly better"),
    "better": say("better"),
    "unclear": say("unclear"),
    "worse": say("worse"),
}


def class_name(impact_class: "ImpactClass") -> Sentence:
    """The class, one of `CLASSES`, in plain words."""
    return _NAMES[impact_class]
