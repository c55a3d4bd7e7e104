"""A catalogue for one more language: every sentence of the program, to be translated."""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from atlas.texts import LOCALES

__all__ = ["catalogue_text"]


def catalogue_text(language: str, present: Path | None = None) -> bytes:
    """The text of `<language>.po`. What `present` translates already stays; sentences that are no more go.

    Raises ValueError where `present` is no catalogue.
    """
    with (LOCALES / "nl.po").open("rb") as file:
        every = read_po(file, locale="nl")
    made = read_po(BytesIO(present.read_bytes()), locale=language) if present else Catalog(locale=language)
    new = Catalog(locale=language, project=every.project)
    for message in every:
        if not message.id:
            continue
        told = made.get(message.id) if made else None
        plural = isinstance(message.id, tuple | list)
        nothing: str | tuple[str, ...] = tuple("" for _ in range(new.num_plurals)) if plural else ""
        new.add(message.id, told.string if told and told.string else nothing, flags=message.flags)
    out = BytesIO()
    write_po(out, new, width=0, sort_output=True)
    return out.getvalue()
