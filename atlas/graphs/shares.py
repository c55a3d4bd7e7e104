"""Money beside effort as a picture: for every initiative two dots, its share of the effort and its share of the money.

The widest gap stands first, for that is what there is to talk about; it says nothing of worth.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from babel.numbers import format_percent

from atlas.graphs.legend import legend_item
from atlas.graphs.row_sheets import Drawn, RowSheet, name_of_row, row_drawings, row_sheets, words_at
from atlas.graphs.shapes import attributes, number
from atlas.texts import say, say_n

__all__ = ["ShareRow", "shares", "undrawn"]

MOST_ROWS = 8
"""So many of the widest gaps are drawn; the table has them all."""
_NOTHING = 0.005
"""A share that would be told as 0 % when rounded."""
_RADIUS = 6.0
_SIGN_MONEY = f'<circle class="atlas-dot-money" r="{number(_RADIUS)}"/>'
_SIGN_EFFORT = f'<circle class="atlas-dot-effort" r="{number(_RADIUS - 1.0)}"/>'
_SHEETS = row_sheets(46.0, 46.0)


@dataclass(frozen=True)
class ShareRow:
    """One initiative; `money` and `effort` are shares of the whole, from 0 to 1."""

    label: str
    money: float
    effort: float

    @property
    def gap(self) -> float:
        """How far the two shares are apart, from 0 to 1."""
        return abs(self.money - self.effort)


def shares(rows: Sequence[ShareRow], language: str, *, title: str, description: str) -> str:
    """The picture, its legend, and whom it leaves out, as HTML on one line, to stand in a `<figure>`.

    Two drawings, of which the style sheet shows one: wide, and narrow for telephones. `title` and `description` are
    what a screen reader hears, so the description says where the same figures stand as a table.
    """
    told = _told(rows)
    drawn = sorted(told, key=lambda row: -row.gap)[:MOST_ROWS]
    legend = legend_item("share", "", _SIGN_MONEY, say("share of the money").to(language))
    legend += legend_item("share", "", _SIGN_EFFORT, say("share of the effort").to(language))
    rest = _note(len(told) - len(drawn), len(rows) - len(told), language)
    return row_drawings(
        _SHEETS,
        lambda sheet: _sheet(drawn, language, sheet),
        title=title,
        description=description,
        below=f'<ul class="atlas-legend">{legend}</ul>{rest}',
    )


def undrawn(rows: Sequence[ShareRow]) -> int:
    """How many of these rows the picture leaves out, where something else has to say so: on paper."""
    return len(rows) - min(len(_told(rows)), MOST_ROWS)


def _told(rows: Sequence[ShareRow]) -> list[ShareRow]:
    return [row for row in rows if max(row.money, row.effort) >= _NOTHING]


def _note(smaller: int, nothing: int, language: str) -> str:
    """What stands on top, and whom the picture does not show."""
    told = [say("The widest gap is at the top.")]
    if smaller:
        told.append(
            say_n(
                "{n} more initiative, with a smaller gap, is only in the table.",
                "{n} more initiatives, with a smaller gap, are only in the table.",
                smaller,
            )
        )
    if nothing:
        told.append(
            say_n(
                "{n} initiative has less than 1% of both, and is only in the table.",
                "{n} initiatives have less than 1% of both, and are only in the table.",
                nothing,
            )
        )
    sentences = " ".join(sentence.to(language) for sentence in told)
    return f'<p class="atlas-quietly">{escape(sentences)}</p>'


def _sheet(rows: Sequence[ShareRow], language: str, sheet: RowSheet) -> Drawn:
    largest = max((share for row in rows for share in (row.money, row.effort)), default=0.0) or 1.0
    height = 38.0 if sheet.stacked else 34.0
    body = "".join(_row(row, language, sheet, height * n, largest) for n, row in enumerate(rows))
    return Drawn(body, height * len(rows) + 4.0)


def _row(row: ShareRow, language: str, sheet: RowSheet, top: float, largest: float) -> str:
    y = top + (27.0 if sheet.stacked else 17.0)
    money, effort = (sheet.left + (sheet.right - sheet.left) * share / largest for share in (row.money, row.effort))
    (left, first), (right, last) = sorted([(money, row.money), (effort, row.effort)])
    middle = y + 0.36 * sheet.font
    return (
        name_of_row(row.label, sheet, top, y)
        + f'<path class="atlas-track" d="M{number(sheet.left)} {number(y)}H{number(sheet.right)}"/>'
        + f'<path class="atlas-gap" d="M{number(left)} {number(y)}H{number(right)}"/>'
        + _dot("money", money, y, _RADIUS)
        + _dot("effort", effort, y, _RADIUS - 1.0)
        + words_at(_part(first, language), left - 10.0, middle, sheet.font - 1.0, "atlas-said", "end")
        + words_at(_part(last, language), right + 10.0, middle, sheet.font - 1.0, "atlas-said")
    )


def _dot(kind: str, x: float, y: float, radius: float) -> str:
    return f"<circle {attributes(class_=f'atlas-dot-{kind}', cx=x, cy=y, r=radius)}/>"


def _part(share: float, language: str) -> str:
    """A percentage in which little is not the same as nothing: `<1%`, and not `0%`."""
    little = 0 < share < _NOTHING
    return f"<{format_percent(0.01, locale=language)}" if little else str(format_percent(share, locale=language))
