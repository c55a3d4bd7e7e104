"""The agenda of a neighbourhood: the usual week, what is on today and tomorrow, and calendars to subscribe to."""

from atlas.pages.agenda.calendars import scheduled_activities, subscription
from atlas.pages.agenda.facts import AgendaFacts, CalendarRow
from atlas.pages.agenda.upcoming import upcoming_days
from atlas.pages.agenda.week import other_times, week
from atlas.pages.directory.choices import choices
from atlas.pages.poster.files import poster_links
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.escape import json_attribute
from atlas.pages.writing.rows import alphabetical
from atlas.texts import say

__all__ = ["agenda_page"]


def agenda_page(edition: Edition) -> CompiledPage:
    """What is on in a usual week. The browser adds today and tomorrow, from data in the page."""
    key = edition.id
    name = edition.name
    silent = [
        (item, edition.reference(item))
        for item, page in edition.neighbourhood.initiatives.items()
        if page.meta.status == "active" and not page.meta.schedule
    ]
    return edition.overview(
        "agenda/agenda",
        addresses.agenda(key),
        title=edition.tell(say("Agenda of {neighbourhood}", neighbourhood=name)),
        facts=AgendaFacts(
            week=week(edition),
            others=other_times(edition),
            silent=sorted(silent, key=lambda one: alphabetical(one[1]["title"])),
            days=json_attribute(upcoming_days(edition)),
            everything=subscription(edition.writer, addresses.neighbourhood_ics(key)),
            calendars=_calendars(edition),
            choices=choices(edition, _told_of(edition)),
            posters=poster_links(edition),
        ),
    )


def _told_of(edition: Edition) -> list[str]:
    """The initiatives that stand in the agenda: those with a meeting to come, and those that do not say when."""
    coming = edition.findings.time.coming
    pages = edition.neighbourhood.initiatives
    return [
        key for key, page in pages.items() if coming[key] or (page.meta.status == "active" and not page.meta.schedule)
    ]


def _calendars(edition: Edition) -> list[CalendarRow]:
    """The smaller calendars: by activity, then by challenge."""
    key = edition.id
    activities = [
        (edition.term("activities", item), addresses.activity_ics(key, item))
        for item in scheduled_activities(edition.neighbourhood)
    ]
    challenges = [
        (edition.title(page), addresses.challenge_ics(key, item))
        for item, page in edition.neighbourhood.challenges.items()
    ]
    calendars = sorted(activities, key=lambda one: alphabetical(one[0])) + sorted(
        challenges, key=lambda one: alphabetical(one[0])
    )
    return [{"title": title, "links": subscription(edition.writer, path)} for title, path in calendars]
