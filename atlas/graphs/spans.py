"""From when to when was each initiative there? A row each, as a line in time, with the crisis drawn wide behind them.

What nobody wrote down is dotted: somewhere on the dots it began, or stopped.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from babel.dates import format_skeleton

from atlas.graphs.legend import legend_item
from atlas.graphs.row_sheets import Drawn, RowSheet, name_of_row, row_drawings, row_sheets, upright, words_at
from atlas.graphs.shapes import attributes, number
from atlas.graphs.text import width_of
from atlas.texts import say

__all__ = ["Span", "Spans", "spans"]

Days = tuple[date, date]
"""The first and the last day that can be meant."""

_WIDE, _NARROW = row_sheets(2.0, 12.0)
_SHEETS = replace(_WIDE, right=_WIDE.right - 140.0), _NARROW
_TOP = 44.0
_CRISIS = 0.34
"""The part of the width that the crisis takes, however short it was: what began in it is what the drawing is about."""
_LEAST = 365
"""The scale is never shorter than so many days."""


@dataclass(frozen=True)
class Span:
    """An initiative: `began` and `ended` are None where that is not known, and `ended` also while it is `still` there.
    `new`: it began in the crisis. `told`: from when to when, in words."""

    label: str
    began: Days | None
    ended: Days | None
    still: bool
    new: bool
    told: str


@dataclass(frozen=True)
class Spans:
    """Rows in the order to draw them, the first and last day of the crisis, and the day of today. No row begins or
    ends after today."""

    rows: tuple[Span, ...]
    crisis: Days
    today: date


def spans(picture: Spans, language: str, *, title: str, description: str) -> str:
    """The picture and its legend as HTML on one line, to stand in a `<figure>`; styled by `graph.css`.

    `title` and `description` are what a screen reader hears, so the description says where the same stands as a table.
    """
    return row_drawings(
        _SHEETS,
        lambda sheet: _sheet(picture, language, sheet),
        title=title,
        description=description,
        below=f'<ul class="atlas-legend">{_legend(picture, language)}</ul>',
    )


@dataclass(frozen=True)
class _Axis:
    """Days to places: straight between knots, so that the crisis can be wider than other years."""

    knots: tuple[tuple[date, float], ...]
    crisis: tuple[float, float] | None

    def at(self, day: date) -> float:
        """Where a day stands."""
        for (first, left), (last, right) in pairwise(self.knots):
            if day <= last:
                return left + (right - left) * max(0, (day - first).days) / (last - first).days
        return self.knots[-1][1]


def _axis(picture: Spans, sheet: RowSheet) -> _Axis:
    begun = [row.began[0] for row in picture.rows if row.began]
    start, end = picture.crisis
    earliest = min([*(begun or [start]), picture.today - timedelta(days=_LEAST)])
    days = [earliest, *(day for day in (start, end) if earliest < day < picture.today), picture.today]
    parts = [_CRISIS if start <= first and last <= end else (1 - _CRISIS) / 2 for first, last in pairwise(days)]
    whole, at, knots = sum(parts), sheet.left, [(days[0], sheet.left)]
    for day, part in zip(days[1:], parts, strict=True):
        at += (sheet.right - sheet.left) * part / whole
        knots.append((day, at))
    axis = _Axis(tuple(knots), None)
    seen = max(start, earliest), min(end, picture.today)
    return _Axis(axis.knots, (axis.at(seen[0]), axis.at(seen[1])) if seen[0] < seen[1] else None)


def _sheet(picture: Spans, language: str, sheet: RowSheet) -> Drawn:
    height = 29.0 if sheet.stacked else 20.0
    foot = _TOP + height * len(picture.rows) + 2.0
    axis = _axis(picture, sheet)
    rows = "".join(_row(row, picture, sheet, axis, _TOP + height * n) for n, row in enumerate(picture.rows))
    return Drawn(_frame(picture, language, sheet, axis, foot) + rows, foot)


def _frame(picture: Spans, language: str, sheet: RowSheet, axis: _Axis, foot: float) -> str:
    """The crisis as a band with its name, and years where the scale begins, changes, and ends."""
    parts = []
    if axis.crisis:
        left, right = axis.crisis
        band = attributes(class_="atlas-crisis", x=left, y=_TOP - 6.0, width=right - left, height=foot - _TOP + 6.0)
        parts.append(f"<rect {band}/>")
        parts += [upright("atlas-noticed", x, _TOP - 6.0, foot) for x in axis.crisis]
        name = say("the crisis").to(language)
        parts.append(words_at(name, (left + right) / 2, 14.0, sheet.font, "atlas-name", "middle"))
    for n, (day, x) in enumerate(axis.knots):
        first, last = n == 0, n == len(axis.knots) - 1
        told = str(format_skeleton("yMMM", day, locale=language))
        told = str(day.year) if first else say("now").to(language) if last else told
        anchor = "start" if first else "end" if last else "middle"
        place = x + 10.0 if last else x
        parts.append(words_at(told, place, 32.0, sheet.font, "atlas-soft", anchor))
    return "".join(parts)


def _row(row: Span, picture: Spans, sheet: RowSheet, axis: _Axis, top: float) -> str:
    y = top + (21.0 if sheet.stacked else 10.0)
    room = sheet.width - width_of(row.told, sheet.font - 1.0) - 10.0
    parts = [name_of_row(row.label, sheet, top, y, room)]
    if sheet.stacked:
        parts.append(words_at(row.told, sheet.width, top + sheet.font + 1.0, sheet.font - 1.0, "atlas-soft", "end"))
    else:
        parts.append(words_at(row.told, sheet.right + 16.0, y + 4.5, sheet.font - 1.0, "atlas-soft"))
    style = "new" if row.new else "still" if row.still else "gone"
    first, sure = (axis.at(day) for day in row.began) if row.began else (axis.knots[0][1], axis.at(picture.today))
    kept = axis.at(row.ended[0]) if row.ended else axis.at(picture.today) if row.still else sure
    last = axis.at(row.ended[1]) if row.ended else axis.at(picture.today)
    parts.append(_part("dotted", style, first, min(sure, last), y))
    parts.append(_part("sure", style, min(sure, last), max(kept, min(sure, last)), y))
    parts.append(_part("dotted", style, max(kept, sure), last, y))
    if row.new:
        parts.append(f'<g class="atlas-span-{style}" transform="translate({number(first)} {number(y)})">{_PLUS}</g>')
    if not row.still and row.ended:
        parts.append(f'<g class="atlas-span-{style}" transform="translate({number(last)} {number(y)})">{_STOP}</g>')
    elif row.still:
        parts.append(f'<g class="atlas-span-{style}" transform="translate({number(last)} {number(y)})">{_ON}</g>')
    return "".join(parts)


_PLUS = '<circle class="atlas-span-dot" r="6.5"/><path class="atlas-plus" d="M-3.6 0H3.6M0-3.6V3.6"/>'
_STOP = '<path class="atlas-span-stop" d="M0-6V6"/>'
_ON = '<path class="atlas-span-on" d="M0-4.5L8 0L0 4.5Z"/>'


def _part(kind: str, style: str, start: float, end: float, y: float) -> str:
    if end - start < 0.05:
        return ""
    return f'<path class="atlas-span-{kind} atlas-span-{style}" d="M{number(start)} {number(y)}H{number(end)}"/>'


def _legend(picture: Spans, language: str) -> str:
    """What occurs in this picture and nothing else."""
    items = []
    if any(row.still for row in picture.rows):
        body = f'<g transform="translate(2 0)">{_ON}</g><path class="atlas-span-sure" d="M-9 0H3"/>'
        items.append(legend_item("span", "atlas-span-still", body, say("is there now").to(language)))
    if any(row.new for row in picture.rows):
        items.append(legend_item("span", "atlas-span-new", _PLUS, say("began in the crisis").to(language)))
    if any(row.ended for row in picture.rows):
        body = f'<path class="atlas-span-sure" d="M-9 0H5"/><g transform="translate(5 0)">{_STOP}</g>'
        items.append(legend_item("span", "atlas-span-gone", body, say("stopped").to(language)))
    body = '<path class="atlas-span-dotted" d="M-9 0H9"/>'
    if any(row.began is None or row.began[0] != row.began[1] for row in picture.rows):
        told = say("dots: not known when exactly").to(language)
        items.append(legend_item("span", "atlas-span-still", body, told))
    return "".join(items)
