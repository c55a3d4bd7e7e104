"""A check for tools that collect findings: the Static Analysis Results Interchange Format, version 2.1.0 (OASIS)."""

import json
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final
from urllib.parse import quote

from atlas.checking.outcome import Outcome
from atlas.checking.rules import rule
from atlas.reading.problems import Problem
from atlas.texts import Sentence

__all__ = ["as_sarif"]

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_FINGERPRINT: Final = "atlas/v1"


def as_sarif(found: Outcome, language: str, version: str) -> str:
    """One run with its rules and results. `version`: of this program."""
    names = sorted({problem.rule for problem in found.problems})
    driver: dict[str, Any] = {
        "name": "atlas check",
        "semanticVersion": version,
        "language": language,
        "rules": [_rule(name, language) for name in names],
    }
    seen: Counter[str] = Counter()
    results = [_result(found, problem, language, names.index(problem.rule), seen) for problem in found.problems]
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"ROOT": {"description": {"text": "the root of the repository"}}},
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(name: str, language: str) -> dict[str, Any]:
    about = rule(name)
    return {
        "id": name,
        "shortDescription": {"text": about.title.to(language)},
        "fullDescription": {"text": about.asks.to(language)},
        "help": {"text": about.asks.to(language)},
    }


def _result(found: Outcome, problem: Problem, language: str, index: int, seen: Counter[str]) -> dict[str, Any]:
    region = {"startLine": max(problem.line, 1)}
    if column := found.column(problem):
        region["startColumn"] = column
    key = f"{problem.field}: " if problem.field else ""
    location = {"artifactLocation": {"uri": quote(found.file(problem.path)), "uriBaseId": "ROOT"}, "region": region}
    print_of = _fingerprint(problem)
    seen[print_of] += 1
    return {
        "ruleId": problem.rule,
        "ruleIndex": index,
        "level": problem.level,
        "message": {"text": f"{key}{problem.what.to(language)}; {problem.hint.to(language)}"},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {_FINGERPRINT: f"{print_of}:{seen[print_of]}"},
    }


def _fingerprint(problem: Problem) -> str:
    """The same while the problem is: other lines, other languages and other words of ours do not change it."""
    parts = (problem.rule, problem.path, problem.field, *_values(problem.what.values))
    return sha256("\0".join(parts).encode()).hexdigest()[:32]


def _values(values: Mapping[str, object]) -> list[str]:
    told = (
        (name, "".join(_values(one.values)) if isinstance(one, Sentence) else str(one)) for name, one in values.items()
    )
    return [f"{name}={text}" for name, text in sorted(told)]
