"""How wide is a text, and how does a name fit on a few lines? Estimated, for a build has no fonts to measure with."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from unicodedata import combining, east_asian_width

__all__ = ["shorten", "width_of", "wrap"]

_NARROW = frozenset("iIjl.,:;'|!’‘ ()[]/-")
_MIDDLING = frozenset('frt"')
_BROAD = frozenset("mwMW@%—")


class _Widths(dict[str, float]):
    """Widths by character in font sizes, found when first asked for."""

    def __missing__(self, char: str) -> float:
        self[char] = width = _em(char)
        return width


_WIDTHS = _Widths()


@lru_cache(maxsize=1 << 15)
def _ems(text: str) -> float:
    return sum(map(_WIDTHS.__getitem__, text))


def width_of(text: str, font: float) -> float:
    """The width of a text in the unit of `font` (its size), for a common sans serif; on the generous side."""
    return _ems(text) * font


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


@lru_cache(maxsize=1 << 14)
def wrap(text: str, font: float, width: float, most: int = 2) -> tuple[str, ...]:
    """The text on as few lines as it fits on, up to `most`, broken where the longest of them is shortest.

    On two lines, of which a part is left out, when it fits on no number of lines.
    """
    words = text.split(" ")
    for count in range(1, min(most, len(words)) + 1):
        if width_of(text, font) > count * (width + font):
            continue  # however it is broken; a very long text has very many ways
        lines = min(_breaks(words, count), key=lambda lines: max(width_of(line, font) for line in lines))
        if all(width_of(line, font) <= width for line in lines):
            return lines
    breaks = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    if not breaks:
        return (shorten(text, font, width),)
    fitting = [pair for pair in breaks if width_of(pair[0], font) <= width]
    first, second = fitting[-1] if fitting else breaks[0]
    return shorten(first, font, width), shorten(second, font, width)


def _breaks(words: Sequence[str], count: int) -> Iterator[tuple[str, ...]]:
    """Every way to set the words on so many lines."""
    for places in combinations(range(1, len(words)), count - 1):
        ends = (0, *places, len(words))
        yield tuple(" ".join(words[start:end]) for start, end in pairwise(ends))
