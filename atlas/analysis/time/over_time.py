"""What did the crisis bring, and what of it is still there? The initiatives before, during and since."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from atlas.model.atlas import Neighbourhood
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import Crisis
from atlas.model.partial_day import first_day, last_day

__all__ = ["Life", "Moment", "OverTime", "over_time"]

When = Literal["before", "during", "now"]


@dataclass(frozen=True)
class Moment:
    """The initiatives of which it is known that they were there, sorted by id."""

    when: When
    initiatives: tuple[str, ...]


@dataclass(frozen=True)
class Life:
    """From when to when there was an initiative. `began` and `ended`: the first and the last day that can be meant, for
    a year alone leaves 365 of them open; None where no page says. `still`: whether it is there today, if only for now
    resting; one that is not and has no `ended` stopped on a day that nobody wrote down."""

    initiative: str
    began: tuple[date, date] | None
    ended: tuple[date, date] | None
    still: bool


@dataclass(frozen=True)
class OverTime:
    """A neighbourhood around a crisis. Professional resources stand beside it and are left out.

    `born`: began in the crisis; of these `still` are there, `stopped` are not. `undated`: no page says when they began,
    so they are only in the last moment. `vague`: a year or a month alone does not say whether they began in the crisis
    or just before or after it, so they are not counted among `born`, and drawn only where it is sure that they were
    there. `coming`: they begin later than today, so they are in no moment yet. `lives`: all others, the first to begin
    first, then those of which no page says when.
    """

    crisis: Crisis
    moments: tuple[Moment, ...]
    born: tuple[str, ...]
    still: tuple[str, ...]
    stopped: tuple[str, ...]
    undated: tuple[str, ...]
    vague: tuple[str, ...]
    coming: tuple[str, ...]
    lives: tuple[Life, ...]


def over_time(neighbourhood: Neighbourhood, crisis: Crisis, today: date) -> OverTime:
    """Place every initiative in time by `started`, `stopped`, `status` and `origin`. Nothing unknown is filled in."""
    everyone = {
        key: page.meta for key, page in sorted(neighbourhood.initiatives.items()) if page.meta.kind != "professional"
    }
    coming = tuple(key for key, meta in everyone.items() if meta.started and first_day(meta.started) > today)
    pages = {key: meta for key, meta in everyone.items() if key not in coming}
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
        coming=coming,
        lives=_lives(pages, today),
    )


def _lives(pages: Mapping[str, Initiative], today: date) -> tuple[Life, ...]:
    lives = [
        Life(
            initiative=key,
            began=_possible(meta.started, today),
            ended=_possible(meta.stopped, today) if meta.status == "stopped" else None,
            still=meta.status != "stopped",
        )
        for key, meta in pages.items()
    ]
    return tuple(sorted(lives, key=lambda life: (life.began is None, life.began, life.initiative)))


def _possible(day: str | None, today: date) -> tuple[date, date] | None:
    """The days that can be meant and are not to come yet."""
    return (min(first_day(day), today), min(last_day(day), today)) if day else None


def _born(meta: Initiative, crisis: Crisis) -> bool:
    if meta.origin == "crisis":
        return True
    return (
        meta.started is not None and crisis.from_ <= first_day(meta.started) and last_day(meta.started) <= crisis.until
    )


def _before(meta: Initiative, crisis: Crisis) -> bool:
    began = meta.started is not None and meta.origin != "crisis" and last_day(meta.started) < crisis.from_
    return began and _not_stopped_before(meta, crisis.from_)


def _during(meta: Initiative, crisis: Crisis) -> bool:
    began = meta.origin == "crisis" or (meta.started is not None and last_day(meta.started) <= crisis.until)
    return began and _not_stopped_before(meta, crisis.from_)


def _not_stopped_before(meta: Initiative, day: date) -> bool:
    """An end that is not known, or that a year alone leaves open, is not taken to lie after `day`."""
    if meta.status != "stopped":
        return True
    return meta.stopped is not None and first_day(meta.stopped) >= day


def _vague(meta: Initiative, crisis: Crisis) -> bool:
    """Whether the crisis begins or ends within what `started` leaves open."""
    if meta.started is None:
        return False
    first, last = first_day(meta.started), last_day(meta.started)
    return first < crisis.from_ <= last or first <= crisis.until < last
