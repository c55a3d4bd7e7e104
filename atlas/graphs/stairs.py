"""How far up some steps is something, and how sure is that? Bars, each higher than the one before.

A filled bar is where it stands, a striped one where it perhaps stands, an empty one where it does not. So the colour is
never the only one to tell.
"""

from collections.abc import Sequence
from typing import Literal

from atlas.graphs.shapes import number

__all__ = ["StairMark", "stairs"]

StairMark = Literal["here", "perhaps", "no"]

_WIDE, _GAP, _LOW, _RISE = 6.0, 2.5, 5.0, 4.0
_STRIPE = 3.0


def stairs(marks: Sequence[StairMark]) -> str:
    """SVG on one line, styled by `stairs.css`, a bar for each mark from the lowest; words beside it say the same."""
    deep = _LOW + _RISE * (len(marks) - 1) + 2.0
    wide = len(marks) * (_WIDE + _GAP) - _GAP + 2.0
    bars = "".join(_bar(mark, 1.0 + n * (_WIDE + _GAP), deep - 1.0, _LOW + _RISE * n) for n, mark in enumerate(marks))
    return (
        f'<svg class="atlas-stairs" viewBox="0 0 {number(wide)} {number(deep)}" width="{number(wide)}" '
        f'height="{number(deep)}" aria-hidden="true" focusable="false">{bars}</svg>'
    )


def _bar(mark: StairMark, left: float, foot: float, high: float) -> str:
    bar = (
        f'<rect class="atlas-stair-{mark}" x="{number(left)}" y="{number(foot - high)}" '
        f'width="{number(_WIDE)}" height="{number(high)}"/>'
    )
    if mark != "perhaps":
        return bar
    count = int((high - 1.0) // _STRIPE)
    stripes = "".join(f"M{number(left)} {number(foot - _STRIPE * n)}h{number(_WIDE)}" for n in range(1, count + 1))
    return f'{bar}<path class="atlas-stair-stripes" d="{stripes}"/>'
