"""What changed for participants, as a picture: a row per measurement with its change and margin, better to the right.

All rows of a picture have one questionnaire, for points of different questionnaires cannot stand on one axis. Their
order is that of the caller and says nothing of worth.
"""

from dataclasses import dataclass
from hashlib import sha256
from html import escape
from math import floor, log10

from babel.numbers import format_decimal

from atlas.analysis.impact.impact import ImpactClass, Interval
from atlas.graphs.arrange import NARROW, WIDE
from atlas.graphs.impact_mark import mark
from atlas.graphs.legend import legend_item
from atlas.graphs.shapes import attributes, number
from atlas.graphs.text import shorten, width_of, wrap
from atlas.texts import say
from atlas.words.impact import CLASSES, class_name

__all__ = ["Forest", "ForestRow", "forest"]

_TOP, _BOTTOM = 44.0, 46.0
_STROKE = 14.0
"""How far an upright line goes above and below an interval that has words around it."""
_LEAST_SIDE = 0.24
"""The part of the axis that is kept at least on both sides of no change, so that both can be named."""


@dataclass(frozen=True)
class ForestRow:
    """One measurement. `change`, `interval` and `shrunk` in points, plus is better.

    `label` says whose it is and `note` which wave; `figures` is what the row says in numbers; `shrunk` (None: not
    known) is the change drawn to that of the others. `retrospective`: people were asked only afterwards how it was
    before, which is a weaker way of measuring.
    """

    label: str
    note: str
    change: float
    interval: Interval
    impact_class: ImpactClass
    indicative: bool
    figures: str
    shrunk: float | None = None
    retrospective: bool = False


@dataclass(frozen=True)
class Forest:
    """Rows with one questionnaire, at least one. `noticed`: the smallest change people notice, in points, if known."""

    rows: tuple[ForestRow, ...]
    noticed: float | None = None


@dataclass(frozen=True)
class _Sheet:
    """Where things stand in a drawing: the plot from `left` to `right`, and rows of `row` high.

    A `stacked` row has its words above and below its interval; otherwise they stand left and right of it.
    """

    name: str
    width: float
    font: float
    left: float
    right: float
    row: float
    stacked: bool

    def middle(self, top: float) -> float:
        """The height of the interval in the row that begins at `top`."""
        return top + (58.0 if self.stacked else self.row / 2)

    def upright(self, rows: int) -> list[tuple[float, float]]:
        """From where to where the upright lines run: past all rows, or, where words stand between them, past each
        interval alone, for a line through words makes both hard to read."""
        if not self.stacked:
            return [(_TOP - 6.0, _TOP + self.row * rows)]
        middles = [self.middle(_TOP + self.row * n) for n in range(rows)]
        return [(middle - _STROKE, middle + _STROKE) for middle in middles]


_SHEETS = (
    _Sheet("wide", WIDE.width, WIDE.font, 222.0, 528.0, 58.0, stacked=False),
    _Sheet("narrow", NARROW.width, NARROW.font + 1.0, 6.0, NARROW.width - 6.0, 116.0, stacked=True),
)


def forest(picture: Forest, language: str, *, title: str, description: str) -> str:
    """The picture and its legend as HTML on one line, to stand in a `<figure>`; styled by `graph.css`.

    Two drawings, of which the style sheet shows one: wide, and narrow for telephones. `title` and `description` are
    what a screen reader hears, so the description says where the same figures stand as a table.
    """
    key = sha256(repr((picture, language, title, description)).encode()).hexdigest()[:8]
    drawings = "".join(
        _drawing(picture, language, sheet, f"atlas-{key}-{sheet.name}", title, description) for sheet in _SHEETS
    )
    return f'<div class="atlas-svg">{drawings}{_legend(picture, language)}</div>'


def _drawing(picture: Forest, language: str, sheet: _Sheet, key: str, title: str, description: str) -> str:
    low, high = _range(picture)
    axis = _Axis(low, high, sheet)
    foot = _TOP + sheet.row * len(picture.rows)
    head = attributes(
        class_=f"atlas-svg-{sheet.name}",
        viewBox=f"0 0 {number(sheet.width)} {number(foot + _BOTTOM)}",
        role="img",
        aria_labelledby=f"{key}-title",
        aria_describedby=f"{key}-text",
        xmlns="http://www.w3.org/2000/svg",
    )
    rows = "".join(_row(row, language, sheet, axis, _TOP + sheet.row * n) for n, row in enumerate(picture.rows))
    return (
        f'<svg {head}><title id="{key}-title">{escape(_line(title))}</title>'
        f'<desc id="{key}-text">{escape(_line(description))}</desc>'
        f"{_frame(picture, language, sheet, axis, foot)}{rows}</svg>"
    )


def _line(text: str) -> str:
    """A text on one line, so that Markdown leaves the picture whole; control characters have no place in XML."""
    return " ".join("".join(" " if ord(char) < 32 or ord(char) == 127 else char for char in text).split())


@dataclass(frozen=True)
class _Axis:
    """Points to places."""

    low: float
    high: float
    sheet: _Sheet

    def at(self, points: float) -> float:
        """Where so many points stand."""
        share = (points - self.low) / (self.high - self.low)
        return self.sheet.left + share * (self.sheet.right - self.sheet.left)


def _range(picture: Forest) -> Interval:
    """The points at both ends of the axis: every interval fits, and no change is never at the edge."""
    ends = [end for row in picture.rows for end in (*row.interval, row.change, row.shrunk or 0.0)]
    low, high = min(0.0, *ends), max(0.0, *ends, picture.noticed or 0.0)
    span = high - low or 1.0
    return min(low - 0.04 * span, -_LEAST_SIDE * span), max(high + 0.04 * span, _LEAST_SIDE * span)


def _frame(picture: Forest, language: str, sheet: _Sheet, axis: _Axis, foot: float) -> str:
    """The zero line with its name, both directions named, and the axis below."""
    zero, upright = axis.at(0.0), sheet.upright(len(picture.rows))
    parts = [_vertical("atlas-axis", zero, *ends) for ends in upright]
    if picture.noticed is not None:
        parts += [_vertical("atlas-noticed", axis.at(picture.noticed), *ends) for ends in upright]
    parts.append(_text(say("no change").to(language), zero, 14.0, sheet.font, anchor="middle", style="atlas-soft"))
    worse, better = f"← {class_name('worse').to(language)}", f"{class_name('better').to(language)} →"
    parts.append(_text(worse, sheet.left, 32.0, sheet.font, style="atlas-soft"))
    parts.append(_text(better, sheet.right, 32.0, sheet.font, anchor="end", style="atlas-soft"))
    parts.append(f'<path class="atlas-axis" d="M{number(sheet.left)} {number(foot)}H{number(sheet.right)}"/>')
    for tick in _ticks(axis.low, axis.high):
        x = axis.at(tick)
        told = format_decimal(tick, "+0.###;\u22120.###" if tick else "0", locale=language)
        parts.append(_vertical("atlas-axis", x, foot, foot + 4.0))
        parts.append(_text(told, x, foot + 18.0, sheet.font, anchor="middle", style="atlas-soft"))
    middle = (sheet.left + sheet.right) / 2
    told = say("points of change; right is better").to(language)
    parts.append(_text(told, middle, foot + 38.0, sheet.font, anchor="middle", style="atlas-soft"))
    return f"<g>{''.join(parts)}</g>"


def _ticks(low: float, high: float) -> list[float]:
    """Round numbers between both ends, 0 among them; about five."""
    rough = (high - low) / 5
    size = 10 ** floor(log10(rough))
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor >= rough)
    return [n * step for n in range(int(low / step), int(high / step) + 1)]


def _row(row: ForestRow, language: str, sheet: _Sheet, axis: _Axis, top: float) -> str:
    y = sheet.middle(top)
    low, high = row.interval
    style = f"atlas-impact-{row.impact_class}" + (" atlas-indicative" if row.indicative else "")
    interval = f"M{number(axis.at(low))} {number(y)}H{number(axis.at(high))}"
    ends = "".join(_vertical("atlas-whisker", axis.at(end), y - 5.0, y + 5.0) for end in row.interval)
    shrunk = "" if row.shrunk is None else _shrunk(axis.at(row.shrunk), y)
    point = f'<g transform="translate({number(axis.at(row.change))} {number(y)})">{mark(row.impact_class)}</g>'
    drawn = f'<g class="{style}"><path class="atlas-interval" d="{interval}"/>{ends}</g>{shrunk}{point}'
    return f"<g>{drawn}{_words(row, language, sheet, top)}</g>"


def _shrunk(x: float, y: float) -> str:
    return f'<path class="atlas-shrunk" d="M{number(x)} {number(y - 13.0)}V{number(y + 13.0)}"/>'


def _words(row: ForestRow, language: str, sheet: _Sheet, top: float) -> str:
    """Whose row it is, which wave and whether that was weaker, and what it says in numbers and in words."""
    told = class_name(row.impact_class).to(language)
    if row.indicative:
        told = f"{told} ({say('an indication').to(language)})"
    weaker = say("asked only afterwards").to(language) if row.retrospective else ""
    name, note = _line(row.label), _line(row.note)
    if sheet.stacked:
        room = sheet.width - 2 * sheet.left
        note = _beside(note, weaker, sheet.font, room)
        return (
            _text(shorten(name, sheet.font, room), sheet.left, top + 18.0, sheet.font, style="atlas-name")
            + _text(note, sheet.left, top + 34.0, sheet.font, style="atlas-soft")
            + _text(row.figures, sheet.left, top + 84.0, sheet.font, style="atlas-said")
            + _text(told, sheet.left, top + 100.0, sheet.font, style="atlas-said")
        )
    room = sheet.left - 14.0
    lines = wrap(name, sheet.font, room)
    first = top + sheet.row / 2 - (9.0 if len(lines) == 2 else 3.0)
    parts = [_text(line, 0.0, first + 16.0 * n, sheet.font, style="atlas-name") for n, line in enumerate(lines)]
    parts.append(_text(shorten(note, sheet.font, room), 0.0, first + 16.0 * len(lines), sheet.font, style="atlas-soft"))
    right, middle = sheet.right + 14.0, sheet.middle(top) - (8.0 if weaker else 0.0)
    parts.append(_text(row.figures, right, middle - 3.0, sheet.font, style="atlas-said"))
    parts.append(_text(told, right, middle + 14.0, sheet.font, style="atlas-said"))
    if weaker:
        parts.append(_text(weaker, right, middle + 31.0, sheet.font, style="atlas-soft"))
    return "".join(parts)


def _beside(note: str, weaker: str, font: float, room: float) -> str:
    """The note and what follows it on one line; where it is too long, the note gives way."""
    if not weaker:
        return shorten(note, font, room)
    return f"{shorten(note, font, room - width_of(f', {weaker}', font))}, {weaker}"


def _vertical(style: str, x: float, top: float, bottom: float) -> str:
    return f'<path class="{style}" d="M{number(x)} {number(top)}V{number(bottom)}"/>'


def _text(text: str, x: float, y: float, font: float, *, anchor: str = "start", style: str) -> str:
    return f"<text {attributes(class_=style, x=x, y=y, font_size=font, text_anchor=anchor)}>{escape(text)}</text>"


def _legend(picture: Forest, language: str) -> str:
    """What occurs in this picture and nothing else."""
    items = [
        legend_item("class", "", mark(key), class_name(key).to(language))
        for key in CLASSES
        if any(row.impact_class == key for row in picture.rows)
    ]
    items.append(
        _line_item(
            "",
            "M-9 0H9",
            "atlas-interval",
            say("margin: such a margin holds the real change 95 times in 100").to(language),
        )
    )
    if any(row.indicative for row in picture.rows):
        told = say("dashed: fewer than 30 people, an indication").to(language)
        items.append(_line_item("atlas-indicative", "M-9 0H9", "atlas-interval", told))
    if picture.noticed is not None:
        told = say("from here people notice the change themselves").to(language)
        items.append(_line_item("", "M0-9V9", "atlas-noticed", told))
    if any(row.shrunk is not None for row in picture.rows):
        told = say("seen together with the others").to(language)
        items.append(_line_item("", "M0-9V9", "atlas-shrunk", told))
    return f'<ul class="atlas-legend">{"".join(items)}</ul>'


def _line_item(group: str, path: str, style: str, told: str) -> str:
    return legend_item("line", group or "atlas-c-none", f'<path class="{style}" d="{path}"/>', told)
