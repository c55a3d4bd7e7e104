"""What did the crisis bring, and what of it is still there? The initiatives before, during and since."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal

from atlas.model.atlas import Neighbourhood
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import Crisis

__all__ = ["Moment", "OverTime", "over_time"]

When = Literal["before", "during", "now"]


@dataclass(frozen=True)
class Moment:
    """The initiatives of which it is known that they were there, sorted by id."""

    when: When
    initiatives: tuple[str, ...]


@dataclass(frozen=True)
class OverTime:
    """A neighbourhood around a crisis. Professional resources stand beside it and are left out.

    `born`: began in the crisis; of these `still` are there, `stopped` are not. `undated`: no page says when they began,
    so they are only in the last moment. `vague`: a year alone does not say whether they began before the crisis or in
    it, so they are not drawn before it and not counted among `born`.
    """

    crisis: Crisis
    moments: tuple[Moment, ...]
    born: tuple[str, ...]
    still: tuple[str, ...]
    stopped: tuple[str, ...]
    undated: tuple[str, ...]
    vague: tuple[str, ...]


def over_time(neighbourhood: Neighbourhood, crisis: Crisis) -> OverTime:
    """Place every initiative in time by `started`, `stopped`, `status` and `origin`. Nothing unknown is filled in."""
    pages = {
        key: page.meta for key, page in sorted(neighbourhood.initiatives.items()) if page.meta.kind != "professional"
    }
    born = tuple(key for key, meta in pages.items() if _born(meta, crisis))
    there = tuple(key for key, meta in pages.items() if meta.status != "stopped")
    return OverTime(
        crisis=crisis,
        moments=(
            Moment("before", tuple(key for key, meta in pages.items() if _before(meta, crisis))),
            Moment("during", tuple(key for key, meta in pages.items() if _during(meta, crisis))),
            Moment("now", there),
        ),
        born=born,
        still=tuple(key for key in born if key in there),
        stopped=tuple(key for key in born if key not in there),
        undated=tuple(key for key, meta in pages.items() if meta.started is None and key not in born),
        vague=tuple(key for key, meta in pages.items() if _vague(meta, crisis) and key not in born),
    )


def _born(meta: Initiative, crisis: Crisis) -> bool:
    if meta.origin == "crisis":
        return True
    return meta.started is not None and crisis.from_ <= _first(meta.started) and _last(meta.started) <= crisis.until


def _before(meta: Initiative, crisis: Crisis) -> bool:
    began = meta.started is not None and meta.origin != "crisis" and _last(meta.started) < crisis.from_
    return began and _not_stopped_before(meta, crisis.from_)


def _during(meta: Initiative, crisis: Crisis) -> bool:
    began = meta.origin == "crisis" or (meta.started is not None and _last(meta.started) <= crisis.until)
    return began and _not_stopped_before(meta, crisis.from_)


def _not_stopped_before(meta: Initiative, day: date) -> bool:
    """An end that is not known, or that a year alone leaves open, is not taken to lie after `day`."""
    if meta.status != "stopped":
        return True
    return meta.stopped is not None and _first(meta.stopped) >= day


def _vague(meta: Initiative, crisis: Crisis) -> bool:
    return meta.started is not None and _first(meta.started) < crisis.from_ <= _last(meta.started)


def _first(day: str) -> date:
    year, month, number = _parts(day)
    return date(year, month or 1, number or 1)


def _last(day: str) -> date:
    year, month, number = _parts(day)
    month = month or 12
    return date(year, month, number or monthrange(year, month)[1])


def _parts(day: str) -> tuple[int, int | None, int | None]:
    year, *rest = (int(part) for part in day.split("-"))
    month, number = (*rest, None, None)[:2]
    return year, month, number
