"""How does a figure that is followed stand, and where should it go? What was measured as dots, the aim as a ring.

Only between what was measured is a line drawn whole; the way to the aim is dashed, for nobody has measured it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from atlas.graphs.shapes import attributes, number

__all__ = ["FollowedPoint", "followed"]

_WIDTH, _HEIGHT = 340.0, 148.0
_LEFT, _RIGHT, _TOP, _FOOT = 14.0, 326.0, 34.0, 122.0
_RADIUS = 5.0


@dataclass(frozen=True)
class FollowedPoint:
    """A value on a day. `label`: the value in words; `when`: the day in words, for what stands below the axis."""

    day: date
    value: float
    label: str
    when: str


@dataclass(frozen=True)
class _Plane:
    """Days and values as places."""

    first: int
    last: int
    low: float
    high: float

    def x(self, day: date) -> float:
        return _LEFT + (_RIGHT - _LEFT) * (day.toordinal() - self.first) / (self.last - self.first)

    def y(self, value: float) -> float:
        return _FOOT - (_FOOT - _TOP) * (value - self.low) / (self.high - self.low)


def followed(measured: Sequence[FollowedPoint], aim: FollowedPoint | None, today: date, *, now: str, label: str) -> str:
    """SVG on one line, styled by `challenge.css`; `label` is all that a screen reader hears.

    `measured` in the order of its days. `now`: the word at the line of `today`; empty for no such line.
    The height of a point is its distance from zero, so that a small change does not look large. ValueError
    where all is on one day: there is no line then.
    """
    points = [*measured, *([aim] if aim else [])]
    days = [point.day for point in points] + ([today] if now else [])
    first, last = min(days), max(days)
    if not measured or len({point.day for point in points}) < 2:
        raise ValueError("a line needs two days")
    low = min(0.0, *(point.value for point in points))
    high = max(0.0, *(point.value for point in points))
    plane = _Plane(first.toordinal(), last.toordinal(), low, high if high > low else low + 1.0)
    body = [
        f'<path class="atlas-followed-axis" d="M{number(_LEFT)} {number(plane.y(0.0))}H{number(_RIGHT)}"/>',
    ]
    body += [_today(plane, today, now)] if now else []
    body += [_line("atlas-followed-line", plane, measured)] if len(measured) > 1 else []
    if aim:
        body.append(_line("atlas-followed-way", plane, [measured[-1], aim]))
        body.append(_dot("atlas-followed-aim", plane, aim))
    body += [_dot("atlas-followed-dot", plane, point) for point in measured]
    told = list(dict.fromkeys([measured[0], measured[-1], *([aim] if aim else [])]))
    body += [_told(plane, point, n == 0, point is told[-1]) for n, point in enumerate(told)]
    head = attributes(
        class_="atlas-followed",
        viewBox=f"0 0 {number(_WIDTH)} {number(_HEIGHT)}",
        role="img",
        aria_label=" ".join(label.split()),
        xmlns="http://www.w3.org/2000/svg",
    )
    return f"<svg {head}>{''.join(body)}</svg>"


def _at(plane: _Plane, point: FollowedPoint) -> str:
    return f"{number(plane.x(point.day))} {number(plane.y(point.value))}"


def _line(style: str, plane: _Plane, points: Sequence[FollowedPoint]) -> str:
    return f'<path class="{style}" d="M{"L".join(_at(plane, point) for point in points)}"/>'


def _dot(style: str, plane: _Plane, point: FollowedPoint) -> str:
    x, y = number(plane.x(point.day)), number(plane.y(point.value))
    return f'<circle class="{style}" cx="{x}" cy="{y}" r="{number(_RADIUS)}"/>'


def _today(plane: _Plane, today: date, now: str) -> str:
    """A line at today, with its word beside it, on the side where there is room."""
    x = plane.x(today)
    before = x > (_LEFT + _RIGHT) / 2
    anchor, at = ("end", x - 5.0) if before else ("start", x + 5.0)
    place = attributes(class_="atlas-followed-small", x=at, y=_FOOT - 8.0, text_anchor=anchor)
    return (
        f'<path class="atlas-followed-today" d="M{number(x)} {number(_TOP - 14.0)}V{number(_FOOT + 4.0)}"/>'
        f"<text {place}>{escape(now)}</text>"
    )


def _told(plane: _Plane, point: FollowedPoint, first: bool, last: bool) -> str:
    """The value above a point and its day below the axis; those at the sides stand within the drawing."""
    anchor = "start" if first else "end" if last else "middle"
    x = 2.0 if first else _WIDTH - 2.0 if last else plane.x(point.day)
    value = attributes(class_="atlas-followed-value", x=x, y=plane.y(point.value) - 12.0, text_anchor=anchor)
    when = attributes(class_="atlas-followed-small", x=x, y=_FOOT + 18.0, text_anchor=anchor)
    shown = f"<text {when}>{escape(' '.join(point.when.split()))}</text>" if first or last else ""
    return f"<text {value}>{escape(' '.join(point.label.split()))}</text>{shown}"
