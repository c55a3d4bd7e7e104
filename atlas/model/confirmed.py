"""Who said last that a page is right? A role, never a person, and a day."""

from typing import Literal, Protocol, TypeVar

from pydantic_core import PydanticCustomError

__all__ = ["ConfirmedBy", "confirmed_some_day"]

ConfirmedBy = Literal["initiative", "key-figure", "editors"]
"""The initiative itself; somebody who knows the neighbourhood (a key figure); or the editors of the atlas."""


class _Confirmed(Protocol):
    @property
    def confirmed_on(self) -> object: ...

    @property
    def confirmed_by(self) -> object: ...


P = TypeVar("P", bound=_Confirmed)


def confirmed_some_day(page: P) -> P:
    """The page. Raises where it says by whom it was confirmed, and not when."""
    if page.confirmed_by and not page.confirmed_on:
        raise PydanticCustomError("confirmed_no_day", "confirmed, and no day")
    return page
