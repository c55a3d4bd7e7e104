"""What can be wrong with input, told so that a newcomer can mend it: where, what, and what to write instead."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from atlas.texts import Sentence, say

__all__ = ["AtlasError", "Problem", "did_you_mean", "report"]

_BREAKS = re.compile(r"[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True)
class Problem:
    """One thing to mend. `path` is relative to the content folder, `line` counts from 1, `field` is a dotted key."""

    path: str
    line: int
    field: str
    what: Sentence
    hint: Sentence

    def to(self, language: str, root: str = "") -> str:
        """`file:line: field: what is wrong; what to write instead`, on one line whatever stands in the file."""
        where = f"{root}{self.path}:{self.line}: "
        name = f"{self.field}: " if self.field else ""
        return _BREAKS.sub(" ", f"{where}{name}{self.what.to(language)}; {self.hint.to(language)}")


class AtlasError(Exception):
    """The input cannot be used as it is. Carries every problem found, in the order of files and lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=lambda p: (p.path, p.line, p.field, p.what.msgid, str(p.what))))
        super().__init__(report(self.problems, "en"))


def report(problems: Iterable[Problem], language: str, root: str = "") -> str:
    """One line per problem."""
    return "\n".join(problem.to(language, root) for problem in problems)


def did_you_mean(word: str, known: Iterable[str]) -> Sentence | None:
    """`did you mean "..."?`, if something known is near."""
    near = get_close_matches(word.lower(), sorted(known), n=1, cutoff=0.6)
    return say('did you mean "{near}"?', near=near[0]) if near else None
