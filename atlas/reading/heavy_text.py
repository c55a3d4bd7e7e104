"""Can a text be converted soon? Markdown looks for the end of each bracket in all that follows it in its paragraph."""

import re
from typing import Final

from atlas.reading.problems import Problem
from atlas.texts import say

__all__ = ["too_heavy"]

_MOST_STEPS: Final = 30_000_000
"""Characters that are looked at, in about two seconds."""
_OPENING: Final = "[<`"
_PARAGRAPH: Final = re.compile(r"\n[ \t]*\n")
_DEEP_QUOTE: Final = re.compile(r"^[ \t]*(?:>[ \t]*){20}", re.MULTILINE)


def too_heavy(name: str, text: str, first: int) -> Problem | None:
    """The problem of the first paragraph that would take too long, if there is one. `first`: the line `text` is on."""
    if quote := _DEEP_QUOTE.search(text):
        line = first + text.count("\n", 0, quote.start())
        return Problem(
            name,
            line,
            "",
            say("quotes lie too deep in each other here"),
            say("take most of the > out"),
            rule="page-text",
        )
    if len(text) * sum(map(text.count, _OPENING)) <= _MOST_STEPS:
        return None
    start = 0
    for paragraph in _PARAGRAPH.split(text):
        if len(paragraph) * sum(map(paragraph.count, _OPENING)) > _MOST_STEPS:
            line = first + text.count("\n", 0, text.index(paragraph, start))
            what = say("this paragraph is too long for all the brackets, HTML and code in it")
            return Problem(name, line, "", what, say("put empty lines between its parts"), rule="page-text")
        start += len(paragraph)
    return None
