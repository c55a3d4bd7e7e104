"""Every kind of page that can be begun."""

from atlas.drafting.assignments import ASSIGNMENT
from atlas.drafting.calls import CALL
from atlas.drafting.challenges import CHALLENGE
from atlas.drafting.initiatives import INITIATIVE
from atlas.drafting.neighbourhoods import NEIGHBOURHOOD
from atlas.drafting.page_kind import PageKind

__all__ = ["PAGE_KINDS"]

PAGE_KINDS: tuple[PageKind, ...] = (INITIATIVE, CHALLENGE, ASSIGNMENT, CALL, NEIGHBOURHOOD)
