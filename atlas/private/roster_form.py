"""How does a list say who takes part where: with a row for each membership, or as a matrix?"""

from collections.abc import Sequence
from dataclasses import replace

from atlas.private.headers import Column, Header, find_header, header_row, no_header
from atlas.private.initiative_names import InitiativeNames
from atlas.private.matrix import Matrix, find_matrices
from atlas.private.rows import refuse
from atlas.reading.private_columns import CALLED, GROUPS, INITIATIVE, INITIATIVES, PARTICIPANT
from atlas.texts import Sentence, say

__all__ = ["COLUMNS", "is_roster", "roster_form"]

COLUMNS = {
    "participant": Column(PARTICIPANT, loosely=CALLED),
    "initiative": Column(INITIATIVE, loosely=(*INITIATIVES, *GROUPS), wide=True),
}


def is_roster(first: Sequence[Sequence[str]], names: InitiativeNames) -> bool:
    """Whether these first rows of a table can be read as a list of who takes part where."""
    return header_row(first, COLUMNS) is not None or bool(find_matrices(first, names))


def roster_form(name: str, first: Sequence[Sequence[str]], names: InitiativeNames) -> Header | Matrix:
    """The header of a list, or the matrix, that begins in these rows. Raises `AtlasError` where neither is certain."""
    matrices = find_matrices(first, names)
    row = header_row(first, COLUMNS)
    if row is not None:  # days and yes or no beside the two columns do not make it a matrix
        matrices = [matrix for matrix in matrices if not matrix.grid.turned]
    if len(matrices) > 1:
        what = say("initiatives stand both down and across here, so it is not clear where the people stand")
        raise refuse(name, 1, "", what, say("keep them in one of the two"))
    if not matrices:
        columns = COLUMNS if names.known else {key: replace(column, wide=False) for key, column in COLUMNS.items()}
        if header := find_header(name, first, columns, {}):
            return header
        raise no_header(name, first, COLUMNS, _wants(names))
    (matrix,) = matrices
    if row is not None and matrix.head <= row:
        what = say("this can be read in two ways: with a row for each participant of each initiative, and by its marks")
        raise refuse(name, row + 1, "", what, say("take out the columns of one of the two"))
    return matrix


def _wants(names: InitiativeNames) -> Sentence:
    columns = ", ".join(COLUMNS)
    if not names.known:
        return say("the first row names the columns: {names}", names=columns)
    return say(
        "name the columns: {names}; or give each initiative a column, with its title or file name above it, and each "
        "person a row, with x for where he or she takes part",
        names=columns,
    )
