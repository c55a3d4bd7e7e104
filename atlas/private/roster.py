"""A private list of who takes part where, as the binary person × initiative matrix B of METHODS 1."""

import gc
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
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
_NO_SPACE = {ord(sign): None for sign in map(chr, range(128)) if sign.isspace() and sign != "\n"}
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


class _Numbered:
    """Names numbered in the order of their first rows. `of`: for every membership, the number of its name."""

    def __init__(self) -> None:
        self.numbers: defaultdict[str, int] = defaultdict()
        self.numbers.default_factory = self.numbers.__len__  # a name that is not there yet gets the next number
        self._rows: list[NDArray[np.int64]] = []
        self._of: list[NDArray[np.int32]] = []

    def add(self, names: Iterable[str], rows: Sequence[int]) -> None:
        """The names of these rows."""
        before = len(self.numbers) - 1
        numbers = np.fromiter(map(self.numbers.__getitem__, names), dtype=np.int32, count=len(rows))
        highest = np.maximum.accumulate(np.concatenate([np.array([before], dtype=np.int32), numbers]))
        new = np.flatnonzero(highest[1:] > highest[:-1])  # a name that is new has a higher number than all before it
        self._rows.append(np.array([rows[place] for place in new.tolist()], dtype=np.int64))
        self._of.append(numbers)

    @property
    def rows(self) -> NDArray[np.int64]:
        return np.concatenate([np.empty(0, dtype=np.int64), *self._rows])

    @property
    def of(self) -> NDArray[np.int32]:
        return np.concatenate([np.empty(0, dtype=np.int32), *self._of])


def read_roster(path: Path, *, merge_similar: bool = False, initiative_names: Iterable[str] = ()) -> Roster:
    """Read a list with the columns `participant` and `initiative`: a row per membership; doubled rows count once.

    A participant is what the cell says, to the letter; with `merge_similar` names that differ only in capitals or
    spaces are one person. `initiative_names`: what initiatives are called beside their ids in the list, so that nobody
    is called that. Raises `AtlasError` that names rows, never people.
    """
    people, initiatives = _Numbered(), _Numbered()
    problems: list[Problem] = []
    sheet = Sheet(path)
    with _without_collecting():
        for rows, (participants, places) in sheet.columns(COLUMNS, stripped=("initiative",)):
            if not all(participants) or not all(places):
                problems += _incomplete(sheet.name, rows, participants, places)
            people.add(participants, rows)
            initiatives.add(places, rows)
    first_rows, person_of = people.rows.tolist(), people.of
    plain = _all_plain(list(people.numbers))
    problems += _confused(sheet.name, first_rows, plain, (*initiatives.numbers, *initiative_names))
    if problems:
        raise AtlasError(problems[:SHOWN])
    if not len(person_of):
        what = say("this list names no participants")
        raise refuse(sheet.name, 1, "", what, say("write a row for each participant of each initiative"))
    groups = _similar(plain)
    persons = person_of.astype(np.int64)
    if merge_similar:
        persons = _one_person_each(groups, len(first_rows))[persons]
    names = sorted(initiatives.numbers)
    place = np.empty(len(names), dtype=np.int64)
    place[[initiatives.numbers[name] for name in names]] = np.arange(len(names))
    return Roster(
        name=sheet.name,
        initiatives=tuple(names),
        first_rows=tuple(initiatives.rows[[initiatives.numbers[name] for name in names]].tolist()),
        memberships=_matrix(persons, place[initiatives.of], (len(first_rows), len(names))),
        similar=tuple(tuple(first_rows[number] for number in group) for group in groups),
    )


def _matrix(persons: NDArray[np.int64], initiatives: NDArray[np.int64], shape: tuple[int, int]) -> sparse.csr_array:
    matrix = sparse.csr_array((np.ones(len(persons), dtype=np.int32), (persons, initiatives)), shape=shape)
    matrix.sum_duplicates()
    matrix.data[:] = 1
    return matrix


def _incomplete(
    name: str, rows: Sequence[int], participants: Sequence[str], initiatives: Sequence[str]
) -> Iterator[Problem]:
    for row, participant, initiative in zip(rows, participants, initiatives, strict=True):
        if not participant or not initiative:
            column = "participant" if initiative else "initiative"
            what = say("this row does not fill in the column {column}", column=column)
            yield Problem(name, row, column, what, say("fill it in, or take the row out"))


def _confused(name: str, rows: Sequence[int], plain: list[str], initiatives: Iterable[str]) -> list[Problem]:
    """A person who is called as an initiative: nearly always two cells that changed places."""
    known = {_plain(initiative) for initiative in initiatives}
    what = say("the participant of this row has the name of an initiative")
    hint = say("check whether the two columns changed places")
    return [Problem(name, rows[number], "participant", what, hint) for number, p in enumerate(plain) if p in known]


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Millions of short rows make Python look again and again for circles among them; there are none."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _all_plain(names: list[str]) -> list[str]:
    """`_plain` of each name, as one long text where no name is of several lines: that is several times as fast."""
    text = "\n".join(names)
    if not text.isascii() or text.count("\n") != len(names) - 1:
        return [_plain(name) for name in names]
    return text.casefold().translate(_NO_SPACE).split("\n")


def _plain(name: str) -> str:
    """A name without what a hurried typist leaves to chance: capitals, spaces and how an accent is stored."""
    if not name.isascii():
        name = unicodedata.normalize("NFKC", name)
    return "".join(name.casefold().split())


def _similar(plain: list[str]) -> list[list[int]]:
    """The people who go by the same plain name, in the order of the list."""
    if len(set(plain)) == len(plain):
        return []
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
