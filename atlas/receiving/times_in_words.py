"""When does somebody mean who writes it in words: `dinsdag 14:00-16:00`, `first Saturday of the month, 10 till 12`?"""

import re
from datetime import date
from typing import Any

from atlas.model.schedule import WEEKDAYS
from atlas.reading.other_days import days_meant
from atlas.reading.other_words import weekdays_in

__all__ = ["UnknownTimeError", "meetings_in"]

_CLOCK = r"(?:[01]?\d|2[0-4])(?:[:.h]\d{2}|u\d{2})?(?:\s?(?:am|pm|a\.m\.|p\.m\.))?(?:\s?(?:uur|u|h|o'clock)\b)?"
_BETWEEN = re.compile(
    rf"(?:van|from|between|tussen)?\s*\b(?P<begin>{_CLOCK})\s*(?:-|–|—|tot(?: en met)?|t/m|to|till?|until|en|and)\s*"
    rf"(?P<end>{_CLOCK})(?![\d:.]*\d)",
    re.IGNORECASE,
)
_AT = re.compile(rf"\b(?:om|vanaf|from|at|@)\s*(?P<begin>{_CLOCK})(?![\d:.]*\d)", re.IGNORECASE)
_ALONE = re.compile(
    r"\b(?P<begin>(?:[01]?\d|2[0-4])(?:[:.]\d{2}(?:\s?uur|\s?u\b)?|\s?uur\b|\s?(?:am|pm)\b))", re.IGNORECASE
)
_DAY = r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}(?:e|st|nd|rd|th)?\s+[a-zé]{3,}\.?\s+\d{4}"
_FIRST = re.compile(rf"\b(?P<how>vanaf|from|starting|start(?:s)?|met ingang van|per)?\s*(?P<day>{_DAY})", re.IGNORECASE)
_ORDINALS = {
    "first": r"eerste|1e|1ste|first|1st", "second": r"tweede|2e|2de|second|2nd", "third": r"derde|3e|3de|third|3rd",
    "fourth": r"vierde|4e|4de|fourth|4th", "last": r"laatste|last",
}  # fmt: skip
_TWO_WEEKS = re.compile(
    r"\b(?:om de (?:week|twee weken|2 weken|14 dagen)|(?:elke|iedere|per|every) (?:twee|2|two) (?:weken|weeks)|"
    r"tweewekelijks(?:e)?|every (?:other|second) week|fortnightly|biweekly|(?:on)?even weken|om de andere week)\b",
    re.IGNORECASE,
)
_OF_THE_MONTH = re.compile(r"\b(?:van|in|of|v\.?d\.?)\s*(?:de|the|elke|each|every)?\s*(?:maand|month)\b", re.IGNORECASE)
_LITTLE = re.compile(
    r"\b(?:elke|iedere|every|each|op|on|en|and|de|the|t/m|tot|to|through|week|wekelijks|weekly|uur|van|from)\b|[-–—,;:.&+/]",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|ma|di|wo|do|vr|"
    r"za|zo|mon|tue|wed|thu|fri|sat|sun|elke dag|iedere dag|dagelijks|every day|daily|werkdag(?:en)?|doordeweeks|"
    r"weekend(?:en)?)\b\.?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"(?:och?tend|voormiddag|morgen|middag|namiddag|avond)(?:en|s)?$")


class UnknownTimeError(ValueError):
    """A line in which no day of the week can be found."""


def meetings_in(text: str) -> list[dict[str, Any]]:
    """The meetings of a line, as front matter writes them: one for each day. What is left becomes a note.

    Raises `UnknownTimeError`.
    """
    words = " ".join(text.split()).strip("-•*· ")
    found: dict[str, Any] = {}
    note = [part.strip() for part in re.findall(r"\(([^()]*)\)", words)]
    words = re.sub(r"\([^()]*\)", " ", words)
    once = ""
    if (match := _FIRST.search(words)) and (days := days_meant(match["day"])):
        words = words[: match.start()] + " " + words[match.end() :]
        found["starts"] = days[0]
        once = "" if match["how"] else days[0]
    clocks: list[dict[str, str]] = []
    while found_clock := _clock(words, begun=bool(clocks)):
        words, clock = found_clock
        clocks.append(clock)
    rhythm, words = _rhythm(words)
    names = list(_NAMES.finditer(words))
    # What stands between two days tells whether the days between them are meant too.
    weekdays = list(weekdays_in(words[names[0].start() : names[-1].end()])) if names else []
    if once and not rhythm:
        found["ends"] = once
        weekdays = [WEEKDAYS[date.fromisoformat(once).weekday()]]
    if not weekdays:
        raise UnknownTimeError(text)
    parts = [one[0] for one in names if _PARTS.search(one[0].lower()) and not clocks]
    left = " ".join(_LITTLE.sub(" ", _NAMES.sub(" ", words)).split())
    note += [*parts, *([left] if left else [])]
    first = {"every": rhythm[0] if len(rhythm) == 1 else rhythm} if rhythm else {}
    more = {"note": "; ".join(note)} if note else {}
    return [{"weekday": day, **first, **clock, **found, **more} for day in weekdays for clock in clocks or [{}]]


def _clock(words: str, *, begun: bool) -> tuple[str, dict[str, str]] | None:
    """The words without the time, and when it begins and ends. `begun`: there is a time already; then only a span."""
    for pattern in (_BETWEEN,) if begun else (_BETWEEN, _AT, _ALONE):
        match = pattern.search(words)
        if match is None:
            continue
        groups = match.groupdict()
        end = _time(groups.get("end") or "")
        begin = _time(groups["begin"], like=groups.get("end") or "")
        if begin is None or (groups.get("end") and end is None):
            continue
        rest = words[: match.start()] + " " + words[match.end() :]
        return rest, {"from": begin, **({"until": end} if end else {})}
    return None


def _time(text: str, like: str = "") -> str | None:
    """`9.30 pm` as 21:30. `like`: the end of the same meeting; in `2-4 pm` both are in the afternoon."""
    found = re.match(r"(\d{1,2})(?:[:.hu](\d{2}))?\s*(a|p)?", text.strip().lower())
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half is None and re.search(r"p\.?m", like.lower()) and not re.search(r"[ap]\.?m", text.lower()):
        last = re.match(r"\d{1,2}", like.strip())
        half = "p" if last and hour <= int(last[0]) < 12 else None
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour % 24:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def _rhythm(words: str) -> tuple[list[str], str]:
    """How often, and the words without that."""
    if match := _TWO_WEEKS.search(words):
        return ["two-weeks"], words[: match.start()] + " " + words[match.end() :]
    found = {}
    for name, pattern in _ORDINALS.items():
        if match := re.search(rf"\b(?:{pattern})\b", words, re.IGNORECASE):
            found[match.start()] = name
            words = words[: match.start()] + " " * len(match[0]) + words[match.end() :]
    return [found[place] for place in sorted(found)], _OF_THE_MONTH.sub(" ", words)
