"""What do others show beside a link to a page? Its name, and what it draws, as a picture of 1200 by 630.

Social sites and messengers show PNG and JPEG only, and cut wider or higher pictures to this size.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw, ImageFont

from atlas.graphs.picture import Picture
from atlas.graphs.stairs import StairMark
from atlas.texts import direction

__all__ = ["BRAND", "COLOURS", "SIZE", "SharedStairs", "share_picture"]

SIZE = (1200, 630)
"""Pixels; the proportion that Open Graph pictures have."""
BRAND = "#12504d"
"""The colour of the atlas where a site has none of its own."""
COLOURS = ("#1d5fa8", "#a84400", "#00706a", "#86398c", "#6a5f00", "#b0264c", "#3c6a15", "#5348a8")
"""Those of groups in `graph.css`, by day."""
_NONE, _PAGE, _WHITE, _LINE = "#5b6370", "#fffdfa", "#ffffff", "#c3c8d0"
_INK, _PERHAPS = "#1f2430", "#b9d3d0"
_FINER = 2
"""A drawing is made so many times larger, and then smaller, which takes the stairs out of its lines."""
_PANEL, _MARGIN = 500, 48
"""The width of the words' part, and of what stays free around."""
_BESIDE = (SIZE[0] - _PANEL, SIZE[1])
"""The part of the drawing."""
_LABEL = 20
"""The size of the words below a step."""
Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


@dataclass(frozen=True)
class SharedStairs:
    """The steps of a verdict from the lowest, each with its name, and whether the verdict stands there."""

    steps: tuple[tuple[str, StairMark], ...]


def share_picture(
    picture: Picture | SharedStairs | None, names: Sequence[str], note: str, language: str, colour: str = ""
) -> bytes:
    """PNG with `names`, the largest first, `note` below them, and beside them the patchwork or the steps, if any.

    `colour`: of the site, such as "#12504d". A name with signs that no font here has is left out.
    """
    image = Image.new("RGB", SIZE, _PAGE)
    if isinstance(picture, SharedStairs):
        image.paste(_stairs(picture, language, colour or BRAND), (_PANEL, 0))
    elif picture:
        image.paste(_patchwork(picture), (_PANEL, 0))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, _PANEL - 1, SIZE[1]), fill=colour or BRAND)
    _words(draw, [name for name in names if _can_write(name)], note if _can_write(note) else "", language)
    made = BytesIO()
    few = image.quantize(palette=_palette(colour or BRAND), dither=Image.Dither.NONE)
    few.save(made, "PNG", compress_level=6)  # 9 takes four times as long, and a city has hundreds
    return made.getvalue()


def _larger() -> Image.Image:
    """Where the part beside the words is drawn."""
    return Image.new("RGB", (_BESIDE[0] * _FINER, _BESIDE[1] * _FINER), _PAGE)


def _patchwork(picture: Picture) -> Image.Image:
    drawing = _larger()
    draw = ImageDraw.Draw(drawing)
    left = top = _MARGIN * 1.5
    width, height = _BESIDE[0] - 2 * left, _BESIDE[1] - 2 * top
    xs, ys = [node.x for node in picture.nodes], [node.y for node in picture.nodes]
    low_x, low_y = min(xs, default=0.0), min(ys, default=0.0)
    wide, high = max(xs, default=0.0) - low_x or 1.0, max(ys, default=0.0) - low_y or 1.0
    at = {
        node.id: (
            (left + (node.x - low_x) / wide * width) * _FINER,
            (top + (node.y - low_y) / high * height) * _FINER,
        )
        for node in picture.nodes
    }
    few = len(picture.nodes) <= 60
    heaviest = max((line.weight for line in picture.lines), default=1.0)
    wider = (5 if few else 1) / heaviest
    for line in picture.lines:
        draw.line((at[line.a], at[line.b]), fill=_LINE, width=round(_FINER * (1 + wider * line.weight)))
    for node in picture.nodes:
        radius = (9 + min(node.size or 0, 120) / 12 if few else 5) * _FINER
        x, y = at[node.id]
        fill = _NONE if node.cluster is None else COLOURS[(node.cluster - 1) % len(COLOURS)]
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill, outline=_PAGE, width=2 * _FINER)
    return drawing.reduce(_FINER)


@lru_cache(maxsize=20)
def _stairs(stairs: SharedStairs, language: str, colour: str) -> Image.Image:
    """Challenges with one verdict have the same steps, and a city has hundreds of challenges."""
    drawing = _larger()
    draw = ImageDraw.Draw(drawing)
    left, foot, gap = _MARGIN, SIZE[1] - 3.6 * _MARGIN, 14
    wide = (_BESIDE[0] - left - _MARGIN + gap) / len(stairs.steps) - gap
    rise = (foot - 1.5 * _MARGIN) / len(stairs.steps)
    order = reversed(stairs.steps) if direction(language) == "rtl" else stairs.steps
    for place, (name, mark) in enumerate(order):
        x, high = left + place * (wide + gap), rise * (stairs.steps.index((name, mark)) + 1)
        fill = {"here": colour, "perhaps": _PERHAPS, "no": _PAGE}[mark]
        edge = _LINE if mark == "no" else colour
        box = tuple(round(each * _FINER) for each in (x, foot - high, x + wide, foot))
        draw.rounded_rectangle(box, 6 * _FINER, fill=fill, outline=edge, width=3 * _FINER)
        ink = _NONE if mark == "no" else _INK
        for number, line in enumerate(
            _lines(name, _font(_LABEL * _FINER), wide * _FINER, 5) if _can_write(name) else ()
        ):
            y = foot + 12 + number * _LABEL * 1.2
            draw.text(((x + wide / 2) * _FINER, y * _FINER), line, fill=ink, font=_font(_LABEL * _FINER), anchor="ma")
    return drawing.reduce(_FINER)


def _words(draw: ImageDraw.ImageDraw, names: Sequence[str], note: str, language: str) -> None:
    to_left = direction(language) == "rtl"
    x, anchor = (_PANEL - _MARGIN, "ra") if to_left else (_MARGIN, "la")
    room, y = _PANEL - 2 * _MARGIN, _MARGIN
    below = list(_lines(note, _font(24), room, 4))
    foot = SIZE[1] - _MARGIN - 31 * len(below)
    for number, name in enumerate(names):
        size = _size(name, room) if number == 0 else 34
        lines = list(_lines(name, _font(size), room, 4 if number == 0 else 2))
        if y + len(lines) * size * 1.2 > foot:
            break  # less rather than one over the other
        for line in lines:
            draw.text((x, y), line, fill=_WHITE, font=_font(size), anchor=anchor)
            y += round(size * 1.2)
        y += 24
    y = foot
    for line in below:
        draw.text((x, y), line, fill=_WHITE, font=_font(24), anchor=anchor)
        y += 31


def _size(name: str, room: float) -> int:
    """The largest letters in which the longest word of a name fits, and all of it on three lines."""
    longest = max(name.split(), key=len, default="")
    fitting = (size for size in (72, 60, 50, 42) if _font(size).getlength(longest) <= room)
    return next((size for size in fitting if len(list(_lines(name, _font(size), room, 4))) <= 3), 34)


def _lines(text: str, font: Font, room: float, most: int) -> Iterator[str]:
    """A text in lines of this width, at most so many; a word that is too long, and what is left over, is cut."""
    words, number = text.split(), 0
    while words and number < most:
        number += 1
        line = words.pop(0)
        while words and font.getlength(f"{line} {words[0]}") <= room:
            line += f" {words.pop(0)}"
        cut = line if number < most or not words else f"{line}…"
        while font.getlength(cut) > room:
            cut = f"{cut[:-2]}…"
        yield cut


@cache
def _palette(colour: str) -> Image.Image:
    """All that a picture is drawn with, and what lies between two of these that touch. They are known, so they need not
    be looked for in each picture, which takes longer than to draw it."""
    edges = [mix for one in (*COLOURS, _NONE, _LINE, _PERHAPS, colour) for mix in _between(_PAGE, one, 4)]
    letters = [*_between(colour, _WHITE, 16), *_between(_PAGE, _INK, 8), *_between(_PERHAPS, colour, 4)]
    palette = Image.new("P", (1, 1))
    palette.putpalette(bytes(part for mix in (*letters, *edges) for part in mix))
    return palette


def _between(one: str, other: str, steps: int) -> Iterator[tuple[int, ...]]:
    """From one colour to another, both of them too."""
    ends = list(zip(ImageColor.getrgb(one), ImageColor.getrgb(other), strict=True))
    for step in range(steps + 1):
        yield tuple(round(a + (b - a) * step / steps) for a, b in ends)


@cache
def _font(size: int) -> Font:
    """DejaVu, which comes with matplotlib and has most alphabets; without that, the font of Pillow."""
    found = find_spec("matplotlib")
    for folder in (found.submodule_search_locations or ()) if found else ():
        path = Path(folder, "mpl-data/fonts/ttf/DejaVuSans-Bold.ttf")
        if path.is_file():
            return ImageFont.truetype(path, size)
    return ImageFont.load_default(size)


def _can_write(text: str) -> bool:
    return all(map(_has, set(text)))


@cache
def _has(sign: str) -> bool:
    """Whether the font has a sign: one that it lacks is drawn as one that nothing has."""
    return sign.isspace() or bytes(_font(24).getmask(sign)) != _lacking()


@cache
def _lacking() -> bytes:
    return bytes(_font(24).getmask("\U0010ffff"))
