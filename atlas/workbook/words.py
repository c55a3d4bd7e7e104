"""Which words may be chosen in a cell, what are they called in a language, and which one does somebody mean?"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError

from atlas.importing.cells import same_words
from atlas.model.vocabulary import Term, Vocabulary
from atlas.reading.other_words import language_meant, word_meant
from atlas.reading.problems import AtlasError, did_you_mean
from atlas.reading.starting_vocabulary import GROUPS
from atlas.reading.vocabulary_file import read_vocabulary
from atlas.texts import Sentence, known_languages, say
from atlas.words.choices import (
    BETTER,
    CHALLENGE_STATES,
    COSTS,
    DAYS,
    FUNDING_KINDS,
    INSTRUMENT_NAMES,
    KINDS,
    ORIGINS,
    RHYTHMS,
    STATES,
    YES_NO,
)

__all__ = ["CHOICES", "TERMS", "Words", "choice_label", "choice_meant", "language_label"]

TERMS = GROUPS
"""The kinds of words that a vocabulary holds."""
CHOICES: Mapping[str, Mapping[str, Sentence]] = {
    "kind": KINDS,
    "cost": COSTS,
    "status": STATES,
    "origin": ORIGINS,
    "yes_no": YES_NO,
    "weekday": DAYS,
    "every": RHYTHMS,
    "challenge_status": CHALLENGE_STATES,
    "funding_kind": FUNDING_KINDS,
    "instrument": INSTRUMENT_NAMES,
    "better": BETTER,
}
"""The words of front matter that a cell chooses from, and how people call them."""


def choice_label(choices: str, key: object, language: str) -> str:
    """What people call a choice; its key where nobody has named it."""
    word = str(key).lower() if isinstance(key, bool) else str(key)
    found = CHOICES[choices].get(word)
    return found.to(language) if found else word


def choice_meant(choices: str, given: str, language: str) -> tuple[str | None, Sentence]:
    """The key of a choice by its key or its name in some language; None with what to choose instead."""
    known = CHOICES[choices]
    names = {
        same_words(text): key
        for key, label in known.items()
        for text in (key, *(label.to(each) for each in known_languages()))
    }
    if (found := names.get(same_words(given))) is not None:
        return found, _listed(())
    short = {key for name, key in names.items() if _is_short_for(same_words(given), name, choices)}
    if len(short) == 1:
        return short.pop(), _listed(())
    labels = {key: label.to(language) for key, label in known.items()}
    meant = word_meant(given, list(known))
    if meant is not None:
        return None, say('did you mean "{near}"?', near=labels[meant])
    return None, _near(given, labels)


def _is_short_for(given: str, name: str, choices: str) -> bool:
    """Whether it is the first word of a choice, `first` of "First of the month", or a day as calendars shorten it."""
    return given == name.split(" ")[0] or (choices == "weekday" and len(given) >= 2 and name.startswith(given))


def _near(given: str, labels: Mapping[str, str]) -> Sentence:
    by_name = {label.lower(): label for label in labels.values()}
    near = did_you_mean(given, by_name)
    return say('did you mean "{near}"?', near=by_name[str(near.values["near"])]) if near else _listed(labels.values())


def _listed(labels: Any) -> Sentence:
    return say("choose from: {choices}", choices=", ".join(labels) or "-")


@dataclass(frozen=True)
class Words:
    """The vocabulary that a workbook chooses from. `language`: that of the workbook."""

    vocabulary: Vocabulary
    language: str

    @classmethod
    def of(cls, content: Path, languages: tuple[str, ...], language: str) -> "Words":
        """The words of an atlas, or those that one begins with. Raises `AtlasError` for a vocabulary that is broken."""
        vocabulary, problems = read_vocabulary(content, tuple(dict.fromkeys((*languages, language))))
        if vocabulary is None:
            raise AtlasError(problems)
        return cls(vocabulary, language)

    def label(self, group: str, key: str) -> str:
        """What a term is called in the language of the workbook; its key where others are called so too."""
        term: Term | None = getattr(self.vocabulary, group).get(key)
        name = (term.label.get(self.language) or key) if term else key
        return name if self._called(group, name) == [key] else key

    def _called(self, group: str, name: str) -> list[str]:
        """The terms that a name may stand for: the one with that key, or else those with that label."""
        terms: Mapping[str, Term] = getattr(self.vocabulary, group)
        if same_words(name) in terms:
            return [same_words(name)]
        return [key for key, term in terms.items() if same_words(name) in map(same_words, term.label.values())]

    def labels(self, group: str) -> list[str]:
        """Every term of a group, in the order of the vocabulary."""
        return [self.label(group, key) for key in getattr(self.vocabulary, group)]

    def meant(self, group: str, given: str) -> tuple[str | None, Sentence]:
        """The key of a term by its key or its label in some language; None with what to choose instead."""
        terms: Mapping[str, Term] = getattr(self.vocabulary, group)
        called = self._called(group, given)
        if called:
            return (called[0] if len(called) == 1 else None), _listed(called)
        for key, term in terms.items():
            if same_words(given) in {same_words(text) for others in term.also.values() for text in others}:
                return None, say('did you mean "{near}"?', near=self.label(group, key))
        return None, _near(given, {key: self.label(group, key) for key in sorted(terms)})


def language_label(code: str, language: str) -> str:
    """The name of a language, where it is understood when it comes back; else its code."""
    try:
        name = Locale.parse(code).get_display_name(language) or code
    except (UnknownLocaleError, ValueError):
        return code
    return name if language_meant(name) == code else code
