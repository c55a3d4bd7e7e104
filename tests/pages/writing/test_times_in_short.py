"""All meeting times on one line: whoever asks for a Sunday reads of a Sunday."""

from datetime import date
from typing import Any

import pytest

from atlas.model.schedule import Meeting
from atlas.pages.writing.wording import Wording

TODAY = date(2026, 6, 1)  # a Monday
NL, EN = Wording("nl", TODAY), Wording("en", TODAY)


def weekly(*days: str, start: str = "09:00", end: str | None = "17:00", **more: Any) -> list[dict[str, Any]]:
    return [{"weekday": day, "from": start, **({"until": end} if end else {}), **more} for day in days]


WORKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")


@pytest.mark.parametrize(
    ("schedule", "dutch", "english"),
    [
        ([], None, None),
        (weekly("tuesday"), "Elke dinsdag, 09:00–17:00", "Every Tuesday, 09:00–17:00"),
        (weekly(*WORKDAYS), "Ma t/m vr 09:00–17:00", "Mon to Fri 09:00–17:00"),
        ([{"rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE"}, *weekly("sunday")], "Ma t/m wo; zo 09:00–17:00",
         "Mon to Wed; Sun 09:00–17:00"),
        (weekly("sunday", start="10:00") + weekly("tuesday", start="19:00", end=None), "Di vanaf 19:00; zo 10:00–17:00",
         "Tue from 19:00; Sun 10:00–17:00"),
        (weekly("monday", "tuesday", "thursday"), "Ma, di en do 09:00–17:00", "Mon, Tue and Thu 09:00–17:00"),
        (weekly("monday") + weekly("friday", note="competitie"), "Ma 09:00–17:00; vr 09:00–17:00 (competitie)",
         "Mon 09:00–17:00; Fri 09:00–17:00 (competitie)"),
        ([*weekly("monday"), {"weekday": "sunday", "every": "first", "from": "11:00"}],
         "Ma 09:00–17:00; elke eerste zondag van de maand, vanaf 11:00",
         "Mon 09:00–17:00; every first Sunday of the month, from 11:00"),
        ([*weekly("monday"), {"weekday": "sunday", "ends": "2026-05-01"}], "Elke maandag, 09:00–17:00",
         "Every Monday, 09:00–17:00"),
        (weekly("monday") * 2, "Ma 09:00–17:00", "Mon 09:00–17:00"),
    ],
)  # fmt: skip
def test_on_one_line(schedule: list[dict[str, Any]], dutch: str | None, english: str | None) -> None:
    meetings = [Meeting.model_validate(facts) for facts in schedule]
    assert (NL.times(meetings), EN.times(meetings)) == (dutch, english)
