"""What is a problem called where everybody can read it? Without the counts that it is about."""

import re

from atlas.reading.problems import Problem

__all__ = ["problem_words"]

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_OF_PEOPLE = ("also_attend", "impact", "shared")


def problem_words(problem: Problem, language: str) -> tuple[str, str]:
    """What is wrong, and what to write instead. A count of people that may not be public is not repeated."""
    told = problem.what.to(language), problem.hint.to(language)
    if problem.field.startswith(_OF_PEOPLE) or "/data/" in problem.path:
        return _NUMBER.sub("…", told[0]), _NUMBER.sub("…", told[1])
    return told
