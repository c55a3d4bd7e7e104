"""What does the template of this room need to know?"""

from dataclasses import dataclass

__all__ = ["MyListFacts"]


@dataclass(frozen=True)
class MyListFacts:
    """For `my-list.md.jinja`. `neighbourhoods`: their ids, each with a file of what is kept of it (`meetings.py`)."""

    neighbourhoods: tuple[str, ...]
