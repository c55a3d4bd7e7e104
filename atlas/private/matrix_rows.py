"""Who takes part in what, by the marks of a matrix? Every cell is read with certainty, or told by its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from atlas.private.initiative_names import InitiativeNames
from atlas.private.known_initiatives import near_or_all
from atlas.private.listing import TOTAL_OR_PERSON, no_formula
from atlas.private.marks import is_date, is_mark
from atlas.private.matrix import Matrix
from atlas.private.rows import words
from atlas.private.totals import is_figure, is_summary, may_be_a_name
from atlas.private.workbook import Covered
from atlas.reading.private_columns import PARTICIPANT, PARTS_OF_NAMES
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say

__all__ = ["Memberships", "memberships"]

_ASIDE = frozenset({
    "nr", "nr.", "no.", "#", "nummer", "number", "id", "lidnummer", "volgnummer", "telefoon", "telefoonnummer", "tel",
    "tel.", "mobiel", "phone", "mobile", "e-mail", "email", "mail", "e-mailadres", "emailadres", "email address",
    "adres", "address", "straat", "street", "huisnummer", "postcode", "woonplaats", "plaats", "geboren",
    "geboortedatum", "geboortejaar", "born", "date of birth", "leeftijd", "age", "opmerking", "opmerkingen", "notitie",
    "notities", "toelichting", "note", "notes", "remark", "remarks", "sinds", "since", "lid sinds", "member since",
    "datum", "date", "contact", "contactpersoon", "locatie", "location", "actief", "active", "status", "soort", "kind",
    "dag", "day",
})  # fmt: skip
"""What a column or row beside the marks may be about: nothing that counts."""


@dataclass
class Memberships:
    """Of every membership: the person as written, the id of the initiative, the row of the mark, and where she stands.

    That is a row, or a column counted from 0 where people stand across. Beside it every problem of the matrix: with its
    row and column, and with nothing that stands there.
    """

    persons: list[str] = field(default_factory=list)
    initiatives: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def memberships(name: str, matrix: Matrix, names: InitiativeNames) -> Memberships:
    """What the marks of a matrix say."""
    return _Reader(name, matrix, names).read()


class _Reader:
    """Speaks of rows and columns of the grid, in which people stand down; problems speak of those of the file."""

    def __init__(self, name: str, matrix: Matrix, names: InitiativeNames) -> None:
        self.name, self.names = name, names
        self.grid, self.head = matrix.grid, matrix.head
        self.cells = self.grid.cells
        self.people = matrix.people
        self.found = Memberships()

    def read(self) -> Memberships:
        if self.people is None:
            what = say("it is not clear where the people stand")
            hint = say(
                'write "participant" above their column; or, if they stand in a row, "initiative" before that row'
            )
            self._problem(self.head, 0, what, hint)
            return self.found
        people = self.people
        rows = [down for down in range(self.head + 1, len(self.cells)) if any(map(str.strip, self.cells[down]))]
        if self.grid.turned:
            rows = [down for down in rows if words(self.cells[down][people]) not in _ASIDE]
        totals = {down for down in rows if is_summary(self._label(down, people))}
        heads = dict(self._heads(people, [down for down in rows if down not in totals]))
        first: dict[str, int] = {}
        for down in rows:
            if down in totals:
                self._check_total(down, people, heads)
            elif (marked := self._marked(down, heads)) and self._is_person(down, people, first):
                self._add(down, people, [(across, heads[across]) for across in marked])
        return self.found

    def _add(self, down: int, people: int, marked: Sequence[tuple[int, str]]) -> None:
        row, column = self.grid.place(down, people)
        for across, initiative in marked:
            self.found.persons.append(str(self.cells[down][people]))
            self.found.initiatives.append(initiative)
            self.found.rows.append(self.grid.place(down, across)[0])
            self.found.places.append(column if self.grid.turned else row)

    def _label(self, down: int, people: int) -> str:
        """What a row is called: where people stand, or else before that."""
        before = (cell.strip() for cell in self.cells[down][:people])
        return self.cells[down][people].strip() or next(filter(None, before), "")

    def _heads(self, people: int, rows: Sequence[int]) -> Iterator[tuple[int, str]]:
        """The columns with marks, and the initiative of each."""
        first: dict[str, int] = {}
        for across, cell in enumerate(self.cells[self.head]):
            head = cell.strip()
            initiative = self.names.of_head(head) if head and across != people else None
            if initiative is None:
                if across != people:
                    self._check_other(across, people, head, rows)
            elif initiative in first and not isinstance(cell, Covered):
                other = self._at(self.head, first[initiative])
                what = say(
                    "cell {cell} names the same initiative as {other}", cell=self._at(self.head, across), other=other
                )
                self._problem(self.head, across, what, say("put what they say in one place"))
            else:
                first.setdefault(initiative, across)
                yield across, initiative

    def _check_other(self, across: int, people: int, head: str, rows: Sequence[int]) -> None:
        """Told is a column that may be about an initiative after all."""
        below = [cell for down in rows if (cell := self.cells[down][across].strip())]
        marks = [is_mark(cell) for cell in below]
        if across < people and (None in marks or True not in marks):
            return
        if not head:
            if below:
                what = say(
                    "cell {cell} is empty, though something stands behind or below it", cell=self._at(self.head, across)
                )
                self._problem(self.head, across, what, say("write what that is about, or take it out"))
        elif words(head) in PARTS_OF_NAMES and not self.grid.turned:
            if words(self.cells[self.head][people]) not in PARTICIPANT:
                what = say("names stand in more than one column here, and parts of names are not told apart")
                hint = say('put them in one column, and call that one "{name}"', name="participant")
                self._problem(self.head, across, what, hint)
        elif words(head) not in _ASIDE and not (is_summary(head) and all(map(is_figure, below))):
            what = say("cell {cell} is no initiative of this neighbourhood", cell=self._at(self.head, across))
            self._problem(self.head, across, what, near_or_all(head, self.names.known))

    def _check_total(self, down: int, people: int, heads: Sequence[int] | dict[int, str]) -> None:
        """Told is a total that may be a person."""
        values = [self.cells[down][across].strip() for across in heads]
        alike = may_be_a_name(self._label(down, people)) and all(is_mark(value) is not None for value in values)
        if alike or not all(map(is_figure, values)):
            self._problem(down, people, *TOTAL_OR_PERSON)

    def _marked(self, down: int, heads: Sequence[int] | dict[int, str]) -> list[int]:
        marked = []
        for across in heads:
            cell = self.cells[down][across].strip()
            mark = is_mark(cell)
            if mark:
                marked.append(across)
            elif mark is None and not self._is_formula(down, across, cell):
                what = say("cell {cell} says neither yes nor no", cell=self._at(down, across))
                self._problem(down, across, what, say("write x where somebody takes part, and nothing where not"))
        return marked

    def _is_person(self, down: int, people: int, first: dict[str, int]) -> bool:
        cell = self.cells[down][people]
        if not cell.strip():
            what = say("cell {cell} is empty, though something stands behind or below it", cell=self._at(down, people))
            self._problem(down, people, what, say("write who that is about, or take it out"))
        elif is_date(cell):
            what = say("cell {cell} is a date, where a person belongs", cell=self._at(down, people))
            self._problem(down, people, what, say("write who it is; a date may stand where an x may"))
        elif cell in first and not isinstance(cell, Covered):
            other = self._at(first[cell], people)
            what = say(
                "cell {cell} says the same as {other}: one person, or two?", cell=self._at(down, people), other=other
            )
            self._problem(down, people, what, say("write one person once, and tell two people apart"))
        elif not self._is_formula(down, people, cell.strip()):
            first.setdefault(cell, down)
            return True
        return False

    def _is_formula(self, down: int, across: int, cell: str) -> bool:
        try:
            no_formula(self.name, self.grid.place(down, across)[0], cell)
        except AtlasError as error:
            self.found.problems += error.problems
            return True
        return False

    def _at(self, down: int, across: int) -> str:
        return self.grid.cell_name(down, across)

    def _problem(self, down: int, across: int, what: Sentence, hint: Sentence) -> None:
        self.found.problems.append(Problem(self.name, self.grid.place(down, across)[0], "", what, hint))
