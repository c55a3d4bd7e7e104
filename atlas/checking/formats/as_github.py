"""A check on the lines of a proposal: the workflow commands that GitHub makes annotations of.

GitHub shows ten annotations of each level per step (docs.github.com, "Workflow commands"), so a sentence about all of
them comes first, and the log lists every one.
"""

import re
from collections.abc import Iterator
from typing import Final

from atlas.checking.outcome import Outcome
from atlas.checking.rules import rule
from atlas.reading.problems import Level, Problem
from atlas.texts import say

__all__ = ["as_github"]

_COMMANDS: Final[dict[Level, str]] = {"error": "error", "warning": "warning", "note": "notice"}
_SHOWN: Final = 10
_OLD_COMMAND: Final = re.compile(r"##(?=\[)")
"""An older form of a command works anywhere in a line: words of a page must not become one."""
_BREAKS: Final = re.compile(r"[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def as_github(found: Outcome, language: str) -> str:
    """The lines to print, without a break behind the last one."""
    return "\n".join(_lines(found, language))


def _lines(found: Outcome, language: str) -> Iterator[str]:
    summary = found.summary().to(language)
    yield _plain(summary)
    for level, command in _COMMANDS.items():
        problems = found.of(level)
        if len(problems) > _SHOWN:
            title = say("{n} in all; GitHub shows ten of them, the log of this step lists all", n=len(problems))
            yield f"::{command} title={_property(title.to(language))}::{_message(summary)}"
        for problem in problems:
            yield _command(found, problem, command, language)
    if found.problems:
        yield f"::group::{_message(say('all of it, to read').to(language))}"
        for problem in found.problems:
            yield _plain(problem.to(language, found.prefix))
        yield "::endgroup::"


def _command(found: Outcome, problem: Problem, command: str, language: str) -> str:
    where = {"file": found.file(problem.path), "line": str(problem.line)}
    if column := found.column(problem):
        where["col"] = str(column)
    where["title"] = rule(problem.rule).title.to(language)
    properties = ",".join(f"{key}={_property(value)}" for key, value in where.items())
    key = f"{problem.field}: " if problem.field else ""
    message = f"{key}{problem.what.to(language)}; {problem.hint.to(language)}"
    return f"::{command} {properties}::{_message(_BREAKS.sub(' ', message))}"


def _message(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return _OLD_COMMAND.sub("## ", escaped)


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _plain(text: str) -> str:
    """A line that is no command, whatever stands in it."""
    one_line = _OLD_COMMAND.sub("## ", _BREAKS.sub(" ", text))
    return f" : {one_line.lstrip()}" if one_line.lstrip().startswith("::") else one_line
