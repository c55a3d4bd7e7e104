"""A catalogue of Arabic letters made from our own sentences: what is still in Latin letters was never told in it."""

import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from .test_texts import extracted

__all__ = ["arabic", "write_catalogue"]

_KEPT = re.compile(r"\{[^{}]*\}|\]\([^)]*\)|<[^>]*>|&\w+;|`[^`]*`")
_LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابثدهفغحيجكلمنوپقرستعڤشخىز", strict=True))


def arabic(text: str) -> str:
    """The same letter by letter; values, addresses, tags and code stay as they are."""
    kept = [*_KEPT.findall(text), ""]
    parts = ("".join(_LETTERS.get(letter, letter) for letter in part.lower()) for part in _KEPT.split(text))
    return "".join(part + left for part, left in zip(parts, kept, strict=True))


def write_catalogue(folder: Path) -> Path:
    """Write `ar.po`, in which every sentence is translated and every plural has its six forms; returns the folder."""
    catalogue = Catalog(locale="ar", fuzzy=False)
    for message in sorted(extracted()):
        if len(message) > 1:
            catalogue.add(message, tuple(arabic(message[1]) for _ in range(catalogue.num_plurals)))
        else:
            catalogue.add(message[0], arabic(message[0]))
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "ar.po").open("wb") as handle:
        write_po(handle, catalogue)
    return folder
