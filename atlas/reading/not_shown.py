"""The mark in a page's text for what the site does not show. The form on the site holds it; a file never may."""

import re
from collections.abc import Iterator
from typing import Final

from atlas.reading.problems import Problem
from atlas.texts import say

__all__ = ["MARK", "mark", "marks_left"]

MARK: Final = re.compile(r"\bnot-shown-here-(\d+)\b")


def mark(number: int) -> str:
    """The mark for one thing of a page that is not shown, counted from 1."""
    return f"not-shown-here-{number}"


def marks_left(name: str, text: str) -> Iterator[Problem]:
    """What was not put back in a file. `name`: how the file is called in problems."""
    for found in MARK.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        what = say('here stands "{mark}", the mark of the form for what the site does not show', mark=found[0])
        hint = say('put back what stood here in the file before; "atlas receive" does that by itself')
        yield Problem(name, line, "", what, hint)
