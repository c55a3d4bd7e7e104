"""What is everything called in a difference that is told? Titles by id, levels, ranges and days in a language."""

from collections.abc import Iterable

from atlas.comparing.difference import ChallengeChange, Difference, NeighbourhoodChange, Pair, Standing
from atlas.comparing.harmless import harmless
from atlas.pages.writing.wording import Wording
from atlas.texts import Sentence, say
from atlas.words.verdicts import level_name, range_name

__all__ = ["Voice"]


class Voice:
    """Words for one difference, in a language, each safe to stand in a comment."""

    def __init__(self, difference: Difference, language: str) -> None:
        self.language = language
        self.words = Wording(language, difference.today)

    def to(self, sentence: Sentence) -> str:
        return sentence.to(self.language)

    def item(self, sentence: Sentence) -> str:
        """A sentence in a list."""
        return f"- {self.to(sentence)}"

    def below(self, sentence: Sentence) -> str:
        """A sentence in a list below an item of a list."""
        return f"  {self.item(sentence)}"

    def initiative(self, here: NeighbourhoodChange, key: str) -> str:
        return harmless(here.names.get(f"initiatives/{key}", key), 80)

    def initiatives(self, here: NeighbourhoodChange, keys: Iterable[str]) -> str:
        return self.listed([self.initiative(here, key) for key in keys])

    def pair(self, here: NeighbourhoodChange, ends: Pair) -> str:
        return self.words.all_of([self.initiative(here, key) for key in ends])

    def challenge(self, here: NeighbourhoodChange, key: str) -> str:
        return harmless(here.names.get(f"challenges/{key}", key), 80)

    def need(self, here: NeighbourhoodChange, change: ChallengeChange, key: str) -> str:
        return harmless(here.names.get(f"needs/{change.challenge}/{key}", key), 80)

    def listed(self, names: Iterable[str], most: int = 4) -> str:
        """The first few, and how many more."""
        every = list(dict.fromkeys(names))
        if len(every) <= most:
            return self.words.all_of(every)
        more = self.to(say("{n} more", n=len(every) - most))
        return self.words.all_of([*every[:most], more])

    def standing(self, one: Standing) -> str:
        """A verdict, as firm as it is known; with that of a body beside it."""
        told = range_name(one.lowest, one.highest, self.to)
        if one.override is None:
            return told
        found = self.to(level_name(one.override))
        return self.to(say("{computed}; found by people: {found}", computed=told, found=found))

    def range(self, low: int, high: int) -> str:
        return str(low) if low == high else f"{low}–{high}"
