"""What private answers, asked before and after, say about the group. Each person is compared with himself or herself.

No respondent is ever named: problems and reports give row numbers.
"""

import unicodedata
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import fmean, stdev

import numpy as np
from scipy import stats

from atlas.analysis.impact.impact import (
    ImpactClass,
    Proportion,
    cautious_estimate,
    classify,
    hedges_g_av,
    is_indicative,
    p_value,
    proportion,
    t_interval,
)
from atlas.model.impact import FEWEST_PEOPLE
from atlas.private.headers import Column, find_header, header_row, no_header
from atlas.private.instruments import Measure, UnscoredError, item_columns, score
from atlas.private.listing import Listing
from atlas.private.sheet import Sheet
from atlas.reading.private_columns import CALLED, OCCASION, PARTICIPANT, RESPONDENT
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say, say_n

__all__ = ["Answers", "Outcome", "outcome", "read_answers"]

_COLUMNS = {"respondent": Column(RESPONDENT, loosely=(*PARTICIPANT, *CALLED)), "occasion": Column(OCCASION)}
_OCCASIONS = {"before": 0, "voor": 0, "vooraf": 0, "after": 1, "na": 1, "achteraf": 1}
_SEED = 1
_LARGEST_BOOTSTRAP = 2000  # beyond, the t interval is the same to the eye, and the bootstrap takes minutes


@dataclass(frozen=True)
class Answers:
    """Scores before and after of everyone who answered both times, in no order that tells who is who.

    `unpaired`: the rows of those who answered once. `doubled`: rows left out, since an earlier one is of the same
    person and occasion.
    """

    path: str
    pairs: tuple[tuple[Decimal, Decimal], ...]
    unpaired: tuple[int, ...]
    doubled: tuple[int, ...]

    @property
    def respondents(self) -> int:
        """How many people answered, once or both times."""
        return len(self.pairs) + len(self.unpaired)


@dataclass(frozen=True)
class Outcome:
    """What the group may tell, unrounded. Means and standard deviations as scored; `change` with plus for better.

    `ci` is the t interval, `bca` the bootstrap interval (None where everybody changed alike, or above 2,000 people).
    `cautious` is None where nobody said how many were invited. `improved`: who changed for the better by any amount;
    None where fewer than five people did, or did not.
    """

    n: int
    mean_before: float
    mean_after: float
    sd_before: float
    sd_after: float
    sd_diff: float
    change: float
    ci: tuple[float, float]
    bca: tuple[float, float] | None
    p: float | None
    srm: float | None
    hedges_g_av: float | None
    cautious: float | None
    improved: Proportion | None
    impact_class: ImpactClass
    indicative: bool


def read_answers(sheet: Sheet, measure: Measure, *, keep_first: bool = False) -> Answers:
    """Read a table with a row per respondent and occasion, and pair them.

    Respondents are the same when they differ in spaces or capitals only. `keep_first`: of rows of the same person and
    occasion the first counts. Raises `AtlasError` with every problem found.
    """
    rows = _Rows(sheet.name, measure, keep_first)
    try:
        for number, (respondent, occasion, total, *items) in _listing(sheet, measure).rows():
            rows.add(number, respondent, occasion, total, items)
    except AtlasError as error:
        rows.problems += error.problems
    return rows.paired()


def _listing(sheet: Sheet, measure: Measure) -> Listing:
    table = sheet.table(lambda first: header_row(first, _COLUMNS) is not None)
    optional = {"score": Column(("score",)), **{key: Column(names) for key, names in item_columns(measure).items()}}
    header = find_header(table.name, table.first, _COLUMNS, optional)
    if header is None:
        raise no_header(table.name, table.first, _COLUMNS)
    return Listing(table, header, len(_COLUMNS))


class _Rows:
    def __init__(self, name: str, measure: Measure, keep_first: bool) -> None:
        self.name = name
        self.measure = measure
        self.keep_first = keep_first
        self.problems: list[Problem] = []
        self.has_scores = False
        self.found: dict[tuple[str, int], tuple[int, Decimal | None]] = {}
        self.doubled: list[int] = []

    def add(self, number: int, respondent: str, occasion: str, total: str, items: Sequence[str]) -> None:
        """One row of the file."""
        self.has_scores = self.has_scores or bool(total) or any(items)
        if not respondent:
            what = say("it is not said whose answer this is")
            self._problem(number, "respondent", what, say("write a number for each person, the same both times"))
        when = _OCCASIONS.get(occasion.casefold())
        if when is None:
            self._problem(number, "occasion", say("this is neither before nor after"), say("write before or after"))
        value = self._score(number, total, items)
        if respondent and when is not None:
            self._keep((_same(respondent), when), number, value)

    def _score(self, number: int, total: str, items: Sequence[str]) -> Decimal | None:
        try:
            return score(self.measure, total, items)
        except UnscoredError as error:
            self._problem(number, error.field, error.what, error.hint)
            return None

    def _keep(self, key: tuple[str, int], number: int, value: Decimal | None) -> None:
        if key not in self.found:
            self.found[key] = number, value
        elif self.keep_first:
            self.doubled.append(number)
        else:
            what = say("this person and occasion already stand in row {first}", first=self.found[key][0])
            hint = say("take one of the two rows out, or add --keep first")
            self._problem(number, "respondent", what, hint)

    def paired(self) -> Answers:
        """All rows together. Raises `AtlasError` if there is anything to mend."""
        if self.problems and not self.has_scores and self.found:
            raise AtlasError([self._no_score_column()])
        if self.problems:
            raise AtlasError(self.problems)
        both = {who for who, when in self.found if (who, 1 - when) in self.found}
        scores = {key: value for key, (_, value) in self.found.items() if value is not None}
        pairs = sorted((scores[who, 0], scores[who, 1]) for who in both)
        unpaired = sorted(number for (who, _), (number, _) in self.found.items() if who not in both)
        return Answers(self.name, tuple(pairs), tuple(unpaired), tuple(self.doubled))

    def _no_score_column(self) -> Problem:
        columns = ", ".join(item_columns(self.measure))
        hint = say("add a column called score")
        if columns and self.measure.key != "swemwbs":
            hint = say("add a column called score, or the answers themselves: {columns}", columns=columns)
        return Problem(self.name, 1, "score", say("there are no scores in this file"), hint)

    def _problem(self, number: int, field: str, what: Sentence, hint: Sentence) -> None:
        self.problems.append(Problem(self.name, number, field, what, hint))


def _same(respondent: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", respondent).casefold().split())


def _check_invited(answers: Answers, invited: int | None) -> None:
    """Raises `AtlasError` where fewer people were invited than answered."""
    if invited is not None and invited < answers.respondents:
        what = say_n(
            "{n} person answered, and fewer were invited",
            "{n} people answered, and fewer were invited",
            answers.respondents,
        )
        hint = say("give --invited as the number of people who were asked, also those who did not answer")
        raise AtlasError([Problem(answers.path, 1, "", what, hint)])


def outcome(answers: Answers, measure: Measure, invited: int | None) -> Outcome:
    """The figures of METHODS 4.

    Raises `AtlasError` for fewer than ten people who answered both times, and for more who answered than were invited.
    """
    _check_invited(answers, invited)
    n = len(answers.pairs)
    if n < FEWEST_PEOPLE:
        what = say_n(
            "{n} person answered both times: too few to publish anything",
            "{n} people answered both times: too few to publish anything",
            n,
        )
        hint = say("wait until at least {fewest} people answered twice", fewest=FEWEST_PEOPLE)
        raise AtlasError([Problem(answers.path, 1, "", what, hint)])
    sign = 1 if measure.scale.better == "higher" else -1
    before, after = ([float(pair[when]) for pair in answers.pairs] for when in (0, 1))
    changes = sorted(sign * float(later - earlier) for earlier, later in answers.pairs)
    change, sd_diff, sd_before, sd_after = fmean(changes), stdev(changes), stdev(before), stdev(after)
    interval = t_interval(change, sd_diff, n)
    return Outcome(
        n=n,
        mean_before=fmean(before),
        mean_after=fmean(after),
        sd_before=sd_before,
        sd_after=sd_after,
        sd_diff=sd_diff,
        change=change,
        ci=interval,
        bca=_bootstrap_interval(changes),
        p=p_value(change, sd_diff, n),
        srm=change / sd_diff if sd_diff else None,
        hedges_g_av=hedges_g_av(change, sd_before, sd_after, n),
        cautious=None if invited is None else cautious_estimate(change, n, invited),
        improved=proportion(sum(value > 0 for value in changes), n),
        impact_class=classify(interval, n, measure.scale.noticed),
        indicative=is_indicative(n),
    )


def _bootstrap_interval(changes: Sequence[float]) -> tuple[float, float] | None:
    """The 95 % bias-corrected and accelerated interval of the mean (Efron 1987), the same for the same answers."""
    if changes[0] == changes[-1] or len(changes) > _LARGEST_BOOTSTRAP:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # an interval that cannot be found is nan, and left out
        found = stats.bootstrap(
            (np.array(changes),), np.mean, batch=1000, rng=np.random.default_rng(_SEED)
        ).confidence_interval
    low, high = float(found.low), float(found.high)
    return (low, high) if np.isfinite([low, high]).all() else None
