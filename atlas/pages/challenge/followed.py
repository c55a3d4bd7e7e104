"""By which figure is a challenge followed, and how is that drawn?"""

from datetime import date

from atlas.graphs.followed import FollowedPoint, followed
from atlas.model.challenge import Indicator, Reading
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.texts import say

__all__ = ["followed_drawing"]

_SHORT = 12
"""A longer unit stands in the sentence only."""


def followed_drawing(edition: Edition, indicator: Indicator | None) -> Drawing | None:
    """What was measured and the aim as a line in time; None where there are not two days to draw a line between."""
    if indicator is None or indicator.baseline is None or indicator.target is None:
        return None
    measured, aim = indicator.baseline, indicator.target
    if measured.on >= aim.on:
        return None
    words = edition.words
    told = say(
        "Drawing: {before} on {day}, and the aim of {after} by {end}.",
        before=words.measure(measured.value, indicator.unit),
        day=words.day(measured.on),
        after=words.measure(aim.value, indicator.unit),
        end=words.day(aim.on),
    )
    return Drawing(
        followed(
            [_point(edition, measured, indicator.unit, "measured")],
            _point(edition, aim, indicator.unit, "aim"),
            edition.today,
            now=edition.tell(say("today")),
            label=edition.tell(told),
        )
    )


def _point(edition: Edition, reading: Reading, unit: str | None, kind: str) -> FollowedPoint:
    words = edition.words
    value = words.measure(reading.value, unit if unit and len(unit) <= _SHORT else None)
    label = say("measured: {value}", value=value) if kind == "measured" else say("aim: {value}", value=value)
    return FollowedPoint(reading.on, reading.value, edition.tell(label), _month(edition, reading.on))


def _month(edition: Edition, day: date) -> str:
    return edition.words.month(day)
