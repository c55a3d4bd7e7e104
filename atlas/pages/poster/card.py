"""The card of an initiative: what fits in a hand, of what its page says."""

from collections.abc import Sequence
from dataclasses import dataclass

from atlas.pages.agenda.calendars import web_address
from atlas.pages.initiative.meetings import times_told
from atlas.pages.poster.told import Told, told
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.texts import say

__all__ = ["Card", "Fact", "card", "on_cards"]


@dataclass(frozen=True)
class Fact:
    """`name`: what it is called. `strong`: whether it stands out. `dialled`: its lines are numbers and addresses, which
    are written from left to right in every language."""

    name: str
    lines: Sequence[str]
    strong: bool
    dialled: bool = False


@dataclass(frozen=True)
class Card:
    """`facts`: what there is to know, in their order. `address`: of its page on the web;
    empty where it is not known. `notes`: what stands in small type at the foot."""

    title: str
    language: str | None
    summary: str
    facts: tuple[Fact, ...]
    address: str
    notes: tuple[str, ...]


def on_cards(edition: Edition) -> list[str]:
    """The initiatives that can have a card: all that have not stopped, by title."""
    pages = edition.neighbourhood.initiatives
    there = [key for key, page in pages.items() if page.meta.status != "stopped"]
    return sorted(there, key=lambda key: (edition.title(pages[key]).casefold(), key))


def card(edition: Edition, key: str) -> Card:
    """The card of an initiative."""
    meta = edition.version(edition.neighbourhood.initiatives[key]).meta
    fact = told(edition, key)
    when: Sequence[str] = times_told(edition.words, meta)
    if meta.status == "paused":
        when = [edition.tell(say("It has a break now. Ask when it begins again."))]
    elif not when:
        when = [edition.tell(say("Ask when"))]
    where = [line for line in (fact.where, fact.address) if line]
    cost = [f"{fact.cost} ({fact.cost_note})" if fact.cost_note else fact.cost] if fact.cost else []
    facts = (
        Fact(edition.tell(say("When")), when, strong=True),
        Fact(edition.tell(say("Where")), where, strong=True),
        Fact(edition.tell(say("For whom")), [fact.whom] if fact.whom else [], strong=False),
        Fact(edition.tell(say("What it costs")), cost, strong=False),
        Fact(edition.tell(say("Contact")), _contact(fact), strong=True, dialled=True),
    )
    return Card(
        title=fact.title,
        language=fact.language,
        summary=meta.summary or "",
        facts=tuple(one for one in facts if one.lines),
        address=web_address(edition.writer, edition.path(addresses.initiative, key)) or "",
        notes=tuple(_notes(edition)),
    )


def _contact(fact: Told) -> list[str]:
    reached = fact.reach
    phone = f"{reached.phone.written} {reached.phone.note}".strip() if reached.phone else ""
    return [text for text in (phone, reached.email, reached.website) if text]


def _notes(edition: Edition) -> list[str]:
    day = edition.words.day(edition.today)
    told_on = say("{neighbourhood}. As known on {day}; it may have changed.", neighbourhood=edition.name, day=day)
    notice = edition.writer.notice()
    return [edition.tell(told_on), *([notice] if notice else [])]
