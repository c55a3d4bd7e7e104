"""What do the templates of this room need to know? The page of a challenge section by section, and the overview."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypedDict

from markupsafe import Markup

from atlas.analysis.verdict.call_state import CallState
from atlas.analysis.verdict.contribution import Service
from atlas.analysis.verdict.reach import Reach
from atlas.analysis.verdict.verdict import Firmness, Reason
from atlas.graphs.shares import ShareRow
from atlas.graphs.stairs import StairMark
from atlas.model.call import Call
from atlas.model.challenge import Challenge, Override
from atlas.model.neighbourhood import Thresholds
from atlas.pages.agenda.calendars import Subscription
from atlas.pages.challenge.assignment_facts import AssignmentSection
from atlas.pages.impact.measurements import QuestionnaireBlock
from atlas.pages.official.facts import OfficialFacts
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.foreign import Own
from atlas.pages.writing.rows import Reference

__all__ = [
    "BriefLink",
    "CallRow",
    "ChallengeCard",
    "ChallengeFacts",
    "ChallengesFacts",
    "ContributionsSection",
    "Contributor",
    "FundingSection",
    "ImpactSection",
    "LeftOutRow",
    "LevelRow",
    "NeedRow",
    "ParityFacts",
    "ParityRowFacts",
    "ScaleStep",
    "VerdictFacts",
    "VerdictSection",
]


@dataclass(frozen=True)
class BriefLink:
    """A brief beside a page. `path`: where it stands; `kilobytes`: its size, in whole ones."""

    path: str
    pages: int
    kilobytes: int


class NeedRow(TypedDict):
    """What a challenge asks for. `target`: people to reach, None where not told."""

    id: str
    title: str
    target: int | None


class Contributor(Reference):
    """An initiative in the matrix. `services`: in the order of the needs, None where it does nothing for one; `shades`:
    how dark each is drawn, by the share of the aim that it reaches."""

    paused: bool
    core_quality: str | None
    services: list[Service | None]
    shades: list[int]
    how: list[str | None]


@dataclass(frozen=True)
class ContributionsSection:
    """For `contributions.md.jinja`. `served` counts the needs that the network serves; `unserved` names the others."""

    needs: list[NeedRow]
    served: int
    unserved: list[str]
    contributors: list[Contributor]
    professionals: list[Contributor]


@dataclass(frozen=True)
class ImpactSection:
    """For `impact.md.jinja`. `beside`: what professional resources measured."""

    questionnaires: list[QuestionnaireBlock]
    beside: list[QuestionnaireBlock]
    measured: int
    unmeasured: list[Reference]


class Named(TypedDict):
    """A part of effort, and its share."""

    name: str
    share: str


class DroppedRow(TypedDict):
    """A part of effort that does not count, and why."""

    name: str
    why: str


class ParityRowFacts(Reference):
    """An initiative with its money and its effort, in words."""

    status: str
    money: str
    money_share: str
    effort_share: str
    shares: list[str]
    said: str
    picture: ShareRow


class ParityFacts(TypedDict):
    """Money beside effort. `moves`: what would have to move of every `hundred`, as amounts; None for nothing. `left`:
    how many of `rows` are not in `figure`."""

    moves: str | None
    hundred: str
    components: list[Named]
    dropped: list[DroppedRow]
    rows: list[ParityRowFacts]
    left: int
    figure: Drawing


class LeftOutRow(Reference):
    """An initiative that is not compared, and why."""

    why: str


@dataclass(frozen=True)
class FundingSection:
    """For `funding.md.jinja`. `no_parity`: why there is no figure, where there is none."""

    no_parity: str | None
    parity: ParityFacts | None
    left_out: list[LeftOutRow]


class ScaleStep(TypedDict):
    """One of the four steps. `mark`: whether the verdict stands here; `said`: that in words, None for `no`."""

    level: int
    name: str
    meaning: str
    mark: StairMark
    said: str | None
    sign: Drawing


class VerdictFacts(TypedDict):
    """The verdict in words: `lowest` and `highest` are one where it is firm enough, with a `name` for both.

    `steps`: the scale that it stands on; `sign`: the same in one small drawing.

    `same` of `runs` give the same. What somebody else found instead stands beside it, if anybody did.
    """

    steps: list[ScaleStep]
    sign: Drawing
    lowest: int
    highest: int
    name: str
    firmness: Firmness
    same: int
    runs: int
    override: Override | None
    override_by: str | None
    override_agrees: bool
    override_name: str | None
    thresholds: Thresholds
    adopted: bool


class LevelRow(TypedDict):
    """A need with its level, the figures behind it and what it lacks; shares from 0 to 1, None where not known."""

    id: str
    title: str
    level: int
    name: str
    sign: Drawing
    target: int | None
    only_professional: bool
    reach: Reach | None
    effect: float | None
    measured: float
    continuity: float | None
    stated: float
    reasons: list[str]


class CallRow(TypedDict):
    """A call in its own words. `need`: what that is called, if it is about one."""

    meta: Call
    own: Own
    body: Markup
    need: str | None
    state: CallState


class EasyNeed(TypedDict):
    """What the challenge asks for, in the words of its page; `answer` and `reasons`: short sentences."""

    title: str
    answer: str
    reasons: list[str]


@dataclass(frozen=True)
class EasyVerdict:
    """Whether the network carries a challenge.

    `answer`: what was computed; `said`: what people decided, if they did, and `said_by` who.
    """

    answer: str
    said_by: str | None
    said: str | None
    needs: list[EasyNeed]


@dataclass(frozen=True)
class VerdictSection:
    """For `verdict.md.jinja`. `lacking`: needs by reason; `can_tell`: who can tell more, by reason; `easy`: the same in
    easy words."""

    verdict: VerdictFacts
    levels: list[LevelRow]
    lacking: Mapping[Reason, list[str]]
    can_tell: Mapping[Reason, list[Reference]]
    adopted_by: str | None
    calls: list[CallRow]
    easy: EasyVerdict


@dataclass(frozen=True)
class ChallengeFacts:
    """For `challenge.md.jinja`: a section each. `figures_from`: the files that figures come from; `followed`: what is
    measured of the challenge itself as a drawing, None where there is no line to draw; `brief`: the page on paper."""

    meta: Challenge
    own: Own
    figures_from: list[str]
    followed: Drawing | None
    official: OfficialFacts | None
    calendar: Subscription
    contributions: ContributionsSection
    impact: ImpactSection
    funding: FundingSection
    assignment: AssignmentSection
    verdict: VerdictSection
    brief: BriefLink | None = None


class ChallengeCard(Reference):
    """A challenge in an overview. `open`: needs that nobody serves; `only_professional`: that paid services do."""

    id: str
    summary: str | None
    closed: bool
    needs: int
    initiatives: int
    professionals: int
    open: list[str]
    only_professional: list[str]
    verdict: VerdictFacts


@dataclass(frozen=True)
class ChallengesFacts:
    """For `challenges.md.jinja`."""

    challenges: list[ChallengeCard]
