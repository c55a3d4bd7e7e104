"""How is a PDF kept small? What a reader sees and what is told of it stay; how it is written down becomes shorter.

Typst writes what it tells assistive technology uncompressed, and places with more digits than a printer has dots.
"""

import re
from io import BytesIO
from typing import Final

import pikepdf

__all__ = ["lighter", "pages_of"]

_NUMBERS: Final = re.compile(
    rb"\([^)]*(?:(?<=\\)\)[^)]*)*\)|q [-\d. ]+ cm\b|\.\d\d\d++(?![-\d. ]* (?:scn|SCN)\b)",
)
"""Text and the scale of a drawing, which stay as they are; else what a number has behind its point, if it is no colour.

A bracket behind a backslash is taken for one that closes no text: at worst what follows is left as it is, too.
"""


def lighter(data: bytes) -> bytes:
    """The same document in fewer bytes: tags, words and looks as they were. The same bytes give the same bytes.

    Objects go into compressed object streams (ISO 32000-1, 7.5.7). Raises `pikepdf.PdfError` where `data` is no PDF.
    """
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
    """Places in hundredths of a point."""
    return _NUMBERS.sub(lambda found: found[0][:3] if found[0].startswith(b".") else found[0], content)


def pages_of(data: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(BytesIO(data)) as document:
        return len(document.pages)
