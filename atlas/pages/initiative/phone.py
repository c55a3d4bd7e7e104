"""A phone number somebody wrote: as people read it, and as a telephone dials it."""

import re
from dataclasses import dataclass

from phonenumbers import (
    Leniency,
    PhoneNumber,
    PhoneNumberFormat,
    PhoneNumberMatcher,
    PhoneNumberType,
    format_number,
    number_type,
)

__all__ = ["Phone", "phone"]

_REGION, _COUNTRY_CODE = "NL", 31
"""Where a number without a country code is dialled."""
_ABROAD_TOO = (
    PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE, PhoneNumberType.VOIP,
    PhoneNumberType.UNKNOWN,
)  # fmt: skip
_SHORT = re.compile(r"[\d .-]*\d")


@dataclass(frozen=True)
class Phone:
    """`written`: for people; `dialled`: for the telephone, None where no number was recognised; `note`: what else was
    written beside it, such as the hours."""

    written: str
    dialled: str | None
    note: str


def phone(text: str) -> Phone | None:
    """The first number in a text; None where the text is empty.

    >>> phone("+31123456789")
    Phone(written='012 345 6789', dialled='+31123456789', note='')
    >>> phone("0579-55 01 23 (ma-do)")
    Phone(written='0579-55 01 23', dialled='+31579550123', note='(ma-do)')
    >>> phone("0900-8844").dialled, phone("112").dialled, phone("ask at the desk").dialled
    ('09008844', '112', None)
    """
    text = " ".join(text.split())
    if not text:
        return None
    for found in PhoneNumberMatcher(text, _REGION, Leniency.POSSIBLE):
        note = f"{text[: found.start]} {text[found.end :]}".strip()
        return Phone(_grouped(found.raw_string, found.number), _dialled(found.number), note)
    bare = _SHORT.fullmatch(text)
    return Phone(text, re.sub(r"\D", "", text) if bare else None, "")


def _grouped(raw: str, number: PhoneNumber) -> str:
    """What somebody grouped stays as it is."""
    if not raw.removeprefix("+").isdigit():
        return raw
    at_home = number.country_code == _COUNTRY_CODE
    return str(format_number(number, PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL))


def _dialled(number: PhoneNumber) -> str:
    """With its country code, except for those that can be dialled in their own country only."""
    if number_type(number) in _ABROAD_TOO:
        return str(format_number(number, PhoneNumberFormat.E164))
    return re.sub(r"\D", "", format_number(number, PhoneNumberFormat.NATIONAL))
