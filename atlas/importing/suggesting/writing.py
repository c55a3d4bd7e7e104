"""A proposed mapping as YAML: with what it is sure of, and remarks on what a person has to look at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from typing import Any

from atlas.importing.suggesting.choosing import Choice
from atlas.importing.suggesting.columns import Column
from atlas.importing.suggesting.parts import kind_lines, new_words, place_lines, schedule_lines, term_lines, words_of
from atlas.importing.suggesting.yaml_words import block, label, word
from atlas.model.vocabulary import Vocabulary
from atlas.texts import Sentence, say, say_n

__all__ = ["Around", "written"]

_LONGEST_SUMMARY = 160
_MOST_TOLD = 12
_TERMS = ("activities", "audiences")


@dataclass(frozen=True)
class Around:
    """What is known beside the columns. `how`: what `file:` has to say; `has_words`: whether there is a vocabulary.yml,
    to which an import adds nothing.

    `apart`: the column that tells rows of one title apart, if there are such rows.
    """

    path: Path
    to: Path | None
    how: Mapping[str, Any]
    languages: Sequence[str]
    vocabulary: Vocabulary
    has_words: bool
    of_files: bool
    standard: str | None
    rows: int
    apart: str | None = None


def written(choice: Choice, around: Around, language: str) -> str:
    """The text of the mapping, with remarks in a language."""
    return "\n".join(_lines(choice, around, language)) + "\n"


def _lines(choice: Choice, around: Around, language: str) -> Iterator[str]:
    roles = choice.roles
    title = roles["title"].name
    yield from _head(choice, around, language)
    yield "source:"
    yield f"  name: {word(around.path.resolve().stem)}"
    yield from _remark(
        say("whose list is this? add attribution:, licence: and url:, for every page shows them"), language, 2
    )
    if around.how:
        yield "file:"
        yield from block(around.how, 2)
    yield from _id(choice, around, title, language)
    if split := roles.get("neighbourhood"):
        yield "neighbourhood:"
        yield f"  from: {word(split.name)}"
        yield "  map:"
        yield from words_of(split.counts, 4)
    yield "page:"
    yield f"  title: {word(title)}"
    yield from kind_lines(roles.get("kind"), language)
    if (summary := roles.get("summary")) and summary.length <= _LONGEST_SUMMARY:
        yield f"  summary: {word(summary.name)}"
    for key in _TERMS:
        if key in roles:
            yield from term_lines(key, roles[key], around.vocabulary, around.has_words, language)
    if "languages" in roles:
        yield f'  languages: {{column: {word(roles["languages"].name)}, split: ","}}'
    yield from _started(roles.get("started"), language)
    yield from place_lines(roles)
    yield from schedule_lines(roles)
    yield from _contact(roles, language)
    yield from _body(choice)
    yield from _vocabulary(roles, around)
    yield from _left(choice, language)


def _head(choice: Choice, around: Around, language: str) -> Iterator[str]:
    rows = around.rows
    yield from _remark(
        say_n(
            "Proposed from {n} row; correct it and save it, for example as mapping.yml.",
            "Proposed from {n} rows; correct it and save it, for example as mapping.yml.",
            rows,
        ),
        language,
    )
    to = around.to or Path("content" if "neighbourhood" in choice.roles else "content/mill")
    yield from _remark(
        say(
            "Then: {command}",
            command=f"atlas import list {quote(str(around.path))} --mapping mapping.yml --to {quote(str(to))}",
        ),
        language,
    )
    if around.standard:
        yield from _remark(
            say("This looks like a list that a mapping comes along for: --mapping {name}", name=around.standard),
            language,
        )


def _id(choice: Choice, around: Around, title: str, language: str) -> Iterator[str]:
    if around.of_files:
        yield "id: file.name"
    elif column := choice.roles.get("id"):
        yield from _remark(say("makes the address of a page; without this line that is made of the title"), language)
        yield f"id: {word(column.name)}"
    elif around.apart:
        yield f"id: {word(f'{{{title}}} {{{around.apart}}}')}"
    if around.apart:
        yield from _remark(say("some rows have the same title"), language)
        yield f"same_title: {word(f'{{{title}}} ({{{around.apart}}})')}"


def _started(column: Column | None, language: str) -> Iterator[str]:
    if column is None or column.date_form is None:
        return
    if not column.date_form:
        yield f"  started: {word(column.name)}"
        return
    yield f"  started: {{column: {word(column.name)}, date: {column.date_form}}}"
    if column.may_be_american:
        yield from _remark(say("is the day before the month here, or the other way round?"), language, 2)


def _contact(roles: Mapping[str, Column], language: str) -> Iterator[str]:
    if site := roles.get("website"):
        yield "  contact:"
        yield f"    website: {word(site.name)}"
    if reached := [key for key in ("email", "phone") if key in roles]:
        yield from _remark(say("only those of a group, never of a person; then take the # away:"), language, 2)
        yield from [] if site else ["  # contact:"]
        yield from (f"  #   {key}: {word(roles[key].name)}" for key in reached)


def _body(choice: Choice) -> Iterator[str]:
    summary = choice.roles.get("summary")
    lines = [f"{{{summary.name}}}"] if summary and summary.length > _LONGEST_SUMMARY else []
    lines += [f"**{label(column.name)}:** {{{column.name}}}" for column in choice.told[:_MOST_TOLD]]
    if lines:
        yield "body: |"
        for number, line in enumerate(lines):
            if number:
                yield ""
            yield f"  {line}"


def _vocabulary(roles: Mapping[str, Column], around: Around) -> Iterator[str]:
    """Labels for words that no vocabulary has yet."""
    lines: list[str] = []
    for key in _TERMS if not around.has_words else ():
        new = new_words(roles[key].parts, getattr(around.vocabulary, key)) if key in roles else None
        if new:
            lines += [f"  {key}:", *words_of(new, 4, labels=around.languages)]
    yield from ["vocabulary:", *lines] if lines else []


def _left(choice: Choice, language: str) -> Iterator[str]:
    if choice.persons:
        names = ", ".join(column.name for column in choice.persons)
        yield from _remark(say("Left out, for this may be about persons: {names}", names=names), language)
    if left := [*choice.left, *choice.told[_MOST_TOLD:]]:
        yield from _remark(say("Left out: {names}", names=", ".join(column.name for column in left)), language)


def _remark(sentence: Sentence, language: str, indent: int = 0) -> Iterator[str]:
    yield f"{' ' * indent}# {' '.join(sentence.to(language).split())}"
