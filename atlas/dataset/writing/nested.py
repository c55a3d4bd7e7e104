"""All tables as one JSON document, rows within the rows that they belong to, and the JSON Schema of that."""

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from atlas.dataset.every_table import TABLE_NAMED, TABLES
from atlas.dataset.sources import DataSources
from atlas.dataset.tables import Column, Row, Table
from atlas.dataset.writing.values import in_json
from atlas.model.licence import licence_address, licence_name

__all__ = ["SCHEMA_PATH", "atlas_json", "atlas_schema"]

SCHEMA_PATH = "atlas.schema.json"
_BESIDE: Mapping[str, Any] = {
    "title": {"type": "string"},
    "municipality": {"type": "string"},
    "summary": {"type": "string"},
    "languages": {"type": "array", "items": {"type": "string"}, "minItems": 1},
    "fictional": {"type": "boolean"},
    "day": {"type": "string", "format": "date"},
    "release": {"type": "string"},
    "site": {"type": "string", "format": "uri"},
    "licence": {
        "type": "object",
        "properties": {"name": {"type": "string"}, "address": {"type": "string"}},
        "required": ["address"],
        "additionalProperties": False,
    },
    "publisher": {
        "type": "object",
        "properties": {"name": {"type": "string"}, "website": {"type": "string"}},
        "required": ["name"],
        "additionalProperties": False,
    },
}


def atlas_json(sources: DataSources) -> bytes:
    """Everything that the pages say. What nobody said is left out; a key of another row is its id."""
    return (json.dumps(_document(sources), ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n").encode()


def atlas_schema(sources: DataSources) -> bytes:
    """The JSON Schema (2020-12) of it."""
    language = sources.atlas.language
    parts = {_called(table): _many(table, language) for table in TABLES if table.inside is None}
    found = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **({"$id": f"{sources.site_url}data/{SCHEMA_PATH}"} if sources.site_url else {}),
        "title": sources.atlas.home.meta.title,
        "type": "object",
        "properties": {"$schema": {"type": "string"}, **_BESIDE, **parts},
        "required": ["title", "municipality", "languages", "fictional", "day", *parts],
        "additionalProperties": False,
    }
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def _document(sources: DataSources) -> dict[str, Any]:
    meta = sources.atlas.home.meta
    licence, publisher = meta.licence, meta.publisher
    found: dict[str, Any] = {
        "$schema": SCHEMA_PATH,
        "title": meta.title,
        "municipality": meta.municipality,
        "summary": meta.summary,
        "languages": list(meta.languages),
        "fictional": meta.fictional,
        "day": sources.today.isoformat(),
        "release": sources.release or None,
        "site": sources.site_url or None,
        "licence": _said({"name": licence_name(licence), "address": licence_address(licence)}) if licence else None,
        "publisher": _said({"name": publisher.name, "website": publisher.website}) if publisher else None,
    }
    return _said(found) | _rows(sources)


def _rows(sources: DataSources) -> dict[str, Any]:
    """The tables that are in no other, with all others in their rows."""
    made: dict[str, dict[Row, dict[str, Any]]] = defaultdict(dict)
    for table in _parents_first():
        places = [table.names.index(name) for name in table.key]
        outer = TABLE_NAMED[table.inside].key if table.inside else ()
        columns = [(number, one) for number, one in enumerate(table.columns) if one.name not in outer]
        for row in sources.rows[table.name]:
            held = {one.name: in_json(one, row[number]) for number, one in columns if row[number] is not None}
            key = tuple(row[place] for place in places)
            made[table.name][key] = held
            if table.inside:
                around = made[table.inside][key[: len(outer)]]
                if _is_one(table):
                    around[table.called] = held
                else:
                    around.setdefault(table.called, []).append(held)
    return {_called(table): list(made[table.name].values()) for table in TABLES if table.inside is None}


def _parents_first() -> list[Table]:
    done: dict[str, Table] = {}
    waiting = list(TABLES)
    while waiting:
        table = waiting.pop(0)
        if table.inside is None or table.inside in done:
            done[table.name] = table
        else:
            waiting.append(table)
    return list(done.values())


def _said(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}


def _called(table: Table) -> str:
    return table.called or table.name


def _is_one(table: Table) -> bool:
    """Whether a row of the table around it holds one of these at most."""
    return table.inside is not None and table.key == TABLE_NAMED[table.inside].key


def _many(table: Table, language: str) -> dict[str, Any]:
    told = {"title": table.title.to(language), "description": table.description.to(language)}
    return (
        {**told, **_one(table, language)}
        if _is_one(table)
        else {**told, "type": "array", "items": _one(table, language)}
    )


def _one(table: Table, language: str) -> dict[str, Any]:
    outer = TABLE_NAMED[table.inside].key if table.inside else ()
    columns = [one for one in table.columns if one.name not in outer]
    inner = {_called(one): _many(one, language) for one in TABLES if one.inside == table.name}
    return {
        "type": "object",
        "properties": {one.name: _value(one, language) for one in columns} | inner,
        "required": [one.name for one in columns if one.required],
        "additionalProperties": False,
    }


def _value(column: Column, language: str) -> dict[str, Any]:
    kind = {
        "date": {"type": "string", "format": "date"},
        "time": {"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"},
    }
    numeric = column.type in {"integer", "number"}
    return {
        "title": column.title.to(language),
        "description": column.description.to(language),
        **kind.get(column.type, {"type": column.type}),
        **({"enum": list(column.choices)} if column.choices and not column.several else {}),
        **({"pattern": f"^(?:{column.pattern})$"} if column.pattern else {}),
        **({"minimum": column.least} if numeric and column.least is not None else {}),
        **({"maximum": column.most} if numeric and column.most is not None else {}),
        **({"x-atlas-unit": column.unit.to(language)} if column.unit else {}),
    }
