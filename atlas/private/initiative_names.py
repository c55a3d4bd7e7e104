"""Which initiatives does a cell of a private list name? Only where there is one reading; the rest is left as it is."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from atlas.private.known_initiatives import KnownInitiative
from atlas.private.rows import words

__all__ = ["InitiativeNames", "UncertainError"]

_BETWEEN = re.compile(r"((?:\s*[,;/\n\r]\s*|\s+(?:en|and|&)\s+)+)")
_MOST_PARTS = 100


class UncertainError(Exception):
    """A cell that cannot be read with certainty. `several`: it can be read in more than one way."""

    def __init__(self, several: bool) -> None:
        self.several = several
        super().__init__()


class InitiativeNames:
    """What the initiatives of a neighbourhood are called: their ids, and the titles of their pages."""

    def __init__(self, known: Mapping[str, KnownInitiative]) -> None:
        self.known = known

    @cached_property
    def _exact(self) -> Mapping[str, str]:
        """By name to the letter; a title that two of them have is the name of none."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for key, page in self.known.items():
            found[_one_line(page.title)].add(key)
        return {name: min(keys) for name, keys in found.items() if len(keys) == 1} | {key: key for key in self.known}

    @cached_property
    def _loose(self) -> Mapping[str, str]:
        """By name in any capitals; a name that two of them have is the name of none."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for key, page in self.known.items():
            for name in (key, page.title):
                found[words(_one_line(name))].add(key)
        return {name: min(keys) for name, keys in found.items() if len(keys) == 1}

    @property
    def harmless(self) -> frozenset[str]:
        """All names in `words`: since they stand on public pages, they may be repeated."""
        return frozenset(words(name) for key, page in self.known.items() for name in (key, page.title))

    def of_head(self, cell: str) -> str | None:
        """The initiative above a column, or before a row, of a matrix: by id or title, in any capitals."""
        name = _one_line(cell)
        return self._exact.get(name) or self._loose.get(words(name))

    def are_in(self, cell: str) -> bool:
        """Whether a cell names initiatives and nothing else."""
        try:
            return bool(self.of_cell(cell))
        except UncertainError as uncertain:
            return uncertain.several

    def of_cell(self, cell: str) -> frozenset[str]:
        """The initiatives in a cell of a list: one, or several with a comma, semicolon, slash, line or "en" between.

        To the letter, but for spaces. Empty where nothing in it is known. Raises `UncertainError` where it can be read
        in more than one way, and where a part of it is known.
        """
        if not self.known or cell in self.known:
            return frozenset((cell,) if self.known else ())
        parts = _BETWEEN.split(unicodedata.normalize("NFC", cell).strip())
        parts = parts[2:] if not parts[0] else parts
        parts = parts[:-2] if len(parts) > 1 and not parts[-1] else parts
        if len(parts) > 2 * _MOST_PARTS:
            raise UncertainError(several=False)
        readings: list[set[frozenset[str]]] = [{frozenset()}]
        for end in range(1, len(parts) + 1, 2):
            here: set[frozenset[str]] = set()
            for start in range(0, end, 2):
                found = self._exact.get(_one_line("".join(parts[start:end])))
                if found:
                    here |= {before | {found} for before in readings[start // 2]}
            readings.append(set(sorted(here, key=sorted)[:2]))  # two are as uncertain as a thousand
        if len(readings[-1]) == 1:
            return next(iter(readings[-1]))
        known = any(_one_line(part) in self._exact for part in parts[::2])
        if readings[-1] or (known and len(parts) > 1):
            raise UncertainError(several=bool(readings[-1]))
        return frozenset()


def _one_line(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split())
