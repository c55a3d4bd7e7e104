"""Money beside effort as a picture: for every initiative two bars, its share of the money and its share of the effort.

The order is that of the caller and says nothing of worth.
"""

from dataclasses import dataclass
from hashlib import sha256
from html import escape

from babel.numbers import format_percent

from atlas.graphs.arrange import NARROW, WIDE
from atlas.graphs.legend import legend_item
from atlas.graphs.shapes import attributes, number
from atlas.graphs.text import shorten, wrap
from atlas.texts import say

__all__ = ["ShareRow", "shares"]

_BAR, _GAP, _MARGIN, _VALUE = 11.0, 3.0, 8.0, 44.0
"""The height of a bar, the room between the two, between rows, and beside a bar for its percentage."""
_SIGN_MONEY = '<rect class="atlas-bar-money" x="-9" y="-5" width="18" height="10"/>'
_SIGN_EFFORT = '<rect class="atlas-bar-effort" x="-8" y="-4" width="16" height="8"/>'


@dataclass(frozen=True)
class ShareRow:
    """One initiative; `money` and `effort` are shares of the whole, from 0 to 1."""

    label: str
    money: float
    effort: float


@dataclass(frozen=True)
class _Sheet:
    """Where things stand: bars from `left` to `right`, in rows of `row` high; the name beside them or `above`."""

    name: str
    width: float
    font: float
    left: float
    row: float
    above: float

    @property
    def right(self) -> float:
        return self.width - _VALUE


_PAIR = 2 * _BAR + _GAP
_SHEETS = (
    _Sheet("wide", WIDE.width, WIDE.font, 196.0, _PAIR + 2 * _MARGIN, 0.0),
    _Sheet("narrow", NARROW.width, NARROW.font + 1.0, 2.0, _PAIR + 2 * _MARGIN + 20.0, 20.0),
)


def shares(rows: tuple[ShareRow, ...], language: str, *, title: str, description: str) -> str:
    """The picture and its legend as HTML on one line, to stand in a `<figure>`; styled by `graph.css`.

    Two drawings, of which the style sheet shows one: wide, and narrow for telephones. `title` and `description` are
    what a screen reader hears, so the description says where the same figures stand as a table.
    """
    key = sha256(repr((rows, language, title, description)).encode()).hexdigest()[:8]
    drawings = "".join(
        _drawing(rows, language, sheet, f"atlas-{key}-{sheet.name}", title, description) for sheet in _SHEETS
    )
    legend = legend_item("share", "", _SIGN_MONEY, say("share of the money").to(language))
    legend += legend_item("share", "", _SIGN_EFFORT, say("share of the effort").to(language))
    return f'<div class="atlas-svg">{drawings}<ul class="atlas-legend">{legend}</ul></div>'


def _drawing(rows: tuple[ShareRow, ...], language: str, sheet: _Sheet, key: str, title: str, description: str) -> str:
    largest = max((share for row in rows for share in (row.money, row.effort)), default=0.0) or 1.0
    head = attributes(
        class_=f"atlas-svg-{sheet.name}",
        viewBox=f"0 0 {number(sheet.width)} {number(sheet.row * len(rows))}",
        role="img",
        aria_labelledby=f"{key}-title",
        aria_describedby=f"{key}-text",
        xmlns="http://www.w3.org/2000/svg",
    )
    drawn = "".join(_row(row, language, sheet, sheet.row * n, largest) for n, row in enumerate(rows))
    return (
        f'<svg {head}><title id="{key}-title">{escape(_line(title))}</title>'
        f'<desc id="{key}-text">{escape(_line(description))}</desc>{drawn}</svg>'
    )


def _row(row: ShareRow, language: str, sheet: _Sheet, top: float, largest: float) -> str:
    y = top + _MARGIN + sheet.above
    return (
        _name(row, sheet, top)
        + f'<path class="atlas-axis" d="M{number(sheet.left)} {number(y - 3.0)}V{number(y + _PAIR + 3.0)}"/>'
        + _bar("money", row.money, language, sheet, y, largest)
        + _bar("effort", row.effort, language, sheet, y + _BAR + _GAP, largest)
    )


def _name(row: ShareRow, sheet: _Sheet, top: float) -> str:
    name = _line(row.label)
    if sheet.above:
        name = shorten(name, sheet.font, sheet.width - 2 * sheet.left)
        return _text(name, sheet.left, top + _MARGIN + 12.0, sheet.font, "atlas-name")
    lines = wrap(name, sheet.font, sheet.left - 12.0)
    first = top + sheet.row / 2 + (5.0 if len(lines) == 1 else -3.0)
    return "".join(_text(line, 0.0, first + 16.0 * n, sheet.font, "atlas-name") for n, line in enumerate(lines))


def _bar(kind: str, share: float, language: str, sheet: _Sheet, y: float, largest: float) -> str:
    length = (sheet.right - sheet.left) * share / largest
    bar = attributes(class_=f"atlas-bar-{kind}", x=sheet.left, y=y, width=length, height=_BAR)
    told = _part(share, language)
    value = _text(told, sheet.left + length + 5.0, y + _BAR - 1.0, sheet.font - 1.0, "atlas-said")
    return (f"<rect {bar}/>" if length >= 0.05 else "") + value


def _part(share: float, language: str) -> str:
    """A percentage in which little is not the same as nothing: `<1%`, and not `0%`."""
    little = 0 < share < 0.005
    return f"<{format_percent(0.01, locale=language)}" if little else str(format_percent(share, locale=language))


def _text(text: str, x: float, y: float, font: float, style: str) -> str:
    return f"<text {attributes(class_=style, x=x, y=y, font_size=font)}>{escape(text)}</text>"


def _line(text: str) -> str:
    """A text on one line, so that Markdown leaves the picture whole; control characters have no place in XML."""
    return " ".join("".join(" " if ord(char) < 32 or ord(char) == 127 else char for char in text).split())
