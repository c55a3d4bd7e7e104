"""Who said last that a page is right, when, and what changed since?"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from atlas.model.atlas import Document
from atlas.model.initiative import Initiative
from atlas.model.page_history import PageChange, PageHistory
from atlas.pages.trust.facts import ChangeRow, TrustFacts
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.say_something import mails
from atlas.texts import Sentence, say

__all__ = ["change_row", "trust_facts"]

_CONFIRMED: Mapping[str, Sentence] = {
    "initiative": say("Confirmed by the initiative on {day}."),
    "key-figure": say("Confirmed on {day} by somebody who knows the neighbourhood."),
    "editors": say("Confirmed by the editors of this atlas on {day}."),
    "": say("Confirmed on {day}."),
}
"""By role: an initiative that says a day and no more confirmed it by itself."""


def trust_facts(
    edition: Edition, document: Document[Any], path: str, parts: Sequence[Document[Any]] = ()
) -> TrustFacts:
    """Of the page that stands at `path`. Without git it says what its front matter says, and no more.

    `parts`: files that stand on that page too, such as the assignments of a challenge.
    """
    meta = document.meta
    day: date | None = getattr(meta, "confirmed_on", None)
    role = getattr(meta, "confirmed_by", None) or ("initiative" if isinstance(meta, Initiative) else "")
    history = edition.history.get(document.path)
    all_of_it = [edition.history.get(page.path) for page in (document, *parts)]
    complete = max((one.complete_from for one in all_of_it if one), default=None)
    changes = [change_row(edition, change) for change in _changes(history, day)]
    for page in parts:
        title = edition.version(page).meta.title
        found = _changes(edition.history.get(page.path), day, with_new=True)
        changes += [change_row(edition, change, title) for change in found if history and change.day > history.since]
    mail = mails(edition.writer.shell, edition.neighbourhood, path, edition.title(document), edition.language)
    return TrustFacts(
        confirmed=edition.tell(say(_CONFIRMED[role].msgid, day=edition.words.day(day))) if day else None,
        is_asked=isinstance(meta, Initiative),
        changes=tuple(sorted(changes, key=lambda row: row.day, reverse=True)),
        since=max(day or date.min, complete) if complete else None,
        unchanged=bool(day and not changes and all(one and one.complete_from <= day for one in all_of_it)),
        days=history.days if history else 0,
        known=history.since if history else None,
        mail=mail["right"] if mail else None,
    )


def _changes(history: PageHistory | None, confirmed_on: date | None, *, with_new: bool = False) -> list[PageChange]:
    """Those after it was confirmed; what was done on that day, was confirmed with it. Of a new page all is new."""
    after, all_of_it = confirmed_on or date.min, history.changes if history else ()
    return [change for change in all_of_it if change.day > after and (with_new or not change.is_new)]


def change_row(edition: Edition, change: PageChange, part: str | None = None) -> ChangeRow:
    """A change in the language of the edition."""
    return ChangeRow(change.day, tuple(edition.tell(one) for one in change.told), part)
