"""Where in a list does a problem stand? In a row by its number; where each row is a file, in that file on its line."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from atlas.importing.cells import Row, Table
from atlas.importing.pages import Recipe
from atlas.importing.rules import Leaf, leaves
from atlas.reading.problems import Problem
from atlas.reading.yaml_lines import dotted

__all__ = ["placed"]

_INDEX = re.compile(r"\[\d+\]")


def placed(problems: Iterable[Problem], table: Table, recipe: Recipe) -> list[Problem]:
    """The problems, each with the file and line that it stands on where each row is a file; else as they are."""
    rows = {row.number: row for row in table.rows} if table.of_files else {}
    columns = {_key(dotted(leaf.path[1:])): leaf for leaf in leaves(recipe.page)}
    return [_placed(problem, rows.get(problem.line), columns) for problem in problems]


def _placed(problem: Problem, row: Row | None, columns: Mapping[str, Leaf]) -> Problem:
    if row is None or problem.path == row.file:
        return problem
    leaf = columns.get(_key(problem.field))
    names = [*(leaf.rule.column if leaf else ()), problem.field, _key(problem.field)]
    line = next((row.lines[name] for name in names if name in row.lines), 1)
    return replace(problem, path=row.file, line=line)


def _key(field: str) -> str:
    return _INDEX.sub("", field)
