"""`data/shared_participants.csv` and the `.yml` beside it: counts of people who take part in two initiatives."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from atlas.model.base import Count, Day, Id, Model, Words

__all__ = ["SharedLine", "SharedMeta", "SharedParticipants"]


class SharedMeta(Model):
    """When, how and with which protection the counts were made, and which initiatives were asked."""

    counted_on: Day
    how: Words
    asked: tuple[Id, ...] | Literal["all"] = "all"
    k: Count = Field(default=5, ge=1)
    k_sensitive: Count = Field(default=10, ge=1)
    bin_width: Count = Field(default=5, ge=1)
    published_on: Day | None = None
    reason: Words | None = None
    public_source: Words | None = None

    @model_validator(mode="after")
    def _safe(self) -> Self:
        if (self.k < 5 or self.bin_width < 5 or self.k_sensitive < 10) and self.public_source is None:
            raise PydanticCustomError("unsafe_counts", "finer than the rules allow")
        return self


class SharedLine(Model):
    """At least `shared` people take part in both (with `bin_width` 1: exactly so many)."""

    a: Id
    b: Id
    shared: Count


class SharedParticipants(Model):
    """All published lines of a neighbourhood's roster, sorted, each pair once with a < b."""

    meta: SharedMeta
    lines: tuple[SharedLine, ...]

    @property
    def counted_on(self) -> date:
        return self.meta.counted_on
