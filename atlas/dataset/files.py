"""Which files of the whole atlas are there for other programs? The page `data` lists them, and a catalogue describes
them; whoever adds one adds a row here."""

from collections.abc import Callable
from dataclasses import dataclass

from atlas.dataset.dcat.catalogue import catalogue
from atlas.dataset.dcat.needs import needs
from atlas.dataset.dcat.terms import PROFILE, PROFILE_NAME
from atlas.dataset.every_table import TABLES
from atlas.dataset.places_file import all_places
from atlas.dataset.sources import DataSources
from atlas.dataset.standards.giving import giving_json
from atlas.dataset.standards.hsds import hsds_json
from atlas.dataset.standards.murmurations import murmurations_json
from atlas.dataset.tables import Table
from atlas.dataset.writing.descriptor import datapackage
from atlas.dataset.writing.nested import SCHEMA_PATH, atlas_json, atlas_schema
from atlas.dataset.writing.sqlite_file import sqlite_bytes
from atlas.dataset.writing.workbook import workbook_bytes
from atlas.model.neighbourhood import Home
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
    table that it holds, if it holds one alone. `tells_of_others`: whether it says how large the others are, and is made
    when those are there. `needs`: what lacks before it can be made, in a sentence; the second
    argument is the address of the site, empty where that is not known.
    """

    path: str
    title: Sentence
    description: Sentence
    media_type: str
    standard: Standard | None
    make: Callable[[DataSources], bytes]
    table: str | None = None
    tells_of_others: bool = False
    needs: Callable[[Home, str], Sentence | None] | None = None

    def lacks(self, home: Home, site_url: str) -> Sentence | None:
        """What to fill in first; None where it can be made."""
        return self.needs(home, site_url) if self.needs else None


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
    DataFile(
        "places.geojson",
        say("Places on a map"),
        say("For a program that draws maps: every initiative and every boundary, private places as an area only."),
        "application/geo+json",
        Standard("GeoJSON (RFC 7946)", "https://www.rfc-editor.org/info/rfc7946"),
        all_places,
    ),
    DataFile(
        "dcat.jsonld",
        say("Description for a register of open data"),
        say("For registers such as data.overheid.nl: what there is, of whom, under which licence, and where it is."),
        "application/ld+json",
        Standard(PROFILE_NAME, PROFILE),
        lambda sources: catalogue(sources, DATA_FILES),
        tells_of_others=True,
        needs=needs,
    ),
    DataFile(
        "hsds.json",
        say("Initiatives as services"),
        say(
            "For directories of social services: who offers what, when and where. It does not hold how initiatives are "
            "tied, figures, challenges or money; a private place is left out."
        ),
        "application/json",
        Standard("HSDS 3.0", "https://docs.openreferral.org/en/3.0/"),
        hsds_json,
    ),
    DataFile(
        "360giving.json",
        say("Money as grants"),
        say(
            "For those who compare grants: who gave what to whom. It does not hold own income, help in kind, or money "
            "of which the amount or the first day is not known. The award date is the first day of the money."
        ),
        "application/json",
        Standard("360Giving 1.4", "https://standard.threesixtygiving.org/"),
        giving_json,
    ),
    DataFile(
        "murmurations.json",
        say("Initiatives as profiles"),
        say(
            "For maps of the Murmurations network: a list of profiles of initiatives. Each of them also has an address "
            "of its own, such as murmurations/NEIGHBOURHOOD/INITIATIVE.json. It does not hold when they meet; a "
            "private place has no coordinates."
        ),
        "application/json",
        Standard("Murmurations organizations 1.0", "https://docs.murmurations.network/"),
        murmurations_json,
    ),
    *map(_csv, TABLES),
)
"""In the order of the page. These addresses stay."""
