"""A row of the list, and what its cells hold once spreadsheet noise is gone."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from atlas.reading.problems import Problem

__all__ = ["Row", "Table", "clean", "one_line", "same_words"]

_CHOSEN = re.compile(r"\[([^=\]]+)=([^\]]+)\]")
"""A part of a path that chooses items of a list: `[type=kind]`."""
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True)
class Row:
    """One row. `number`: as a spreadsheet shows it (the header is row 1), or the place in a JSON list, from 1.

    Of a folder each row is a file: `file` is its path, and `lines` the line on which each column stands in it.
    """

    number: int
    cells: Mapping[str, Any]
    file: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)

    def at(self, path: str) -> Any:
        """The cell of a column, or of a dotted path such as `coordinate.0`; None where it is empty or absent.

        `tags.*.name` is the name of every item below `tags`, and `tags.[type=kind].name` that of every item of which
        `type` is `kind`.
        """
        return _walk(self.cells, path)[1]

    def has(self, path: str) -> bool:
        """Whether there is such a column in this row, be it empty."""
        return _walk(self.cells, path)[0]


@dataclass(frozen=True)
class Table:
    """All rows of a list. `unusable`: number of a row -> number of its cells, where these do not fit the header.

    `broken`: rows of which no more is known than where they stand, and `problems` what is wrong with them.
    """

    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    unusable: Mapping[int, int] = field(default_factory=dict)
    twice: Collection[str] = ()
    broken: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def of_files(self) -> bool:
        """Whether each row is a file of its own."""
        return any(row.file for row in (*self.rows, *self.broken))

    def has(self, path: str) -> bool:
        """Whether any row has this column."""
        return path in self.columns or any(row.has(path) for row in self.rows)


def _walk(cells: Any, path: str) -> tuple[bool, Any]:
    if isinstance(cells, Mapping):
        if path in cells:
            return True, cells[path]
        for dot in reversed([match.start() for match in re.finditer(r"\.", path)]):  # a name may hold a dot itself
            if path[:dot] in cells:
                return _walk(cells[path[:dot]], path[dot + 1 :])
        return False, None
    if isinstance(cells, list):
        head, _, rest = path.partition(".")
        chosen = _CHOSEN.fullmatch(head)
        if head == "*" or chosen:
            items = [item for item in cells if not chosen or _walk(item, chosen[1]) == (True, chosen[2])]
            walked = [_walk(item, rest) if rest else (True, item) for item in items]
            return any(has for has, _ in walked), [value for _, value in walked if value is not None]
        if not head.isdecimal():
            return False, None
        if int(head) >= len(cells):
            return True, None
        return _walk(cells[int(head)], rest) if rest else (True, cells[int(head)])
    return False, None


def clean(value: Any, empty: Collection[str]) -> Any:
    """The value without characters nobody sees; None for what stands for "nothing" (`empty`, or only spaces)."""
    if isinstance(value, str):
        text = "".join(map(_seen, _BIDI.sub("", value.replace("\r\n", "\n").replace("\r", "\n")))).strip()
        return None if not text or text in empty else text
    if isinstance(value, list):
        return [clean(item, empty) for item in value]
    if isinstance(value, dict):
        return {str(key).strip(): clean(item, empty) for key, item in value.items()}
    return None if isinstance(value, float) and value != value else value


def _seen(character: str) -> str:
    if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs", "Cn"):
        return character
    return " " if character.isspace() else ""


def one_line(text: str) -> str:
    """The text on one line, with single spaces."""
    return " ".join(text.split())


def same_words(text: object) -> str:
    """A text as people compare it: without capitals and double spaces."""
    if isinstance(text, bool):
        return str(text).lower()
    return one_line(str(text)).casefold()


def all_columns(rows: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """The names of the columns of a list of objects, nested ones dotted, in order of appearance."""
    found: dict[str, None] = {}
    for row in rows:
        for key, value in row.items():
            if isinstance(value, dict):
                found.update(dict.fromkeys(f"{key}.{inner}" for inner in value))
            else:
                found[key] = None
    return tuple(found)
