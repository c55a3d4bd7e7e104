"""How a check tells people at a terminal what it found: a line for each problem, and how many there are."""

import argparse
import sys
from collections import Counter
from typing import Final

from atlas.checking.outcome import Outcome
from atlas.commands.colour import painted
from atlas.commands.common import complain, tell
from atlas.texts import say

__all__ = ["tell_check"]

_FEW: Final = 20
"""So many warnings of one kind are listed; a page that nobody confirmed is not news the hundredth time."""


def tell_check(found: Outcome, options: argparse.Namespace) -> None:
    """Problems go where errors go, and so do warnings; the last line says whether there is something to mend."""
    root = f"{options.content.as_posix()}/"
    for problem in found.of("error"):
        _line(problem.to(options.language, root))
    told: Counter[str] = Counter()
    for problem in (*found.of("warning"), *found.of("note")):
        told[problem.rule] += 1
        if told[problem.rule] <= _FEW:
            _line(problem.to(options.language, root))
    left = sum(max(number - _FEW, 0) for number in told.values())
    if left:
        complain(say("{n} more like these; atlas check --format json lists all", n=left), options)
    if found.of("error"):
        print(painted(found.summary().to(options.language), "red", sys.stderr), file=sys.stderr)
    else:
        tell(found.summary(), options)


def _line(text: str) -> None:
    where, mark, what = text.partition(": ")
    print(painted(where + mark, "bold", sys.stderr) + what, file=sys.stderr)
