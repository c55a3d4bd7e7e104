"""In which characters a file of a stranger is written, and its text."""

import codecs

from atlas.reading.no_workbook import no_workbook
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say

__all__ = ["decode_list"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_WINDOWS = "cp1252"


def decode_list(raw: bytes, name: str, encoding: str | None) -> tuple[str, Sentence | None]:
    """The text of a list, and a remark where the encoding had to be guessed.

    `encoding`: what the mapping says, or None to find out: a mark at the start, else UTF-8, else Windows-1252, which
    is what spreadsheet programs write when they do not write UTF-8. Raises `AtlasError` where no text comes out.
    """
    if told := no_workbook(raw, is_list=True):
        raise _error(name, 1, *told)
    if raw.startswith(_WORKBOOKS):
        raise _error(
            name, 1, say("this is a workbook, not a list"), say('save the sheet as "CSV UTF-8" and import that')
        )
    remark = None
    found = encoding or _marked(raw) or _wide(raw)
    if found is None:
        found = "utf-8" if _is_utf8(raw) else _WINDOWS
        if found == _WINDOWS:
            remark = say(
                'this file is not UTF-8 and was read as Windows-1252; if letters are wrong, write "encoding:" under '
                '"file:" in the mapping'
            )
    try:
        text = raw.decode(found)
    except (UnicodeDecodeError, UnicodeError) as error:
        start = getattr(error, "start", 0)
        what = say("this file is not written in {encoding}", encoding=found)
        raise _error(name, raw.count(b"\n", 0, start) + 1, what, say('save it as "CSV UTF-8" and try again')) from None
    text = text.removeprefix("\ufeff")
    if "\0" in text:
        raise _error(name, 1, say("this is not a text file"), say("give a CSV, JSON or GeoJSON file"))
    if not text.strip():
        raise _error(name, 1, say("this file is empty"), say("give a list with a header and at least one row"))
    return text.replace("\r\n", "\n").replace("\r", "\n"), remark


def _marked(raw: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), None)


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: in Latin script every second byte is then zero."""
    sample = raw[:2000]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) < len(sample) // 4:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _error(name: str, line: int, what: Sentence, hint: Sentence) -> AtlasError:
    return AtlasError([Problem(name, line, "", what, hint)])
