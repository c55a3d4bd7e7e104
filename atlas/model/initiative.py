"""What the front matter of an initiative may say."""

from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from atlas.model.base import (
    Count,
    Day,
    Email,
    Id,
    LanguageCode,
    Model,
    Number,
    PartialDay,
    Url,
    Words,
    Written,
    ends_before_start,
)
from atlas.model.confirmed import WITH_A_DAY, ConfirmedBy, confirmed_some_day
from atlas.model.funding import Funding, Scaling
from atlas.model.impact import Impact
from atlas.model.imported import Imported
from atlas.model.picture import Picture
from atlas.model.place import Place
from atlas.model.schedule import Meeting

__all__ = ["AlsoAttend", "Contact", "Contribution", "Cost", "Imported", "Initiative", "Kind", "People", "Status"]

Kind = Literal["informal", "formal", "professional"]
Status = Literal["active", "paused", "stopped"]
CostKind = Literal["free", "voluntary", "paid"]
Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]{2,}-\S+$")]
"""An organisation in a register that others use too, with that register in front: `GB-CHC-1146179` (org-id.guide)."""


class Cost(Model):
    """What taking part costs. `cost: free` is short for `cost: {kind: free}`."""

    kind: CostKind
    note: Words | None = None


class Contact(Model):
    """How to reach the initiative: addresses of a role, never of a person."""

    website: Url | None = None
    email: Email | None = None
    phone: Written | None = None


class People(Model):
    """Key figures, counted by the initiative itself on `counted_on`."""

    participants: Count | None = None
    volunteers: Count | None = None
    key_people: Count | None = None
    hours_per_month: Number | None = Field(default=None, ge=0)
    counted_on: Day | None = None


class AlsoAttend(Model):
    """The tick list: of `asked` people, how many also take part elsewhere; lower ends of bins of five."""

    counted_on: Day
    asked: Count
    counts: dict[Id, Count] = Field(default={})


class Contribution(Model):
    """What the initiative does for one or more needs of a challenge, and how many people it serves for each."""

    challenge: Id
    needs: tuple[Id, ...] = Field(min_length=1)
    how: Words | None = None
    reach: Count | None = None


def _cost(value: Any) -> Any:
    is_word = isinstance(value, str | int | Decimal) and not isinstance(value, bool)
    return {"kind": str(value)} if is_word else value


class Initiative(Model):
    """A collective activity, from card club to church, or a professional resource beside them.

    `also`: other words that people would look for it by; searched, not shown.
    """

    model_config: ClassVar[ConfigDict] = WITH_A_DAY

    title: Words
    kind: Kind
    summary: Words | None = None
    also: tuple[Words, ...] = ()
    activities: tuple[Id, ...] = ()
    audiences: tuple[Id, ...] = ()
    languages: tuple[LanguageCode, ...] = ()
    status: Status = "active"
    started: PartialDay | None = None
    stopped: PartialDay | None = None
    origin: Literal["crisis"] | None = None
    picture: Picture | None = None
    place: Place | None = None
    schedule: tuple[Meeting, ...] = ()
    cost: Annotated[Cost, BeforeValidator(_cost, json_schema_input_type=CostKind | Cost)] | None = None
    accessibility: tuple[Id, ...] = ()
    contact: Contact | None = None
    identifiers: tuple[Identifier, ...] = ()
    people: People | None = None
    core_quality: Words | None = None
    sensitive: bool = False
    also_attend: AlsoAttend | None = None
    contributes: tuple[Contribution, ...] = ()
    impact: tuple[Impact, ...] = ()
    funding: tuple[Funding, ...] = ()
    scaling: Scaling | None = None
    confirmed_on: Day | None = None
    confirmed_by: ConfirmedBy | None = None
    imported: Imported | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.started and self.stopped and self.stopped < self.started[: len(self.stopped)]:
            raise ends_before_start("stopped")
        return confirmed_some_day(self)
