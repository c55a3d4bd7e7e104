"""A poster or cards -> what Typst sets: a source of ours, and the words as values beside it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.resources import files
from textwrap import wrap

from atlas.keeping.remember import remembered
from atlas.pages.poster.card import Card, Fact
from atlas.pages.poster.facts import NO_TIME, Poster
from atlas.pages.writing.qr import qr_svg
from atlas.paper.typst import data_file, pdf, png
from atlas.texts import say, say_n

__all__ = ["Sheet", "card_sheet", "code_svg", "poster_sheet", "sheet_pdf", "sheet_png"]


_ENDLESS = re.compile(r"\S{80,}")
_PIECE = 20
_SIGN = re.compile(r"[@./]")
_LONG_ADDRESS = 36


@dataclass(frozen=True)
class Sheet:
    """What there is to print. `template`: a file of this folder; `files`: what it reads, by name."""

    template: str
    files: Mapping[str, bytes]
    title: str
    language: str


def sheet_pdf(sheet: Sheet) -> bytes:
    """As PDF by PDF/UA-1. Made once for the same words."""
    return _pdf(sheet.template, sorted(sheet.files.items()), sheet.title, sheet.language)


def sheet_png(sheet: Sheet, ppi: float) -> list[bytes]:
    """As a picture of each page."""
    return png(_source(sheet.template), sheet.files, ppi=ppi, title=sheet.title, language=sheet.language)


def code_svg(address: str) -> bytes:
    """The QR code of an address, with its quiet zone."""
    return qr_svg(address, 2).encode()


def poster_sheet(poster: Poster, paper: str, language: str) -> Sheet:
    """A poster on a sheet of paper: `a4` or `a3`."""
    data = {
        "paper": paper,
        "name": poster.name,
        "what": poster.what,
        "period": poster.period[:1].upper() + poster.period[1:],
        "address": poster.address.partition("://")[2],
        "code": bool(poster.address),
        "code_alt": say("QR code with the address of the agenda").to(language),
        "code_label": say("The whole agenda").to(language),
        "continued": say("continued").to(language),
        "left": say(
            "Not everything fits in large type. First comes what is not there every week, then everyone once, day by "
            "day, in an order drawn by lot. All of it is in the agenda."
        ).to(language),
        "notes": poster.notes,
        "sections": [
            {
                "head": section.head,
                "sub": section.sub,
                "empty": section.empty,
                "more": [say("and {n} more", n=number + 1).to(language) for number in range(max(len(section.rows), 1))],
                "rows": [
                    asdict(row)
                    | {
                        "title": _breakable(row.title),
                        "short-lead": row.lead if row.lead != NO_TIME else "",
                    }
                    for row in section.rows
                ],
            }
            for section in poster.sections
        ],
    }
    made = {"poster.json": data_file(data)}
    if poster.address:
        made["code.svg"] = code_svg(poster.address)
    return Sheet("poster.typ", made, f"{poster.name}: {poster.period}", language)


def card_sheet(cards: Sequence[Card], paper: str, language: str) -> Sheet:
    """Cards one after the other: each on a sheet of its own (`a6`), or four on a sheet (`a4`)."""
    longest = max((len(fact.lines) for one in cards for fact in one.facts), default=1)
    data = {
        "paper": paper,
        "more": [
            say_n("and {n} more: see its page", "and {n} more: see its page", number + 1).to(language)
            for number in range(longest)
        ],
        "cards": [
            {
                "title": _breakable(one.title),
                "language": one.language,
                "summary": one.summary,
                "facts": [asdict(fact) | {"lines": _foldable(fact)} for fact in one.facts],
                "address": one.address.partition("://")[2],
                "code_alt": say("QR code with the address of the page").to(language),
                "notes": one.notes,
            }
            for one in cards
        ],
    }
    made = {"cards.json": data_file(data)}
    made |= {f"code-{number}.svg": code_svg(one.address) for number, one in enumerate(cards) if one.address}
    title = cards[0].title if len(cards) == 1 else say("Cards of initiatives").to(language)
    return Sheet("card.typ", made, title, language)


def _breakable(title: str) -> str:
    """A title in which no word is longer than any line: what no dictionary knows may be broken anywhere."""
    return _ENDLESS.sub(lambda word: "\u200b".join(wrap(word[0], _PIECE)), title)


def _foldable(fact: Fact) -> list[str]:
    """Its lines; a long address may be broken after its signs, and without a hyphen, which would become part of it."""
    if not fact.dialled:
        return list(fact.lines)
    return [_SIGN.sub("\\g<0>\u200b", line) if len(line) > _LONG_ADDRESS else line for line in fact.lines]


@remembered
def _pdf(template: str, read: list[tuple[str, bytes]], title: str, language: str) -> bytes:
    return pdf(_source(template), dict(read), title=title, language=language)


def _source(template: str) -> str:
    return files("atlas.pages.poster").joinpath(template).read_text("utf-8")
