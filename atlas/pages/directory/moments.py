"""On which days, and in which part of the day, does an initiative meet?"""

from datetime import date

from atlas.analysis.time.occurrences import upcoming_meetings
from atlas.model.initiative import Initiative
from atlas.model.recurrence import PARTS

__all__ = ["PARTS", "moments"]


def moments(meta: Initiative, today: date) -> tuple[str, ...]:
    """Day and part of every meeting still to come, as `tuesday.evening`; a side that is not told is empty.

    None for what has stopped or has a break. A meeting belongs to every part of the day that it takes up. What takes
    place once, or by dates such as the fifteenth of each month, has no day of the week.
    """
    held = [meeting.recurrence for meeting in upcoming_meetings(meta, today)]
    told = (f"{day}.{part}" for one in held for day in one.weekdays or ("",) for part in one.parts or ("",))
    return tuple(dict.fromkeys(told))
