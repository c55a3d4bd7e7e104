"""What does the template of the agenda need to know?"""

from dataclasses import dataclass
from typing import TypedDict

from markupsafe import Markup

from atlas.pages.agenda.calendars import Subscription
from atlas.pages.agenda.week import Row, Weekday
from atlas.pages.directory.choices import Choices
from atlas.pages.poster.files import PosterLink
from atlas.pages.writing.rows import Reference

__all__ = ["AgendaFacts", "CalendarRow"]


class CalendarRow(TypedDict):
    """A smaller calendar, and how to get it."""

    title: str
    links: Subscription


@dataclass(frozen=True)
class AgendaFacts:
    """For `agenda.md.jinja`. `others`: at other times; `silent`: who does not say when, with their ids; `days`: for the
    browser; `choices`: what of the list of everything can be chosen; `posters`: to hang up."""

    week: tuple[Weekday, ...]
    others: tuple[Row, ...]
    silent: list[tuple[str, Reference]]
    days: Markup
    everything: Subscription
    calendars: list[CalendarRow]
    choices: Choices
    posters: tuple[PosterLink, ...]
