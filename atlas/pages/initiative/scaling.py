"""Can an initiative grow without losing what works? Its lights and the ways to grow, in words (METHODS 5)."""

from dataclasses import dataclass

from atlas.analysis.money.scaling import Flag, Light, ScalingLights, Way
from atlas.model.atlas import Document
from atlas.model.initiative import Initiative
from atlas.pages.writing.writer import Writer
from atlas.texts import Sentence, say

__all__ = ["LightRow", "ScalingFacts", "WayRow", "scaling_facts"]

_QUESTIONS: dict[Flag, Sentence] = {
    "few-able-to-run": say("Can two or more people run it?"),
    "hours-by-one": say("Are the hours shared, so that nobody does more than half?"),
    "paid-staff-or-intake": say("Can it grow without paid staff and without intake forms?"),
    "one-funder": say("Can one funder stop without most of the money going? (Nobody gives more than 70%.)"),
    "core-quality-unwritten": say("Is it written down what comes naturally here?"),
    "not-asked": say("Were the participants asked what they think of growing?"),
}

_STEPS: dict[Flag, Sentence] = {
    "few-able-to-run": say("find a second person who can run it"),
    "hours-by-one": say("share the hours"),
    "paid-staff-or-intake": say("look for a way without paid staff and forms"),
    "one-funder": say("find a second source of money"),
    "core-quality-unwritten": say("write down what comes naturally here"),
    "not-asked": say("ask the participants what they think of it"),
}

_ANSWERS: dict[Light, Sentence] = {"green": say("yes"), "red": say("not yet"), "unknown": say("not told")}
_SIGNS: dict[Light, str] = {"green": "●", "red": "▲", "unknown": "○"}
"""A form for every answer, so that it can be told without its colour."""

_WAYS: dict[Way, tuple[Sentence, Sentence]] = {
    "deeper": (say("Deeper"), say("better for the people who come already")),
    "copy": (say("Copy"), say("a second one elsewhere, with people of its own")),
    "bigger": (say("Bigger"), say("more people in the same place")),
}

_WISHES: dict[str, Sentence] = {
    "deeper": say("It wants to get better for the people who come already."),
    "copy": say("It wants to help others begin the same elsewhere."),
    "bigger": say("It wants to grow."),
    "stay": say("It wants to stay as it is. That is a good answer too."),
}

_IN_SHORT: dict[str, Sentence] = {"stay": say("It wants to stay as it is.")}
"""Wishes that take more than a sentence."""


@dataclass(frozen=True)
class LightRow:
    """A question, and its answer in a word and with a sign. `light` is the class of the style sheet."""

    question: str
    answer: str
    sign: str
    light: Light


@dataclass(frozen=True)
class WayRow:
    """A way to grow: what it is, what comes first, and what nobody told yet."""

    name: str
    meaning: str
    first: tuple[str, ...]
    find_out: tuple[str, ...]


@dataclass(frozen=True)
class ScalingFacts:
    """What the page of an initiative says about growing; `wish` and `note` are its own, None where it is silent;
    `in_short`: the wish in one sentence.

    `ways` is empty where it wants to stay as it is.
    """

    wish: str | None
    in_short: str | None
    note: str | None
    lights: tuple[LightRow, ...]
    ways: tuple[WayRow, ...]


def scaling_facts(writer: Writer, document: Document[Initiative], scaling: ScalingLights) -> ScalingFacts | None:
    """None where the initiative says nothing about growing, has stopped, or is a professional resource.

    Lights that follow from other facts alone would be advice that nobody asked for.
    """
    meta, stated = document.meta, writer.version(document).meta.scaling
    if stated is None or meta.kind == "professional" or meta.status == "stopped":
        return None
    return ScalingFacts(
        wish=writer.tell(_WISHES[scaling.wish]) if scaling.wish else None,
        in_short=writer.tell(_IN_SHORT.get(scaling.wish, _WISHES[scaling.wish])) if scaling.wish else None,
        note=writer.own(document)(stated.note),
        lights=tuple(
            LightRow(writer.tell(_QUESTIONS[flag]), writer.tell(_ANSWERS[light]), _SIGNS[light], light)
            for flag, light in scaling.lights.items()
        ),
        ways=tuple(
            WayRow(
                name=writer.tell(_WAYS[advice.way][0]),
                meaning=writer.tell(_WAYS[advice.way][1]),
                first=tuple(writer.tell(_STEPS[flag]) for flag in advice.held_back_by),
                find_out=tuple(writer.tell(_QUESTIONS[flag]) for flag in advice.find_out),
            )
            for advice in scaling.advice
            if scaling.wish != "stay"
        ),
    )
