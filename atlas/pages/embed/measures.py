"""How high is a piece of a page on another site, where it is about as wide as text is (600 pixels or more)?"""

__all__ = ["DRAWING", "height_of"]

DRAWING = 860
"""Pixels, with its words, for a drawing."""
_AROUND, _LINE, _PADDING = 200, 22, 14


def height_of(rows: int, lines: int = 1) -> int:
    """Pixels for a table with so many rows of so many lines each; of a long one a part, for it scrolls."""
    return min(_AROUND + rows * (lines * _LINE + _PADDING), 900)
