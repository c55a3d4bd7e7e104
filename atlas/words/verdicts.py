"""Which words stand for a level of the verdict, and for what keeps a need from the highest?"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from atlas.texts import Sentence, say

if TYPE_CHECKING:  # the command line says these words without loading what computes them
    from atlas.analysis.verdict.verdict import Reason

__all__ = ["REASONS", "level_meaning", "level_name", "range_name", "reason_words"]

_LEVELS = (
    say("room for something new"),
    say("a beginning"),
    say("the network carries this in part"),
    say("the network carries this"),
)

_MEANINGS = (
    say("For at least one need nobody in the network does anything yet."),
    say("Every need has somebody, but too few people are reached, or that is not known."),
    say("Enough people are reached; that it helps and lasts is not certain."),
    say("Enough people are reached, participants got better, and it can last."),
)

REASONS: Mapping[str, Sentence] = {
    "no-offer": say("no initiative does this yet"),
    "no-target": say("it is not stated how many people this should reach"),
    "reach-not-told": say("no initiative says how many people it reaches"),
    "reach-short": say("too few people are reached"),
    "effect-unmeasured": say("not measured enough to know what it does"),
    "effect-short": say("too few people are with initiatives whose participants got better"),
    "continuity-not-told": say("not known enough about money and key people"),
    "continuity-short": say("for too many people it could stop: no money for another year, or too few key people"),
}


def level_name(level: int) -> Sentence:
    """0 to 3, as METHODS 7 calls them."""
    return _LEVELS[level]


def range_name(lowest: int, highest: int, tell: Callable[[Sentence], str]) -> str:
    """A verdict of which no more is known than between which levels it lies; one level where these are the same.

    `tell`: puts a sentence into the language of the reader.
    """
    low, high = tell(_LEVELS[lowest]), tell(_LEVELS[highest])
    if lowest == highest:
        return low
    if highest - lowest == 1:
        return tell(say("{low}, or {high}", low=low, high=high))
    return tell(say("anything from “{low}” to “{high}”", low=low, high=high))


def level_meaning(level: int) -> Sentence:
    """What has to be so for a level of 0 to 3, in a sentence."""
    return _MEANINGS[level]


def reason_words(reason: "Reason") -> Sentence:
    """What a need lacks, in words that blame nobody."""
    return REASONS[reason]
