"""What the front matter of a challenge may say: the problem, and what it asks for."""

from typing import ClassVar, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from atlas.model.base import Count, Day, Id, Model, Number, Words
from atlas.model.confirmed import WITH_A_DAY, ConfirmedByOthers, confirmed_some_day
from atlas.model.imported import Imported

__all__ = ["Challenge", "Indicator", "Need", "Override", "Reading"]


class Need(Model):
    """One thing a challenge asks for, and how many people it should reach."""

    id: Id
    title: Words
    target_reach: Count | None = Field(default=None, gt=0)


class Reading(Model):
    """The value of an indicator on a day."""

    value: Number
    on: Day


class Indicator(Model):
    """A figure from outside the atlas by which the challenge is followed."""

    title: Words
    code: str | None = None
    unit: Words | None = None
    source: Words
    direction: Literal["up", "down"]
    baseline: Reading | None = None
    target: Reading | None = None


class Override(Model):
    """A verdict that a body of people gives instead of the computed one. Both are shown."""

    verdict: Count = Field(le=3)
    by: Words
    on: Day
    reason: Words


class Challenge(Model):
    """What the neighbourhood faces. `also`: other words that people would search it by; they are not shown."""

    model_config: ClassVar[ConfigDict] = WITH_A_DAY

    title: Words
    stated_by: Words
    stated_on: Day
    summary: Words | None = None
    also: tuple[Words, ...] = ()
    needs: tuple[Need, ...] = Field(min_length=1)
    indicator: Indicator | None = None
    status: Literal["open", "assigned", "closed"] = "open"
    override: Override | None = None
    confirmed_on: Day | None = None
    confirmed_by: ConfirmedByOthers | None = None
    imported: Imported | None = None

    @model_validator(mode="after")
    def _confirmed(self) -> Self:
        return confirmed_some_day(self)
