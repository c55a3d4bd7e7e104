"""What do the templates of a brief need to know? The same data classes as pages, and how to cite it."""

from dataclasses import dataclass

from atlas.pages.challenge.assignment_facts import AssignmentRow
from atlas.pages.challenge.facts import ChallengeCard, ChallengeFacts
from atlas.pages.impact.facts import ImpactFacts
from atlas.pages.money.facts import FundingFacts
from atlas.pages.patchwork.facts import Holding
from atlas.pages.site.facts import StepsFacts
from atlas.pages.writing.drawings import Drawing

__all__ = ["ChallengeBrief", "Cited", "NeighbourhoodBrief"]


@dataclass(frozen=True)
class Cited:
    """Where the page stands, and the code of that address; of a frozen release its name."""

    address: str
    qr: Drawing | None
    release: str | None
    methods: str


@dataclass(frozen=True)
class ChallengeBrief:
    """For `challenge_brief.md.jinja`."""

    title: str
    place: str
    municipality: str
    notice: str | None
    facts: ChallengeFacts
    cited: Cited


@dataclass(frozen=True)
class NeighbourhoodBrief:
    """For `neighbourhood_brief.md.jinja`."""

    title: str
    summary: str | None
    municipality: str
    notice: str | None
    steps: StepsFacts
    holding: Holding | None
    challenges: list[ChallengeCard]
    funding: FundingFacts
    assignments: list[AssignmentRow]
    impact: ImpactFacts
    cited: Cited
