"""What stands in a column: its values, how many differ, and what they look like."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from atlas.importing.cells import Table, one_line, same_words
from atlas.importing.slips import mended

__all__ = ["WEEKDAY_WORDS", "Column", "columns_of"]

WEEKDAY_WORDS = {
    word: day
    for day, words in {
        "monday": "maandag ma monday mon mondays maandags",
        "tuesday": "dinsdag di tuesday tue tues tuesdays dinsdags",
        "wednesday": "woensdag wo wednesday wed wednesdays woensdags",
        "thursday": "donderdag do thursday thu thur thurs thursdays donderdags",
        "friday": "vrijdag vr friday fri fridays vrijdags",
        "saturday": "zaterdag za saturday sat saturdays zaterdags",
        "sunday": "zondag zo sunday sun sundays zondags",
    }.items()
    for word in words.split()
}
_MOST_COLUMNS = 200
_LONGEST_NAME = 80
_MOST = 0.8
"""So large a part of the filled cells has to look like something for the column to be it."""
_SITE = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.I)
_MAIL = re.compile(r"\S+@\S+\.\S+")
_DATE = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_SEPARATORS = (";", "|", ",", "/", " & ", " en ", " and ")


@dataclass(frozen=True)
class Column:
    """One column. `cells`: those that are filled, in order; of a list each item. `rows`: how many rows there are."""

    name: str
    cells: tuple[Any, ...]
    filled: int
    rows: int
    lists: bool

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The cells as people read them."""
        return tuple(one_line(str(cell)) for cell in self.cells)

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each value stands there, whatever its capitals."""
        return _counted(self.texts)

    @property
    def is_unique(self) -> bool:
        """Whether every row has a value of its own."""
        return self.filled == self.rows == len(self.counts) and not self.lists

    @property
    def length(self) -> float:
        """Letters in a cell, on average."""
        return sum(map(len, self.texts)) / max(len(self.texts), 1)

    def mostly(self, test: Callable[[str], object]) -> bool:
        """Whether most filled cells pass a test; of few cells, all but one."""
        passed, number = sum(1 for text in self.texts if test(text)), len(self.texts)
        return bool(number) and (passed >= _MOST * number or 3 <= number == passed + 1)

    @property
    def is_site(self) -> bool:
        return self.mostly(lambda text: _SITE.fullmatch(text) and "@" not in text)

    @property
    def is_mail(self) -> bool:
        return self.mostly(_MAIL.fullmatch)

    @property
    def is_time(self) -> bool:
        return self.mostly(_is_time)

    def is_degrees(self, most: int) -> bool:
        """Whether these are numbers of at most so many degrees, with decimals."""
        return self.mostly(lambda text: re.fullmatch(r"-?\d+\.\d+", text) and abs(float(text)) <= most)

    @cached_property
    def date_form(self) -> str | None:
        """`DD-MM-YYYY` and the like; empty for what needs no form; None for no dates."""
        if not self.texts:
            return None
        if all(map(_ISO.fullmatch, self.texts)):
            return ""
        found = [_DATE.fullmatch(text) for text in self.texts]
        if not all(found) or len({match[2] for match in found if match}) != 1:
            return None
        first, second = (max(int(match[place]) for match in found if match) for place in (1, 3))
        sign = next(match[2] for match in found if match)
        if max(first, second) > 31 or min(first, second) > 12:
            return None
        return sign.join(("MM", "DD", "YYYY") if second > 12 else ("DD", "MM", "YYYY"))

    @property
    def may_be_american(self) -> bool:
        """Whether the day and the month could change places in each of these dates."""
        found = [match for text in self.texts if (match := _DATE.fullmatch(text))]
        return bool(found) and all(int(match[1]) <= 12 and int(match[3]) <= 12 for match in found)

    @cached_property
    def separator(self) -> str | None:
        """The sign between several values in a cell, where parts come back in other cells."""
        if self.lists:
            return None
        for sign in _SEPARATORS:
            cut = [[part.strip() for part in text.split(sign) if part.strip()] for text in self.texts]
            counts = _counted(part for parts in cut for part in parts)
            again = any(counts[part] > 1 for parts in cut if len(parts) > 1 for part in parts)
            if again and max(map(len, counts)) <= _LONGEST_NAME // 2:
                return sign
        return None

    @cached_property
    def parts(self) -> Counter[str]:
        """The same as `counts`, with the cells cut at their separator."""
        if self.separator is None:
            return self.counts
        sign = self.separator
        return _counted(part.strip() for text in self.texts for part in text.split(sign) if part.strip())


def _counted(texts: Iterable[str]) -> Counter[str]:
    first: dict[str, str] = {}
    return Counter(first.setdefault(same_words(text), text) for text in texts)


def _is_time(text: str) -> bool:
    meeting = {"from": text}
    (found,) = mended({"schedule": [meeting]})["schedule"]
    return bool(re.fullmatch(r"\d{1,2}[:.uh]\d{2}(?::00)?", str(found["from"])))


def columns_of(table: Table) -> list[Column]:
    """The columns that a mapping can name, with what stands in them."""
    found = []
    for name in table.columns[:_MOST_COLUMNS]:
        if (
            name in table.twice
            or {"{", "}"} & set(name)
            or not name.isprintable()
            or len(name) > _LONGEST_NAME
            or not name.strip()
        ):
            continue
        cells = [row.at(name) for row in table.rows]
        items = [item for cell in cells for item in (cell if isinstance(cell, list) else [cell])]
        plain = tuple(item for item in items if item is not None and not isinstance(item, list | dict))
        lists = any(isinstance(cell, list) for cell in cells)
        filled = sum(1 for cell in cells if cell is not None and cell != [])
        if plain or not filled:
            found.append(Column(name, plain, filled, len(table.rows), lists))
    return found
