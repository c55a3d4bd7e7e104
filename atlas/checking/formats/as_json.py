"""A check for programs: stable keys, described in the guide for who publishes."""

import json
from typing import Any

from atlas.checking.outcome import Outcome
from atlas.reading.problems import Problem

__all__ = ["VERSION", "as_json"]

VERSION = 1
"""Goes up when a key gets another meaning or goes away; new keys may come at any time."""


def as_json(found: Outcome, language: str) -> str:
    """One object: how many there are of each level, all problems, and what was mended."""
    whole = {
        "version": VERSION,
        "language": language,
        "summary": found.summary().to(language),
        "errors": len(found.of("error")),
        "warnings": len(found.of("warning")),
        "notes": len(found.of("note")),
        "initiatives": found.initiatives,
        "problems": [_problem(found, problem, language) for problem in found.problems],
        "mended": [
            {"file": found.file(one.path), "line": one.line, "before": one.before, "after": one.after}
            for one in found.mended
        ],
        "trial": found.trial,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _problem(found: Outcome, problem: Problem, language: str) -> dict[str, Any]:
    return {
        "level": problem.level,
        "rule": problem.rule,
        "file": found.file(problem.path),
        "page": problem.path,
        "line": problem.line,
        "column": found.column(problem),
        "key": problem.field or None,
        "what": problem.what.to(language),
        "hint": problem.hint.to(language),
        "fixable": problem.mend is not None,
    }
