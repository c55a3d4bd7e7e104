"""What the front matter of a neighbourhood, and of the home page of the atlas, may say."""

from datetime import date
from typing import Annotated, Any, ClassVar, Self

from pydantic import ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from atlas.model.base import Count, Day, Email, LanguageCode, Model, Number, Share, Url, Words, ends_before_start
from atlas.model.confirmed import WITH_A_DAY, ConfirmedByOthers, confirmed_some_day
from atlas.model.licence import Licence
from atlas.model.place import Point

__all__ = ["Crisis", "Home", "NeighbourhoodMeta", "Plain", "Publisher", "Thresholds"]

CbsCode = Annotated[str, StringConstraints(pattern=r"^(WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$")]


def _chosen_has_a_name(schema: dict[str, Any]) -> None:
    """Either somebody adopted the bar, or it is the one that an atlas starts with."""
    adopted = ("adopted_by", "adopted_on")
    usual = {key: {"const": told["default"]} for key, told in schema["properties"].items() if told.get("default")}
    other = {key: False for key in schema["properties"] if key not in usual}
    schema["anyOf"] = [{"required": [*adopted]}, {"properties": {**usual, **other}}]


class Thresholds(Model):
    """When the network carries a challenge: policy choices, with who adopted them and when (METHODS 7).

    Other numbers than those an atlas starts with are somebody's choice, and a choice has a name and a day.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(json_schema_extra=_chosen_has_a_name)

    reach: Share = 0.30
    effect: Share = 0.50
    continuity: Share = 0.50
    adopted_by: Words | None = None
    adopted_on: Day | None = None
    decision: Url | None = None
    review_on: Day | None = None

    @model_validator(mode="after")
    def _has_a_name_and_a_day(self) -> Self:
        said = ("reach", "effect", "continuity", "adopted_by", "adopted_on", "decision", "review_on")
        chosen = any(getattr(self, key) != type(self).model_fields[key].default for key in said)
        if chosen and not (self.adopted_by and self.adopted_on):
            raise PydanticCustomError("not_adopted", "not adopted by anyone")
        return self


class Population(Model):
    """How many people live here, by whom counted and when."""

    count: Count
    on: Day
    source: Words


class ContactPoint(Model):
    """Whom to ask about this neighbourhood's pages: the address of a role."""

    email: Email | None = None
    name: Words | None = None


class NeighbourhoodMeta(Model):
    """One neighbourhood of the atlas. `boundary`: the name of a GeoJSON file in `data/`."""

    model_config: ClassVar[ConfigDict] = WITH_A_DAY

    title: Words
    municipality: Words
    summary: Words | None = None
    cbs: tuple[CbsCode, ...] = ()
    population: Population | None = None
    centre: Point | None = None
    area_km2: Number | None = Field(default=None, gt=0)
    boundary: str | None = None
    thresholds: Thresholds | None = None
    contact: ContactPoint | None = None
    confirmed_on: Day | None = None
    confirmed_by: ConfirmedByOthers | None = None

    @model_validator(mode="after")
    def _confirmed(self) -> Self:
        return confirmed_some_day(self)


class Crisis(Model):
    """The period around which the pages over time look. As it stands: the corona crisis in the Netherlands."""

    title: Words | None = None
    from_: Day = Field(default=date(2020, 3, 12), alias="from")
    until: Day = date(2022, 3, 23)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until < self.from_:
            raise ends_before_start("until")
        return self


class Publisher(Model):
    """Who publishes the atlas: a body, never a person. `uri`: its address in a register of bodies, which stays."""

    name: Words
    website: Url | None = None
    uri: Url | None = None


class Home(Model):
    """The front page: what atlas this is, in which languages, and whether it is a demonstration.

    `licence`: under which others may use what the atlas says; without it none was given.
    """

    title: Words
    municipality: Words
    summary: Words | None = None
    languages: tuple[LanguageCode, ...] = Field(default=("nl",), min_length=1)
    fictional: bool = False
    crisis: Crisis = Crisis()
    contact: ContactPoint | None = None
    licence: Licence | None = None
    publisher: Publisher | None = None


class Plain(Model):
    """A hand-written page."""

    title: Words
    summary: Words | None = None
