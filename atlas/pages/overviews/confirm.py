"""Is it all still right? What needs confirming in a neighbourhood, for whoever knows the people."""

from atlas.pages.overviews.facts import ConfirmFacts, ConfirmRow
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title
from atlas.pages.writing.say_something import mails
from atlas.texts import say

__all__ = ["confirm_page"]


def confirm_page(edition: Edition) -> CompiledPage:
    """Pages that were confirmed long ago, soon will be, or never were; each with a mail to say that it is right."""
    freshness = edition.findings.time.freshness
    rows = [_row(edition, key) for key in (*freshness.stale, *freshness.soon, *freshness.never)]
    return edition.overview(
        "overviews/confirm",
        edition.path(addresses.confirm),
        title=edition.tell(say("Is it still right in {neighbourhood}?", neighbourhood=edition.name)),
        facts=ConfirmFacts(
            stale=[row for row in rows if row["stale"]],
            soon=[row for row in rows if row["day"] and not row["stale"]],
            never=by_title(row for row in rows if not row["day"]),
            fresh=len(freshness.fresh),
        ),
    )


def _row(edition: Edition, key: str) -> ConfirmRow:
    page = edition.neighbourhood.initiatives[key]
    path, title, day = edition.path(addresses.initiative, key), edition.title(page), page.meta.confirmed_on
    mail = mails(edition.writer.shell, edition.neighbourhood, path, title, edition.language)
    return {
        "title": title,
        "path": path,
        "day": day,
        "stale": key in edition.findings.time.stale,
        "mail": mail["right"] if mail else None,
    }
