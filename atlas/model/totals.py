"""How many are there? Initiatives, with professional resources and what has stopped counted apart, everywhere alike."""

from collections.abc import Iterable
from dataclasses import dataclass

from atlas.model.initiative import Initiative

__all__ = ["Totals", "totals"]


@dataclass(frozen=True)
class Totals:
    """Each page of an initiative is counted once.

    `initiatives`: informal and formal ones, also those that have a break; `professionals`: professional resources;
    `stopped`: what has stopped, of any kind.
    """

    initiatives: int
    professionals: int
    stopped: int = 0


def totals(pages: Iterable[Initiative]) -> Totals:
    """The totals of these pages."""
    kinds = ["stopped" if meta.status == "stopped" else meta.kind for meta in pages]
    stopped, professionals = kinds.count("stopped"), kinds.count("professional")
    return Totals(len(kinds) - stopped - professionals, professionals, stopped)
