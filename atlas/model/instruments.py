"""What an instrument measures: its range, whether higher or lower is better, and which change people notice."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from atlas.model.impact import Impact

__all__ = ["KNOWN", "ONS4_ITEMS", "Direction", "Instrument", "instrument_of", "ons4_direction"]

Direction = Literal["higher", "lower"]
ONS4_ITEMS = ("life-satisfaction", "worthwhile", "happiness", "anxiety")


@dataclass(frozen=True)
class Instrument:
    """Scores run from `lowest` to `highest`. `noticed`: the minimal important change in points; None if unknown."""

    lowest: float
    highest: float
    better: Direction
    noticed: float | None = None


KNOWN: Mapping[str, Instrument] = {
    "who-5": Instrument(0, 100, "higher", 10),  # Topp et al. 2015
    "swemwbs": Instrument(7, 35, "higher", 2.87),  # Shah et al. 2018: 1.03 to 2.87; the larger one claims least
    "de-jong-gierveld-6": Instrument(0, 6, "lower"),
}
"""The instruments that leave nothing to say in front matter."""


def ons4_direction(item: str | None) -> Direction:
    """The four ONS questions on personal well-being run from 0 to 10; less anxiety is better, of the others more is."""
    return "lower" if item == "anxiety" else "higher"


def instrument_of(impact: Impact) -> Instrument:
    """The instrument of a wave.

    A custom instrument is what its wave says. An ONS4 wave is about one question: `better` says its direction, and
    where that is left out, `item` does. For the others the direction is fixed, whatever the wave says.
    """
    if impact.instrument == "ons4":
        return Instrument(0, 10, impact.better or ons4_direction(impact.item))
    if impact.instrument in KNOWN:
        return KNOWN[impact.instrument]
    if impact.range is None or impact.better is None:
        raise ValueError("a custom instrument has a range and a direction; the model sees to that")
    return Instrument(*impact.range, impact.better)
