"""Which data can be taken along, for what, and what does each column mean?"""

from atlas.dataset.every_table import TABLES
from atlas.dataset.files import DATA_FILES
from atlas.dataset.tables import Column, Table
from atlas.model.licence import licence_address, licence_name
from atlas.pages.citing.cited import DataDescribed, DataFileTold
from atlas.pages.data.facts import ColumnFacts, DataFacts, FileFacts, LicenceFacts, TableFacts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["data_page"]


def data_page(writer: Writer) -> CompiledPage:
    """The page about all files of the whole atlas."""
    home = writer.version(writer.shell.home).meta
    licence, site = home.licence, writer.settings.site_url
    here = writer.language == writer.shell.language
    made = [one for one in DATA_FILES if not one.lacks(home, site)]
    description = writer.tell(
        say("Everything that this atlas says, as files for a spreadsheet, a database or a program.")
    )
    return writer.page(
        "data/data",
        addresses.DATA,
        None,
        source="",
        title=writer.tell(say("Data to take along")),
        description=description,
        facts=DataFacts(
            files=tuple(
                FileFacts(one.path, writer.tell(one.description), one.standard) for one in made if one.table is None
            ),
            tables=tuple(_table(writer, table) for table in TABLES),
            licence=LicenceFacts(licence_name(licence), licence_address(licence)) if licence else None,
            publisher=(home.publisher.name, home.publisher.website) if home.publisher else None,
            here=here,
            lacking=tuple(
                (writer.tell(one.title), writer.tell(lack)) for one in DATA_FILES if (lack := one.lacks(home, site))
            ),
        ),
        data=DataDescribed(
            description,
            home.municipality,
            tuple(
                DataFileTold(
                    writer.tell(one.title), ("" if here else "../") + addresses.data_file(one.path), one.media_type
                )
                for one in made
            ),
        ),
    )


def _table(writer: Writer, table: Table) -> TableFacts:
    columns = tuple(_column(writer, column) for column in table.columns)
    return TableFacts(table.name, writer.tell(table.title), writer.tell(table.description), columns)


def _column(writer: Writer, column: Column) -> ColumnFacts:
    kind, _, anchor = (column.field or "").partition("#")
    return ColumnFacts(
        name=column.name,
        title=writer.tell(column.title),
        description=writer.tell(column.description),
        unit=writer.tell(column.unit) if column.unit else None,
        choices=tuple((key, writer.tell(label)) for key, label in (column.choices or {}).items()),
        words=column.words is not None,
        several=column.several,
        method=column.method,
        field=f"{addresses.fields(kind)}#{anchor}" if kind else None,
    )
