"""What do the templates of a brief need to know? The same data classes as pages, and how to cite it."""

from dataclasses import dataclass
from datetime import date

from atlas.pages.challenge.assignment_facts import AssignmentRow
from atlas.pages.challenge.facts import ChallengeCard, ChallengeFacts
from atlas.pages.impact.facts import ImpactFacts
from atlas.pages.money.facts import FundingFacts
from atlas.pages.patchwork.facts import Holding
from atlas.pages.site.facts import StepsFacts
from atlas.pages.writing.drawings import Drawing

__all__ = ["ROOMS", "ChallengeBrief", "Cited", "NeighbourhoodBrief", "Room"]


@dataclass(frozen=True)
class Room:
    """How many of what can be many are told; how many more there are is told too, and the page has all of them.

    `names`: in one enumeration; `needs`: of a challenge; `challenges`, `measured`, `bars`, `calls`: rows of each;
    `parts`: assignments, and what a proposal is made of; `shares`: rows of the drawing of money beside effort, which
    has all or is not there; `whole`: whether a call stands there in its own words.
    """

    names: int
    needs: int
    challenges: int
    measured: int
    bars: int
    calls: int
    parts: int
    shares: int
    whole: bool


ROOMS = (
    Room(names=8, needs=40, challenges=12, measured=10, bars=8, calls=4, parts=6, shares=16, whole=True),
    Room(names=8, needs=16, challenges=12, measured=8, bars=6, calls=3, parts=4, shares=10, whole=True),
    Room(names=5, needs=10, challenges=10, measured=6, bars=5, calls=2, parts=3, shares=6, whole=True),
    Room(names=4, needs=7, challenges=8, measured=5, bars=4, calls=2, parts=2, shares=0, whole=False),
    Room(names=2, needs=5, challenges=6, measured=4, bars=3, calls=1, parts=1, shares=0, whole=False),
)
"""The first in which a brief has no more than four pages is the one it gets."""


@dataclass(frozen=True)
class Cited:
    """`address`: where the page stands, and `qr` its code. `reference`: how to refer to it, in APA style.

    `release`: the name and day of the newest release that holds the page, and `kept` where; empty where none does, and
    in a release, which the reference names itself. `methods`: the address of the page about formulas.
    """

    address: str
    qr: Drawing | None
    reference: str
    release: str
    released: date | None
    kept: str
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
    room: Room = ROOMS[0]


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
    room: Room = ROOMS[0]
