"""How did the answers of participants change? A scale with a dot before, a mark after, and the margin.

Better is always to the right, whichever way the score runs. The sentence beside it says the same.
"""

from dataclasses import dataclass
from html import escape

from atlas.analysis.impact.impact import ImpactClass, Interval
from atlas.graphs.impact_mark import mark
from atlas.graphs.shapes import attributes, number

__all__ = ["BeforeAfter", "before_after"]

_WIDTH, _HEIGHT, _SIDE, _MIDDLE, _FONT = 340.0, 44.0, 30.0, 22.0, 14.0
_APART = 9.0
_NEAR = 60.0
"""Marks that stand nearer than this have their figures above and below."""


@dataclass(frozen=True)
class BeforeAfter:
    """One measurement. `before` and `after` as shares of the scale, from worst (0) to best (1); `margin`: between which
    shares the mean afterwards lies; `noticed`: from where people notice the change, None where nobody knows.

    `told`: before, after, and the worst and the best score, in the words of the reader.
    """

    before: float
    after: float
    margin: Interval
    noticed: float | None
    told: tuple[str, str, str, str]
    impact_class: ImpactClass
    indicative: bool


def before_after(one: BeforeAfter) -> str:
    """SVG on one line, which a screen reader passes by: the sentence beside it says the same."""
    before, after, low, high = (_at(share) for share in (one.before, one.after, *one.margin))
    told_before, told_after, worst, best = one.told
    style = f"atlas-impact-{one.impact_class}" + (" atlas-indicative" if one.indicative else "")
    y = number(_MIDDLE)
    parts = [
        f'<path class="atlas-axis" d="M{number(_SIDE)} {y}H{number(_WIDTH - _SIDE)}"/>',
        _text(worst, _SIDE - 6.0, "end", "atlas-soft"),
        _text(best, _WIDTH - _SIDE + 6.0, "start", "atlas-soft"),
    ]
    if one.noticed is not None and one.noticed <= 1:
        parts.append(_upright("atlas-noticed", _at(one.noticed), 12.0))
    whiskers = "".join(_upright("atlas-whisker", end, 5.0) for end in (low, high))
    interval = f'<path class="atlas-interval" d="M{number(low)} {y}H{number(high)}"/>'
    parts.append(f'<g class="{style}">{interval}{whiskers}</g>')
    parts.append(f'<circle class="atlas-before" cx="{number(before)}" cy="{y}" r="4.5"/>')
    parts.append(f'<g transform="translate({number(after)} {y})">{mark(one.impact_class)}</g>')
    left, right = (told_before, told_after) if before <= after else (told_after, told_before)
    first, last = sorted((before, after))
    middle = (first + last) / 2
    gap = max(0.0, _APART - (last - first) / 2)
    parts.append(_text(left, min(first - gap, middle - _APART), "middle", "atlas-said", 10.0))
    below = 42.0 if last - first < _NEAR else 10.0
    parts.append(_text(right, max(last + gap, middle + _APART), "middle", "atlas-said", below))
    head = attributes(
        class_="atlas-before-after",
        viewBox=f"0 0 {number(_WIDTH)} {number(_HEIGHT)}",
        aria_hidden="true",
        focusable="false",
        xmlns="http://www.w3.org/2000/svg",
    )
    return f"<svg {head}>{''.join(parts)}</svg>"


def _at(share: float) -> float:
    """Where a share of the scale stands; a margin may run past its ends, and then stops there."""
    return _SIDE + (_WIDTH - 2 * _SIDE) * min(max(share, 0.0), 1.0)


def _upright(style: str, x: float, reach: float) -> str:
    return f'<path class="{style}" d="M{number(x)} {number(_MIDDLE - reach)}V{number(_MIDDLE + reach)}"/>'


def _text(text: str, x: float, anchor: str, style: str, y: float = _MIDDLE + 5.0) -> str:
    return f"<text {attributes(class_=style, x=x, y=y, font_size=_FONT, text_anchor=anchor)}>{escape(text)}</text>"
