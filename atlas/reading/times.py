"""Whether what an initiative says of its beginning, its end and its meetings can be true together."""

from collections.abc import Iterator
from datetime import date

from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import Crisis
from atlas.model.partial_day import first_day, last_day
from atlas.reading.pages import ReadPage
from atlas.reading.problems import Problem
from atlas.texts import Sentence, say

__all__ = ["check_times"]


def check_times(page: ReadPage[Initiative], crisis: Crisis, today: date) -> Iterator[Problem]:
    """What has stopped did so before `today` and says so; what came out of the crisis began in it; each meeting
    that is not over is held on some day."""
    if page.document is None:
        return
    meta = page.document.meta
    if meta.stopped and meta.status != "stopped" and last_day(meta.stopped) < today:
        what = say('stopped is {day}, in the past, and yet status is "{status}"', day=meta.stopped, status=meta.status)
        yield _tell(page, "stopped", what, say('write "status: stopped", or take this line out'))
    if meta.stopped and meta.status == "stopped" and first_day(meta.stopped) > today:
        what = say('stopped is {day}, in the future, and yet status is "stopped"', day=meta.stopped)
        yield _tell(page, "stopped", what, say("write when it stopped, or take the line with status out until then"))
    if meta.origin == "crisis" and meta.started and _outside(meta.started, crisis):
        what = say(
            "started is {day}, and that is outside the crisis (from {start} to {end})",
            day=meta.started,
            start=crisis.from_.isoformat(),
            end=crisis.until.isoformat(),
        )
        yield _tell(page, "origin", what, say("take this line out, or write under started when it began in the crisis"))

    for number, meeting in enumerate(meta.schedule):
        if not meeting.recurrence.is_over(today) and meeting.recurrence.is_never(today):
            where, hint = f"schedule[{number + 1}]", say("check the days, and starts, ends and closed beside them")
            what = say("there is no day on which this meeting is held")
            yield Problem(page.path, page.line("schedule", number), where, what, hint, rule="times")


def _outside(day: str, crisis: Crisis) -> bool:
    """Whether no day that `day` can mean lies in the crisis."""
    return last_day(day) < crisis.from_ or crisis.until < first_day(day)


def _tell(page: ReadPage[Initiative], key: str, what: Sentence, hint: Sentence) -> Problem:
    return Problem(page.path, page.line(key), key, what, hint, rule="times")
