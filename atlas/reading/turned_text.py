"""Signs that nobody sees, and that show letters in another order than they stand in: `gpj.exe` as `exe.jpg`."""

import re
from typing import Final

from atlas.texts import say

__all__ = ["TURNED", "TURNING"]

TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that only say which way a letter runs, as Arabic and Hebrew need them, are not among these."""
TURNED: Final = say("an invisible sign shows letters here in another order than they are written in")
