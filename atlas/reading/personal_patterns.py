"""Where a text holds a BSN, a bank account, a mobile number or an e-mail address."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Literal

from atlas.reading.personal_hints import (
    GAP,
    could_hold_abroad,
    could_hold_bsn,
    could_hold_dutch_mobile,
    could_hold_iban,
    folded,
)

__all__ = ["PATTERNS", "Finding", "Kind", "find_personal"]

Kind = Literal["bsn", "iban", "mobile", "email"]
Span = tuple[Kind, int, int]

_REGION = "NL"  # where a phone number without a country code is dialled
_LONGEST_PHONE = 32
_IBAN_LENGTHS = range(15, 35)

_LONGEST_LOCAL = 64
_LOCAL = re.compile(r"[\w.%+-]+\Z")
_AT = re.compile(r"@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"'|)\]}]+", re.I)

_DUTCH_MOBILE = re.compile(
    rf"(?<!\w)(?<!\d[.-])(?!0\.\d{{5}})"
    rf"(?:(?:\+|00{GAP}?)31{GAP}*(?:0\)?)?|\(?0|31(?=6\d{{8}}(?!\w))){GAP}*6(?:{GAP}{{0,5}}\d){{8}}(?!\d)"
)
_ABROAD = re.compile(rf"(?<!\w)(?:\+|00(?=[1-9]\d))\d(?:{GAP}{{0,3}}\d){{7}}")
_CHAT = re.compile(r"(?:wa\.me/|whatsapp\.com/send/?\?phone=)\+?(\d{9,15})", re.I)

_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ .\u00a0-]?[A-Za-z0-9]){11,30}")

_NINE = re.compile(
    r"""(?: (?<=bsn) | (?<=bsn[-/_=]) | (?<![^\W_]) (?<!\w[-/]) (?<!\d\.) )
        (?: \d{9}
          | \d{3} ([ .\u00a0\u202f-]) \d{3} \1 \d{3}
          | \d{4} ([ .\u00a0\u202f-]) \d{2} \2 \d{3}
          | \d{2} ([ .\u00a0\u202f-]) \d{2} \3 \d{2} \3 \d{3}
          | \d{2} ([ .\u00a0\u202f-]) \d{3} \4 \d{4}
          | (?:\d[ ]){8} \d )
        (?! [^\W_] | [.-]\d )""",
    re.I | re.X,
)
_NUMBER_OF_SOMETHING_ELSE = re.compile(
    r"""(?: \b(?:k\.?v\.?k|koophandel|handelsregister|rsin|fiscaal|btw|vat|charity|company|registration|isbn|issn|uprn
            |chamber\sof\scommerce|coc
            |zaak(?:nummer)?|dossier(?:nummer)?|kenmerk|besluit|decision|reference|case|amount|bedrag|bestelling)
          | "\w*id"\s*:
          | \beuros?\b | \beur\b | [€£$]
          | (?:\+|\b00)\d{1,3}(?:\s*\(0\))? )
        [^\d\n,]{0,40} $""",
    re.I | re.X,
)
_CALLED_BSN = re.compile(r"(?:bsn|burger\s?service|sofi)[^\d\n]{0,30}(\d(?:[ .\u00a0/-]?\d){7,8})(?!\d)", re.I)
_AN_AMOUNT_BEHIND = re.compile(r"(?:,\d\d|,-)?\s?(?:euro|eur\b|€|mensen|inwoners|people|residents)", re.I)

PATTERNS: Mapping[str, re.Pattern[str]] = {
    "mobile": _DUTCH_MOBILE,
    "abroad": _ABROAD,
    "chat": _CHAT,
    "iban": _IBAN,
    "web": _URL,
    "nine": _NINE,
    "label": _NUMBER_OF_SOMETHING_ELSE,
    "called": _CALLED_BSN,
    "amount": _AN_AMOUNT_BEHIND,
}
"""What is looked for, by name, for a form that looks before anything is sent."""


@dataclass(frozen=True)
class Finding:
    """What was found. `line` counts from 1. `text` is for comparing; it is never to be printed."""

    kind: Kind
    line: int
    text: str


@lru_cache(maxsize=8192)
def find_personal(text: str) -> tuple[Finding, ...]:
    """Every BSN, IBAN and mobile number in a text, and every e-mail address whoever it belongs to, by line.

    A number is taken for a BSN when it has nine digits that pass the eleven test and nothing says that it is another
    number: a name such as "RSIN" before it, a web address or decimals around it, or an amount of money.
    """
    words = folded(text)
    numbers: list[Span] = []
    if could_hold_dutch_mobile(text):
        numbers += _dutch_mobiles(text)
    if "wa.me/" in words or "whatsapp.com/" in words:
        numbers += (("mobile", *match.span(1)) for match in _CHAT.finditer(text))
    if could_hold_abroad(text):
        numbers += _mobiles_abroad(text)
    if could_hold_iban(text):
        numbers += _ibans(text)
    spans = [*_emails(text), *numbers]
    if could_hold_bsn(text):
        spans += _bsns(_without(text, numbers))
    if "bsn" in words or "burger" in words or "sofi" in words:
        spans += _called_bsn(text)
    return tuple(_with_lines(text, sorted(set(spans), key=itemgetter(1))))


def _with_lines(text: str, spans: Iterable[Span]) -> Iterator[Finding]:
    line, counted = 1, 0
    for kind, start, end in spans:
        line, counted = line + text.count("\n", counted, start), start
        yield Finding(kind, line, text[start:end])


def _without(text: str, spans: Iterable[Span]) -> str:
    """The text with these spans and all web addresses blanked out, every character still in its place."""
    kept, done = [], 0
    for _, start, end in sorted(spans, key=itemgetter(1)):
        kept += [text[done:start], "/" * (end - max(start, done))]
        done = max(end, done)
    return _URL.sub(lambda match: "/" * len(match[0]), "".join([*kept, text[done:]]))


def _emails(text: str) -> Iterator[Span]:
    """Every address, found by its @: what stands before it is looked for there only, and not at every word."""
    ends = 0
    for match in _AT.finditer(text):
        at = match.start()
        if local := _LOCAL.search(text, max(ends, at - _LONGEST_LOCAL), at):
            ends = match.end()
            yield "email", local.start(), ends


def _dutch_mobiles(text: str) -> Iterator[Span]:
    for match in _DUTCH_MOBILE.finditer(text):
        if _is_mobile("+31" + _digits(match[0])[-9:]):
            yield "mobile", *match.span()


# The libraries that know numbers are loaded where something looks like one: in most texts nothing does.


def _mobiles_abroad(text: str) -> Iterator[Span]:
    from phonenumbers import PhoneNumberMatcher, PhoneNumberType, number_type

    ends = 0
    for match in _ABROAD.finditer(text):
        if match.start() < ends:
            continue
        start = match.start()
        for phone in PhoneNumberMatcher(text[start : start + _LONGEST_PHONE], _REGION):
            if phone.start == 0 and phone.number.country_code != 31:
                ends = start + phone.end
                if number_type(phone.number) == PhoneNumberType.MOBILE:
                    yield "mobile", start, ends


def _is_mobile(number: str) -> bool:
    from phonenumbers import NumberParseException, PhoneNumberType, number_type, parse

    try:
        return number_type(parse(number, _REGION)) == PhoneNumberType.MOBILE
    except NumberParseException:
        return False


def _ibans(text: str) -> Iterator[Span]:
    from stdnum import iban

    for match in _IBAN.finditer(text):
        places = [place for place in range(*match.span()) if text[place].isalnum()]
        for length in _IBAN_LENGTHS:  # words may follow: the country decides how long it is
            number = "".join(text[place] for place in places[:length])
            if length <= len(places) and iban.is_valid(number, check_country=False):
                yield "iban", match.start(), places[length - 1] + 1
                break


def _called_bsn(text: str) -> Iterator[Span]:
    """Numbers that are called so, also in a web address."""
    from stdnum.nl import bsn

    for match in _CALLED_BSN.finditer(text):
        if bsn.is_valid(_digits(match[1]).zfill(9)):
            yield "bsn", *match.span(1)


def _bsns(text: str) -> Iterator[Span]:
    from stdnum.nl import bsn

    for match in _NINE.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        label = _NUMBER_OF_SOMETHING_ELSE.search(text[max(line, match.start() - 80) : match.start()])
        if bsn.is_valid(_digits(match[0])) and not label and not _AN_AMOUNT_BEHIND.match(text, match.end()):
            yield "bsn", *match.span()


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
