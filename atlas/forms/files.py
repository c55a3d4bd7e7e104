"""The forms as files of a forge: GitHub and Forgejo read YAML, GitLab a text in which one fills in what is asked.

Source: "Syntax for issue forms" of GitHub, which Forgejo follows; it wants an id without dots, and choices as texts.
"""

from collections.abc import Mapping
from typing import Any, Final, get_args

import yaml

from atlas.forms.questions import FormKind, Question, questions
from atlas.model.vocabulary import Vocabulary
from atlas.texts import Sentence, say

__all__ = ["HOSTS", "LABEL", "form_files"]

LABEL: Final = "atlas"
"""The label of an issue that is to become a proposal."""
_FOLDERS: Final = {
    "github": ".github/ISSUE_TEMPLATE/atlas-{kind}.yml",
    "forgejo": ".forgejo/ISSUE_TEMPLATE/atlas-{kind}.yaml",
    "gitlab": ".gitlab/issue_templates/{name}.md",
}
HOSTS: Final = tuple(_FOLDERS)
_NAMES: Final[Mapping[FormKind, Sentence]] = {
    "change": say("Something changes at an initiative"),
    "new": say("A new initiative"),
}
_ABOUT: Final[Mapping[FormKind, Sentence]] = {
    "change": say("Other times, another place, another text: a proposal is made of what you fill in."),
    "new": say("A page for a group, club or place that is not there yet: a proposal is made of what you fill in."),
}
_PUBLIC: Final = say(
    "Everybody can read what you write here, and your name of this site stands with it. Who wants to change a page "
    "without an account does so by mail, with the form on the site."
)
_EMPTY: Final = say("Leave empty what stays as it is.")
_GENERATED: Final = "# Made by `atlas issue-forms`; what is changed here is lost when that is run again.\n"


def form_files(host: str, language: str, words: Vocabulary, neighbourhoods: Mapping[str, str]) -> dict[str, str]:
    """Both forms by path. `words`: the vocabulary of the atlas; `neighbourhoods`: title by id."""
    found = {}
    for kind in get_args(FormKind):
        asked = questions(kind, language, words, neighbourhoods)
        path = _FOLDERS[host].format(kind=kind, name=_NAMES[kind].to(language))
        found[path] = _text(kind, asked, language) if host == "gitlab" else _yaml(kind, asked, language)
    return found


def _intro(kind: FormKind, language: str) -> str:
    told = [_PUBLIC.to(language), *([_EMPTY.to(language)] if kind == "change" else [])]
    return " ".join(told)


def _yaml(kind: FormKind, asked: tuple[Question, ...], language: str) -> str:
    form = {
        "name": _NAMES[kind].to(language),
        "description": _ABOUT[kind].to(language),
        "title": f"{_NAMES[kind].to(language)}: ",
        "labels": [LABEL],
        "body": [
            {"type": "markdown", "attributes": {"value": _intro(kind, language)}},
            *(_field(question, language) for question in asked),
        ],
    }
    return _GENERATED + yaml.safe_dump(form, sort_keys=False, allow_unicode=True, width=float("inf"))


def _field(question: Question, language: str) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": question.label, "description": question.about}
    needed = {"validations": {"required": True}} if question.required else {}
    if question.form == "agree":
        attributes = {"label": question.label, "options": [{"label": question.about, "required": True}]}
        return {"type": "checkboxes", "id": question.id, "attributes": attributes}
    if question.choices:
        several = {"multiple": True} if question.form == "some" else {}
        attributes = {**attributes, **several, "options": list(dict.fromkeys(question.choices.values()))}
        return {"type": "dropdown", "id": question.id, "attributes": attributes, **needed}
    if question.example:
        attributes["placeholder"] = question.example
    kind = "textarea" if question.form in ("times", "text") else "input"
    return {"type": kind, "id": question.id, "attributes": attributes, **needed}


def _text(kind: FormKind, asked: tuple[Question, ...], language: str) -> str:
    parts = [f"<!-- {_intro(kind, language)} -->"]
    for question in asked:
        parts.append(f"### {question.label}")
        if question.form == "agree":
            parts.append(f"- [ ] {question.about}")
            continue
        parts.append(f"<!-- {question.about} -->")
        if question.choices:
            parts.append("\n".join(f"- [ ] {label}" for label in dict.fromkeys(question.choices.values())))
    return "\n\n".join([*parts, f"/label ~{LABEL}"]) + "\n"
