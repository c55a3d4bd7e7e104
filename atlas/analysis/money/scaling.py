"""Can an initiative grow without losing what works? Traffic lights, never a sum score. (METHODS 5)

Source of the order of advice: Moore, Riddell & Vocisano 2015 (scaling deep, out and up); Movisie 2018.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from atlas.analysis.money.funding import DECIDED, annual_amount, funding_state, source_key
from atlas.model.funding import Scaling
from atlas.model.initiative import Initiative

__all__ = ["FLAGS", "WAYS", "Advice", "Flag", "Light", "ScalingLights", "Way", "scaling_lights"]

Flag = Literal[
    "few-able-to-run", "hours-by-one", "paid-staff-or-intake", "one-funder", "core-quality-unwritten", "not-asked"
]
Light = Literal["red", "green", "unknown"]
Way = Literal["deeper", "copy", "bigger"]
FLAGS: tuple[Flag, ...] = get_args(Flag)
"""The lights, in the order to show them."""
WAYS: tuple[Way, ...] = get_args(Way)
"""The ways to grow, in the order to offer them."""

FEWEST_ABLE_TO_RUN = 2
LARGEST_SHARE_OF_HOURS = 0.5
LARGEST_SHARE_OF_MONEY = Decimal("0.7")

_DEEPER: tuple[Flag, ...] = ("not-asked",)
_COPY: tuple[Flag, ...] = ("few-able-to-run", "hours-by-one", "core-quality-unwritten", "not-asked")
_HOLDS: Mapping[Way, tuple[Flag, ...]] = {"deeper": _DEEPER, "copy": _COPY, "bigger": FLAGS}
"""Deeper asks the participants first; a copy needs people to show it and words to hand over; bigger needs it all."""


@dataclass(frozen=True)
class Advice:
    """A way to grow, the red lights that hold it back, and the lights to find out about before."""

    way: Way
    held_back_by: tuple[Flag, ...]
    find_out: tuple[Flag, ...]


@dataclass(frozen=True)
class ScalingLights:
    """A light for every flag, and the three ways to grow in the order to offer them. `wish`: the initiative's own."""

    lights: Mapping[Flag, Light]
    advice: tuple[Advice, ...]
    wish: Literal["deeper", "copy", "bigger", "stay"] | None


def scaling_lights(meta: Initiative, day: date) -> ScalingLights:
    """The lights of an initiative on a day. What is not stated is unknown, and never green."""
    scaling = meta.scaling or Scaling()
    lights: dict[Flag, Light] = {
        "few-able-to-run": _red_if(_below(scaling.able_to_run, FEWEST_ABLE_TO_RUN)),
        "hours-by-one": _red_if(_above(scaling.largest_share_of_hours, LARGEST_SHARE_OF_HOURS)),
        "paid-staff-or-intake": _red_if(_either(scaling.needs_paid_staff, scaling.needs_intake_forms)),
        "one-funder": _red_if(_one_funder(meta, day)),
        "core-quality-unwritten": _red_if(meta.core_quality is None),
        "not-asked": _red_if(_not_asked(meta.scaling, day)),
    }
    return ScalingLights(lights, tuple(_advice(way, lights) for way in WAYS), scaling.wish)


def _advice(way: Way, lights: Mapping[Flag, Light]) -> Advice:
    def those(light: Light) -> tuple[Flag, ...]:
        return tuple(flag for flag in _HOLDS[way] if lights[flag] == light)

    return Advice(way, those("red"), those("unknown"))


def _red_if(flag: bool | None) -> Light:
    if flag is None:
        return "unknown"
    return "red" if flag else "green"


def _below(value: int | None, least: int) -> bool | None:
    return None if value is None else value < least


def _above(value: float | None, most: float) -> bool | None:
    return None if value is None else value > most


def _either(*answers: bool | None) -> bool | None:
    """True if one of them is; False only if all are known."""
    if any(answers):
        return True
    return None if None in answers else False


def _not_asked(scaling: Scaling | None, day: date) -> bool | None:
    """A page that tells about growing and gives no day of asking, has not asked; one that is silent, is unknown."""
    if scaling is None:
        return None
    return scaling.participants_asked is None or scaling.participants_asked > day


def _one_funder(meta: Initiative, day: date) -> bool | None:
    """Whether one funder gives more than 70 % of the money that runs, per year, own income counted in the whole.

    Own income is of many people, so it is no funder. Unknown where money is not stated, not in full or in several
    currencies, and where all is given in kind, which has no amount. Without any money nobody can take it away.
    """
    state = funding_state(meta.funding, day)
    if state.status in ("not-stated", "in-kind"):
        return None
    money = [line for line in state.running if line.kind in (*DECIDED, "own-income")]
    amounts = [annual_amount(line) for line in money]
    if len({line.currency for line in money}) > 1 or None in amounts:
        return None
    by_funder: dict[str, Decimal] = defaultdict(Decimal)
    for line, amount in zip(money, amounts, strict=True):
        if line.kind in DECIDED:
            by_funder[source_key(line)] += amount or 0
    return max(by_funder.values(), default=Decimal(0)) > LARGEST_SHARE_OF_MONEY * _sum(amounts)


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((amount or Decimal(0) for amount in amounts), Decimal(0))
