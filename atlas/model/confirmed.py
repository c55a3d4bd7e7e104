"""Who said last that a page is right? A role, never a person, and a day."""

from typing import Final, Literal, Protocol, TypeVar

from pydantic import ConfigDict
from pydantic_core import PydanticCustomError

__all__ = ["WITH_A_DAY", "ConfirmedBy", "ConfirmedByOthers", "confirmed_some_day"]

ConfirmedBy = Literal["initiative", "key-figure", "editors"]
"""The initiative itself; somebody who knows the neighbourhood (a key figure); or the editors of the atlas."""
ConfirmedByOthers = Literal["key-figure", "editors"]
"""The same of a page that is about no initiative."""

WITH_A_DAY: Final[ConfigDict] = ConfigDict(json_schema_extra={"dependentRequired": {"confirmed_by": ["confirmed_on"]}})
"""What a schema says of `confirmed_some_day`."""


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
