"""How many of each kind are in each row? A dot for every one of them, told apart by form; nobody is named."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import ceil

from atlas.graphs.legend import legend_item
from atlas.graphs.row_sheets import Drawn, RowSheet, on_one_line, row_drawings, row_sheets, words_at
from atlas.graphs.shapes import number
from atlas.graphs.text import shorten
from atlas.texts import say

__all__ = ["FORMS", "DotRow", "unit_dots"]

FORMS = (
    '<circle class="atlas-unit-full" r="8"/>',
    '<circle class="atlas-unit-open" r="7"/><path class="atlas-unit-full" d="M0-7A7 7 0 0 0 0 7Z"/>',
    '<circle class="atlas-unit-open" r="7"/><circle class="atlas-unit-full" r="3"/>',
    '<rect class="atlas-unit-full" x="-7" y="-7" width="14" height="14"/>',
    '<path class="atlas-unit-open" d="M0-8L8 0L0 8L-8 0Z"/>',
    '<circle class="atlas-unit-open" r="7"/>',
    '<circle class="atlas-unit-open" r="7" stroke-dasharray="2.5 2.9"/>',
)
"""How kinds look, in the order of the caller; there are no more of them than of these."""
_STEP = 21.0
_MOST_IN_ROW = 96
"""A row of more than this many is drawn with dots that each stand for several."""
_SHEETS = row_sheets(2.0, 2.0)


@dataclass(frozen=True)
class DotRow:
    """How many of each kind there are in a row, in the order of the kinds; `label` says what they have in common."""

    label: str
    counts: tuple[int, ...]


def unit_dots(rows: Sequence[DotRow], kinds: Sequence[str], language: str, *, title: str, description: str) -> str:
    """The picture and its legend as HTML on one line, to stand in a `<figure>`. `kinds`: what each form stands for; an
    empty one is that of nobody, and has no place in the legend.

    `title` and `description` are what a screen reader hears, so the description says where the same stands as a table.
    """
    each = max(1, ceil(max((sum(row.counts) for row in rows), default=0) / _MOST_IN_ROW))
    items = [
        legend_item("unit", f"atlas-unit-{n}", FORMS[n], told)
        for n, told in enumerate(kinds)
        if told and any(row.counts[n] for row in rows)
    ]
    several = say("One sign stands for at most {n} initiatives.", n=each).to(language)
    note = f'<p class="atlas-quietly">{escape(several)}</p>' if each > 1 else ""
    return row_drawings(
        _SHEETS,
        lambda sheet: _sheet(rows, each, sheet),
        title=title,
        description=description,
        below=f'<ul class="atlas-legend">{"".join(items)}</ul>{note}',
    )


def _sheet(rows: Sequence[DotRow], each: int, sheet: RowSheet) -> Drawn:
    in_line = int((sheet.width - 4.0) // _STEP)
    parts, top = [], 0.0
    for row in rows:
        total = f" ({sum(row.counts)})"
        label = shorten(on_one_line(row.label), sheet.font, sheet.width - 40.0) + total
        parts.append(words_at(label, 0.0, top + sheet.font + 2.0, sheet.font, "atlas-name"))
        dots = [kind for kind, count in enumerate(row.counts) for _ in range(ceil(count / each))]
        for n, kind in enumerate(dots):
            x, y = 10.0 + _STEP * (n % in_line), top + sheet.font + 17.0 + _STEP * (n // in_line)
            place = f"translate({number(x)} {number(y)})"
            parts.append(f'<g class="atlas-unit-{kind}" transform="{place}">{FORMS[kind]}</g>')
        top += sheet.font + 14.0 + _STEP * max(1, ceil(len(dots) / in_line))
    return Drawn("".join(parts), top)
