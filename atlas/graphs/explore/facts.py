"""What does the explore page know of initiatives beside the picture: what they do, when, for whom, since when?"""

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["NOTHING", "ExploreFacts", "NodeFacts"]


@dataclass(frozen=True)
class NodeFacts:
    """What one initiative can be found and coloured by.

    `activities`, `audiences` and `money` are keys of `ExploreFacts.terms`; `days` are numbers, Monday is 0. `started`
    is a year. None, and an empty tuple: not told, which is not "none".
    """

    activities: tuple[str, ...] = ()
    days: tuple[int, ...] = ()
    audiences: tuple[str, ...] = ()
    started: int | None = None
    money: str | None = None


@dataclass(frozen=True)
class ExploreFacts:
    """Of a whole picture. `nodes`: by the id of the node; one that is missing has told nothing.

    `terms`: what keys are called in the language of the page, by `activities`, `days`, `audiences`, `kinds` and
    `money`; their order is the order in which they are offered. `source`: where the figures are from and of which day,
    as a sentence that a saved picture carries. `url`: the address of the page on the web, if that is known. `back`: the
    page that the picture belongs to, as seen from the document; empty: none.
    """

    nodes: Mapping[str, NodeFacts] = field(default_factory=dict)
    terms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    source: str = ""
    url: str | None = None
    back: str = ""


NOTHING = ExploreFacts()
"""Where nothing is known but the picture."""
