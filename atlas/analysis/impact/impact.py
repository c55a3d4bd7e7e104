"""Did participants do better after than before, and how sure is that? (METHODS 4)

Changes are signed so that plus is better, also where a lower score is better. No figure here shows that an initiative
caused a change, for there is no group to compare with.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, fsum, lgamma, sqrt
from typing import Literal

from atlas.model.impact import FEWEST_IN_PROPORTION, FEWEST_PEOPLE, Impact
from atlas.model.instruments import Direction, instrument_of

__all__ = [
    "Change",
    "Figures",
    "ImpactClass",
    "ImpactResult",
    "Proportion",
    "Shrinkage",
    "cautious_estimate",
    "classify",
    "hedges_g_av",
    "impact_result",
    "is_indicative",
    "p_value",
    "proportion",
    "shrink",
    "signed_change",
    "t_interval",
    "wilson",
]

_INDICATIVE_BELOW = 30
_FEWEST_TO_SHRINK = 5

Interval = tuple[float, float]
"""Lower and upper end, 95 % unless told otherwise."""
ImpactClass = Literal["clearly-better", "better", "unclear", "worse", "not-shown"]


@dataclass(frozen=True)
class Proportion:
    """`count` of `total` people, with the Wilson interval of the share."""

    count: int
    total: int
    interval: Interval

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.count / self.total


@dataclass(frozen=True)
class Figures:
    """The figures of one wave. Plus is better; points are those of the instrument.

    `change` and `interval` in points; `p` and `srm` (change in standard deviations of the change) are None where
    everybody changed alike; `hedges_g_av` is None where the spread before and after is not known, or nil; `cautious` is
    the change if those who did not answer twice stayed the same; `response` is the share of those invited who did;
    `improved` is None where unknown, or where fewer than five people did or did not improve.
    """

    change: float
    interval: Interval
    p: float | None
    srm: float | None
    hedges_g_av: float | None
    cautious: float
    response: float
    improved: Proportion | None


@dataclass(frozen=True)
class ImpactResult:
    """What may be shown of one wave.

    With fewer than ten people the class is `not-shown` and there are no figures; with fewer than thirty they are
    `indicative`.
    """

    impact: Impact
    impact_class: ImpactClass
    indicative: bool
    figures: Figures | None


def impact_result(impact: Impact) -> ImpactResult:
    """Everything that METHODS 4 asks of one published wave."""
    n = impact.n
    if n < FEWEST_PEOPLE:
        return ImpactResult(impact, "not-shown", False, None)
    instrument = instrument_of(impact)
    change = signed_change(impact.mean_before, impact.mean_after, instrument.better)
    interval = t_interval(change, impact.sd_diff, n)
    figures = Figures(
        change=change,
        interval=interval,
        p=p_value(change, impact.sd_diff, n),
        srm=change / impact.sd_diff if impact.sd_diff else None,
        hedges_g_av=hedges_g_av(change, impact.sd_before, impact.sd_after, n),
        cautious=cautious_estimate(change, n, impact.invited),
        response=n / impact.invited,
        improved=None if impact.improved is None else proportion(impact.improved, n),
    )
    return ImpactResult(impact, classify(interval, n, instrument.noticed), is_indicative(n), figures)


def signed_change(mean_before: float, mean_after: float, better: Direction) -> float:
    """The change in points, plus where people are better off.

    >>> signed_change(4, 3, "lower")
    1
    """
    return mean_after - mean_before if better == "higher" else mean_before - mean_after


def t_interval(change: float, sd_diff: float, n: int) -> Interval:
    """Δ ± t(n−1)·sd/√n, for `n` of at least 2 people.

    >>> [round(end, 4) for end in t_interval(12, 18, 24)]
    [4.3993, 19.6007]
    """
    from scipy import special  # as exact as scipy.stats, and there in a twentieth of the time

    half = float(special.stdtrit(n - 1, 0.975)) * sd_diff / sqrt(n)
    return change - half, change + half


def p_value(change: float, sd_diff: float, n: int) -> float | None:
    """The two-sided p of a paired t-test; None where everybody changed alike, since nothing is left to chance then."""
    from scipy import special

    return 2 * float(special.stdtr(n - 1, -abs(change) * sqrt(n) / sd_diff)) if sd_diff else None


def hedges_g_av(change: float, sd_before: float | None, sd_after: float | None, n: int) -> float | None:
    """The change in average standard deviations, corrected for small groups. Source: Lakens 2013.

    doi:10.3389/fpsyg.2013.00863. None where a standard deviation is not known, or both are 0.
    """
    if sd_before is None or sd_after is None or sd_before + sd_after == 0:
        return None
    return _small_sample_factor(n - 1) * change / ((sd_before + sd_after) / 2)


def _small_sample_factor(m: int) -> float:
    """J(m).

    >>> round(_small_sample_factor(23), 6)
    0.966972
    """
    return exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2)


def cautious_estimate(change: float, n: int, invited: int) -> float:
    """The change if everyone invited who did not answer twice stayed the same.

    >>> cautious_estimate(12, 24, 40)
    7.2
    """
    return change * n / invited


def wilson(count: int, total: int) -> Interval:
    """The Wilson score interval of a share, for a `total` of at least 1.

    >>> [round(end, 4) for end in wilson(18, 24)]
    [0.551, 0.88]
    """
    from scipy import special

    z = float(special.ndtri(0.975))
    share, weight = count / total, z * z / total
    middle = share + weight / 2
    half = z * sqrt(share * (1 - share) / total + weight / (4 * total))
    return max(0.0, (middle - half) / (1 + weight)), min(1.0, (middle + half) / (1 + weight))


def proportion(count: int, total: int) -> Proportion | None:
    """A share that may be shown: None where the group or the rest of the people is smaller than five."""
    if min(count, total - count) < FEWEST_IN_PROPORTION:
        return None
    return Proportion(count, total, wilson(count, total))


def classify(interval: Interval, n: int, noticed: float | None) -> ImpactClass:
    """In words, what the interval of a signed change says. `noticed`: the instrument's minimal important change.

    >>> classify((4.4, 19.6), 24, 10)
    'better'
    """
    low, high = interval
    if n < FEWEST_PEOPLE:
        return "not-shown"
    if low > 0:
        return "clearly-better" if noticed is not None and low >= noticed else "better"
    return "worse" if high < 0 else "unclear"


def is_indicative(n: int) -> bool:
    """Whether so few people are an indication only."""
    return n < _INDICATIVE_BELOW


@dataclass(frozen=True)
class Change:
    """Of one initiative: `n` people, their mean signed change and its standard deviation."""

    n: int
    change: float
    sd_diff: float


@dataclass(frozen=True)
class Shrinkage:
    """What initiatives with one instrument say together.

    `q` is Cochran's Q, `tau2` the variance between initiatives, `mean` their weighted mean, `estimates` the change of
    each, drawn to that mean the more the less sure it is. In the order given: this is no ranking.
    """

    q: float
    tau2: float
    mean: float
    estimates: tuple[float, ...]


def shrink(changes: Sequence[Change]) -> Shrinkage | None:
    """Shrink changes, measured with one instrument, to their mean: θ = Bμ + (1−B)y, B = v/(v+τ²).

    Source: METHODS 4; DerSimonian & Laird 1986 (doi:10.1016/0197-2456(86)90046-2). None for fewer than five
    initiatives, or where everybody of one initiative changed alike, since then there is no spread to weigh it by.
    """
    if len(changes) < _FEWEST_TO_SHRINK or any(one.sd_diff == 0 for one in changes):
        return None
    means = [one.change for one in changes]
    variances = [one.sd_diff**2 / one.n for one in changes]
    weights = [1 / variance for variance in variances]
    fixed = _weighted_mean(means, weights)
    q = fsum(weight * (mean - fixed) ** 2 for weight, mean in zip(weights, means, strict=True))
    scale = fsum(weights) - fsum(weight**2 for weight in weights) / fsum(weights)
    tau2 = max(0.0, (q - (len(changes) - 1)) / scale)
    mean = _weighted_mean(means, [1 / (variance + tau2) for variance in variances])
    pulls = [variance / (variance + tau2) for variance in variances]
    estimates = tuple(pull * mean + (1 - pull) * own for pull, own in zip(pulls, means, strict=True))
    return Shrinkage(q, tau2, mean, estimates)


def _weighted_mean(values: Sequence[float], weights: Sequence[float]) -> float:
    return fsum(value * weight for value, weight in zip(values, weights, strict=True)) / fsum(weights)
