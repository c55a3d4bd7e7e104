"""What do drawings with a row per initiative share? Two sheets, a head that a screen reader hears, names and words."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from html import escape

from atlas.graphs.arrange import NARROW, WIDE
from atlas.graphs.shapes import attributes, number
from atlas.graphs.text import shorten

__all__ = [
    "Drawn",
    "RowSheet",
    "name_of_row",
    "on_one_line",
    "row_drawings",
    "row_sheets",
    "upright",
    "words_at",
]


@dataclass(frozen=True)
class RowSheet:
    """A drawing of `width` units, wide or narrow: the plot lies from `left` to `right`. On a `stacked` sheet a name
    stands above its row, and otherwise in front of it, within `names` units."""

    name: str
    width: float
    font: float
    left: float
    right: float
    stacked: bool
    names: float = 236.0


@dataclass(frozen=True)
class Drawn:
    """What stands on a sheet, as SVG, and how high it is."""

    body: str
    height: float


def row_drawings(
    sheets: tuple[RowSheet, RowSheet],
    draw: Callable[[RowSheet], Drawn],
    *,
    title: str,
    description: str,
    below: str = "",
) -> str:
    """HTML on one line, to stand in a `<figure>`; styled by `graph.css`, which shows one of both drawings.

    A screen reader hears `title` and `description`, so the description says where the same stands as a table.
    `below`: HTML that stands below the drawing, such as its legend.
    """
    drawings = [_drawing(sheet, draw(sheet), title, description) for sheet in sheets]
    return f'<div class="atlas-svg atlas-rows">{"".join(drawings)}{below}</div>'


def row_sheets(left: float, right: float) -> tuple[RowSheet, RowSheet]:
    """A wide sheet with names in front of its rows, and a narrow one with names above them.

    `left` and `right`: the room beside the plot on both, for the figures of a row.
    """
    return (
        RowSheet("wide", WIDE.width, WIDE.font, 248.0 + left, WIDE.width - right, stacked=False),
        RowSheet("narrow", NARROW.width, NARROW.font + 1.0, left, NARROW.width - right, stacked=True),
    )


def _drawing(sheet: RowSheet, drawn: Drawn, title: str, description: str) -> str:
    key = f"atlas-{sha256(repr((drawn, title, description)).encode()).hexdigest()[:8]}-{sheet.name}"
    head = attributes(
        class_=f"atlas-svg-{sheet.name}",
        viewBox=f"0 0 {number(sheet.width)} {number(drawn.height)}",
        role="img",
        aria_labelledby=f"{key}-title",
        aria_describedby=f"{key}-text",
        xmlns="http://www.w3.org/2000/svg",
    )
    return (
        f'<svg {head}><title id="{key}-title">{escape(on_one_line(title))}</title>'
        f'<desc id="{key}-text">{escape(on_one_line(description))}</desc>{drawn.body}</svg>'
    )


def name_of_row(name: str, sheet: RowSheet, top: float, middle: float, room: float | None = None) -> str:
    """The name of a row that begins at `top` and is drawn at the height `middle`. `room`: how wide a name above its
    row may be; the whole sheet where nothing is said."""
    name = on_one_line(name)
    if sheet.stacked:
        name = shorten(name, sheet.font, room or sheet.width)
        return words_at(name, 0.0, top + sheet.font + 1.0, sheet.font, "atlas-name")
    return words_at(shorten(name, sheet.font, sheet.names), 0.0, middle + 5.0, sheet.font, "atlas-name")


def words_at(text: str, x: float, y: float, font: float, style: str, anchor: str = "start") -> str:
    """Words that begin at x, or end (`end`) or are centred (`middle`) there."""
    more = {"text_anchor": anchor} if anchor != "start" else {}
    return f"<text {attributes(class_=style, x=x, y=y, font_size=font, **more)}>{escape(text)}</text>"


def upright(style: str, x: float, top: float, foot: float) -> str:
    """A line from top to foot."""
    return f'<path class="{style}" d="M{number(x)} {number(top)}V{number(foot)}"/>'


def on_one_line(text: str) -> str:
    """A text on one line, so that Markdown leaves the picture whole; control characters have no place in XML."""
    return " ".join("".join(" " if ord(char) < 32 or ord(char) == 127 else char for char in text).split())
