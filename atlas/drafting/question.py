"""What is asked for a page, and how an answer is understood: the same at a terminal and behind an option."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from atlas.drafting.surroundings import Surroundings
from atlas.reading.other_days import days_meant
from atlas.reading.other_words import word_meant
from atlas.reading.page_id import page_id
from atlas.reading.problems import did_you_mean
from atlas.texts import Sentence, say

__all__ = [
    "Answers", "Choices", "NotUsableError", "Question",
    "day", "needs", "one_of", "paragraphs", "several_of", "today", "words",
]  # fmt: skip

Answers = Mapping[str, Any]
"""Answers by the name of their question."""
Reads = Callable[[str, Surroundings, Answers], Any]
Choices = Callable[[Surroundings, Answers], Mapping[str, "str | Sentence"]]

_LONGEST = 2000


class NotUsableError(ValueError):
    """Why an answer cannot be used, and what to write instead."""

    def __init__(self, what: Sentence, hint: Sentence) -> None:
        super().__init__(f"{what}; {hint}")
        self.what, self.hint = what, hint


def _none(_: Surroundings, __: Answers) -> dict[str, str | Sentence]:
    return {}


def _nothing(_: Surroundings, __: Answers) -> str:
    return ""


def words(text: str, _: Surroundings, __: Answers) -> str:
    """Words on one line."""
    found = " ".join(text.split())
    if not found.isprintable():
        raise NotUsableError(say("this holds characters that cannot be shown"), say("type it anew"))
    if len(found) > _LONGEST:
        raise NotUsableError(say("this is too long"), say("write at most {n} characters", n=_LONGEST))
    return found


def paragraphs(text: str, around: Surroundings, answers: Answers) -> str:
    """Text of which the lines stay as they are."""
    for line in text.splitlines():
        words(line, around, answers)
    return "\n".join(line.rstrip() for line in text.splitlines()).strip()


@dataclass(frozen=True)
class Question:
    """One thing to ask. `--NAME` is the option that answers it, and `field` is where the answer goes on the page.

    `usual`: what no answer stands for. `choices`: what can be chosen, with what each of them means.
    `joint`: what stands between the texts of an option that is given more than once.
    """

    name: str
    field: str
    asks: Sentence
    reads: Reads = words
    required: bool = False
    usual: Callable[[Surroundings, Answers], str] = _nothing
    choices: Choices = _none
    joint: str = " "


def day(text: str, around: Surroundings, answers: Answers) -> str:
    """A day, also as people write it, where it can be one day only."""
    found = words(text, around, answers)
    meant = days_meant(found)
    return meant[0] if len(meant) == 1 else found


def today(around: Surroundings, _: Answers) -> str:
    """The day on which this is written."""
    return around.today.isoformat()


def one_of(choices: Choices) -> Reads:
    """One of several: its id, what it is called, or a word for it in Dutch or English."""

    def read(text: str, around: Surroundings, answers: Answers) -> str:
        return _chosen(words(text, around, answers), choices(around, answers))

    return read


def several_of(choices: Choices, *, others: Choices = _none, also_abroad: bool = False) -> Reads:
    """Some of several, with commas between them.

    `others`: what may be meant by other words, by word. `also_abroad`: what names a neighbourhood too stays as it is.
    """

    def read(text: str, around: Surroundings, answers: Answers) -> list[str]:
        known = choices(around, answers)
        meant = {word: str(key) for word, key in others(around, answers).items()}
        given = _listed(words(text, around, answers), ",")
        return list(dict.fromkeys(one if also_abroad and "/" in one else _chosen(one, known, meant) for one in given))

    return read


def needs(text: str, around: Surroundings, answers: Answers) -> list[dict[str, str]]:
    """Needs with semicolons between them, each with an id of its own."""
    found: dict[str, str] = {}
    for title in _listed(words(text, around, answers), ";"):
        key = page_id(title)
        if not key:
            raise NotUsableError(say('no id can be made from "{given}"', given=title), say("use letters or digits"))
        if key in found:
            raise NotUsableError(say('"{given}" stands here twice', given=title), say("write each need once"))
        found[key] = title
    return [{"id": key, "title": title} for key, title in found.items()]


def _listed(text: str, mark: str) -> list[str]:
    """The items of a text, without empty ones."""
    return [item for one in text.split(mark) if (item := one.strip())]


def _chosen(given: str, known: Mapping[str, str | Sentence], others: Mapping[str, str] | None = None) -> str:
    plain = given.casefold()
    for key, label in known.items():
        if plain in {key, *_labels(label)} or page_id(given) in map(page_id, _labels(label)):
            return key
    if meant := word_meant(given, known):
        return meant
    near = say('did you mean "{near}"?', near=others[plain]) if others and plain in others else None
    near = near or did_you_mean(given, [*known, *(one for label in known.values() for one in _labels(label))])
    raise NotUsableError(say('"{given}" is not one of the choices', given=given), near or _choose(known))


def _labels(label: str | Sentence) -> tuple[str, ...]:
    spoken = (label.to("nl"), label.to("en")) if isinstance(label, Sentence) else (label,)
    return tuple(one.casefold() for one in spoken)


def _choose(known: Collection[str]) -> Sentence:
    return say("choose from: {choices}", choices=", ".join(known) or "-")
