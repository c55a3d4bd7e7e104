"""Which questions stand in an issue form, what is each called in a language, and where on the page is its answer?"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from atlas.model.vocabulary import Vocabulary
from atlas.schema import schema
from atlas.texts import Sentence, say

__all__ = ["ASKED", "FormKind", "Question", "labels_of", "questions"]

FormKind = Literal["new", "change"]
Form = Literal["line", "lines", "one", "some", "languages", "times", "text", "neighbourhood", "page", "agree"]

_FIELDS: Final[Mapping[str, Form]] = {
    "title": "line",
    "kind": "one",
    "status": "one",
    "summary": "line",
    "activities": "some",
    "audiences": "some",
    "place.name": "line",
    "place.address": "line",
    "schedule": "times",
    "cost.kind": "one",
    "cost.note": "line",
    "accessibility": "some",
    "languages": "languages",
    "contact.website": "line",
    "contact.email": "line",
    "contact.phone": "line",
}
_ONLY_TO_CHANGE = {"status"}
_REQUIRED = {"title", "kind", "text", "neighbourhood", "page", "agree"}
ASKED: Final[Mapping[str, tuple[Form, Sentence, Sentence]]] = {
    "neighbourhood": (
        "neighbourhood",
        say("In which neighbourhood?"),
        say("The neighbourhood whose people meet there."),
    ),
    "page": (
        "page",
        say("Which page?"),
        say("The address of the page on the site, or what the initiative is called there."),
    ),
    "text": (
        "text",
        say("Text of the page"),
        say("What happens there, who comes and how one joins. No names of persons."),
    ),
    "agree": (
        "agree",
        say("No personal data"),
        say("I wrote no names, addresses, mobile numbers or mail addresses of persons."),
    ),
}
"""What the model of a page does not have: how it is asked, its name and its explanation."""
_TIMES = say("Each time on a line of its own, such as: {example}.")
_INSTEAD = say("These take the place of all times that are there now.")
_TIME = say("Tuesday 14:00-16:00, or first Saturday of the month 10:00-12:00")
_KEEP = say("Leave empty what stays as it is.")


@dataclass(frozen=True)
class Question:
    """One question. `key`: where the answer goes, dotted; `choices`: what can be chosen, by key."""

    key: str
    form: Form
    label: str
    about: str
    example: str = ""
    choices: Mapping[str, str] | None = None
    required: bool = False

    @property
    def id(self) -> str:
        """The name of the field where only letters and underscores may stand."""
        return self.key.replace(".", "_")


def questions(
    kind: FormKind, language: str, words: Vocabulary, neighbourhoods: Mapping[str, str]
) -> tuple[Question, ...]:
    """Those of a form, in their order. `neighbourhoods`: title by id."""
    fields = schema("initiative", language, words)["properties"]
    first = _asked("neighbourhood", language, neighbourhoods) if kind == "new" else _asked("page", language, {})
    found = [first]
    for key, form in _FIELDS.items():
        if kind == "change" or key not in _ONLY_TO_CHANGE:
            found.append(_from_schema(key, form, _field(fields, key), language, required=kind == "new"))
    return (*found, _asked("text", language, {}, required=kind == "new"), _asked("agree", language, {}))


@cache
def labels_of(language: str) -> Mapping[str, str]:
    """What each question is called in a language, by key."""
    fields = schema("initiative", language)["properties"]
    return {
        **{key: str(_field(fields, key)["title"]) for key in _FIELDS},
        **{key: label.to(language) for key, (_, label, _about) in ASKED.items()},
    }


def _asked(key: str, language: str, choices: Mapping[str, str], *, required: bool = True) -> Question:
    form, label, about = ASKED[key]
    told = about.to(language) if required or key != "text" else f"{about.to(language)} {_KEEP.to(language)}"
    return Question(key, form, label.to(language), told, "", choices or None, required and key in _REQUIRED)


def _from_schema(key: str, form: Form, field: Mapping[str, Any], language: str, *, required: bool) -> Question:
    about, example = str(field["description"]), next(iter(field.get("examples", ())), "")
    if form == "times":
        example = _TIME.to(language)
        about = say(_TIMES.msgid, example=example).to(language)
        about = about if required else f"{about} {_INSTEAD.to(language)}"
    shown = ", ".join(map(str, example)) if isinstance(example, list) else str(example)
    choices = field.get("x-atlas-labels") if form in ("one", "some") else None
    return Question(
        key, form, str(field["title"]), about, "" if choices else shown, choices, required and key in _REQUIRED
    )


def _field(fields: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    outer, _, inner = key.partition(".")
    found = fields[outer]
    if not inner:
        return dict(found)
    group = next(one for one in (found, *found.get("anyOf", ())) if "properties" in one)
    return dict(group["properties"][inner])
