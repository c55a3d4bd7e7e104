"""Which data can be taken along, for what, and what does each column mean?"""

from atlas.dataset.files import DATA_FILES
from atlas.model.licence import licence_address, licence_name
from atlas.pages.data.facts import DataFacts, LicenceFacts
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["data_page"]


def data_page(writer: Writer) -> CompiledPage:
    """The page about all files of the whole atlas."""
    home = writer.version(writer.shell.home).meta
    licence, site = home.licence, writer.settings.site_url
    return writer.page(
        "data/data",
        addresses.DATA,
        None,
        source="",
        title=writer.tell(say("Data to take along")),
        description=writer.tell(
            say("Everything that this atlas says, as files for a spreadsheet, a database or a program.")
        ),
        facts=DataFacts(
            files=tuple(one for one in DATA_FILES if not one.lacks(home, site)),
            lacking=tuple((one, lack) for one in DATA_FILES if (lack := one.lacks(home, site))),
            licence=LicenceFacts(licence_name(licence), licence_address(licence)) if licence else None,
            publisher=(home.publisher.name, home.publisher.website) if home.publisher else None,
        ),
    )
