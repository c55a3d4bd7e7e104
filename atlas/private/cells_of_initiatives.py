"""The cells of a list that name initiatives, one or several each, as the initiatives of a roster."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from atlas.private.initiative_names import InitiativeNames, UncertainError
from atlas.reading.problems import Problem
from atlas.texts import say

__all__ = ["NamedInitiatives", "named_initiatives"]


@dataclass(frozen=True)
class NamedInitiatives:
    """Initiatives in the order of their names, and the row in which each stands first.

    `of_cells[c, i]` is 1 where cell c names `initiatives[i]`.
    """

    initiatives: tuple[str, ...]
    first_rows: tuple[int, ...]
    of_cells: sparse.csr_array


def named_initiatives(
    name: str, cells: Sequence[str], rows: Sequence[int], names: InitiativeNames
) -> tuple[NamedInitiatives, list[Problem]]:
    """Read cells that all differ; `rows`: where each stands first. A cell without a known name names what it says.

    Beside it a problem for each cell that cannot be read with certainty.
    """
    problems: list[Problem] = []
    of_cells = [_named(name, cell, row, names, problems) for cell, row in zip(cells, rows, strict=True)]
    first: dict[str, int] = {}
    for found, row in zip(of_cells, rows, strict=True):
        for initiative in found:
            first[initiative] = min(row, first.get(initiative, row))
    initiatives = sorted(first)
    places = {initiative: place for place, initiative in enumerate(initiatives)}
    down = np.repeat(np.arange(len(cells)), [len(found) for found in of_cells])
    across = np.array([places[initiative] for found in of_cells for initiative in found], dtype=np.int64)
    matrix = sparse.csr_array((np.ones(len(across), dtype=np.int32), (down, across)), shape=(len(cells), len(places)))
    return NamedInitiatives(tuple(initiatives), tuple(first[each] for each in initiatives), matrix), problems


def _named(name: str, cell: str, row: int, names: InitiativeNames, problems: list[Problem]) -> frozenset[str]:
    try:
        found = names.of_cell(cell)
    except UncertainError as uncertain:
        if uncertain.several:
            what = say("this row can be read as naming one initiative, and as naming several")
        else:
            what = say("this row names several initiatives, and not each of them has a page in this neighbourhood")
        hint = say("give each initiative a row of its own, by its file name without .md")
        problems.append(Problem(name, row, "initiative", what, hint))
        return frozenset()
    return found or frozenset((cell,))
