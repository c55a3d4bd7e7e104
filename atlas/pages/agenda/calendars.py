"""The calendar files of a neighbourhood, and the links to subscribe to one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from atlas.analysis.time.occurrences import Coming
from atlas.exports.calendar import calendar_events, calendar_file
from atlas.model.atlas import Neighbourhood
from atlas.pages.writing import addresses
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
    return writer.site_url + addresses.url(addresses.HOME, path) if writer.site_url else None


def subscription(writer: Writer, path: str) -> Subscription:
    """The links to a calendar file."""
    https = web_address(writer, path)
    webcal = Markup("webcal://" + https.partition("://")[2]) if https else None  # noqa: S704 - percent-encoded
    return Subscription(path, https, webcal)


def scheduled_activities(neighbourhood: Neighbourhood) -> tuple[str, ...]:
    """The activities of all initiatives that say when they meet, also of those that pause: their calendar stays."""
    planned = [page.meta for page in neighbourhood.initiatives.values() if page.meta.schedule]
    return tuple(sorted({activity for meta in planned for activity in meta.activities}))


def calendar_files(
    writer: Writer, neighbourhood: Neighbourhood, coming: Mapping[str, tuple[Coming, ...]]
) -> dict[str, bytes]:
    """A file for the neighbourhood, for each initiative that says when it meets, each activity and each challenge."""
    key = neighbourhood.id
    events = {name: _events(writer, neighbourhood, name, found) for name, found in coming.items()}

    def make(title: str, found: Iterable[str]) -> bytes:
        return calendar_file(title, (event for name in found for event in events[name]))

    pages = neighbourhood.initiatives
    files = {addresses.neighbourhood_ics(key): make(writer.title(neighbourhood.page), pages)}
    for name, page in pages.items():
        if page.meta.schedule:
            files[addresses.initiative_ics(key, name)] = make(writer.title(page), [name])
    for activity in scheduled_activities(neighbourhood):
        found = [name for name, page in pages.items() if activity in page.meta.activities]
        files[addresses.activity_ics(key, activity)] = make(
            _in_neighbourhood(writer, neighbourhood, writer.term("activities", activity)), found
        )
    for name, challenge in neighbourhood.challenges.items():
        found = [
            other for other, page in pages.items() if any(item.challenge == name for item in page.meta.contributes)
        ]
        files[addresses.challenge_ics(key, name)] = make(
            _in_neighbourhood(writer, neighbourhood, writer.title(challenge)), found
        )
    return files


def _events(writer: Writer, neighbourhood: Neighbourhood, key: str, coming: tuple[Coming, ...]) -> tuple[bytes, ...]:
    """The events of an initiative, made once for all the calendars that hold them."""
    member = (neighbourhood.id, neighbourhood.initiatives[key])
    url = web_address(writer, addresses.initiative(neighbourhood.id, key))
    return calendar_events(writer.atlas, member, coming, writer.language, writer.today, url)


def _in_neighbourhood(writer: Writer, neighbourhood: Neighbourhood, what: str) -> str:
    return writer.tell(say("{what} in {neighbourhood}", what=what, neighbourhood=writer.title(neighbourhood.page)))
