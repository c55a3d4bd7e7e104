"""All tables as one SQLite database, the same bytes for the same rows."""

import sqlite3
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal

from atlas.dataset.every_table import TABLES
from atlas.dataset.sources import DataSources
from atlas.dataset.tables import Column, Table, Value
from atlas.dataset.writing.values import in_json, rounded

__all__ = ["sqlite_bytes"]

_TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
_LONG = frozenset({"texts"})
"""Tables of long rows. The others stand in the order of their key, which then needs no index beside them: the database
of a city is a quarter smaller."""
_VERSION = slice(92, 100)
"""Where the header of the file holds the version of SQLite that wrote it, which says nothing of the data."""


def sqlite_bytes(sources: DataSources) -> bytes:
    """A table each with its keys, and in `column_descriptions` what every column means, language by language.

    Yes is 1 and no is 0; days and times are texts, such as 2026-11-28 and 17:30.
    """
    database = sqlite3.connect(":memory:")
    try:
        database.execute("PRAGMA page_size = 4096")
        for table in TABLES:
            database.execute(_create(table))
            places = ", ".join("?" * len(table.columns))
            rows = ([_held(*pair) for pair in zip(table.columns, row, strict=True)] for row in sources.rows[table.name])
            database.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({places})", rows)  # noqa: S608 - own names
        database.execute(
            "CREATE TABLE column_descriptions (table_name TEXT NOT NULL, column_name TEXT NOT NULL, language TEXT NOT "
            "NULL, title TEXT NOT NULL, description TEXT NOT NULL, unit TEXT, PRIMARY KEY (table_name, column_name, "
            "language)) WITHOUT ROWID"
        )
        described = _descriptions(sources.atlas.home.meta.languages)
        database.executemany("INSERT INTO column_descriptions VALUES (?, ?, ?, ?, ?, ?)", described)
        database.commit()
        database.execute("VACUUM")
        data = bytearray(database.serialize())
    finally:
        database.close()
    data[_VERSION] = bytes(_VERSION.stop - _VERSION.start)
    return bytes(data)


def _create(table: Table) -> str:
    columns = [f"{_quoted(one.name)} {_TYPES.get(one.type, 'TEXT')}{' NOT NULL' if one.required else ''}"
               for one in table.columns]  # fmt: skip
    keys = [f"PRIMARY KEY ({_all(table.key)})"]
    keys += [
        f"FOREIGN KEY ({_all(one.columns)}) REFERENCES {_quoted(one.table)} ({_all(one.to)})"
        for one in table.foreign_keys
    ]
    held = "" if table.name in _LONG else " WITHOUT ROWID"
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join([*columns, *keys])}){held}"


def _descriptions(languages: tuple[str, ...]) -> Iterator[tuple[str | None, ...]]:
    for table in TABLES:
        for column in table.columns:
            for language in languages:
                told = (column.title.to(language), column.description.to(language))
                yield table.name, column.name, language, *told, column.unit.to(language) if column.unit else None


def _held(column: Column, value: Value) -> str | int | float | None:
    held = in_json(column, value) if isinstance(value, date | time) else rounded(column, value)
    return int(held) if isinstance(held, bool) else held if not isinstance(held, date | time | Decimal) else None


def _quoted(name: str) -> str:
    return f'"{name}"'


def _all(names: tuple[str, ...]) -> str:
    return ", ".join(map(_quoted, names))
