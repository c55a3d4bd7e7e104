"""What a cell means for its column: a choice by its name, an initiative by its title, several words in a row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from slugify import slugify

from atlas.importing.cells import same_words
from atlas.model.base import ID_PATTERN
from atlas.reading.other_words import language_meant
from atlas.reading.problems import did_you_mean
from atlas.texts import Sentence, say
from atlas.workbook.cell_values import as_text, parts_of, plain_value
from atlas.workbook.columns import Column
from atlas.workbook.file_rows import Cell
from atlas.workbook.words import Words, choice_meant

__all__ = ["CellProblem", "Names", "UnusableCellError", "read_cell"]

_MARKS = {"x": True, "v": True, "✓": True, "1": True, "0": False, "waar": True, "onwaar": False}
_LONGEST = 60


@dataclass(frozen=True)
class CellProblem:
    """A cell that cannot be used: which one, why not, and what to write instead."""

    cell: Cell
    what: Sentence
    hint: Sentence

    def to(self, language: str) -> str:
        """On one line, as `atlas check` tells a problem."""
        return " ".join(f"{self.cell.name}: {self.what.to(language)}; {self.hint.to(language)}".split())


class UnusableCellError(Exception):
    """What is wrong with a cell, and what to write instead."""

    def __init__(self, what: Sentence, hint: Sentence) -> None:
        super().__init__(str(what))
        self.what, self.hint = what, hint


@dataclass
class Names:
    """By which names pages, and needs of challenges, can be meant: name -> id. A name with two ids stands for none."""

    initiatives: dict[str, set[str]] = field(default_factory=dict)
    challenges: dict[str, set[str]] = field(default_factory=dict)
    needs: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)

    def add(self, names: dict[str, set[str]], title: str, page_id: str) -> None:
        """Let a page be known by its title and by its id."""
        self.titles[page_id] = title
        for name in (title, page_id):
            names.setdefault(same_words(name), set()).add(page_id)
            self.shown[same_words(name)] = name


def read_cell(column: Column, cell: Cell, words: Words, names: Names, challenge: str | None = None) -> Any:
    """The value for front matter; a list for a column that may hold several; None for an empty cell.

    `challenge`: the one whose needs are meant. Raises `UnusableCellError`.
    """
    value = plain_value(cell.value, column.kind)
    if value is None:
        return None
    if isinstance(cell.value, str) and cell.value.startswith("#") and cell.value.rstrip("!?/A").isupper():
        raise UnusableCellError(
            say("the formula in this cell gives no value"), say("write the value itself, or leave the cell empty")
        )
    return _READERS.get(column.kind, _plain)(column, value, _Around(words, names, challenge))


@dataclass(frozen=True)
class _Around:
    words: Words
    names: Names
    challenge: str | None


def _plain(column: Column, value: Any, around: _Around) -> Any:
    return value


def _list(column: Column, value: Any, around: _Around) -> list[str]:
    return parts_of(str(value))


def _yes_no(column: Column, value: Any, around: _Around) -> bool:
    if same_words(value) in _MARKS:
        return _MARKS[same_words(value)]
    return bool(_choice_of(column, str(value), around) == "true")


def _choice(column: Column, value: Any, around: _Around) -> Any:
    if not column.several:
        return _choice_of(column, as_text(value), around)
    return [_choice_of(column, part, around) for part in parts_of(str(value), commas=True)]


def _choice_of(column: Column, given: str, around: _Around) -> str:
    found, hint = choice_meant(column.choices, given, around.words.language)
    if found is None:
        raise UnusableCellError(say('"{given}" is not one of the choices', given=_short(given)), hint)
    return found


def _terms(column: Column, value: Any, around: _Around) -> list[str]:
    text = str(value)
    whole = around.words.meant(column.choices, text)[0]
    if whole is not None:
        return [whole]
    found = []
    for part in parts_of(text, commas=True):
        term, hint = around.words.meant(column.choices, part)
        if term is None:
            raise UnusableCellError(say('"{term}" is not in vocabulary.yml', term=_short(part)), hint)
        found.append(term)
    return found


def _languages(column: Column, value: Any, around: _Around) -> list[str]:
    parts = parts_of(str(value), commas=True)
    return [part if len(part) < 4 and part.islower() else (language_meant(part) or part) for part in parts]


def _initiative(column: Column, value: Any, around: _Around) -> str:
    return _named(
        str(value), around.names.initiatives, around.names, say('there is no initiative "{name}"', name=value)
    )


def _challenge(column: Column, value: Any, around: _Around) -> str:
    what = say('there is no challenge "{name}" in this neighbourhood', name=_short(str(value)))
    return _named(str(value), around.names.challenges, around.names, what)


def _needs(column: Column, value: Any, around: _Around) -> list[str]:
    names, challenge = around.names, around.challenge
    if challenge is None:  # that is told, and which needs it has nobody knows
        return [slugify(part) for part in parts_of(str(value))]
    known, title = names.needs.get(challenge, {}), names.titles.get(challenge, challenge)
    whole = known.get(same_words(value), set())
    if len(whole) == 1:
        return list(whole)
    found = []
    for part in parts_of(str(value)):
        what = say('challenge "{challenge}" has no need "{need}"', challenge=title, need=_short(part))
        found.append(_named(part, known, names, what))
    return found


def _named(given: str, known: Mapping[str, set[str]], names: Names, what: Sentence) -> str:
    found = known.get(same_words(given), set())
    if len(found) == 1:
        return next(iter(found))
    if found:
        hint = say("more than one is called so; write its web name: {names}", names=", ".join(sorted(found)))
        raise UnusableCellError(what, hint)
    near = did_you_mean(same_words(given), known)
    if near is not None:
        near = say('did you mean "{near}"?', near=names.shown[str(near.values["near"])])
    listed = sorted({names.shown[name] for name in known if not ID_PATTERN.fullmatch(names.shown[name])})
    raise UnusableCellError(what, near or say("choose from: {choices}", choices=", ".join(listed[:20]) or "-"))


def _id(column: Column, value: Any, around: _Around) -> str:
    text = as_text(value)
    if not ID_PATTERN.fullmatch(text) or text == "index":
        what = say('"{given}" cannot be a web name', given=_short(text))
        raise UnusableCellError(what, say("use lower-case letters, digits and hyphens, such as de-wending"))
    return text


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."


_READERS: Mapping[str, Callable[[Column, Any, _Around], Any]] = {
    "list": _list,
    "yes_no": _yes_no,
    "choice": _choice,
    "term": _terms,
    "languages": _languages,
    "initiative": _initiative,
    "challenge": _challenge,
    "need": _needs,
    "id": _id,
}
