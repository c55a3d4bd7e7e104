"""Who said last that a page is right, when, and what changed since?"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from markupsafe import Markup

from atlas.model.atlas import Document
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
}
"""By role: a page that says a day and no more was confirmed by those whom it is about."""


def trust_facts(edition: Edition, document: Document[Any], path: str) -> TrustFacts:
    """Of the page that stands at `path`. Without git it says what its front matter says, and no more."""
    meta = document.meta
    day: date | None = getattr(meta, "confirmed_on", None)
    role = getattr(meta, "confirmed_by", None) or "initiative"
    history = edition.history.get(document.path)
    since = max(day or date.min, history.complete_from) if history else None
    changes = _changes(history, day)
    mail = mails(edition.writer.shell, edition.neighbourhood, path, edition.title(document), edition.language)
    return TrustFacts(
        confirmed=edition.tell(say(_CONFIRMED[role].msgid, day=edition.words.day(day))) if day else None,
        can_be_confirmed="confirmed_on" in type(meta).model_fields,
        changes=tuple(change_row(edition, change) for change in changes),
        since=since,
        unchanged=bool(history and day and not changes and history.complete_from <= day),
        days=history.days if history else 0,
        known=history.since if history else None,
        mail=Markup(mail["right"]) if mail else None,  # noqa: S704 - percent-encoded
    )


def _changes(history: PageHistory | None, confirmed_on: date | None) -> list[PageChange]:
    """Those after it was confirmed; what was done on that day, was confirmed with it. Of a new page all is new."""
    after = confirmed_on or date.min
    return [change for change in history.changes if change.day > after and not change.is_new] if history else []


def change_row(edition: Edition, change: PageChange) -> ChangeRow:
    """A change in the language of the edition."""
    return ChangeRow(change.day, tuple(edition.tell(one) for one in change.told))
