"""The calendar files of a neighbourhood, and the links to subscribe to one."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from atlas.exports.calendar import calendar_events, calendar_file
from atlas.keeping.identity import identity
from atlas.keeping.remember import in_memory
from atlas.model.atlas import Neighbourhood
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["Subscription", "calendar_files", "scheduled_activities", "subscription", "web_address"]


@dataclass(frozen=True)
class Subscription:
    """How to get at a calendar file: its path, and its links on the web if the address of the site is known."""

    path: str
    https: str | None
    webcal: Markup | None


def web_address(writer: Writer, path: str) -> str | None:
    """The address of a page or file on the web; None where it is not known where the site will stand."""
    return addresses.absolute(writer.settings.site_url, path) if writer.settings.site_url else None


def subscription(writer: Writer, path: str) -> Subscription:
    """The links to a calendar file; nobody subscribes to one of a release."""
    https = None if writer.settings.release else web_address(writer, path)
    webcal = Markup("webcal://" + https.partition("://")[2]) if https else None  # noqa: S704 - percent-encoded
    return Subscription(path, https, webcal)


def scheduled_activities(neighbourhood: Neighbourhood) -> tuple[str, ...]:
    """The activities of all initiatives that say when they meet, also of those that pause: their calendar stays."""
    planned = [page.meta for page in neighbourhood.initiatives.values() if page.meta.schedule]
    return tuple(sorted({activity for meta in planned for activity in meta.activities}))


def calendar_files(edition: Edition) -> dict[str, bytes]:
    """A file for the neighbourhood, for each initiative that says when it meets, each activity and each challenge.

    In a release only the first, which says of which day it is: who wants to keep up goes to the site of today.
    """
    key = edition.id
    release = edition.writer.settings.release
    if release:
        day = edition.words.day(release.day)
        title = edition.tell(say("{neighbourhood}, as it was on {day}", neighbourhood=edition.name, day=day))
        every = (event for name in edition.neighbourhood.initiatives for event in _events(edition, name))
        return {addresses.neighbourhood_ics(key): calendar_file(title, every, stays=True)}
    events = {name: _events(edition, name) for name in edition.neighbourhood.initiatives}

    def make(title: str, keys: Iterable[str]) -> bytes:
        return calendar_file(title, (event for name in keys for event in events[name]))

    pages = edition.neighbourhood.initiatives
    files = {addresses.neighbourhood_ics(key): make(edition.name, pages)}
    for name, page in pages.items():
        if page.meta.schedule:
            files[addresses.initiative_ics(key, name)] = make(edition.title(page), [name])
    for activity in scheduled_activities(edition.neighbourhood):
        members = [name for name, page in pages.items() if activity in page.meta.activities]
        files[addresses.activity_ics(key, activity)] = make(
            _in_neighbourhood(edition, edition.term("activities", activity)), members
        )
    for name, challenge in edition.neighbourhood.challenges.items():
        members = [
            other for other, page in pages.items() if any(item.challenge == name for item in page.meta.contributes)
        ]
        files[addresses.challenge_ics(key, name)] = make(_in_neighbourhood(edition, edition.title(challenge)), members)
    return files


def _events(edition: Edition, key: str) -> tuple[bytes, ...]:
    """The events of an initiative, made once for all the calendars that hold them."""
    member = (edition.id, edition.neighbourhood.initiatives[key])
    page = web_address(edition.writer, edition.path(addresses.initiative, key))
    coming = edition.findings.time.coming[key]
    return in_memory(
        lambda: identity("events", edition.writer.identity, edition.id, page, coming),
        lambda: calendar_events(edition.writer.shell, member, coming, edition.language, edition.today, page),
        of=member[1],
    )


def _in_neighbourhood(edition: Edition, what: str) -> str:
    return edition.tell(say("{what} in {neighbourhood}", what=what, neighbourhood=edition.name))
