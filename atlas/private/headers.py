"""In which row of a list do the names of its columns stand, and where is each column?"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from atlas.private.rows import column_name, refuse, words
from atlas.private.workbook import Covered
from atlas.reading.private_columns import PARTS_OF_NAMES
from atlas.reading.problems import AtlasError
from atlas.texts import Sentence, say

__all__ = ["ABSENT", "Column", "Columns", "Header", "find_header", "header_row", "no_header"]

ABSENT = sys.maxsize


@dataclass(frozen=True)
class Column:
    """The names that a column may have in the header, in any case.

    `loosely`: names that count where no column has one of `names`. `wide`: may be one merged cell over several columns.
    """

    names: Sequence[str]
    loosely: Sequence[str] = ()
    wide: bool = False


Columns = Mapping[str, Column]
"""Columns by what they are called in messages."""


@dataclass(frozen=True)
class Header:
    """Which row it is, counted from 0, its cells, and where the columns are: required ones, then optional ones.

    A column that is not there is `ABSENT`. `wide`: where the other columns are that share a merged name with the last
    required one.
    """

    row: int
    cells: Sequence[str]
    places: Sequence[int]
    wide: Sequence[int] = ()


def find_header(name: str, first: Sequence[Sequence[str]], columns: Columns, optional: Columns) -> Header | None:
    """The first row that names every one of `columns`; None where there is none.

    Raises `AtlasError` where it is not certain which of its columns is meant.
    """
    row = header_row(first, columns)
    return None if row is None else _header(name, row, first[row], columns, optional)


def header_row(first: Sequence[Sequence[str]], columns: Columns) -> int | None:
    """The place of the first row that names every one of `columns`."""
    wanted = [frozenset((*column.names, *column.loosely)) for column in columns.values()]
    for row, cells in enumerate(first):
        names = set(map(words, cells))
        if all(map(names.intersection, wanted)):
            return row
    return None


def no_header(name: str, first: Sequence[Sequence[str]], columns: Columns, hint: Sentence | None = None) -> AtlasError:
    """What is wrong with a table in which no row names all columns: the error to raise."""
    filled = [row for row, cells in enumerate(first) if any(cells)]
    wants = hint or say("the first row names the columns: {names}", names=", ".join(columns))
    if not filled:
        return refuse(name, 1, "", say("this file is empty"), wants)
    row = max(filled, key=lambda row: sum(bool(_found(column, first[row])) for column in columns.values()))
    missing = next(key for key, column in columns.items() if not _found(column, first[row]))
    if columns[missing].loosely and any(words(cell) in PARTS_OF_NAMES for cell in first[row]):
        return _in_parts(name, row, missing)
    return refuse(name, row + 1, missing, say('there is no column "{name}"', name=missing), wants)


def _header(name: str, row: int, cells: Sequence[str], columns: Columns, optional: Columns) -> Header:
    places: list[int] = []
    wide: Sequence[int] = ()
    for key, column in {**columns, **optional}.items():
        found = _found(column, cells)
        if column.loosely and found and words(cells[found[0]]) not in column.names:
            if any(words(cell) in PARTS_OF_NAMES for cell in cells):
                raise _in_parts(name, row, key)
            if len(found) > 1:
                what = say('columns {columns} could each be the column "{name}"', columns=_letters(found), name=key)
                raise refuse(name, row + 1, key, what, say('call one of them "{name}"', name=key))
        if len(found) > 1 and column.wide and all(isinstance(cells[place], Covered) for place in found[1:]):
            wide = found[1:]
        elif len(found) > 1:
            raise refuse(
                name, row + 1, key, say('two columns are called "{name}"', name=key), say("keep one of the two")
            )
        places.append(found[0] if found else ABSENT)
    return Header(row, cells, places, wide)


def _found(column: Column, cells: Sequence[str]) -> list[int]:
    for names in (column.names, column.loosely):
        if found := [place for place, cell in enumerate(cells) if words(cell) in names]:
            return found
    return []


def _letters(places: Sequence[int]) -> str:
    return ", ".join(map(column_name, places))


def _in_parts(name: str, row: int, column: str) -> AtlasError:
    what = say("names stand in more than one column here, and parts of names are not told apart")
    return refuse(name, row + 1, column, what, say('put them in one column, and call that one "{name}"', name=column))
