"""Extra days in a schedule on which the regular meetings already take place: these are told once."""

from atlas.model.schedule import Meeting

__all__ = ["without_double_days"]


def without_double_days(meetings: tuple[Meeting, ...]) -> tuple[Meeting, ...]:
    """The schedule without single days that another meeting covers at the same time of day."""
    regular = [meeting for meeting in meetings if not _is_single(meeting)]
    return tuple(
        meeting
        for meeting in meetings
        if not _is_single(meeting)
        or not any(
            other.from_ == meeting.from_ and other.recurrence.meets_on(meeting.recurrence.once[0]) for other in regular
        )
    )


def _is_single(meeting: Meeting) -> bool:
    return len(meeting.recurrence.once) == 1
