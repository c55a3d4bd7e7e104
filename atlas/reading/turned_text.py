"""Signs that nobody sees, and that show letters in another order than they stand in: `gpj.exe` as `exe.jpg`."""

from typing import Final

from atlas.texts import say

__all__ = ["TURNED", "turning"]

_SIGNS: Final = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks that only say which way a letter runs, as Arabic and Hebrew need them, are not among these."""
TURNED: Final = say("an invisible sign shows letters here in another order than they are written in")


def turning(text: str) -> int | None:
    """Where the first of these signs stands, counted from 0; None where there is none."""
    return min((place for sign in _SIGNS if (place := text.find(sign)) >= 0), default=None)
