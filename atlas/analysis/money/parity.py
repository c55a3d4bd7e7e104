"""Does money follow effort, among the initiatives that work on one challenge? (METHODS 5)"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from math import fsum
from typing import Literal

from atlas.analysis.impact.impact import impact_result
from atlas.analysis.money.effect_funding import counting_waves, measure_key
from atlas.analysis.money.funding import DECIDED, annual_amount, funding_state
from atlas.model.atlas import Neighbourhood
from atlas.model.initiative import Initiative, People

__all__ = [
    "COMPONENTS",
    "ChallengeParity",
    "Compared",
    "Component",
    "Dropped",
    "Effort",
    "LeftOut",
    "NoParity",
    "Parity",
    "ParityRow",
    "challenge_parity",
    "hoover",
    "neighbourhood_parity",
    "parity",
]

Component = Literal["hours", "participants", "impact"]
COMPONENTS: tuple[Component, ...] = ("hours", "participants", "impact")
Dropped = Literal["missing", "nil", "different-instruments"]
NoParity = Literal["too-few", "currencies", "no-money", "no-effort"]
WhyLeftOut = Literal["not-stated", "amount-not-stated", "other-currency"]


@dataclass(frozen=True)
class Effort:
    """What one initiative puts in, and its money. A component is None where it is not known.

    `money` per year, in one currency for all; `hours` per month; `participants` in people; `impact`: people × points
    by which they got better, nil where they got worse.
    """

    initiative: str
    money: Decimal
    hours: float | None = None
    participants: float | None = None
    impact: float | None = None


@dataclass(frozen=True)
class ParityRow:
    """Shares, from 0 to 1, of what all initiatives together have and do.

    `effort_share` is the mean of `shares`. `ratio` is money by effort: above 1, more money than effort; None where
    there is no effort.
    """

    initiative: str
    money: Decimal
    money_share: float
    effort_share: float
    ratio: float | None
    shares: Mapping[Component, float]


@dataclass(frozen=True)
class Parity:
    """Rows by initiative id. `hoover`: the part of the money that would have to move to follow the effort, 0 to 1.

    `by_component`: the same figure if effort were that component alone. `dropped`: why a component does not count.
    """

    rows: tuple[ParityRow, ...]
    hoover: float
    by_component: Mapping[Component, float]
    dropped: Mapping[Component, Dropped] = field(default_factory=dict)


@dataclass(frozen=True)
class LeftOut:
    """An initiative that cannot be compared, because its money is not known in full."""

    initiative: str
    why: WhyLeftOut


@dataclass(frozen=True)
class Compared:
    """The parity of some initiatives, or the reason why there is none. `currency` is None where nobody has money."""

    parity: Parity | None
    reason: NoParity | None
    currency: str | None
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True)
class ChallengeParity:
    """The same of those that contribute to a challenge."""

    challenge: str
    parity: Parity | None
    reason: NoParity | None
    currency: str | None
    left_out: tuple[LeftOut, ...]


def hoover(money: Sequence[float], effort: Sequence[float]) -> float:
    """½Σ|m̂ − c|, of shares that each sum to 1.

    >>> round(hoover([0.8, 0.15, 0.05, 0], [0.4, 0.3, 0.2, 0.1]), 2)
    0.4
    """
    return min(1.0, fsum(abs(m - c) for m, c in zip(money, effort, strict=True)) / 2)


def parity(efforts: Iterable[Effort], dropped: Mapping[Component, Dropped] | None = None) -> Parity | NoParity:
    """Compare money with effort. Source: METHODS 5.

    Effort is the mean of an initiative's shares in hours, participants and impact. A component that is missing for one
    initiative drops for all, since a share in what is not known of others means nothing; so does one of which there is
    nil in all. Those in `dropped` do not count either. Less than two initiatives, no money, or no component left give
    the reason instead.
    """
    rows = sorted(efforts, key=lambda effort: effort.initiative)
    if len(rows) < 2:
        return "too-few"
    if not any(row.money for row in rows):
        return "no-money"
    gone: dict[Component, Dropped] = dict(dropped or {})
    shares: dict[Component, list[float]] = {}
    for component in COMPONENTS:
        values = [value for row in rows if (value := getattr(row, component)) is not None]
        if component in gone:
            continue
        if len(values) < len(rows):
            gone[component] = "missing"
        elif not any(values):
            gone[component] = "nil"
        else:
            shares[component] = _shares(values)
    if not shares:
        return "no-effort"
    money = _shares([float(row.money) for row in rows])
    effort = [fsum(one) / len(shares) for one in zip(*shares.values(), strict=True)]
    return Parity(
        rows=tuple(
            ParityRow(
                initiative=row.initiative,
                money=row.money,
                money_share=money[i],
                effort_share=effort[i],
                ratio=money[i] / effort[i] if effort[i] else None,
                shares={component: share[i] for component, share in shares.items()},
            )
            for i, row in enumerate(rows)
        ),
        hoover=hoover(money, effort),
        by_component={component: hoover(money, share) for component, share in shares.items()},
        dropped=gone,
    )


def _shares(values: Sequence[float]) -> list[float]:
    total = fsum(values)
    return [value / total for value in values]


def challenge_parity(neighbourhood: Neighbourhood, challenge: str, day: date) -> ChallengeParity:
    """Money and effort of the initiatives that contribute to a challenge and have not stopped, on a day.

    All figures are of the whole initiative, since nobody divides hours or money over challenges. Money is what runs on
    that day and what somebody else decides on: structural, project and one-off, per year. Own income and what is given
    in kind cannot be moved. The currency is that of most of these lines. An initiative that has not stated its money,
    or not in full, or in another currency, is left out and named: unknown is not nil. Where only that other currency is
    why fewer than two are left, the reason says so. Professional resources stand
    beside the patchwork, and are not compared with it.
    """
    everyone = _in_the_patchwork(neighbourhood)
    members = {
        key: meta for key, meta in everyone.items() if any(part.challenge == challenge for part in meta.contributes)
    }
    compared = _compared(members, day, lambda told: _impact(told, challenge, day))
    return ChallengeParity(challenge, compared.parity, compared.reason, compared.currency, compared.left_out)


def neighbourhood_parity(neighbourhood: Neighbourhood, day: date) -> Compared:
    """Money and effort of all initiatives that have not stopped, on a day, as `challenge_parity` compares them.

    Effort is hours and participants: what participants noticed is of different challenges, in points that do not add
    up.
    """
    return _compared(_in_the_patchwork(neighbourhood), day, lambda _: "different-instruments")


def _in_the_patchwork(neighbourhood: Neighbourhood) -> dict[str, Initiative]:
    return {
        key: page.meta
        for key, page in sorted(neighbourhood.initiatives.items())
        if page.meta.kind != "professional" and page.meta.status != "stopped"
    }


def _compared(
    members: Mapping[str, Initiative],
    day: date,
    impact_of: Callable[[Mapping[str, Initiative]], Mapping[str, float] | Dropped],
) -> Compared:
    """`impact_of`: what participants noticed, of the initiatives whose money is known."""
    currency = _currency(members.values(), day)
    amounts = {key: _money(meta, currency, day) for key, meta in members.items()}
    money = {key: amount for key, amount in amounts.items() if isinstance(amount, Decimal)}
    left_out = tuple(LeftOut(key, why) for key, why in amounts.items() if not isinstance(why, Decimal))
    impact = impact_of({key: members[key] for key in money})
    people = {key: members[key].people or People() for key in money}
    outcome = parity(
        (
            Effort(
                key,
                amount,
                hours=people[key].hours_per_month,
                participants=people[key].participants,
                impact=None if isinstance(impact, str) else impact[key],
            )
            for key, amount in money.items()
        ),
        {"impact": impact} if isinstance(impact, str) else {},
    )
    elsewhere = sum(one.why == "other-currency" for one in left_out)
    if outcome == "too-few" and len(money) + elsewhere > 1:
        outcome = "currencies"
    return Compared(
        parity=outcome if isinstance(outcome, Parity) else None,
        reason=None if isinstance(outcome, Parity) else outcome,
        currency=currency,
        left_out=left_out,
    )


def _currency(initiatives: Iterable[Initiative], day: date) -> str | None:
    used = Counter(
        line.currency
        for meta in initiatives
        for line in funding_state(meta.funding, day).running
        if line.kind in DECIDED and line.amount
    )
    return min(used, key=lambda code: (-used[code], code), default=None)


def _money(meta: Initiative, currency: str | None, day: date) -> Decimal | WhyLeftOut:
    state = funding_state(meta.funding, day)
    if state.status == "not-stated":
        return "not-stated"
    total = Decimal(0)
    for line in state.running:
        if line.kind not in DECIDED:
            continue
        amount = annual_amount(line)
        if amount is None:
            return "amount-not-stated"
        if amount and line.currency != currency:
            return "other-currency"
        total += amount
    return total


def _impact(members: Mapping[str, Initiative], challenge: str, day: date) -> Mapping[str, float] | Dropped:
    """n·max(Δ, 0) of each, in the one measure that all have: points of different instruments do not add up.

    Of several such measures, the one with most people. A group too small to be shown counts as not measured.
    """
    waves = {key: _shown(meta, challenge, day) for key, meta in members.items()}
    if not all(waves.values()):
        return "missing"
    shared = set.intersection(*map(set, waves.values())) if waves else set()
    if not shared:
        return "different-instruments"
    measure = min(shared, key=lambda one: (-sum(by_measure[one][0] for by_measure in waves.values()), one))
    return {key: by_measure[measure][0] * max(by_measure[measure][1], 0.0) for key, by_measure in waves.items()}


def _shown(meta: Initiative, challenge: str, day: date) -> dict[tuple[str, ...], tuple[int, float]]:
    """People and signed change of each measure of a challenge that may be shown."""
    return {
        measure_key(wave): (wave.n, figures.change)
        for wave in counting_waves(meta, day)
        if wave.challenge == challenge and (figures := impact_result(wave).figures)
    }
