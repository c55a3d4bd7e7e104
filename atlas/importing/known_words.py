"""`map: vocabulary` in a mapping: words of the list that the vocabulary of the atlas knows, in any of its languages."""

from collections.abc import Mapping
from typing import Any

from atlas.importing.cells import same_words
from atlas.model.vocabulary import Term, Vocabulary

__all__ = ["known_words", "with_vocabulary"]

_BY_VOCABULARY = ("activities", "audiences", "accessibility")


def with_vocabulary(page: Mapping[str, Any], vocabulary: Vocabulary) -> dict[str, Any]:
    """The `page:` of a mapping, in which `map: vocabulary` is written out. What is not known is told, by default."""
    found = dict(page)
    for key in _BY_VOCABULARY:
        rule = found.get(key)
        if isinstance(rule, dict) and rule.get("map") == "vocabulary":
            unknown = {} if "else" in rule else {"unknown": "tell"}
            found[key] = {**unknown, **rule, "map": known_words(getattr(vocabulary, key))}
    return found


def known_words(terms: Mapping[str, Term]) -> dict[str, str]:
    """Word -> id: of each term its id, its labels, and the other words that people type, as far as only it has them."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for term_id, term in terms.items():
        words = [term_id, term_id.replace("-", " "), *term.label.values()]
        words += [word for also in term.also.values() for word in also]
        for word in {same_words(word) for word in words}:
            if found.setdefault(word, term_id) != term_id:
                shared.add(word)
    labels = {
        same_words(label): term_id for term_id, term in terms.items() for label in (*term.label.values(), term_id)
    }
    return {word: labels.get(word, term_id) for word, term_id in found.items() if word not in shared or word in labels}
