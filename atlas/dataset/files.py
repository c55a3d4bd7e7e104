"""Which files of the whole atlas are there for other programs? The page `data` lists them, and a catalogue describes
them; whoever adds one adds a row here."""

from collections.abc import Callable
from dataclasses import dataclass

from atlas.dataset.every_table import TABLES
from atlas.dataset.sources import DataSources
from atlas.dataset.tables import Table
from atlas.dataset.writing.descriptor import datapackage
from atlas.dataset.writing.nested import SCHEMA_PATH, atlas_json, atlas_schema
from atlas.dataset.writing.sqlite_file import sqlite_bytes
from atlas.dataset.writing.workbook import workbook_bytes
from atlas.texts import Sentence, say

__all__ = ["DATA_FILES", "DataFile", "Standard"]


@dataclass(frozen=True)
class Standard:
    """A form that others agreed on. `address`: where it is described."""

    name: str
    address: str


@dataclass(frozen=True)
class DataFile:
    """A file below the folder of data. `description`: for whom it is, and what it holds, in a sentence.

    `make`: its bytes, which depend on nothing but its argument, so that what was made is kept. `table`: the name of the
    table that it holds, if it holds one alone.
    """

    path: str
    title: Sentence
    description: Sentence
    media_type: str
    standard: Standard | None
    make: Callable[[DataSources], bytes]
    table: str | None = None


_TABLE_SCHEMA = Standard("Table Schema", "https://datapackage.org/standard/table-schema/")


def _csv(table: Table) -> DataFile:
    def make(sources: DataSources) -> bytes:
        return sources.csv[table.name]

    path = f"{table.name}.csv"
    return DataFile(path, table.title, table.description, "text/csv", _TABLE_SCHEMA, make, table.name)


DATA_FILES: tuple[DataFile, ...] = (
    DataFile(
        "atlas.xlsx",
        say("Workbook"),
        say("For Excel and other spreadsheets: a sheet for each table, and one that explains every column."),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Standard("Office Open XML", "https://ecma-international.org/publications-and-standards/standards/ecma-376/"),
        workbook_bytes,
    ),
    DataFile(
        "atlas.sqlite",
        say("Database"),
        say("For questions across tables in SQL: the same tables with their keys, in one file."),
        "application/vnd.sqlite3",
        Standard("SQLite 3", "https://www.sqlite.org/fileformat2.html"),
        sqlite_bytes,
    ),
    DataFile(
        "atlas.json",
        say("All in one, for programs"),
        say("For programs: each neighbourhood with its initiatives and challenges, and all that is told of these."),
        "application/json",
        Standard("JSON", "https://www.rfc-editor.org/rfc/rfc8259"),
        atlas_json,
    ),
    DataFile(
        SCHEMA_PATH,
        say("What atlas.json can hold"),
        say("For programs that check or read atlas.json: its JSON Schema."),
        "application/schema+json",
        Standard("JSON Schema 2020-12", "https://json-schema.org/draft/2020-12"),
        atlas_schema,
    ),
    DataFile(
        "datapackage.json",
        say("Description of the tables"),
        say(
            "For R, Python and open data portals: what each column of each CSV file means, and how they hang together."
        ),
        "application/json",
        Standard("Data Package 2.0", "https://datapackage.org/"),
        datapackage,
    ),
    *map(_csv, TABLES),
)
"""In the order of the page. These addresses stay."""
