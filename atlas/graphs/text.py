"""How wide is a text, and how does a name fit on two lines? Estimated, for a build has no fonts to measure with."""

from unicodedata import combining, east_asian_width

__all__ = ["shorten", "width_of", "wrap"]

_NARROW = frozenset("iIjl.,:;'|!’‘ ()[]/-")
_MIDDLING = frozenset('frt"')
_BROAD = frozenset("mwMW@%—")


def width_of(text: str, font: float) -> float:
    """The width of a text in the unit of `font` (its size), for a common sans serif; on the generous side."""
    return sum(_em(char) for char in text) * font


def _em(char: str) -> float:
    if combining(char) or char in "\u200d\ufe0f":
        return 0.0
    if east_asian_width(char) in "WF":
        return 1.1
    if char in _NARROW:
        return 0.31
    if char in _MIDDLING:
        return 0.38
    if char in _BROAD:
        return 0.88
    return 0.68 if char.isupper() else 0.56


def shorten(text: str, font: float, width: float) -> str:
    """The text, cut with an ellipsis when it is wider than `width`."""
    if width_of(text, font) <= width:
        return text
    kept = text
    while kept and width_of(kept + "…", font) > width:
        kept = kept[:-1]
    # A joiner or a mark without its letter would show as a box.
    return kept.rstrip(" ,.;:–-\u200d\ufe0f") + "…"


def wrap(text: str, font: float, width: float) -> tuple[str, ...]:
    """The text on one line, or on two, broken where the longer of both is shortest; shortened when that is too wide."""
    if width_of(text, font) <= width:
        return (text,)
    words = text.split(" ")
    breaks = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    if not breaks:
        return (shorten(text, font, width),)
    first, second = min(breaks, key=lambda pair: max(width_of(part, font) for part in pair))
    if max(width_of(first, font), width_of(second, font)) > width:
        fitting = [pair for pair in breaks if width_of(pair[0], font) <= width]
        first, second = fitting[-1] if fitting else breaks[0]
    return shorten(first, font, width), shorten(second, font, width)
