"""What an initiative publishes of one before/after measurement among its participants (METHODS 4)."""

from typing import ClassVar, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from atlas.model.base import Count, Day, Id, Model, Number, Words

__all__ = ["FEWEST_IN_PROPORTION", "FEWEST_PEOPLE", "INSTRUMENTS", "Impact"]

INSTRUMENTS = ("who-5", "swemwbs", "de-jong-gierveld-6", "ons4", "custom")


FEWEST_PEOPLE = 10
"""Of fewer people nothing is published (METHODS 4)."""
FEWEST_IN_PROPORTION = 5
"""Of a proportion at least so many on either side."""


class Impact(Model):
    """One closed wave: means before and after over the `n` people who answered both times, of `invited` people.

    `asks`: what the questions are about, as a heading for readers ("How lonely people feel").
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"instrument": {"const": "custom"}}},
            "then": {"required": ["title", "range", "better"]},
        }
    )

    challenge: Id
    instrument: Literal["who-5", "swemwbs", "de-jong-gierveld-6", "ons4", "custom"]
    wave: Words
    measured_on: Day | None = None
    invited: Count
    n: Count
    mean_before: Number
    mean_after: Number
    sd_diff: Number = Field(ge=0)
    sd_before: Number | None = Field(default=None, ge=0)
    sd_after: Number | None = Field(default=None, ge=0)
    improved: Count | None = None
    retrospective: bool = False
    title: Words | None = None
    asks: Words | None = None
    range: tuple[Number, Number] | None = None
    better: Literal["higher", "lower"] | None = None
    item: Words | None = None

    @model_validator(mode="after")
    def _possible(self) -> Self:
        if self.n > self.invited:
            raise PydanticCustomError("more_than_invited", "more answers than people invited")
        if self.improved is not None and self.improved > self.n:
            raise PydanticCustomError("more_improved_than_answered", "more improved than answered")
        if self.instrument == "custom" and (self.range is None or self.better is None or self.title is None):
            raise PydanticCustomError("custom_instrument", "a custom instrument needs title, range and better")
        return self
