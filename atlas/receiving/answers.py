"""What an answer in a form means for the front matter of a page, or why nobody can tell."""

from collections.abc import Mapping
from typing import Any

from atlas.forms.questions import labels_of
from atlas.importing.cells import one_line, same_words
from atlas.importing.known_words import known_words
from atlas.reading.other_words import language_meant
from atlas.reading.problems import Problem
from atlas.receiving.filled_form import Answer
from atlas.receiving.times_in_words import UnknownTimeError, meetings_in
from atlas.texts import Sentence, say
from atlas.workbook.words import Words, choice_meant

__all__ = ["values_of"]

_CHOICES = {"kind": "kind", "status": "status", "cost.kind": "cost"}
_TERMS = ("activities", "audiences", "accessibility")
_LINES = ("title", "summary", "place.name", "place.address", "cost.note", "contact.email", "contact.phone")


class _Reader:
    def __init__(self, words: Words, name: str) -> None:
        self.words, self.name = words, name
        self.problems: list[Problem] = []

    def told(self, key: str, answer: Answer, what: Sentence, hint: Sentence) -> None:
        label = labels_of(self.words.language)[key]
        self.problems.append(Problem(self.name, answer.line, label, what, hint))

    def choice(self, key: str, answer: Answer) -> str | None:
        given = answer.ticked or (one_line(answer.text),)
        if len(given) > 1:
            self.told(key, answer, say("more than one is ticked here"), say("tick one"))
            return None
        found, hint = choice_meant(_CHOICES[key], given[0], self.words.language)
        if found is None:
            self.told(key, answer, say('"{given}" is not one of the choices', given=given[0]), hint)
        return found

    def terms(self, key: str, answer: Answer) -> list[str] | None:
        known = known_words(getattr(self.words.vocabulary, key))
        found: list[str] = []
        given = [*(answer.ticked or ()), *(line.strip("-*• ") for line in answer.text.split("\n"))]
        for text in filter(None, given):
            for piece in _pieces(text, known):
                term = known.get(same_words(piece))
                if term is None:
                    what = say('"{term}" is not in vocabulary.yml', term=piece)
                    self.told(key, answer, what, self.words.meant(key, piece)[1])
                    return None
                found.append(term)
        return list(dict.fromkeys(found))

    def languages(self, key: str, answer: Answer) -> list[str] | None:
        found = []
        for one in answer.text.replace("\n", ",").replace(";", ",").replace(" en ", ",").split(","):
            word = one.strip("-*• .").lower()
            code = word if len(word) in (2, 3) else language_meant(word)
            if word and code is None:
                self.told(
                    key, answer, say('"{given}" is no language', given=word), say("write nl, en or ar, or a name")
                )
                return None
            found += [code] if word and code else []
        return list(dict.fromkeys(found))

    def times(self, key: str, answer: Answer) -> list[dict[str, Any]] | None:
        found = []
        for number, line in enumerate(answer.text.split("\n")):
            for part in filter(str.strip, line.split(";")):
                try:
                    found += meetings_in(part)
                except UnknownTimeError:
                    what = say('"{given}" names no day of the week', given=one_line(part))
                    hint = say("write a day and a time, such as: {example}", example=say("Tuesday 14:00-16:00"))
                    at = Answer(answer.text, answer.line + number, answer.ticked)
                    self.told(key, at, what, hint)
                    return None
        return found


def _pieces(text: str, known: Mapping[str, str]) -> list[str]:
    """The words of a line with commas between them; a word may hold commas itself."""
    parts = [part.strip() for part in text.split(",")]
    found = []
    while parts:
        whole = (number for number in range(len(parts), 0, -1) if same_words(", ".join(parts[:number])) in known)
        taken = next(whole, 1)
        found.append(", ".join(parts[:taken]))
        parts = parts[taken:]
    return [one for one in found if one]


def values_of(answers: Mapping[str, Answer], words: Words, name: str) -> tuple[dict[str, Any], list[Problem]]:
    """The values by dotted key, and what cannot be understood. `name`: how the form is called in problems.

    `words`: the vocabulary, and the language in which the form is told.
    """
    reader = _Reader(words, name)
    found: dict[str, Any] = {}
    for key, answer in answers.items():
        if key in _CHOICES:
            found[key] = reader.choice(key, answer)
        elif key in _TERMS:
            found[key] = reader.terms(key, answer)
        elif key == "languages":
            found[key] = reader.languages(key, answer)
        elif key == "schedule":
            found[key] = reader.times(key, answer)
        elif key == "contact.website":
            address = one_line(answer.text).strip("<>")
            found[key] = address if "://" in address else f"https://{address}"
        elif key in _LINES:
            found[key] = one_line(answer.text).strip("<>") if key.startswith("contact.") else one_line(answer.text)
    return {key: value for key, value in found.items() if value is not None}, reader.problems
