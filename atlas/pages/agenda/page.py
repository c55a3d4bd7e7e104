"""The agenda of a neighbourhood: the usual week, what is on today and tomorrow, and calendars to subscribe to."""

from typing import Any

from atlas.analysis.neighbourhood_findings import NeighbourhoodFindings
from atlas.model.atlas import Neighbourhood
from atlas.pages.agenda.calendars import scheduled_activities, subscription
from atlas.pages.agenda.upcoming import upcoming_days
from atlas.pages.agenda.week import other_times, week
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.escape import json_attribute
from atlas.pages.writing.rows import by_title, reference
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["agenda_page"]


def agenda_page(writer: Writer, neighbourhood: Neighbourhood, findings: NeighbourhoodFindings) -> CompiledPage:
    """What is on in a usual week. The browser adds today and tomorrow, from data in the page."""
    key = neighbourhood.id
    name = writer.title(neighbourhood.page)
    silent = [
        reference(writer, neighbourhood, item)
        for item, page in neighbourhood.initiatives.items()
        if page.meta.status == "active" and not page.meta.schedule
    ]
    return writer.overview(
        "agenda/agenda",
        addresses.agenda(key),
        neighbourhood,
        title=writer.tell(say("Agenda of {neighbourhood}", neighbourhood=name)),
        week=week(writer, neighbourhood),
        others=other_times(writer, neighbourhood),
        silent=by_title(silent),
        days=json_attribute(upcoming_days(writer, neighbourhood, findings.coming)),
        everything=subscription(writer, addresses.neighbourhood_ics(key)),
        calendars=_calendars(writer, neighbourhood),
    )


def _calendars(writer: Writer, neighbourhood: Neighbourhood) -> list[dict[str, Any]]:
    """The smaller calendars: by activity, then by challenge."""
    key = neighbourhood.id
    activities = [
        (writer.term("activities", item), addresses.activity_ics(key, item))
        for item in scheduled_activities(neighbourhood)
    ]
    challenges = [
        (writer.title(page), addresses.challenge_ics(key, item)) for item, page in neighbourhood.challenges.items()
    ]
    found = sorted(activities, key=lambda one: one[0].casefold()) + sorted(
        challenges, key=lambda one: one[0].casefold()
    )
    return [{"title": title, "links": subscription(writer, path)} for title, path in found]
