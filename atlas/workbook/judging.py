"""Which pages of a workbook may join the atlas, and which cells keep the others out?"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from atlas.reading.problems import Problem
from atlas.texts import Sentence, say
from atlas.workbook.cell_reading import CellProblem
from atlas.workbook.entries import Entries, Entry
from atlas.workbook.file_rows import Cell
from atlas.workbook.pages import NEEDED, Around, Decided, decide_page
from atlas.workbook.trial import Trial

__all__ = ["Judge"]

_MOST_ROUNDS = 100


@dataclass(frozen=True)
class _InCell:
    """How a problem with a group of keys is told of a cell. `keys`: which of them the cell is for."""

    keys: tuple[str, ...] = ()
    what: Sentence | None = None
    hint: Sentence | None = None


_IN_CELLS: Mapping[str, _InCell] = {
    "this key is missing": _InCell((), say("there is nothing written here"), say("fill in this cell")),
    "this ends before it starts": _InCell(("until", "ends", "stopped")),
    "from {begins} until {ends} the next day is a meeting of {hours} hours": _InCell(("until",)),
    "one half of the coordinates is missing": _InCell(
        ("lat", "lon"), None, say("fill in both latitude and longitude, or neither")
    ),
    "a meeting has a weekday, or an rrule, and not both": _InCell(
        ("weekday",), say("a row has a day or a rule, and not both"), say("choose a day")
    ),
    '"every" mixes weeks with places in the month': _InCell(
        ("every",),
        say("weeks and places in the month do not go together"),
        say("choose every week, every two weeks, or one or more places in the month"),
    ),
    "every two weeks: it is unclear which weeks": _InCell(("starts",), None, say("fill in the first day")),
    'there is "until" and no "from"': _InCell(
        ("from",), say("there is an end here and no beginning"), say("fill in this cell")
    ),
    "this instrument is not described": _InCell(
        ("instrument",), None, say("fill in what was asked, the lowest and highest score, and which is better")
    ),
    "more people answered than were invited": _InCell(("n",), None, say("correct this cell or the one beside it")),
    "more people improved than answered": _InCell(("improved",), None, say("correct this cell, or leave it empty")),
    'there is no initiative "{name}" in this neighbourhood': _InCell(
        (), None, say("add it to the sheet with initiatives")
    ),
}
"""What a sentence about keys becomes, where it is about cells. The others are told as `atlas check` tells them."""


@dataclass
class Judge:
    """Tries pages until nothing is wrong with what is left of them."""

    trial: Trial
    entries: Entries
    around: Around
    beside: Mapping[str, str]
    left_out: dict[str, set[str]] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)

    def judged(self) -> tuple[list[Decided], list[CellProblem]]:
        """What happens to each page, and the cells that cannot be used."""
        told: list[CellProblem] = []
        known: set[tuple[str, str, str]] | None = None
        for _ in range(_MOST_ROUNDS):
            decided = self._decided()
            files = {one.path: one.text for one in decided if one.text is not None}
            if not files:
                break
            if known is None:
                known = {_same(problem) for problem in self.trial.problems({})}
            found = [
                problem for problem in self.trial.problems({**self.beside, **files}) if _same(problem) not in known
            ]
            if not found:
                break
            before = {name: frozenset(keys) for name, keys in self.left_out.items()}
            for problem in found:
                told += self._leave_out(problem, decided, before)
        return decided, told

    def _decided(self) -> list[Decided]:
        found = []
        for entry in self.entries.pages:
            made = decide_page(entry, self.around, self.left_out.get(f"{entry.page}/{entry.id}", ()))
            if made.path in self.dropped or (
                made.kind == "written" and entry.unusable.intersection(NEEDED[entry.page])
            ):
                continue
            found.append(made)
        return found

    def _leave_out(
        self, problem: Problem, decided: Iterable[Decided], before: Mapping[str, frozenset[str]]
    ) -> list[CellProblem]:
        """Take what this is about out of the next try: the page, or the key where the rest can do without it.

        `before`: what was left out of this try. A key that is wrong also without it takes its page along.
        """
        key = re.split(r"[.\[]", problem.field, maxsplit=1)[0]
        changed = [one for one in decided if one.text is not None]
        about = [one for one in changed if one.path == problem.path]
        told = [_in_cell(one.entry, problem) for one in about]
        if not about:  # it shows on a page that is there already
            about = [one for one in changed if not key or key in (one.keys or one.entry.data)] or changed
            told = [CellProblem(Cell("", f"{problem.path}:{problem.line}"), problem.what, problem.hint)]
        for one in about:
            can_do_without = key and (one.kind == "updated" or key not in NEEDED[one.entry.page])
            name = f"{one.entry.page}/{one.entry.id}"
            if can_do_without and key not in before.get(name, ()) and key in (one.keys or one.entry.data):
                self.left_out.setdefault(name, set()).add(key)
            else:
                self.dropped.add(one.path)
        return told


def _in_cell(entry: Entry, problem: Problem) -> CellProblem:
    told = _IN_CELLS.get(problem.what.msgid, _InCell())
    inner = [f"{problem.field}.{key}" if problem.field else key for key in told.keys]
    cells = [entry.cells[name] for name in inner if name in entry.cells]
    filled = (cell for cell in cells if cell.value is not None)
    cell = next(filled, cells[0] if cells else entry.cell(problem.field))
    return CellProblem(cell, told.what or problem.what, told.hint or problem.hint)


def _same(problem: Problem) -> tuple[str, str, str]:
    return problem.path, problem.field, str(problem.what)
