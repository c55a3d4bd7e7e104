"""One file that is being mended: what it was, what it is now, and which of its edits are to be taken back."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import groupby

from atlas.checking.mending.edits import edits_of
from atlas.checking.mending.lines import Edit, Kind, Lined, applied
from atlas.reading.problems import Problem

__all__ = ["Refusal", "Trial", "hides_others"]

Refusal = tuple[bool, int]
"""A line that is left as it was, or (True) the line of a key whose lines are not moved."""


def hides_others(problem: Problem) -> bool:
    """Whether this keeps the other problems of a file from being seen."""
    return problem.rule == "yaml" and not problem.field


@dataclass
class Trial:
    """A file of the copy. `held_to`: the problems of the first time that all of it could be read."""

    path: str
    raw: bytes
    was: Lined
    now: Lined
    edits: list[Edit] = field(default_factory=list)
    refused: set[Refusal] = field(default_factory=set)
    held_to: tuple[Problem, ...] | None = None

    @property
    def is_changed(self) -> bool:
        return self.now != self.was

    def start_again(self, refused: Iterable[Refusal]) -> None:
        """Be what it was, and refuse these from now on."""
        self.refused |= set(refused)
        self.now, self.edits = self.was, []

    def edit(self, problems: Collection[Problem]) -> bool:
        """Make every edit that these problems ask for, and say whether there were any."""
        if self.held_to is None and not any(map(hides_others, problems)):
            self.held_to = tuple(problems)
        elif self.held_to is not None:
            self.held_to += tuple(problem for problem in problems if self._shows(problem))
        tidy = any(line.endswith((" ", "\t")) for line in self.now.lines)
        if not problems and not tidy:
            return False
        edits = [one for one in edits_of(self.path, self.now, problems, tidy=tidy) if not self._refuses(one)]
        after = applied(self.now, edits)
        if after == self.now:
            return False
        self.now = after
        self.edits += edits
        return True

    def _shows(self, problem: Problem) -> bool:
        """Whether a problem could not be seen before: the key around it was unknown, or was no list."""
        above = {edit.reveals for edit in self.edits if edit.reveals}
        is_below = any(problem.field.startswith((f"{key}.", f"{key}[")) for key in above)
        return is_below and problem not in (self.held_to or ())

    def _refuses(self, edit: Edit) -> bool:
        return (bool(edit.whole), edit.whole or edit.line) in self.refused

    def wrong(self, problems: Collection[Problem]) -> set[Refusal]:
        """What is to be refused, now that these are the problems of the file."""
        every = {(bool(edit.whole), edit.whole or edit.line) for edit in self.edits}
        if any(map(hides_others, problems)):
            return every
        was = Counter(problem.line for problem in self.held_to or ())
        now = Counter(problem.line for problem in problems)
        by_line = groupby(sorted(self.edits, key=lambda edit: edit.line), lambda edit: edit.line)
        kinds: dict[int, set[Kind]] = {line: {edit.kind for edit in edits} for line, edits in by_line}
        wrong: set[Refusal] = {(False, line) for line in kinds if _is_wrong(was[line], now[line], kinds[line])}
        no_text = {problem.line for problem in problems if problem.rule != "unknown-key"}
        wrong |= {(False, line) for line in no_text if "quote" in kinds.get(line, ())}
        wrong |= {(True, line) for is_whole, line in every if is_whole and now[line] >= was[line]}
        for line in now:
            if line not in kinds and now[line] > was[line]:
                wrong.add((False, max((other for other in kinds if other <= line), default=min(kinds))))
        return wrong & every or (every if wrong else set())


def _is_wrong(was: int, now: int, kinds: set[Kind]) -> bool:
    """Whether a line is no better for its edits. What was hidden before may show now."""
    if kinds <= {"tidy", "sign", "quote"}:
        return now > was
    return now > 0 and now >= was and not kinds <= {"tidy", "sign", "quote", "move"}
