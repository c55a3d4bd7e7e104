"""How does somebody who stands before a closed door tell it? A mail for each fact that goes out of date most."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from atlas.model.atlas import Document
from atlas.model.place import Place
from atlas.pages.agenda.calendars import web_address
from atlas.pages.initiative.reach import Reach
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.say_something import mails, report
from atlas.texts import Sentence, say

__all__ = ["Reports", "reports"]


@dataclass(frozen=True)
class Reports:
    """Mails to be written to the editors about the times, the place and how to get in touch, and one to `ask`.

    All of them are None where the atlas gives nobody to write to. `form`: the address of the form for this page.
    """

    times: Markup | None
    place: Markup | None
    contact: Markup | None
    ask: Markup | None
    form: Markup | None = None


def reports(edition: Edition, document: Document[Any], times: Sequence[str], reached: Reach) -> Reports:
    """Each mail holds the page, and what it says now."""
    shell, title = edition.writer.shell, edition.title(document)
    path = edition.path(addresses.initiative, document.id)
    web = web_address(edition.writer, path)
    where = [document.path, *([web] if web else [])]

    def mail(fact: Sentence, told: Sequence[str]) -> Markup | None:
        named = edition.tell(fact), told
        return report(shell, edition.neighbourhood, where, title, named, edition.language)

    to_write = mails(shell, edition.neighbourhood, document.path, title, edition.language)
    phone = reached.phone
    given = [phone.written if phone else None, reached.email, reached.site]
    return Reports(
        times=mail(say("When"), times),
        place=mail(say("Where"), _lines(document.meta.place)),
        contact=mail(say("Contact"), [one for one in given if one]),
        ask=to_write["ask"] if to_write else None,
        form=Markup(addresses.change(path, document.path)) if edition.writer.settings.offers_form else None,  # noqa: S704
    )


def _lines(place: Place | None) -> list[str]:
    """A place as the page tells it; a private one is not told."""
    if place is None or place.private:
        return []
    return [line for line in (place.name, place.address) if line]
