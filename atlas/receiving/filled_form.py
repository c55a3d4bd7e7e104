"""What somebody filled in, in a form of GitHub, Forgejo or GitLab: the answer below each heading."""

import re
from dataclasses import dataclass
from functools import cache

from atlas.forms.questions import labels_of
from atlas.importing.cells import same_words
from atlas.texts import known_languages

__all__ = ["Answer", "filled_in"]

_HEADING = re.compile(r"#{1,6}[ \t]+(?P<label>.+?)[ \t#]*")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_NOTHING = re.compile(r"_?\s*(?:no response|geen (?:antwoord|reactie)|none|n/?a|n\.?v\.?t\.?|-+)\s*_?", re.IGNORECASE)
_BOX = re.compile(r"[ \t]*[-*+][ \t]*\[(?P<mark>[ xX]?)\][ \t]*(?P<label>.*)")
_FENCE = re.compile(r"(`{3,}|~{3,})[^\n]*\n(?P<inside>.*)\n\1[ \t]*", re.DOTALL)
_COMMANDS = re.compile(r"^/(?:label|assign|milestone|cc|title)\b.*$", re.MULTILINE)
_ENOUGH = 3
"""So many headings of a form make a text a form."""


@dataclass(frozen=True)
class Answer:
    """`text`: what was filled in; `ticked`: the boxes that were ticked, None where there are no boxes. `line`: of the
    issue, from 1."""

    text: str
    line: int
    ticked: tuple[str, ...] | None = None


def filled_in(text: str) -> dict[str, Answer] | None:
    """The answers, by the key of their question; None where this is no form. What was left empty is not there."""
    known, lines = _keys(), text.replace("\r\n", "\n").split("\n")
    places: dict[str, int] = {}
    for number, line in enumerate(lines):
        heading = _HEADING.fullmatch(line)
        key = known.get(same_words(heading["label"])) if heading else None
        if key:
            places.setdefault(key, number)  # a heading of the same name in a text further down is part of that text
    if len(places) < _ENOUGH:
        return None
    ends = [*sorted(places.values()), len(lines)]
    found = {}
    for key, start in places.items():
        end = ends[ends.index(start) + 1]
        inner = lines[start + 1 : end]
        if key != "text":  # only the text of a page has headings of its own
            inner = inner[: next((at for at, line in enumerate(inner) if _HEADING.fullmatch(line)), len(inner))]
        answer = _answer("\n".join(inner), start + 1)
        if answer:
            found[key] = answer
    return found


@cache
def _keys() -> dict[str, str]:
    """The key of each question by its name, in every language."""
    return {same_words(label): key for one in reversed(known_languages()) for key, label in labels_of(one).items()}


def _answer(text: str, line: int) -> Answer | None:
    plain = _COMMANDS.sub("", _COMMENT.sub("", text)).strip()
    if (fence := _FENCE.fullmatch(plain)) is not None:
        plain = fence["inside"].strip()
    if not plain or _NOTHING.fullmatch(plain.split("\n")[0]):
        return None
    boxes = [_BOX.fullmatch(one) for one in plain.split("\n")]
    if not any(boxes):
        return Answer(plain, line)
    ticked = tuple(box["label"].strip() for box in boxes if box and box["mark"].strip())
    beside = "\n".join(one for one, box in zip(plain.split("\n"), boxes, strict=True) if not box).strip()
    return Answer(beside, line, ticked) if ticked or beside else None
