"""How can a number be read that somebody wrote? 1.000 is a thousand to some and one to others."""

import re
from decimal import Decimal

__all__ = ["ambiguous", "single_reading"]

_GROUPS = re.compile(r"(-?[1-9]\d{0,2})([.,])(\d{3})")
_AROUND = re.compile(r"^(?:€|eur(?:o|os)?\b)\s*|\s*(?:€|eur(?:o|os)?|[,.]\s*(?:-+|–|—))$", re.IGNORECASE)
_NO_CENTS = re.compile(r"[,.]\s*(?:-+|–|—)\s*$")
"""`1.250,-`: what stands before it is whole."""
_FORMS = (
    (re.compile(r"\d+"), ""),
    (re.compile(r"\d{1,3}(?:[ '’\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?"), " '’\u00a0\u202f"),
    (re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?|\d{1,3}\.\d{3},\d{1,2}"), "."),
    (re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d{1,2})?|\d{1,3},\d{3}\.\d{1,2}"), ","),
    (re.compile(r"\d+[.,]\d{1,2}"), ""),
)
"""What has one reading, and the marks in it that only part the thousands."""


def _bare(text: str) -> str:
    """The number without a sign of money around it, as in `€ 12,-`."""
    last = ""
    while text != last:
        last, text = text, _AROUND.sub("", text.strip())
    return text


def ambiguous(text: str) -> tuple[str, str] | None:
    """Both readings of what has a point or comma with exactly three digits behind it: `1.000` is 1000, or 1.00.

    None for all else: a number that begins with 0 has no thousands. The second reading has two decimals.
    """
    match = _GROUPS.fullmatch(_bare(text))
    if not match or _NO_CENTS.search(text):
        return None
    whole, _, rest = match.groups()
    return whole + rest, str(round(Decimal(f"{whole}.{rest}"), 2))


def single_reading(text: str) -> str | None:
    """The one number that this can be, in digits with a point: `€ 1.234,50` is 1234.50. None where there is none."""
    bare = _bare(text)
    if _NO_CENTS.search(text) and _GROUPS.fullmatch(bare):
        return re.sub("[.,]", "", bare)
    for form, marks in _FORMS:
        if form.fullmatch(bare):
            return "".join(character for character in bare if character not in marks).replace(",", ".")
    return None
