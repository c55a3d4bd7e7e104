"""How dark is a cell of a matrix? The figure in it says the same, so that nobody needs to see the shade."""

__all__ = ["shade"]


def shade(part: float, whole: float | None, *, middle: float = 0.5, dark: float = 1.0) -> int:
    """From 0 (nothing) to 3: from `middle` on of the whole it is 2, from `dark` on 3; 1 where the whole is not known.

    >>> [shade(part, 4) for part in range(5)]
    [0, 1, 2, 2, 3]
    >>> shade(12, None)
    1
    """
    if not part:
        return 0
    share = part / whole if whole else 0.0
    return 3 if share >= dark else 2 if share >= middle else 1
