"""What the front matter of an assignment to the network may say."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from atlas.model.base import Currency, Day, Id, Model, Money, Reference, Words, ends_before_start

__all__ = ["Action", "Assignment", "Budget", "Review"]


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


class Action(Model):
    """One step of the plan. `who`: ids of initiatives, or words for anyone else."""

    what: Words
    who: Annotated[tuple[str, ...], BeforeValidator(_as_list, json_schema_input_type=str | tuple[str, ...])] = ()
    due: Day | None = None
    status: Literal["todo", "doing", "done"] = "todo"


class Review(Model):
    """A day of looking back. `learned`: what was learned then; left out while that day is still planned."""

    date: Day
    learned: Words | None = None


class Budget(Model):
    """Money that comes with the assignment."""

    amount: Money
    currency: Currency = "EUR"
    source: Words | None = None


class Assignment(Model):
    """A challenge given to the network: who takes part, the plan, and what came of it."""

    challenge: Id
    given_by: Words
    given_on: Day
    title: Words | None = None
    due: Day | None = None
    partners: tuple[Reference, ...] = Field(min_length=1)
    budget: Budget | None = None
    plan: tuple[Action, ...] = ()
    reviews: tuple[Review, ...] = ()
    ended_on: Day | None = None
    outcome: Words | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for key, ends in (("due", self.due), ("ended_on", self.ended_on)):
            if ends and ends < self.given_on:
                raise ends_before_start(key)
        return self
