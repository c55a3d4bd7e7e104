"""An atlas with hostile words in every field that takes them."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from atlas.reading.problems import AtlasError, Problem
from atlas.reading.read import read_atlas

from .fields import FILLED, Field, Keys, filled_fields, rewritten

__all__ = ["ALONE", "DAY", "fill", "problems_of"]

DAY = date(2026, 11, 27)
ALONE = ("id", "languages", "kind", "weekday", "challenge", "need")
"""Keys that others refer to, or that say what page it is: with another value there, much is refused with them."""


def problems_of(content: Path) -> tuple[Problem, ...]:
    """What the check refuses."""
    try:
        read_atlas(content, DAY)
    except AtlasError as error:
        return error.problems
    return ()


def fill(content: Path, words: Sequence[str], *, turn: int = 0) -> int:
    """Put words in every field of a copy of the atlas that takes them. Gives how many that are.

    `words`: the fields take them in turn, the first the one with the number `turn`.
    """
    every = [field for field in filled_fields(FILLED) if not set(ALONE) & set(field[1])]
    fields = {field: words[(number + turn) % len(words)] for number, field in enumerate(every)}
    for _ in range(30):
        places = _write(content, fields)
        problems = problems_of(content)
        if not problems:
            return len(fields)
        refused = {field for problem in problems for field in _of(problem, places)}
        assert refused, problems[0].to("en")
        fields = {field: said for field, said in fields.items() if field not in refused}
    raise AssertionError("the check still refuses something")


def _write(content: Path, fields: Mapping[Field, str]) -> dict[Field, int]:
    places: dict[Field, int] = {}
    for name in {file for file, _ in filled_fields(FILLED)}:
        here: dict[Keys, str] = {keys: said for (file, keys), said in fields.items() if file == name}
        text, lines = rewritten(FILLED, name, here)
        (content / name).write_text(text, "utf-8", newline="")
        places |= {(name, keys): line for keys, line in lines.items()}
    return places


def _of(problem: Problem, places: dict[Field, int]) -> set[Field]:
    """The fields that a problem is about: those on its line, or else all of its file."""
    here = {field for field in places if field[0] == problem.path}
    return {field for field in here if places[field] == problem.line} or here
