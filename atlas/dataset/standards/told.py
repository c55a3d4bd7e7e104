"""What do the tables say of each initiative? Rows of several tables together, for files in standards of others."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from atlas.dataset.every_table import TABLE_NAMED
from atlas.dataset.sources import DataSources
from atlas.dataset.tables import Value

__all__ = ["Fields", "Told", "as_json", "initiatives_told", "said", "stable_id", "term_label"]

Fields = Mapping[str, Value]
"""A row, by the names of its columns."""


@dataclass(frozen=True)
class Told:
    """One initiative as the pages tell of it: nothing stands here that the tables leave out.

    `neighbourhood`, `initiative`: their rows. `place`: None where nobody told. `terms`: pairs of a list of the
    vocabulary and a word of it. `is_dutch`: whether the neighbourhood has codes of Statistics Netherlands.
    """

    neighbourhood: Fields
    initiative: Fields
    place: Fields | None
    terms: tuple[tuple[str, str], ...]
    meetings: tuple[Fields, ...]
    funding: tuple[Fields, ...]

    @property
    def key(self) -> str:
        return f"{self.initiative['neighbourhood']}/{self.initiative['initiative']}"

    @property
    def is_dutch(self) -> bool:
        return bool(self.neighbourhood["cbs"])


def initiatives_told(sources: DataSources) -> list[Told]:
    """All initiatives, in the order of the tables."""
    neighbourhoods = {row["neighbourhood"]: row for row in _rows(sources, "neighbourhoods")}
    places, terms, meetings, funding = (
        _by_initiative(_rows(sources, name)) for name in ("places", "initiative_terms", "meetings", "funding")
    )
    found = []
    for row in _rows(sources, "initiatives"):
        key = row["neighbourhood"], row["initiative"]
        found.append(
            Told(
                neighbourhood=neighbourhoods[row["neighbourhood"]],
                initiative=row,
                place=next(iter(places[key]), None),
                terms=tuple((str(one["vocabulary"]), str(one["term"])) for one in terms[key]),
                meetings=tuple(meetings[key]),
                funding=tuple(funding[key]),
            )
        )
    return found


def stable_id(sources: DataSources, *parts: object) -> str:
    """A UUID (version 5) that stays as long as the address of the site and the names of the pages do."""
    site = sources.site_url or "neighbourhood-atlas:"
    return str(uuid5(NAMESPACE_URL, site + "/".join(map(str, parts))))


def term_label(sources: DataSources, group: str, term: str) -> str:
    """A word of a list of the vocabulary in the language of the atlas; the word itself where that list has no label."""
    words = getattr(sources.atlas.vocabulary, group, {})
    label = words[term].label if term in words else {}
    return str(label.get(sources.atlas.language) or label.get("en") or term)


def said(**values: Any) -> dict[str, Any]:
    """Without what nobody said: None, nothing in a list, no letters in a text. Zero stays."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}


def as_json(document: Any) -> bytes:
    """A line for each thing in the document, so that changes can be compared; a city has thousands of them."""
    if isinstance(document, list):
        return (_listed(document) + "\n").encode()
    parts = [f"{_dumped(key)}: {_listed(value)}" for key, value in document.items()]
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _listed(value: Any) -> str:
    """A list of objects with a line for each; another value on one line."""
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return "[\n" + ",\n".join(map(_dumped, value)) + "\n]"
    return _dumped(value)


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _rows(sources: DataSources, name: str) -> list[Fields]:
    names = TABLE_NAMED[name].names
    return [dict(zip(names, row, strict=True)) for row in sources.rows[name]]


def _by_initiative(rows: Iterable[Fields]) -> dict[tuple[Value, Value], list[Fields]]:
    found: dict[tuple[Value, Value], list[Fields]] = defaultdict(list)
    for row in rows:
        found[row["neighbourhood"], row["initiative"]].append(row)
    return found
