"""What can be wrong with input, told so that a newcomer can mend it: where, what, and what to write instead."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field as part
from difflib import get_close_matches
from typing import Final, Literal

from atlas.texts import Sentence, say

__all__ = ["AtlasError", "Level", "Mend", "Problem", "did_you_mean", "report"]

_BREAKS = re.compile(r"[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


Level = Literal["error", "warning", "note"]
"""An error keeps the atlas from being built; a warning is to be looked at; a note is good to know."""


_MARKS: Final[dict[Level, Sentence]] = {"warning": say("warning"), "note": say("note")}


@dataclass(frozen=True)
class Mend:
    """The one right answer to a problem: what is to stand in place of `given`, at the key that the problem names.

    `part`: what of it, the key itself, its value, or its value as the only item of a list. Nothing is `given` where
    that item is a group of keys. `text` stands in the words of the page, on the line of the problem.
    """

    part: Literal["key", "value", "list", "text"]
    given: str
    to: str


@dataclass(frozen=True)
class Problem:
    """One thing to mend. `path` is relative to the content folder, and empty for that folder itself; `line` counts
    from 1, `field` is a dotted key.

    `rule`: the name of the rule that it breaks, which stays when sentences change (`checking/rules.py` describes them).
    `mend`: the one right answer, where there is one.
    """

    path: str
    line: int
    field: str
    what: Sentence
    hint: Sentence
    rule: str = part(default="other", compare=False, kw_only=True)
    level: Level = part(default="error", compare=False, kw_only=True)
    mend: Mend | None = part(default=None, compare=False, kw_only=True)

    def to(self, language: str, root: str = "") -> str:
        """`file:line: field: what is wrong; what to write instead`, on one line whatever stands in the file."""
        where = f"{root}{self.path}:{self.line}: " if self.path else f"{root or './'}: "
        where += f"{_MARKS[self.level].to(language)}: " if self.level in _MARKS else ""
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
