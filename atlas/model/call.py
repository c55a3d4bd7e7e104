"""What the front matter of a call may say: room for something new, or, as plan B, a tender."""

from typing import Literal, Self

from pydantic import model_validator

from atlas.model.base import Day, Id, Model, Words, ends_before_start

__all__ = ["Call"]


class Call(Model):
    """An invitation for a need that the network cannot carry alone."""

    challenge: Id
    kind: Literal["new-initiative", "tender"]
    why: Words
    opens: Day
    title: Words | None = None
    need: Id | None = None
    closes: Day | None = None
    decision: Words | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes and self.closes < self.opens:
            raise ends_before_start("closes")
        return self
