"""Is it all still right? What needs confirming in a neighbourhood, for whoever knows the people."""

from typing import Any

from markupsafe import Markup

from atlas.analysis.time.freshness import freshness, is_stale
from atlas.model.atlas import Neighbourhood
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.rows import by_title
from atlas.pages.writing.say_something import mails
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["confirm_page"]


def confirm_page(writer: Writer, neighbourhood: Neighbourhood) -> CompiledPage:
    """Pages that were confirmed long ago, soon will be, or never were; each with a mail to say that it is right."""
    found = freshness(neighbourhood, writer.today)
    stale = {key: found.stale.get(key) or found.soon.get(key) for key in (*found.stale, *found.soon, *found.never)}
    rows = [_row(writer, neighbourhood, key) for key in stale]
    return writer.overview(
        "overviews/confirm",
        addresses.confirm(neighbourhood.id),
        neighbourhood,
        title=writer.tell(say("Is it still right in {neighbourhood}?", neighbourhood=writer.title(neighbourhood.page))),
        stale=[row for row in rows if row["stale"]],
        soon=[row for row in rows if row["day"] and not row["stale"]],
        never=by_title(row for row in rows if not row["day"]),
        fresh=len(found.fresh),
    )


def _row(writer: Writer, neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    page = neighbourhood.initiatives[key]
    path, title, day = addresses.initiative(neighbourhood.id, key), writer.title(page), page.meta.confirmed_on
    found = mails(writer.atlas, neighbourhood, path, title, writer.language)
    return {
        "title": title,
        "path": path,
        "day": day,
        "stale": is_stale(day, writer.today),
        "mail": Markup(found["right"]) if found else None,  # noqa: S704 - percent-encoded
    }
