"""How a check tells people at a terminal what it found: a line for each problem, and how many there are."""

import argparse
import re
import sys
from collections import Counter
from typing import Final

from atlas.checking.outcome import Mended, Outcome
from atlas.commands.colour import painted
from atlas.commands.common import complain, tell
from atlas.texts import Sentence, say, say_n

__all__ = ["tell_check"]

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""Signs that a terminal would obey."""
_FEW: Final = 20
"""So many warnings of one kind are listed; a page that nobody confirmed is not news the hundredth time."""


def tell_check(found: Outcome, options: argparse.Namespace) -> None:
    """Problems go where errors go, and so do warnings; the last line says whether there is something to mend."""
    root = f"{options.content.as_posix()}/"
    for change in found.mended:
        print(
            painted(f"{root}{change.path}:{change.line}: ", "bold", sys.stdout)
            + _change(change, found).to(options.language)
        )
    if found.mended:
        count = len(found.mended)
        would = say_n("{n} line would be mended", "{n} lines would be mended", count)
        tell(would if found.trial else say_n("{n} line mended", "{n} lines mended", count), options)
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


def _change(change: Mended, found: Outcome) -> Sentence:
    """What was done to a line, in words."""
    before, after = (_CONTROL.sub(" ", text).strip() for text in (change.before, change.after))
    if before == after and _start(change.before) != _start(change.after):
        if found.trial:
            return say("a tab or spaces at the start would change")
        return say("a tab or spaces at the start were changed")
    if before == after:
        return say("spaces at the end would go") if found.trial else say("spaces at the end were taken out")
    if found.trial:
        return say("{before} would become {after}", before=before, after=after)
    return say("{before} became {after}", before=before, after=after)


def _start(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
