"""What a word or number in YAML means to a neighbour: only what is surely a number or true or false gets a type."""

import re
from decimal import Decimal
from typing import Any

__all__ = ["scalar"]

_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?[0-9]+\.[0-9]+")
_NOTHING = {"", "~", "null", "Null", "NULL"}
_CURLY_QUOTES = "“”„‟‘"
_CURLY = re.compile(r"[“”„‟]([^“”„‟]+)[“”„‟]|‘(?!t )([^‘’]+)’")
_YES_NO = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def scalar(text: str, *, plain: bool) -> Any:
    """The value of a scalar. `plain`: written without quotes, and not as a block of text.

    Curly quotes around all of it are quotes, as word processors make them.
    """
    if not plain:
        return text
    if text in _NOTHING:
        return None
    if text in _YES_NO:
        return _YES_NO[text]
    if text[0] in "+-" or text[0].isdecimal():
        if _WHOLE.fullmatch(text) and len(text) < 16:
            return int(text)
        return Decimal(text) if _DECIMAL.fullmatch(text) else text
    if text[0] in _CURLY_QUOTES and (curly := _CURLY.fullmatch(text)):
        return (curly[1] or curly[2]).strip()
    return text
