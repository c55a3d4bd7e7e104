"""A private list of who takes part where, as the binary person × initiative matrix B of METHODS 1."""

import unicodedata
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from atlas.private.sheet import Sheet, refuse
from atlas.reading.private_columns import INITIATIVE, PARTICIPANT
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import say

__all__ = ["SHOWN", "Roster", "read_roster"]

COLUMNS = {"participant": PARTICIPANT, "initiative": INITIATIVE}
SHOWN = 20
"""So many rows with the same mistake are named; a list of thousands helps nobody."""


@dataclass(frozen=True)
class Roster:
    """Who takes part where, without names.

    `memberships[p, i]` is 1 where person p takes part in `initiatives[i]`; initiatives are sorted and stand first in
    row `first_rows[i]`. `similar`: per group of people whose names differ only in capitals or spaces, their rows.
    """

    name: str
    initiatives: tuple[str, ...]
    first_rows: tuple[int, ...]
    memberships: sparse.csr_array
    similar: tuple[tuple[int, ...], ...]

    def sizes(self) -> NDArray[np.int64]:
        """Participants per initiative."""
        return np.bincount(self.memberships.indices, minlength=len(self.initiatives))


@dataclass
class _Numbered:
    """Names in the order of their first row."""

    numbers: dict[str, int] = field(default_factory=dict)
    rows: "array[int]" = field(default_factory=lambda: array("i"))

    def number(self, name: str, row: int) -> int:
        number = self.numbers.get(name)
        if number is None:
            number = self.numbers[name] = len(self.rows)
            self.rows.append(row)
        return number


def read_roster(path: Path, *, merge_similar: bool = False, initiative_names: Iterable[str] = ()) -> Roster:
    """Read a list with the columns `participant` and `initiative`: a row per membership; doubled rows count once.

    A participant is what the cell says, to the letter; with `merge_similar` names that differ only in capitals or
    spaces are one person. `initiative_names`: what initiatives are called beside their ids in the list, so that nobody
    is called that. Raises `AtlasError` that names rows, never people.
    """
    people, initiatives = _Numbered(), _Numbered()
    person_of, initiative_of = array("i"), array("i")
    problems: list[Problem] = []
    sheet = Sheet(path)
    for row, (participant, initiative) in sheet.rows(COLUMNS, strip=False):
        bare = initiative.strip()
        if not bare or not participant:
            problems.append(_incomplete(sheet.name, row, "participant" if bare else "initiative"))
        else:
            person_of.append(people.number(participant, row))
            initiative_of.append(initiatives.number(bare, row))
    plain = [_plain(name) for name in people.numbers]
    problems += _confused(sheet.name, people.rows, plain, (*initiatives.numbers, *initiative_names))
    if problems:
        raise AtlasError(problems[:SHOWN])
    if not person_of:
        what = say("this list names no participants")
        raise refuse(sheet.name, 1, "", what, say("write a row for each participant of each initiative"))
    groups = _similar(plain)
    persons = np.asarray(person_of)
    if merge_similar:
        persons = _one_person_each(groups, len(people.rows))[persons]
    names = sorted(initiatives.numbers)
    place = np.empty(len(names), dtype=np.int64)
    place[[initiatives.numbers[name] for name in names]] = np.arange(len(names))
    return Roster(
        name=sheet.name,
        initiatives=tuple(names),
        first_rows=tuple(initiatives.rows[initiatives.numbers[name]] for name in names),
        memberships=_matrix(persons, place[np.asarray(initiative_of)], (len(people.rows), len(names))),
        similar=tuple(tuple(people.rows[number] for number in group) for group in groups),
    )


def _matrix(persons: NDArray[np.int64], initiatives: NDArray[np.int64], shape: tuple[int, int]) -> sparse.csr_array:
    matrix = sparse.csr_array((np.ones(len(persons), dtype=np.int32), (persons, initiatives)), shape=shape)
    matrix.sum_duplicates()
    matrix.data[:] = 1
    return matrix


def _incomplete(name: str, row: int, column: str) -> Problem:
    what = say("this row does not fill in the column {column}", column=column)
    return Problem(name, row, column, what, say("fill it in, or take the row out"))


def _confused(name: str, rows: Sequence[int], plain: list[str], initiatives: Iterable[str]) -> list[Problem]:
    """A person who is called as an initiative: nearly always two cells that changed places."""
    known = {_plain(initiative) for initiative in initiatives}
    what = say("the participant of this row has the name of an initiative")
    hint = say("check whether the two columns changed places")
    return [Problem(name, rows[number], "participant", what, hint) for number, p in enumerate(plain) if p in known]


def _plain(name: str) -> str:
    """A name without what a hurried typist leaves to chance: capitals, spaces and how an accent is stored."""
    if not name.isascii():
        name = unicodedata.normalize("NFKC", name)
    return "".join(name.casefold().split())


def _similar(plain: list[str]) -> list[list[int]]:
    """The people who go by the same plain name, in the order of the list."""
    first: dict[str, int] = {}
    groups: dict[int, list[int]] = {}
    for number, name in enumerate(plain):
        earliest = first.setdefault(name, number)
        if earliest != number:
            groups.setdefault(earliest, [earliest]).append(number)
    return list(groups.values())


def _one_person_each(groups: list[list[int]], count: int) -> NDArray[np.int64]:
    persons = np.arange(count)
    for group in groups:
        persons[group] = group[0]
    return persons
