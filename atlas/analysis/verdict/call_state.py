"""Can one answer to a call on a day?"""

from datetime import date
from typing import Literal

from atlas.model.call import Call

__all__ = ["CallState", "call_state"]

CallState = Literal["later", "open", "closed"]


def call_state(call: Call, today: date) -> CallState:
    """Its last day included, and open for ever where it names none."""
    if call.opens > today:
        return "later"
    return "closed" if call.closes is not None and call.closes < today else "open"
