"""Values in a sentence about a change, told in the language of who reads it: days, numbers, times, names."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from atlas.model.schedule import Meeting
from atlas.pages.writing.times_in_short import times_in_parts
from atlas.pages.writing.wording import Wording
from atlas.texts import Telling

__all__ = ["AllOf", "Day", "InLanguages", "LanguageName", "Number", "Partial", "Times"]


@lru_cache(maxsize=64)
def _words(language: str, today: date = date.min) -> Wording:
    return Wording(language, today)


@dataclass(frozen=True)
class InLanguages(Telling):
    """A name by language code; in a language that it lacks, the first."""

    texts: tuple[tuple[str, str], ...]

    def to(self, language: str) -> str:
        return dict(self.texts).get(language, self.texts[0][1])


@dataclass(frozen=True)
class AllOf(Telling):
    """`a, b and c`."""

    parts: tuple[Telling, ...]

    def to(self, language: str) -> str:
        return _words(language).all_of(
            [part.to(language) if isinstance(part, Telling) else part for part in self.parts]
        )


@dataclass(frozen=True)
class Day(Telling):
    """`3 March 2026`."""

    day: date

    def to(self, language: str) -> str:
        return _words(language).day(self.day)


@dataclass(frozen=True)
class Partial(Telling):
    """A year, a month or a day."""

    text: str

    def to(self, language: str) -> str:
        return _words(language).partial(self.text)


@dataclass(frozen=True)
class Number(Telling):
    """A number with the signs of the language."""

    value: int | float | Decimal

    def to(self, language: str) -> str:
        return _words(language).number(self.value)


@dataclass(frozen=True)
class LanguageName(Telling):
    """The name of a language."""

    code: str

    def to(self, language: str) -> str:
        return _words(language).language_name(self.code)


@dataclass(frozen=True)
class Times(Telling):
    """When an initiative meets, as far as that is still to come on `day`; empty where nothing is.

    Without the notes beside the times: those are words of people, who may have taken them back.
    """

    meetings: tuple[Meeting, ...]
    day: date

    def to(self, language: str) -> str:
        bare = [meeting.model_copy(update={"note": None}) for meeting in self.meetings]
        return "; ".join(times_in_parts(_words(language, self.day), bare))
