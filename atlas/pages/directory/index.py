"""What do filters have to know of every initiative, so that they are exact without the rows being there?"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from atlas.analysis.whereabouts import At
from atlas.pages.directory.facets import Facet

__all__ = ["Choosable", "index"]

_TOLD_BY_MOMENTS = ("day", "part")
"""Day and part of the day have to hold for one and the same meeting, so they are kept together (`when`)."""


class Choosable(Protocol):
    """An initiative: its options by facet, its moments, and where it is."""

    @property
    def has(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def moments(self) -> tuple[str, ...]: ...
    @property
    def at(self) -> At | None: ...


def index(rows: Sequence[Choosable], facets: Iterable[Facet]) -> dict[str, Any]:
    """What each initiative can be chosen by, in the order of the list.

    `{"total": ..., "columns": {facet: column}, "at": ...}`.

    Many initiatives have the same of a facet, so a column names each combination once (`sets`) and gives every
    initiative the number of its own (`of`). `at`: latitude and longitude of each, null where that is not known.
    """
    columns = {
        facet.key: _column(row.has[facet.key] for row in rows) for facet in facets if facet.key not in _TOLD_BY_MOMENTS
    }
    at = [row.at for row in rows]
    return {"total": len(rows), "columns": {**columns, "when": _column(row.moments for row in rows)}, "at": at}


def _column(values: Iterable[tuple[str, ...]]) -> Mapping[str, Any]:
    numbers: dict[tuple[str, ...], int] = {}
    of = [numbers.setdefault(value, len(numbers)) for value in values]
    return {"sets": list(numbers), "of": of}
