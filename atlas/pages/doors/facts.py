"""What does the template of the doors need to know?"""

from dataclasses import dataclass

from markupsafe import Markup

__all__ = ["Door", "DoorsFacts", "NextMeetings", "NextRow"]


@dataclass(frozen=True)
class Door:
    """A large link. `sign`: its drawing; `fact`: what is behind it, as true tomorrow as on the day of the build;
    `query`: what follows the address.

    Of a door to an agenda, `number` counts the neighbourhoods of the page, and `today` is its name once a browser has
    found out what there is today.
    """

    sign: str
    title: str
    path: str
    fact: str
    query: str = ""
    number: int | None = None
    today: str = ""


@dataclass(frozen=True)
class NextRow:
    """A meeting to come: `09:30–11:30`, whose it is, and the day, with the neighbourhood where there are several."""

    hours: str
    title: str
    path: str
    remark: str


@dataclass(frozen=True)
class NextMeetings:
    """The first meetings from the day of the build. `data`: of all days to come, for the browser. `agenda`: where all
    stand; None where that is in several neighbourhoods."""

    rows: tuple[NextRow, ...]
    data: Markup
    agenda: str | None


@dataclass(frozen=True)
class DoorsFacts:
    """For `doors.md.jinja`: only doors that lead somewhere; without meetings to come `meetings` is None."""

    doors: tuple[Door, ...]
    meetings: NextMeetings | None
