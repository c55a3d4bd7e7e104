"""What is a file that was to be a workbook of Excel, and cannot be read? By what stands in it, not its name."""

import io
import re
import zipfile
from typing import Final

from atlas.texts import Sentence, say

__all__ = ["no_workbook"]

Told = tuple[Sentence, Sentence]
"""What is wrong, and what to do instead."""

_SAVE_AS: Final = say("open it in a spreadsheet program and save it as .xlsx")
_AGAIN: Final = say("copy or download it again, or open it in a spreadsheet program and save it again as .xlsx")
_ANOTHER: Final = say("give a workbook that was saved as .xlsx")
_CUT_OFF: Final = (say("this workbook is damaged: a part of it is missing"), _AGAIN)
_DAMAGED: Final = (say("this workbook is damaged"), _AGAIN)
_EMPTY: Final = (say("this file is empty: there is nothing in it at all"), _AGAIN)
_LOCKED: Final = (
    say("this workbook is locked with a password"),
    say("open it in a spreadsheet program and save it as .xlsx without a password"),
)
_OLD: Final = (say("this is a workbook of the old kind (.xls)"), _SAVE_AS)
_TEXT: Final = (say("this is a text file, such as CSV, and no workbook"), _SAVE_AS)
_ZIP: Final = (say("this is a zip file, and no workbook"), say("unpack it, and give the workbook that is in it"))
_OTHER: Final = (say("this is not an Excel file"), _ANOTHER)
_PARTS: Final = (
    (re.compile(r"xl/workbook\.bin"), (say("this is a binary workbook (.xlsb)"), _SAVE_AS)),
    (re.compile(r"word/.*"), (say("this is a text document (.docx), and no workbook"), _ANOTHER)),
    (re.compile(r"ppt/.*"), (say("this is a presentation (.pptx), and no workbook"), _ANOTHER)),
    (re.compile(r"Index/.*\.iwa|Index\.zip"), (say("this is a workbook of Apple Numbers"), _SAVE_AS)),
)
_BEGINS: Final = (
    (re.compile(rb"%PDF-"), (say("this is a PDF, and no workbook"), _ANOTHER)),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP", re.DOTALL),
     (say("this is a picture, and no workbook"), _ANOTHER)),
    (re.compile(rb"\s*<(?:!doctype|html|table|head|body|\?xml|meta)", re.IGNORECASE),
     (say("this is a web page, though it may be called a workbook"), _SAVE_AS)),
)  # fmt: skip
_OLE: Final = b"\xd0\xcf\x11\xe0"
_LOCK: Final = "EncryptedPackage".encode("utf-16-le")


def no_workbook(raw: bytes, *, is_list: bool = False) -> Told | None:
    """What is told of a file; None for a workbook that is whole. `is_list`: text and .ods can be read there too."""
    if not raw.strip(b"\0\r\n\t "):
        return None if is_list and not raw.startswith(b"\0") else _EMPTY
    if raw.startswith(b"PK"):
        return _packed(raw, is_list=is_list)
    if raw.startswith(_OLE):
        return _LOCKED if _LOCK in raw else _OLD
    begun = next((told for sign, told in _BEGINS if sign.match(raw.removeprefix(b"\xef\xbb\xbf"))), None)
    if begun or is_list:
        return begun
    return _TEXT if _is_text(raw) else _OTHER


def _packed(raw: bytes, *, is_list: bool) -> Told | None:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = archive.namelist()
            if "xl/workbook.xml" in names:
                return _DAMAGED if archive.testzip() else None
            kind = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except (zipfile.BadZipFile, EOFError):
        return _CUT_OFF
    except Exception:  # what is broken in a zip file is told in as many ways as there are kinds of packing
        return _DAMAGED
    if b"opendocument.spreadsheet" in kind:
        return None if is_list else (say("this is a workbook of LibreOffice (.ods)"), _SAVE_AS)
    if b"opendocument" in kind:
        return say("this is a document of LibreOffice, and no workbook"), _ANOTHER
    if is_list and "content.xml" in names:
        return None
    found = (told for sign, told in _PARTS if any(map(sign.fullmatch, names)))
    return next(found, _ZIP)


def _is_text(raw: bytes) -> bool:
    return b"\0" not in raw or raw.startswith((b"\xff\xfe", b"\xfe\xff"))
