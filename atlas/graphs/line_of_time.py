"""When does money end? A row for each that ends within a year: a line from today to its last day, the first on top."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from babel.dates import format_skeleton
from dateutil.relativedelta import relativedelta

from atlas.graphs.legend import legend_item
from atlas.graphs.row_sheets import Drawn, RowSheet, name_of_row, row_drawings, row_sheets, upright, words_at
from atlas.graphs.shapes import attributes
from atlas.graphs.text import width_of
from atlas.texts import say, say_n

__all__ = ["EndRow", "line_of_time"]

MOST_ROWS = 14
"""So many of the first ends are drawn; the table has them all."""
_SHEETS = row_sheets(4.0, 8.0)
_TOP = 26.0
_MONEY = '<circle class="atlas-end-money" r="6"/>'
_IN_KIND = '<circle class="atlas-end-kind" r="5"/>'


@dataclass(frozen=True)
class EndRow:
    """What stops with `day`, not before today and within a year. `told`: its last day and its amount in words.
    `in_kind`: whether it is no money but a hall, or coffee."""

    label: str
    day: date
    told: str
    in_kind: bool = False


def line_of_time(rows: Sequence[EndRow], today: date, language: str, *, title: str, description: str) -> str:
    """The picture, its legend, and how many it leaves out, as HTML on one line, to stand in a `<figure>`.

    Rows are drawn in the order of the caller. `title` and `description` are what a screen reader hears, so the
    description says where the same stands as a table.
    """
    drawn, more = rows[:MOST_ROWS], len(rows) - len(rows[:MOST_ROWS])
    items = []
    if any(row.in_kind for row in drawn):
        items.append(legend_item("end", "", _MONEY, say("money stops").to(language)))
        items.append(legend_item("end", "", _IN_KIND, say("help in kind stops, such as a hall").to(language)))
    legend = f'<ul class="atlas-legend">{"".join(items)}</ul>' if items else ""
    told = say_n(
        "{n} more, later in the year, is only in the table.",
        "{n} more, later in the year, are only in the table.",
        more,
    )
    rest = f'<p class="atlas-quietly">{escape(told.to(language))}</p>' if more else ""
    return row_drawings(
        _SHEETS,
        lambda sheet: _sheet(drawn, today, language, sheet),
        title=title,
        description=description,
        below=legend + rest,
    )


def _sheet(rows: Sequence[EndRow], today: date, language: str, sheet: RowSheet) -> Drawn:
    height = 37.0 if sheet.stacked else 30.0
    foot = _TOP + height * len(rows) + 4.0
    body = _months(today, language, sheet, foot)
    body += "".join(_row(row, today, sheet, _TOP + height * n) for n, row in enumerate(rows))
    return Drawn(body, foot)


def _at(day: date, today: date, sheet: RowSheet) -> float:
    year: date = today + relativedelta(years=1)
    return sheet.left + (sheet.right - sheet.left) * (day - today).days / (year - today).days


def _months(today: date, language: str, sheet: RowSheet, foot: float) -> str:
    """Today, and every third month by its name; the year where it is a new one."""
    parts = [
        upright("atlas-axis", sheet.left, _TOP - 8.0, foot),
        words_at(say("today").to(language), sheet.left, 12.0, sheet.font, "atlas-soft"),
    ]
    named = False
    first: date = today.replace(day=1) + relativedelta(months=1)
    for ahead in range(12):
        month: date = first + relativedelta(months=ahead)
        x = _at(month, today, sheet)
        parts.append(upright("atlas-track", x, _TOP - 8.0, foot))
        if month.month % 3 == 1 and x - sheet.left > 64.0:
            pattern = "MMM" if named and month.month > 1 else "yMMM"
            told = str(format_skeleton(pattern, month, locale=language))
            reach = width_of(told, sheet.font) / 2
            if x + reach < sheet.width:
                named = True
                parts.append(words_at(told, x, 12.0, sheet.font, "atlas-soft", "middle"))
    return "".join(parts)


def _row(row: EndRow, today: date, sheet: RowSheet, top: float) -> str:
    y = top + (26.0 if sheet.stacked else 15.0)
    x = _at(row.day, today, sheet)
    room = width_of(row.told, sheet.font) + 11.0
    beyond = x + room > sheet.width
    kind = "kind" if row.in_kind else "money"
    plate = attributes(
        class_="atlas-plate", x=x - room, y=y - 0.6 * sheet.font, width=room - 8.0, height=1.2 * sheet.font
    )
    line = attributes(class_=f"atlas-end-line atlas-end-line-{kind}", x1=sheet.left, y1=y, x2=x, y2=y)
    dot = attributes(class_=f"atlas-end-{kind}", cx=x, cy=y, r=5.0 if row.in_kind else 6.0)
    return (
        name_of_row(row.label, sheet, top, y)
        + f"<line {line}/>"
        + (f"<rect {plate}/>" if beyond else "")
        + f"<circle {dot}/>"
        + words_at(
            row.told,
            x - 11.0 if beyond else x + 11.0,
            y + 0.36 * sheet.font,
            sheet.font,
            "atlas-said",
            "end" if beyond else "start",
        )
    )
