"""Where an initiative's money comes from, and what would happen to it when it grows (METHODS 5)."""

from typing import Literal, Self

from pydantic import Field, model_validator

from atlas.model.base import Count, Currency, Day, Model, Money, Share, Words, ends_before_start

__all__ = ["Funding", "FundingKind", "Scaling"]

FundingKind = Literal["structural", "project", "one-off", "in-kind", "own-income", "none"]


class Funding(Model):
    """One funding line. `structural` money has no end date or is renewed as a rule.

    `amount`: for the whole period; per year where structural money has no end date. `id`: the identifier of the grant
    in the list of who gave it, by which that list is recognised when it is imported again.
    """

    source: Words
    kind: FundingKind
    amount: Money | None = None
    currency: Currency = "EUR"
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    for_: Words | None = Field(default=None, alias="for")
    decision: str | None = None
    id: str | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ and self.until and self.until < self.from_:
            raise ends_before_start("until")
        return self


class Scaling(Model):
    """What an initiative says about growing: facts for traffic lights, never a sum score."""

    wish: Literal["deeper", "copy", "bigger", "stay"] | None = None
    able_to_run: Count | None = None
    largest_share_of_hours: Share | None = None
    needs_paid_staff: bool | None = None
    needs_intake_forms: bool | None = None
    participants_asked: Day | None = None
    note: Words | None = None
