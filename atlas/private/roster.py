"""A private list of who takes part where, as the binary person × initiative matrix B of METHODS 1."""

import gc
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from atlas.private.cells_of_initiatives import named_initiatives
from atlas.private.headers import Header
from atlas.private.initiative_names import InitiativeNames
from atlas.private.listing import Listing
from atlas.private.matrix import whole_matrix
from atlas.private.matrix_rows import memberships
from atlas.private.roster_form import COLUMNS, is_roster, roster_form
from atlas.private.rows import cell_name, refuse
from atlas.private.sheet import Sheet
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import say

__all__ = ["SHOWN", "Roster", "read_roster"]

_NO_SPACE = {ord(sign): None for sign in map(chr, range(128)) if sign.isspace() and sign != "\n"}
SHOWN = 20
"""So many rows with the same mistake are named; a list of thousands helps nobody."""


@dataclass(frozen=True)
class Roster:
    """Who takes part where, without names.

    `memberships[p, i]` is 1 where person p takes part in `initiatives[i]`; initiatives are sorted and stand first in
    row `first_rows[i]`. `similar`: per group of people whose names differ only in capitals or spaces, their rows; or
    their columns, counted from 0, where people stand `across`.
    """

    name: str
    initiatives: tuple[str, ...]
    first_rows: tuple[int, ...]
    memberships: sparse.csr_array
    similar: tuple[tuple[int, ...], ...]
    across: bool = False

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


def read_roster(sheet: Sheet, names: InitiativeNames, *, merge_similar: bool = False) -> Roster:
    """Read a list with the columns `participant` and `initiative`, or a matrix of the two; doubled rows count once.

    A participant is what the cell says, to the letter; with `merge_similar` names that differ only in capitals or
    spaces are one person. `names`: what initiatives are called; without them there is no reading a matrix, nor several
    initiatives in a cell. Raises `AtlasError` that names rows and cells, never people.
    """
    people, initiatives = _Numbered(), _Numbered()
    with _without_collecting():
        across, problems = _read_table(sheet, names, people, initiatives)
    places, person_of = people.rows.tolist(), people.of
    plain = _all_plain(list(people.numbers))
    called = (*initiatives.numbers, *names.harmless)
    problems += _confused(sheet.name, places, across, plain, called)
    named, unclear = named_initiatives(sheet.name, list(initiatives.numbers), initiatives.rows.tolist(), names)
    problems += unclear
    if problems:
        raise AtlasError(problems[:SHOWN])
    if not len(person_of):
        what = say("this list names no participants")
        raise refuse(sheet.name, 1, "", what, say("write a row for each participant of each initiative"))
    groups = _similar(plain)
    persons = person_of.astype(np.int64)
    if merge_similar:
        persons = _one_person_each(groups, len(places))[persons]
    takes_part = _matrix(persons, initiatives.of.astype(np.int64), (len(places), len(initiatives.numbers)))
    matrix = sparse.csr_array(takes_part @ named.of_cells)
    matrix.data[:] = 1
    return Roster(
        name=sheet.name,
        initiatives=named.initiatives,
        first_rows=named.first_rows,
        memberships=matrix,
        similar=tuple(tuple(places[number] for number in group) for group in groups),
        across=across is not None,
    )


def _read_table(
    sheet: Sheet, names: InitiativeNames, people: "_Numbered", initiatives: "_Numbered"
) -> tuple[int | None, list[Problem]]:
    """Number the people and initiatives of a table. Gives the row in which people stand, if they do, and problems."""
    table = sheet.table(lambda rows: is_roster(rows, names))
    form = roster_form(table.name, table.first, names)
    if isinstance(form, Header):
        problems: list[Problem] = []
        listing = Listing(table, form, len(COLUMNS), names.are_in)
        for rows, (participants, places) in listing.columns(stripped=(1,)):
            if not all(participants) or not all(places):
                problems += _incomplete(sheet.name, rows, participants, places)
            people.add(participants, rows)
            initiatives.add(places, rows)
        return None, problems
    whole = [cells for _, rows in table.chunks for cells in rows]
    found = memberships(table.name, whole_matrix(whole, form), names)
    people.add(found.persons, found.places)
    initiatives.add(found.initiatives, found.rows)
    return (form.people + 1 if form.grid.turned and form.people is not None else None), found.problems


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


def _confused(
    name: str, places: Sequence[int], across: int | None, plain: list[str], initiatives: Iterable[str]
) -> list[Problem]:
    """A person who is called as an initiative: nearly always two cells that changed places.

    `places`: the row of each person; or the column, where people stand across, in the row `across`.
    """
    known = {_plain(initiative) for initiative in initiatives}
    found = [places[number] for number, p in enumerate(plain) if p in known]
    if across is not None:
        hint = say("write who it is")
        return [
            Problem(
                name,
                across,
                "",
                say("cell {cell} has the name of an initiative, where a person belongs", cell=cell_name(across, place)),
                hint,
            )
            for place in found
        ]
    what = say("the participant of this row has the name of an initiative")
    hint = say("check whether the two columns changed places")
    return [Problem(name, row, "participant", what, hint) for row in found]


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
