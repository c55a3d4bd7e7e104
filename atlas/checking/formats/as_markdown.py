"""A check as a comment or a summary: a list with links to the lines. What others wrote stands in it as code, so that it
can name nobody, link nowhere and hold no HTML.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final
from urllib.parse import quote

from atlas.checking.outcome import Mended, Outcome
from atlas.reading.problems import Level, Problem
from atlas.texts import Sentence, Telling, say

__all__ = ["as_code", "as_markdown", "escaped", "in_words"]

_OPEN: Final = 10
"""So many stand open; the others are folded."""
_MOST: Final = 60_000
"""Characters. A comment on GitHub can hold 65,536."""
_HEADINGS: Final[dict[Level, Sentence]] = {
    "error": say("To mend"),
    "warning": say("To look at"),
    "note": say("Good to know"),
}
_SPECIAL: Final = re.compile(r"[\\`*_\[\]<>|~&]")
_BREAKS: Final = re.compile(r"[\r\n\t\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_MARK: Final = "\ue000{}\ue001"
_MARKED: Final = re.compile("\ue000(\\d+)\ue001")

Link = Callable[[str, int], str]
"""The address of a line of a file, named from the root of the repository."""


def _beside(file: str, line: int) -> str:
    return f"{quote(file)}#L{line}"


def as_markdown(found: Outcome, language: str, link: Link = _beside) -> str:
    """A list by level. `link`: how lines are linked to; by the path of the file where nothing better is known."""
    lines: list[str] = [f"**{escaped(found.summary().to(language))}**", ""]
    lines += _mended(found, language, link)
    for level, heading in _HEADINGS.items():
        items = [_item(found, problem, language, link) for problem in found.of(level)]
        if items:
            lines += [f"### {heading.to(language)}", "", *_folded(items, language), ""]
    return _shortened(lines, language)


def escaped(text: str) -> str:
    """Words of ours, as Markdown that shows them as they are."""
    return _SPECIAL.sub(lambda match: "&lt;" if match[0] == "<" else f"\\{match[0]}", _BREAKS.sub(" ", text))


def as_code(text: str) -> str:
    """Words of others: code holds no names of people, links or HTML."""
    clean = _BREAKS.sub(" ", text).replace("\ue000", "").replace("\ue001", "")
    fence = "`" * (max((len(run) for run in re.findall("`+", clean)), default=0) + 1)
    room = " " if clean.startswith("`") or clean.endswith("`") or not clean.strip() else ""
    return f"{fence}{room}{clean}{room}{fence}"


def in_words(sentence: Sentence, language: str) -> str:
    """A sentence with its values as code."""
    values: list[str] = []

    def marked(one: Sentence) -> Sentence:
        given = {name: _value(value) for name, value in one.values.items()}
        return Sentence(one.msgid, given, one.plural, one.n)

    def _value(value: object) -> object:
        if isinstance(value, Sentence):
            return marked(value)
        if isinstance(value, int | float):
            return value
        values.append(value.to(language) if isinstance(value, Telling) else str(value))
        return _MARK.format(len(values) - 1)

    text = escaped(marked(sentence).to(language))
    text = re.sub('"(\ue000\\d+\ue001)"', r"\1", text)
    return _MARKED.sub(lambda match: as_code(values[int(match[1])]), text)


def _item(found: Outcome, problem: Problem, language: str, link: Link) -> str:
    file = found.file(problem.path)
    where = f"[{as_code(f'{file}:{problem.line}')}]({link(file, problem.line)})"
    key = f" {as_code(problem.field)}:" if problem.field else ""
    return f"- {where}{key} {in_words(problem.what, language)}; {in_words(problem.hint, language)}"


def _mended(found: Outcome, language: str, link: Link) -> Iterator[str]:
    if not found.mended:
        return
    heading = say("What would be mended") if found.trial else say("What was mended")
    yield from (f"### {heading.to(language)}", "")
    yield from _folded([_change(found, one, link) for one in found.mended], language)
    yield ""


def _change(found: Outcome, one: Mended, link: Link) -> str:
    file = found.file(one.path)
    where = f"[{as_code(f'{file}:{one.line}')}]({link(file, one.line)})"
    return f"- {where} {as_code(one.before.strip())} → {as_code(one.after.strip())}"


def _folded(items: list[str], language: str) -> list[str]:
    if len(items) <= _OPEN:
        return items
    more = say("{n} more", n=len(items) - _OPEN).to(language)
    return [*items[:_OPEN], "", f"<details><summary>{more}</summary>", "", *items[_OPEN:], "", "</details>"]


def _shortened(lines: list[str], language: str) -> str:
    """All lines, or as many as a comment can hold, with how many were left out."""
    kept: list[str] = []
    room = _MOST
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            break
        kept.append(line)
    left = sum(line.startswith("- ") for line in lines[len(kept) :])
    if left:
        is_open = kept.count("</details>") < sum(line.startswith("<details>") for line in kept)
        told = say("{n} more do not fit here; atlas check lists all of them", n=left)
        kept += ["", *(["</details>", ""] if is_open else []), told.to(language)]
    return "\n".join(kept).rstrip() + "\n"
