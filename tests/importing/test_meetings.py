"""Single days in an imported schedule that its regular meetings cover already."""

from typing import Any

import pytest

from atlas.importing.meetings import without_double_days
from atlas.model.schedule import Meeting


@pytest.mark.parametrize(
    ("regular", "day", "covered"),
    [
        ({"weekday": "monday", "every": "two-weeks", "starts": "2026-11-25"}, "2026-12-14", True),
        ({"weekday": "monday", "every": "two-weeks", "starts": "2026-11-25"}, "2026-12-07", False),
        ({"weekday": "monday", "every": ["first", "last"]}, "2026-12-28", True),
        ({"rrule": "FREQ=WEEKLY", "starts": "2026-12-01"}, "2026-12-08", True),
        ({"rrule": "FREQ=WEEKLY", "starts": "2026-12-01"}, "2026-12-03", False),
        ({"rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "starts": "2026-12-01"}, "2026-12-15", True),
        ({"rrule": "FREQ=WEEKLY;BYDAY=TU;COUNT=2", "starts": "2026-12-01"}, "2026-12-08", True),
        ({"rrule": "FREQ=WEEKLY;BYDAY=TU;COUNT=2", "starts": "2026-12-01"}, "2026-12-15", False),
        ({"rrule": "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261208"}, "2026-12-08", True),
        ({"rrule": "FREQ=MONTHLY"}, "2026-12-01", False),
        ({"weekday": "thursday", "closed": "12-24/12-31"}, "2026-12-24", False),
        ({"weekday": "thursday", "closed": "2026-12-24/01-06"}, "2026-12-31", False),
    ],
)
def test_a_single_day_is_told_once(regular: dict[str, Any], day: str, covered: bool) -> None:
    meetings = tuple(
        Meeting.model_validate({"from": "19:30"} | facts)
        for facts in (regular, {"rrule": "FREQ=DAILY;COUNT=1", "starts": day, "ends": day})
    )
    assert without_double_days(meetings) == (meetings[:1] if covered else meetings)


def test_at_another_hour_it_is_another_meeting() -> None:
    day = {"starts": "2026-12-01", "ends": "2026-12-01", "weekday": "tuesday"}
    meetings = tuple(
        Meeting.model_validate(facts) for facts in ({"weekday": "tuesday", "from": "10:00"}, day | {"from": "11:00"})
    )
    assert without_double_days(meetings) == meetings
