"""The page `/change/`, which the browser makes a form of: the same for every reader and for every page."""

from atlas.model.atlas import Atlas
from atlas.pages.change.facts import ChangeFacts
from atlas.pages.change.form_file import form_json
from atlas.pages.change.groups import groups_of
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import Built
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["change_page"]

_FORM = addresses.asset("change.json")


def change_page(writer: Writer, atlas: Atlas) -> Built:
    """The page, and the file with all forms."""
    contact = atlas.home.meta.contact
    page = writer.page(
        "change/change",
        addresses.CHANGE,
        None,
        source="",
        title=writer.tell(say("Change a page")),
        description=writer.tell(say("Tell what is different now; you need no account.")),
        facts=ChangeFacts(
            form=_FORM,
            parts=tuple((group.id, writer.tell(group.title)) for group in groups_of("initiative")),
            mail=contact.email if contact else None,
        ),
    )
    return Built(page, files={_FORM: form_json(writer, atlas)})
