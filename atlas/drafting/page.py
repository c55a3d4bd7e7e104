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
from atlas.schema.publishing import editor_comment
from atlas.texts import say

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
    return "".join(_key(key, values.get(key), kind.remarks.get(key), around) for key in keys)


def _key(key: str, value: Any, remark: Remark | None, around: Surroundings) -> str:
    """A key with its remark above it; without a value it is an example, behind a `#`."""
    lines = ""
    if remark:
        chosen = ", ".join(remark.words(around)) if remark.words else ""
        about = say(remark.about.msgid, words=chosen or "-") if remark.words else remark.about
        lines = textwrap.indent("\n".join(textwrap.wrap(about.to(around.language), _WIDTH)), "# ") + "\n"
    if value is None:
        return f"{lines}# {key}: {remark.example}\n" if remark else ""
    return lines + to_yaml({key: value}, short=isinstance(value, list | tuple | dict))
