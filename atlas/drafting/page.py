"""The text of a new page: what was answered, and above each key what it is for."""

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from atlas.drafting.page_kind import PageKind, Remark, page_path
from atlas.drafting.question import Answers
from atlas.drafting.surroundings import Surroundings
from atlas.importing.page_text import to_yaml
from atlas.reading.page_id import page_id
from atlas.reading.problems import Problem
from atlas.reading.validation import validate
from atlas.schema import told_of
from atlas.schema.publishing import editor_comment
from atlas.texts import Sentence, say

__all__ = ["Draft", "draft"]

_WIDTH = 100


@dataclass(frozen=True)
class Draft:
    """A page that is not there yet. `path`: in the content folder; `problems`: of its front matter by itself."""

    path: str
    text: str
    problems: tuple[Problem, ...]


def draft(kind: PageKind, answers: Answers, around: Surroundings) -> Draft:
    """The page of these answers. `answers["id"]`: its id, where it is not that of the title."""
    own = str(answers.get("id") or page_id(str(answers.get("title", ""))))
    path = page_path(kind, own, around.neighbourhood)
    given = kind.front_matter(answers)
    meta, problems = validate(kind.model, given, path, lambda _: 1)
    values = meta.model_dump(by_alias=True, exclude_unset=True, exclude_none=True) if meta else given
    body = str(answers.get("text") or kind.body.to(around.language))
    front = f"{editor_comment(kind.name, around.site_url)}{_front_matter(kind, values, around)}"
    return Draft(path, f"---\n{front}---\n\n{body}\n", tuple(problems))


def _front_matter(kind: PageKind, values: Mapping[str, Any], around: Surroundings) -> str:
    keys = dict.fromkeys([*(key for key in values if key not in kind.remarks), *kind.remarks])
    return "".join(_key(kind, key, values.get(key), around) for key in keys)


def _key(kind: PageKind, key: str, value: Any, around: Surroundings) -> str:
    """A key with its remark above it; without a value it is an example, behind a `#`."""
    lines, remark = "", kind.remarks.get(key)
    if remark:
        told = _told(kind, key, remark, around)
        lines = textwrap.indent("\n".join(textwrap.wrap(told, _WIDTH)), "# ") + "\n"
    if value is None:
        return f"{lines}# {key}: {remark.example}\n" if remark else ""
    return lines + to_yaml({key: value}, short=isinstance(value, list | tuple | dict))


def _told(kind: PageKind, key: str, remark: Remark, around: Surroundings) -> str:
    """What a key is for, in the language of the page."""
    if remark.about:
        chosen = ", ".join(remark.words(around)) if remark.words else ""
        return (say(remark.about.msgid, words=chosen or "-") if remark.words else remark.about).to(around.language)
    field = told_of(kind.model, (key,))
    about = field.about.to(around.language)
    labels = field.labels or _kinds_of_group(kind, key)
    if not labels:
        return about
    choices = ", ".join(f"{choice} ({label.to(around.language)})" for choice, label in labels.items())
    return f"{about} {say('Choose from:').to(around.language)} {choices}."


def _kinds_of_group(kind: PageKind, key: str) -> Mapping[str, Sentence] | None:
    """The choices of a group that can be written as one word, such as `cost: free`."""
    try:
        return told_of(kind.model, (key, "kind")).labels
    except KeyError:
        return None
