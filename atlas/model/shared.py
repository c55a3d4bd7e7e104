"""`data/shared_participants.csv` and the `.yml` beside it: counts of people who take part in two initiatives."""

from datetime import date
from typing import ClassVar, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from atlas.model.base import Count, Day, Id, Model, Words

__all__ = ["BIN_WIDTH", "K_SENSITIVE", "SHARED_CSV", "K", "SharedLine", "SharedMeta", "SharedParticipants"]


SHARED_CSV = "data/shared_participants.csv"
"""Where the counts of a roster stand in the folder of a neighbourhood."""
K = 5
"""Fewer shared participants than this give no line (METHODS 1, rule 1)."""
K_SENSITIVE = 10
"""The same where either initiative is sensitive."""
BIN_WIDTH = 5
"""Counts are published as the lower end of a bin of so many people (rule 2)."""


class SharedMeta(Model):
    """When, how and with which protection the counts were made, and which initiatives were asked."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        json_schema_extra={
            "anyOf": [
                {"required": ["public_source"]},
                {
                    "properties": {
                        "k": {"minimum": K},
                        "k_sensitive": {"minimum": K_SENSITIVE},
                        "bin_width": {"minimum": BIN_WIDTH},
                    }
                },
            ]
        }
    )

    counted_on: Day
    how: Words
    asked: tuple[Id, ...] | Literal["all"] = "all"
    k: Count = Field(default=K, ge=1)
    k_sensitive: Count = Field(default=K_SENSITIVE, ge=1)
    bin_width: Count = Field(default=BIN_WIDTH, ge=1)
    published_on: Day | None = None
    reason: Words | None = None
    public_source: Words | None = None

    @model_validator(mode="after")
    def _safe(self) -> Self:
        if (self.k < K or self.bin_width < BIN_WIDTH or self.k_sensitive < K_SENSITIVE) and self.public_source is None:
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
