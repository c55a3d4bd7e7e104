"""What does the list of one's own say of an initiative? A file for each neighbourhood, for the browser."""

import json
from collections import defaultdict
from typing import Any

from atlas.analysis.time.occurrences import Occurrence
from atlas.pages.writing.edition import Edition

__all__ = ["meetings_json"]

_MOST = 10
"""So many meetings to come of each; by the time that they are over, the site has been built again."""


def meetings_json(edition: Edition) -> bytes:
    """By id: `title`, `status`, `when` and `where` in words, `next`, and whether it has a `calendar`.

    `next` holds [day, from, until] of the first meetings to come, by the clock in Amsterdam; None where not known.
    """
    coming: defaultdict[str, list[Occurrence]] = defaultdict(list)
    for one in edition.findings.time.occurrences:
        coming[one.initiative].append(one)
    told = {key: _told(edition, key, coming[key][:_MOST]) for key in edition.neighbourhood.initiatives}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _told(edition: Edition, key: str, coming: list[Occurrence]) -> dict[str, Any]:
    meta = edition.version(edition.neighbourhood.initiatives[key]).meta
    place = meta.place
    return {
        "title": meta.title,
        "status": meta.status,
        "when": edition.words.times(meta.schedule) if meta.status == "active" else None,
        "where": place.name if place and not place.private else None,
        "calendar": bool(meta.schedule),
        "next": [_meeting(edition, one) for one in coming],
    }


def _meeting(edition: Edition, one: Occurrence) -> tuple[str, str | None, str | None]:
    start = None if one.whole_day else edition.words.clock(one.start.time())
    return one.start.date().isoformat(), start, edition.words.clock(one.end.time()) if one.end else None
