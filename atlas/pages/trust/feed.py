"""What changed lately in a neighbourhood, as a feed for news readers."""

from atlas.exports.atom import Entry, atom
from atlas.pages.trust.lately import Change, all_changes
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.texts import say

__all__ = ["changes_feed"]


def changes_feed(edition: Edition) -> bytes:
    """An entry for each day on which a page changed; its name is made of both, so that it never comes twice."""
    settings, title = edition.writer.settings, say("What changed lately in {neighbourhood}", neighbourhood=edition.name)
    return atom(
        edition.id,
        edition.language,
        [_entry(edition, change) for change in all_changes(edition)],
        title=edition.tell(title),
        by=edition.name,
        base=f"{settings.site_url}{edition.id}/" if settings.site_url else "./",
        name=_below(edition, edition.path(addresses.changes_feed)),
        page=_below(edition, addresses.url(edition.path(addresses.neighbourhood), edition.path(addresses.changes))),
    )


def _entry(edition: Edition, change: Change) -> Entry:
    path, mark, anchor = change.path.partition("#")
    there = addresses.url(edition.path(addresses.neighbourhood), path)
    address = f"{'' if there == './' else there}{mark}{anchor}"  # of the page that the others stand below
    return Entry(f"{change.key}/{change.day}", change.title, change.day, address, " ".join(change.told))


def _below(edition: Edition, path: str) -> str:
    return path.removeprefix(f"{edition.id}/")
