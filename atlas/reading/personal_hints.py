"""Could a text hold personal data? Cheap questions, asked before a text is searched with care.

A yes may turn out wrong, a no never does: whatever the careful search finds has these signs.
"""

import re

__all__ = ["GAP", "could_hold_abroad", "could_hold_bsn", "could_hold_dutch_mobile", "could_hold_iban", "folded"]

GAP = r"[ \t.()/‐-―\-\u00a0\u2009\u202f]"
"""What people write between the digits of a phone number."""

# Each begins with a character or two that a text is searched for as fast as it can be; that is what makes them cheap.
_SIX_AND_EIGHT = re.compile(rf"6(?:{GAP}{{0,5}}\d){{8}}")
_COUNTRY_CODE = re.compile(rf"(?:\+|00)\d(?:{GAP}{{0,3}}\d){{7}}")
_DIGITS_BEHIND_A_LETTER = re.compile(r"\d(?<=[A-Za-z]\d)\d")
_BETWEEN = r"[ .\u00a0\u202f-]"
_DIGIT_OR_BETWEEN = r"[\d .\u00a0\u202f-]"
_NINE_DIGITS = re.compile(
    rf"""\d(?={_DIGIT_OR_BETWEEN}{{8}})(?:\d{{8}}
          | \d{{2,3}} {_BETWEEN} \d{{2,3}} {_BETWEEN} \d{{3}}
          | \d {_BETWEEN} \d{{2}} {_BETWEEN} \d{{2}} {_BETWEEN} \d{{3}}
          | \d {_BETWEEN} \d{{3}} {_BETWEEN} \d{{4}}
          | (?:[ ]\d){{8}})""",
    re.X,
)


def could_hold_dutch_mobile(text: str) -> bool:
    """Whether a 6 with eight digits behind it stands in the text."""
    return _SIX_AND_EIGHT.search(text) is not None


def could_hold_abroad(text: str) -> bool:
    """Whether eight digits or more stand behind a + or 00."""
    return _COUNTRY_CODE.search(text) is not None


def could_hold_iban(text: str) -> bool:
    """Whether two digits stand right behind a letter."""
    return _DIGITS_BEHIND_A_LETTER.search(text) is not None


def could_hold_bsn(text: str) -> bool:
    """Whether nine digits stand together, in one of the ways in which people group those of a BSN."""
    return _NINE_DIGITS.search(text) is not None


def folded(text: str) -> str:
    """The text for looking words up in it as `re.IGNORECASE` would: that takes ſ for an s, and ı for an i."""
    return text.lower().replace("ſ", "s").replace("ı", "i")
