"""In which parts does a form come, and in which order? What people change most stands first."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from atlas.texts import Sentence, say

__all__ = ["BODY", "FORMS", "KEPT", "Group", "groups_of"]

BODY: Final = "body"
"""The text below the front matter: no key, but a control as any other."""


@dataclass(frozen=True)
class Group:
    """A part of a form. `id`: its anchor; `keys`: of the front matter, in their order; or the body."""

    id: str
    title: Sentence
    keys: tuple[str, ...]


_WORDS: Final = Group("story", say("The text of the page"), (BODY,))
_CONFIRMED: Final = Group("confirmed", say("Confirmed"), ("confirmed_on", "confirmed_by"))
_CONTACT: Final = Group("contact", say("Contact"), ("contact",))

FORMS: Final[Mapping[str, tuple[Group, ...]]] = {
    "initiative": (
        Group("times", say("Times, and whether it goes on"), ("schedule", "status", "stopped")),
        Group("place", say("Place"), ("place",)),
        _CONTACT,
        Group("cost", say("What it costs"), ("cost",)),
        Group("picture", say("Picture"), ("picture",)),
        Group(
            "about",
            say("What it is, and for whom"),
            (
                *("title", "kind", "summary", "activities", "audiences", "accessibility", "languages", "core_quality"),
                *("started", "origin", "also", "identifiers", "sensitive"),
            ),
        ),
        _WORDS,
        Group("people", say("Key figures"), ("people",)),
        Group("challenges", say("Challenges it contributes to"), ("contributes",)),
        Group("money", say("Money and growing"), ("funding", "scaling")),
        Group("measuring", say("What participants noticed"), ("impact",)),
        _CONFIRMED,
    ),
    "challenge": (
        Group("about", say("What the challenge is"), ("title", "summary", "stated_by", "stated_on", "status", "also")),
        Group("needs", say("What it asks for"), ("needs",)),
        _WORDS,
        Group("followed", say("The figure that it is followed by"), ("indicator",)),
        Group("verdict", say("A verdict of people"), ("override",)),
        _CONFIRMED,
    ),
    "assignment": (
        Group("plan", say("The plan"), ("plan",)),
        Group("reviews", say("Looking back"), ("reviews", "ended_on", "outcome")),
        Group(
            "about",
            say("What was given to whom"),
            ("challenge", "title", "given_by", "given_on", "due", "partners", "budget"),
        ),
        _WORDS,
    ),
    "call": (
        Group(
            "about",
            say("What is asked, and until when"),
            ("challenge", "need", "title", "kind", "why", "opens", "closes", "decision"),
        ),
        _WORDS,
    ),
    "neighbourhood": (
        _WORDS,
        Group("about", say("What it is called"), ("title", "summary", "municipality")),
        _CONTACT,
        Group("population", say("How many people live there"), ("population", "area_km2", "cbs")),
        _CONFIRMED,
    ),
    "page": (_WORDS, Group("about", say("What it is called"), ("title", "summary"))),
}
"""By kind of page, for the kinds that there is a form for."""

KEPT: Final[Mapping[str, frozenset[str]]] = {
    "initiative": frozenset({"also_attend", "imported"}),
    "challenge": frozenset({"imported"}),
    "neighbourhood": frozenset({"boundary", "centre", "thresholds"}),
}
"""Keys that a form leaves as they are: counts that other pages lean on, and what a program wrote."""


def groups_of(kind: str) -> tuple[Group, ...]:
    """The parts of the form of a kind of page. Raises `KeyError` where there is no form for it."""
    return FORMS[kind]
