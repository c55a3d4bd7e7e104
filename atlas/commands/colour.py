"""Bold and colour, where a person looks and has not asked for none (https://no-color.org)."""

import os
from typing import Literal, TextIO

__all__ = ["painted"]

_CODES = {"bold": "1", "red": "31", "green": "32"}


def painted(text: str, how: Literal["bold", "red", "green"], stream: TextIO) -> str:
    """The text as it is to be written to this stream."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not stream.isatty()
    return text if plain or not text else f"\x1b[{_CODES[how]}m{text}\x1b[0m"
