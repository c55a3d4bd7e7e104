"""Harmless slips of lists, mended: what has one reading is read so, and what has two is left for the model to tell."""

import re
from collections.abc import Mapping
from datetime import time
from typing import Any

from pydantic import TypeAdapter, ValidationError

from atlas.model.base import Clock

__all__ = ["mended"]

_DECIMALS = 6  # of a degree: a tenth of a metre
_BARE_SITE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.I)
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z]{2,4})*", re.I)
_AROUND_TIME = re.compile(r"^\d{4}-\d{2}-\d{2}[T ](?=\d)|:\d{2}\.\d+(?=$|[+-])|(?<=\d)[+-]\d{2}:?\d{2}$")
"""A day before a time, parts of seconds and the distance from Greenwich behind it: the time is that of the place."""
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}\S*")
_ISO_DAY = len("2026-03-01")
_CLOCK: TypeAdapter[time] = TypeAdapter(Clock)


def mended(data: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a page: `https://` before a bare site, few decimals, `en-GB` as `en`, `7:00 PM` as `19:00`.

    Of a moment where a day belongs, its day. What has another reading is left as it is.
    """
    found = dict(data)
    contact, place, schedule = found.get("contact"), found.get("place"), found.get("schedule")
    if isinstance(contact, dict) and isinstance(site := contact.get("website"), str):
        found["contact"] = {**contact, "website": f"https://{site}" if _BARE_SITE.fullmatch(site) else site}
    if isinstance(place, dict):
        rounded = {key: round(place[key], _DECIMALS) for key in ("lat", "lon") if isinstance(place.get(key), float)}
        found["place"] = {**place, **rounded}
    if isinstance(languages := found.get("languages"), list):
        found["languages"] = list(dict.fromkeys(_language(code) for code in languages))
    found |= {key: _day(found[key]) for key in ("started", "stopped", "confirmed_on") if key in found}
    if isinstance(schedule, list):
        found["schedule"] = [_with_times(meeting) for meeting in schedule]
    return found


def _language(code: Any) -> Any:
    """`en-GB` and `EN` are `en`."""
    match = _LANGUAGE.fullmatch(code) if isinstance(code, str) else None
    return match[1].lower() if match else code


def _with_times(meeting: Any) -> Any:
    if not isinstance(meeting, dict):
        return meeting
    mend = {"from": _time, "until": _time, "starts": _day, "ends": _day}
    return {key: mend[key](value) if key in mend else value for key, value in meeting.items()}


def _day(value: Any) -> Any:
    """The day of a moment: `2026-03-01T00:00:00Z` is `2026-03-01`."""
    return value[:_ISO_DAY] if isinstance(value, str) and _MOMENT.fullmatch(value) else value


def _time(value: Any) -> Any:
    """The one reading of a time of day; what has none, or two, as it was."""
    if not isinstance(value, str):
        return value
    text = _AROUND_TIME.sub("", _AROUND_TIME.sub("", value))
    try:
        _CLOCK.validate_python(text)
    except ValidationError as error:
        (first, *_) = error.errors()
        return first["ctx"]["reading"] if first["type"] == "clock_otherwise" else value
    return text
