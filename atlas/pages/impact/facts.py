"""What does the template of this room need to know?"""

from dataclasses import dataclass

from atlas.pages.challenge.facts import ImpactSection
from atlas.pages.writing.rows import Reference

__all__ = ["ChallengeMeasured", "ImpactFacts"]


class ChallengeMeasured(Reference):
    """A challenge, how many initiatives contribute to it, and what is known of their participants."""

    id: str
    contributing: int
    known: ImpactSection


@dataclass(frozen=True)
class ImpactFacts:
    """For `impact.md.jinja`. `measured`: whether anything is shown."""

    challenges: list[ChallengeMeasured]
    measured: bool
