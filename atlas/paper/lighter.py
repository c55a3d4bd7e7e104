"""How is a PDF kept small? What a reader sees and what is told of it stay; how it is written down becomes shorter.

Typst writes what it tells assistive technology uncompressed, and places with more digits than a printer has dots.
"""

import re
from io import BytesIO
from typing import Final

__all__ = ["lighter", "pages_of"]

_KEPT: Final = re.compile(rb"(\([^)]*(?:(?<=\\)\)[^)]*)*\)|q [-\d. ]+ cm\b)")
"""Text and the scale of a drawing, which stay as they are.

A bracket behind a backslash is taken for one that closes no text: at worst what follows is left as it is, too.
"""
_COLOUR: Final = re.compile(rb"(scn\b|SCN\b)")
_OF_NUMBERS: Final = b"-0123456789. "
_PLACE: Final = re.compile(rb"(\.\d\d)\d+")


def lighter(data: bytes) -> bytes:
    """The same document in fewer bytes: tags, words and looks as they were. The same bytes give the same bytes.

    Objects go into compressed object streams (ISO 32000-1, 7.5.7). Raises `pikepdf.PdfError` where `data` is no PDF.
    """
    import pikepdf  # loaded where a document is made: most builds find theirs kept

    with pikepdf.open(BytesIO(data)) as document:
        for one in document.objects:
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Form":
                one.write(_shorter(one.read_bytes()))
        for page in document.pages:
            page.contents_coalesce()
            page.Contents.write(_shorter(page.Contents.read_bytes()))
        made = BytesIO()
        document.save(made, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return made.getvalue()


def _shorter(content: bytes) -> bytes:
    """Places in hundredths of a point. Splitting and joining is quicker than replacing."""
    parts = _KEPT.split(content)
    parts[::2] = map(_without_text, parts[::2])
    return b"".join(parts)


def _without_text(content: bytes) -> bytes:
    """The numbers before the name of a colour are its own, and stay."""
    *coloured, last = _COLOUR.split(content)
    for at in range(0, len(coloured), 2):
        places = coloured[at].rstrip(_OF_NUMBERS)
        coloured[at] = _hundredths(places) + coloured[at][len(places) :]
    return b"".join((*coloured, _hundredths(last)))


def _hundredths(content: bytes) -> bytes:
    return b"".join(_PLACE.split(content))


def pages_of(data: bytes) -> int:
    """How many pages a PDF has."""
    import pikepdf

    with pikepdf.open(BytesIO(data)) as document:
        return len(document.pages)
