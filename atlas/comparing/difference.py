"""What differs between two states of an atlas, as facts: ids, numbers and days. Words are found where it is told.

Nothing here holds a figure that was published once and is hidden now: it would be public again by being told.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from atlas.analysis.money.funding import FundingStatus
from atlas.analysis.verdict.verdict import Reason
from atlas.reading.problems import Problem
from atlas.texts import Telling

__all__ = [
    "ChallengeChange",
    "Difference",
    "Ending",
    "FigureChange",
    "FileChange",
    "GroupMove",
    "How",
    "ImpactChange",
    "KeyChange",
    "LineShown",
    "LineWeight",
    "MeetingsChange",
    "MoneyChange",
    "NeedChange",
    "NeighbourhoodChange",
    "NetworkChange",
    "PageChange",
    "Pair",
    "Passage",
    "Protected",
    "ShownPage",
    "Standing",
]

How = Literal["added", "changed", "removed", "renamed"]
Pair = tuple[str, str]
"""Two initiatives by id, the first of the alphabet first."""
Range = tuple[int, int]


@dataclass(frozen=True)
class KeyChange:
    """A key of front matter (`schedule.0.from`) or the text (`""`). `before`, `after`: as written, None where absent.

    `told` is false where the values are not repeated: what was there may no longer be public.
    """

    key: str
    before: str | None
    after: str | None
    told: bool = True


@dataclass(frozen=True)
class PageChange:
    """A page of the content folder. `kind`: initiatives, challenges, assignments, calls, pages, neighbourhood or home.

    `version`: "" for the original, or the ending of a translation or of a page in easy words (`en`, `simple`).
    `renamed_from`: the path before, for what is `renamed`: its address is another one now. `sentences`: what is other,
    in plain words; none where `keys` may not be told.
    """

    path: str
    how: How
    kind: str
    neighbourhood: str
    title: str
    version: str = ""
    renamed_from: str | None = None
    keys: tuple[KeyChange, ...] = ()
    sentences: tuple[Telling, ...] = ()


@dataclass(frozen=True)
class FileChange:
    """Another file of the content folder: `what` is vocabulary, picture, counts, earlier, area or other."""

    path: str
    how: How
    what: str


@dataclass(frozen=True)
class FigureChange:
    """A number by its key (`lines`, `initiatives`, ...). `before` is None where it is not told."""

    key: str
    before: float | None
    after: float | None


@dataclass(frozen=True)
class LineShown:
    """A line that was not shown before, of `low` to `high` people."""

    ends: Pair
    low: int
    high: int


@dataclass(frozen=True)
class LineWeight:
    """A line of which the number of people is another one; both were public."""

    ends: Pair
    before: Range
    after: Range


@dataclass(frozen=True)
class GroupMove:
    """An initiative that is in another group. Each group by the initiatives in its middle; None: in no group."""

    initiative: str
    before: tuple[str, ...] | None
    after: tuple[str, ...] | None


@dataclass(frozen=True)
class NetworkChange:
    """`gone`: lines of which an initiative went or stopped; `hidden`: both are there, and the line is not shown.

    `bridges_after`: all that are named now. `circles`: initiatives that lean more or less on one circle of people.
    """

    shown: tuple[LineShown, ...] = ()
    hidden: tuple[Pair, ...] = ()
    gone: tuple[Pair, ...] = ()
    weights: tuple[LineWeight, ...] = ()
    bridges_new: tuple[str, ...] = ()
    bridges_gone: tuple[str, ...] = ()
    bridges_after: tuple[str, ...] = ()
    groups: tuple[GroupMove, ...] = ()
    circles: tuple[str, ...] = ()


@dataclass(frozen=True)
class Standing:
    """A verdict: `lowest` to `highest` where it is not firm, else twice the level. `override`: that of a body."""

    level: int
    lowest: int
    highest: int
    firmness: str
    override: int | None


@dataclass(frozen=True)
class NeedChange:
    """A need of a challenge. Reach: at least and at most; None where not known, not there, or not told."""

    need: str
    level_before: int | None
    level_after: int | None
    reach_before: Range | None
    reach_after: Range | None
    target_before: int | None
    target_after: int | None
    reasons_new: tuple[Reason, ...] = ()
    reasons_gone: tuple[Reason, ...] = ()
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChallengeChange:
    """`before` or `after` is None where the challenge is new, or gone. `ask_new`: who can tell more, and could not."""

    challenge: str
    before: Standing | None
    after: Standing | None
    needs: tuple[NeedChange, ...] = ()
    ask_new: tuple[str, ...] = ()
    ask_gone: tuple[str, ...] = ()
    coalition_before: tuple[str, ...] = ()
    coalition_after: tuple[str, ...] = ()

    @property
    def moves(self) -> bool:
        """Whether the verdict itself is another one."""
        return self.before != self.after


@dataclass(frozen=True)
class MoneyChange:
    """The status of an initiative's money; None where the initiative is not there."""

    initiative: str
    before: FundingStatus | None
    after: FundingStatus | None


@dataclass(frozen=True)
class Ending:
    """Money of which the last day is told within twelve months."""

    initiative: str
    source: str
    day: date


@dataclass(frozen=True)
class ImpactChange:
    """What participants noticed, by challenge, in classes; those that are not shown any more are not repeated."""

    initiative: str
    challenge: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class MeetingsChange:
    """How often an initiative meets in the coming weeks; `fewer` and `more`: the first days that differ."""

    initiative: str
    before: int
    after: int
    fewer: tuple[date, ...]
    more: tuple[date, ...]


@dataclass(frozen=True)
class NeighbourhoodChange:
    """What is computed of one neighbourhood and is another thing now.

    `quiet`: something of it is hidden that was shown; figures of before, from which it might be worked back, are left
    out everywhere. `names`: titles by `initiatives/ID`, `challenges/ID`, `needs/CHALLENGE/ID`.
    """

    id: str
    title: str
    quiet: bool
    figures: tuple[FigureChange, ...] = ()
    network: NetworkChange = NetworkChange()
    challenges: tuple[ChallengeChange, ...] = ()
    money: tuple[MoneyChange, ...] = ()
    ends_new: tuple[Ending, ...] = ()
    ends_gone: tuple[Ending, ...] = ()
    impact: tuple[ImpactChange, ...] = ()
    introductions_new: tuple[Pair, ...] = ()
    introductions_gone: tuple[Pair, ...] = ()
    meetings: tuple[MeetingsChange, ...] = ()
    stale_new: tuple[str, ...] = ()
    stale_gone: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Protected:
    """What protection hides now and did not (`now` is "hidden"), or the other way round ("shown").

    `what`: line, place, impact. `who`: the initiatives, as NEIGHBOURHOOD/ID.
    """

    what: Literal["line", "place", "impact", "sensitive"]
    now: Literal["hidden", "shown"]
    who: tuple[str, ...]


@dataclass(frozen=True)
class Passage:
    """A sentence, or a cell of a table, under the heading `section`. `before` is None where it is new or not told."""

    section: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class ShownPage:
    """A page of the site that is not as it was. `own`: a file of its own is changed, so that it changes by itself.

    `passages`: in its words; none where only a drawing, or what a script reads, is another one.
    """

    path: str
    how: How
    title: str
    own: bool
    neighbourhood: str
    passages: tuple[Passage, ...] = ()
    withheld: int = 0


@dataclass(frozen=True)
class Difference:
    """Everything that a change does. `before` and `after`: what the two are called; `today`: the day for both.

    `computed` is false where one of the two cannot be read as a whole: then only pages and problems are told.
    `problems_new` and `problems_solved` hold warnings too; `problems_still` counts errors. `moved_on`: the branch of
    `before` has gone on since the change began; what it did is not told. `after` is "" for the files as they are.
    """

    before: str
    after: str
    today: date
    computed: bool
    pages: tuple[PageChange, ...] = ()
    files: tuple[FileChange, ...] = ()
    neighbourhoods_new: tuple[str, ...] = ()
    neighbourhoods_gone: tuple[str, ...] = ()
    neighbourhoods: tuple[NeighbourhoodChange, ...] = ()
    protected: tuple[Protected, ...] = ()
    shown: tuple[ShownPage, ...] = ()
    problems_new: tuple[Problem, ...] = ()
    problems_solved: tuple[Problem, ...] = ()
    problems_still: int = 0
    moved_on: bool = False

    @property
    def nothing(self) -> bool:
        """Whether no page, no file and no figure differs."""
        return not (self.pages or self.files or self.shown or self.problems_new or self.problems_solved)
