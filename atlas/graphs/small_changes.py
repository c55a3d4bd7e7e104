"""How are lines of two years drawn in one picture? What came with a plus, what went dashed with a minus, the rest grey.

A sign stands on every line that came or went: colour is never the only one to tell.
"""

from collections.abc import Iterable, Mapping

from atlas.graphs.layout import Point
from atlas.graphs.legend import legend_item
from atlas.graphs.shapes import number

__all__ = ["changes_legend", "signed_lines", "stayed_lines"]

_SIGNS = {"came": "M-3 0H3M0-3V3", "went": "M-3 0H3"}
_RADIUS = 5.2


def stayed_lines(pairs: Iterable[tuple[str, str]], places: Mapping[str, Point]) -> str:
    """Lines that were there in both years; `places` by id."""
    drawn = _lines(pairs, places)
    return f'<path class="atlas-small-stayed" d="{drawn}"/>' if drawn else ""


def signed_lines(pairs: Iterable[tuple[str, str]], places: Mapping[str, Point], change: str) -> str:
    """Lines that `came` or `went`, each with its sign in the middle."""
    pairs = list(pairs)
    if not pairs:
        return ""
    signs = "".join(_sign(places[a], places[b], change) for a, b in pairs)
    return f'<path class="atlas-small-{change}" d="{_lines(pairs, places)}"/>{signs}'


def changes_legend(came: str, stayed: str, went: str) -> str:
    """What the three kinds of lines mean, in the words of the reader, as HTML; an empty text leaves a kind out."""
    bodies = {
        "came": '<path class="atlas-small-came" d="M-10 0H10"/>' + _mark("came"),
        "stayed": '<path class="atlas-small-stayed" d="M-10 0H10"/>',
        "went": '<path class="atlas-small-went" d="M-10 0H10"/>' + _mark("went"),
    }
    told = {"came": came, "stayed": stayed, "went": went}
    items = "".join(legend_item("line", "atlas-c-none", bodies[kind], text) for kind, text in told.items() if text)
    return f'<ul class="atlas-legend atlas-legend-changes">{items}</ul>'


def _lines(pairs: Iterable[tuple[str, str]], places: Mapping[str, Point]) -> str:
    return "".join(
        f"M{number(places[a][0])} {number(places[a][1])}L{number(places[b][0])} {number(places[b][1])}"
        for a, b in pairs
    )


def _sign(one: Point, other: Point, change: str) -> str:
    x, y = (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
    return f'<g transform="translate({number(x)} {number(y)})">{_mark(change)}</g>'


def _mark(change: str) -> str:
    return f'<circle class="atlas-sign-{change}" r="{_RADIUS}"/><path class="atlas-sign" d="{_SIGNS[change]}"/>'
