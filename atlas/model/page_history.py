"""What is known of how a page changed: days, and what was other in plain words. Never who did it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from atlas.texts import Sentence

__all__ = ["Histories", "History", "PageChange", "PageHistory"]


@dataclass(frozen=True)
class PageChange:
    """What became other on a day. `told`: sentences; words of people in them are as they wrote them. `is_new`: the page
    came that day."""

    day: date
    told: tuple[Sentence, ...]
    is_new: bool = False


@dataclass(frozen=True)
class PageHistory:
    """Of a page with its translations, all that is known from the day `since` on: the day on which it came, or from
    which git knows anything.

    `changes`: the latest, the latest first; what no reader would notice is not among them, nor what is long ago.
    `days`: on how many days it changed. `complete_from`: the day after which `changes` holds all.
    """

    changes: tuple[PageChange, ...]
    days: int
    since: date
    complete_from: date


History = Mapping[str, PageHistory]
"""Of the pages of a neighbourhood, by path in the content folder. A page of which nothing is known is not in it."""
Histories = Mapping[str, History]
"""By neighbourhood. Empty without git, or where it was switched off."""
