"""The words that every atlas begins with, and what comes of them with the words of its own."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files as package_files

import yaml

from atlas.model.vocabulary import OwnTerm, OwnVocabulary, Term, Vocabulary

__all__ = ["GROUPS", "completed", "starting_vocabulary"]

GROUPS = ("activities", "audiences", "accessibility")


@cache
def starting_vocabulary() -> Vocabulary:
    """The words that come with the program, with labels in Dutch and English."""
    text = package_files("atlas").joinpath("reading/starting/vocabulary.yml").read_text("utf-8")
    return Vocabulary.model_validate(yaml.load(text, yaml.CSafeLoader))


def completed(own: OwnVocabulary, languages: Sequence[str]) -> Vocabulary:
    """All words of an atlas. Where a starting word has no label in one of `languages`, the English one stands in."""
    begun = starting_vocabulary()
    return Vocabulary(**{group: _terms(getattr(begun, group), getattr(own, group), languages) for group in GROUPS})


def _terms(begun: Mapping[str, Term], own: Mapping[str, OwnTerm], languages: Sequence[str]) -> dict[str, Term]:
    found = {}
    for key in (*begun, *(key for key in own if key not in begun)):
        said = own.get(key, OwnTerm())
        if said.left_out:
            continue
        first = begun.get(key)
        labels = dict(first.label) if first else {}
        if first:
            labels |= {language: labels["en"] for language in languages if language not in labels}
        found[key] = Term(
            label={**labels, **said.label},
            icon=said.icon or (first.icon if first else None),
            also={**(first.also if first else {}), **said.also},
        )
    return found
