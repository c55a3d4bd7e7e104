"""Which meetings are next? The first from the day of the build, and those of every day to come, for the browser."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from atlas.analysis.time.occurrences import DAYS_AHEAD, Occurrence
from atlas.pages.doors.facts import NextMeetings, NextRow
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.escape import json_attribute
from atlas.texts import Sentence, say, say_n

__all__ = ["MOST_NEXT", "has_agenda", "next_meetings"]

MOST_NEXT = 3
_SAMPLES = 200
"""Among so many numbers is one of each form that a language has for numbers of meetings."""


def has_agenda(edition: Edition) -> bool:
    """Whether its agenda says anything of a meeting to come."""
    return any(edition.findings.time.coming.values())


def next_meetings(path: str, editions: Sequence[Edition]) -> NextMeetings | None:
    """The first three meetings of these neighbourhoods together, as seen from the page `path`; None without any."""
    found = sorted(
        ((number, one) for number, edition in enumerate(editions) for one in edition.findings.time.occurrences),
        key=lambda item: _order(item[1]),
    )
    if not found:
        return None
    several = len(editions) > 1
    rows = tuple(_row(editions[number], one, several) for number, one in found[:MOST_NEXT])
    agenda = None if several else editions[0].path(addresses.agenda)
    return NextMeetings(rows, json_attribute(_for_the_browser(path, editions, found)), agenda)


def _order(one: Occurrence) -> tuple[object, ...]:
    """By day; what has no time of day comes last."""
    return one.start.date(), one.whole_day, one.start, one.end or one.start, one.initiative


def _row(edition: Edition, one: Occurrence, several: bool) -> NextRow:
    day = edition.words.weekday_and_day(one.start.date())
    hours = "–".join(hour for hour in _hours(edition, one) if hour)
    remark = f"{day} · {edition.name}" if several else day
    title = edition.title(edition.neighbourhood.initiatives[one.initiative])
    return NextRow(hours, title, edition.path(addresses.initiative, one.initiative), remark)


def _hours(edition: Edition, one: Occurrence) -> tuple[str | None, str | None]:
    start = None if one.whole_day else edition.words.clock(one.start.time())
    return start, edition.words.clock(one.end.time()) if one.end and not one.whole_day else None


def _for_the_browser(path: str, editions: Sequence[Edition], found: Sequence[tuple[int, Occurrence]]) -> dict[str, Any]:
    """As `upcoming_days` of the agenda, for several neighbourhoods, in few bytes: most weeks are as the week before.

    `days` goes from a day to the number of its list in `lists`; `of` from the number of an initiative to that of its
    neighbourhood; `names` are those of the neighbourhoods where there are several.
    """
    names = sorted({(number, one.initiative) for number, one in found})
    numbers = {name: place for place, name in enumerate(names)}
    by_day: dict[str, list[tuple[object, ...]]] = {}
    for number, one in found:
        meeting = (numbers[number, one.initiative], *_hours(editions[number], one))
        by_day.setdefault(one.start.date().isoformat(), []).append(meeting)
    lists = {tuple(meetings): None for meetings in by_day.values()}
    place_of = {meetings: place for place, meetings in enumerate(lists)}
    first = editions[0]
    return {
        "first": first.today.isoformat(),
        "last": (first.today + timedelta(days=DAYS_AHEAD)).isoformat(),
        "most": MOST_NEXT,
        "titles": [editions[at].title(editions[at].neighbourhood.initiatives[name]) for at, name in names],
        "links": [addresses.url(path, editions[at].path(addresses.initiative, name)) for at, name in names],
        "of": [at for at, _ in names],
        "names": [edition.name for edition in editions] if len(editions) > 1 else [],
        "lists": list(lists),
        "days": {day: place_of[tuple(meetings)] for day, meetings in by_day.items()},
        "words": _words(first),
    }


def _words(edition: Edition) -> dict[str, Any]:
    tell = edition.tell
    return {
        "today": tell(say("Today, {day}", day="{day}")),
        "next": tell(say("The next meetings")),
        "now": tell(say("now")),
        "tomorrow": tell(say("tomorrow")),
        "nothing": tell(say("Nothing is planned today.")),
        "over": tell(say("Nothing more today.")),
        "usual": tell(say("What there is in a usual week")),
        "all": _forms(edition, lambda n: say_n("{n} meeting", "{n} meetings", n)),
        "left": _forms(edition, lambda n: say_n("{n} meeting still to come", "{n} meetings still to come", n)),
    }


def _forms(edition: Edition, sentence: Callable[[int], Sentence]) -> dict[str, str]:
    """A sentence with a number `{n}` in it that the browser fills in, by the form that the number asks for (CLDR)."""
    samples: dict[str, int] = {}
    for number in range(_SAMPLES):
        samples.setdefault(edition.words.locale.plural_form(number), number)
    return {form: edition.tell(_open(sentence(number))) for form, number in samples.items()}


def _open(sentence: Sentence) -> Sentence:
    return Sentence(sentence.msgid, {**sentence.values, "n": "{n}"}, sentence.plural, sentence.n)
