"""A difference as JSON, for programs: the keys of `Difference` as they are, ids and numbers, days as 2026-03-01."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from atlas.comparing.difference import Difference
from atlas.comparing.problem_words import problem_words
from atlas.reading.problems import Problem
from atlas.texts import Telling

__all__ = ["FORMAT", "as_json"]

FORMAT = "atlas-diff/1"
"""Changes when a key is removed or means something else; new keys may come without."""


def as_json(difference: Difference, language: str) -> str:
    """One object. Titles are in `neighbourhoods[].names`; problems are told in `language`."""
    facts = _plain(difference, language)
    for problem in facts["problems_solved"]:  # what was wrong may have held what was taken back
        del problem["what"], problem["hint"]
    return json.dumps({"format": FORMAT, "nothing": difference.nothing, **facts}, ensure_ascii=False, indent=1)


def _plain(value: Any, language: str) -> Any:
    if isinstance(value, Problem):
        what, hint = problem_words(value, language)
        return {
            "path": value.path,
            "line": value.line,
            "field": value.field,
            "level": value.level,
            "rule": value.rule,
            "what": what,
            "hint": hint,
        }
    if isinstance(value, Telling):
        return value.to(language)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name), language) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): _plain(item, language) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item, language) for item in value]
    return value.isoformat() if isinstance(value, date) else value
