"""The files of a new repository: pages that explain themselves, settings, and what checks and publishes them."""

import json
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from importlib.resources import files as package_files
from typing import Any, Final

import frontmatter
from jinja2 import Environment, StrictUndefined
from pydantic import BaseModel

from atlas.forms.files import HOSTS as FORGES
from atlas.forms.files import form_files
from atlas.importing.page_text import page_text
from atlas.model.assignment import Assignment
from atlas.model.call import Call
from atlas.model.challenge import Challenge
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import Home, NeighbourhoodMeta, Plain
from atlas.model.vocabulary import OwnVocabulary
from atlas.reading.starting_vocabulary import completed
from atlas.reading.validation import model_at
from atlas.schema.kinds import KINDS
from atlas.schema.publishing import editor_comment, schema_address
from atlas.starting.start import Start
from atlas.starting.workflows import PINS, WORDS, WORKFLOWS

__all__ = ["content_files", "support_files"]

_WORDS: Final = ("nl", "en")
"""Languages in which the first pages are written. An atlas that begins in another one begins with English words."""
_NAMES: Final = {
    "nl": {"initiative": "voorbeeld-koffieochtend", "challenge": "voorbeeld-ontmoeten", "need": "vaste-plek",
           "assignment": "voorbeeld-plan", "call": "voorbeeld-oproep"},
    "en": {"initiative": "example-coffee-morning", "challenge": "example-meeting", "need": "place-to-walk-into",
           "assignment": "example-plan", "call": "example-call"},
}  # fmt: skip
"""What the first pages are called: an id is never translated."""
_MODELS: Final[Mapping[str, type[BaseModel]]] = {
    "home": Home,
    "contribute": Plain,
    "privacy": Plain,
    "neighbourhood": NeighbourhoodMeta,
    "initiative": Initiative,
    "challenge": Challenge,
    "assignment": Assignment,
    "call": Call,
}


def content_files(start: Start, today: date) -> dict[str, str]:
    """The pages, by path. They are for people to change, so no later version renews them."""
    first = _spoken(start.languages[0])
    names = _NAMES[first]
    folder = start.folder
    pages: dict[str, tuple[str, dict[str, Any]]] = {
        "content/index": ("home", {"municipality": start.municipality, "languages": list(start.languages)}),
        "content/contribute": ("contribute", {}),
        "content/privacy": ("privacy", {}),
        f"content/{folder}/index": ("neighbourhood", {"municipality": start.municipality}),
        f"content/{folder}/initiatives/{names['initiative']}": ("initiative", _initiative(names, first)),
        f"content/{folder}/challenges/{names['challenge']}": ("challenge", _challenge(names, today)),
        f"content/{folder}/assignments/{names['assignment']}": ("assignment", _assignment(names, today)),
        f"content/{folder}/calls/{names['call']}": ("call", _call(names, today)),
    }
    found = {}
    for path, (kind, facts) in pages.items():
        words, body = _words(start, kind, first)
        text = page_text(_in_order(_merged(words, facts), _MODELS[kind]), body)
        found[f"{path}.md"] = text.replace("---\n", f"---\n{_comment(kind, start)}", 1)
        for language in start.languages[1:]:
            if language in _WORDS:
                found[f"{path}.{language}.md"] = page_text(*_words(start, kind, language))
    return found


def support_files(start: Start) -> dict[str, str]:
    """All around the pages, by path: what `atlas init --upgrade` renews where nobody changed it."""
    spoken = _spoken(start.languages[0])
    title = _words(start, "home", spoken)[0]["title"]
    facts = {**vars(start), "folder": start.folder, "title": title, "messages": spoken}
    facts |= {"pins": PINS, "words": WORDS[spoken]}
    templates = {
        "README.md": f"README.{spoken}.md",
        "mkdocs.yml": "mkdocs.yml",
        "requirements.txt": "requirements.txt",
        ".gitignore": "gitignore",
        ".pre-commit-config.yaml": "pre-commit-config.yaml",
    }
    templates |= WORKFLOWS.get(start.host, {})
    found = {path: _filled(template, facts) for path, template in templates.items()}
    overrides = "Templates here come before those of the atlas; other files, such as CNAME, are copied to the site.\n"
    found["overrides/README.md"] = overrides
    if start.host in FORGES:
        words = completed(OwnVocabulary(), start.languages)
        found |= form_files(start.host, spoken, words, {start.folder: start.neighbourhood})
    if start.site_url:
        found[".vscode/settings.json"] = _editor_settings(start)
        found[".vscode/extensions.json"] = json.dumps({"recommendations": ["redhat.vscode-yaml"]}, indent=2) + "\n"
    return found


def _comment(kind: str, start: Start) -> str:
    return editor_comment(next(one.name for one in KINDS if one.model is _MODELS[kind]), start.site_url)


def _editor_settings(start: Start) -> str:
    """Which schema an editor takes for each file of YAML that is no page."""
    files = {
        schema_address(kind.name): [f"content/{path}" for path in kind.files] for kind in KINDS if not kind.is_page
    }
    schemas = {f"{start.site_url}{address}": paths for address, paths in files.items()}
    return json.dumps({"yaml.schemas": schemas}, indent=2) + "\n"


def _spoken(language: str) -> str:
    return language if language in _WORDS else "en"


def _words(start: Start, kind: str, language: str) -> tuple[dict[str, Any], str]:
    """The words of a first page: its front matter and its text."""
    names = {"municipality": start.municipality, "neighbourhood": start.neighbourhood, "folder": start.folder}
    text = package_files("atlas").joinpath(f"starting/words/{kind}.{language}.md").read_text("utf-8")
    meta, body = frontmatter.parse(text)
    return {key: _put(value, names) for key, value in meta.items()}, str(_put(body, names))


def _in_order(meta: dict[str, Any], model: type[BaseModel]) -> dict[str, Any]:
    """The keys as the model has them: first what it is called, then what it is."""
    order = [field.alias or name for name, field in model.model_fields.items()]
    return {key: _items_in_order(meta[key], model, key) for key in order if key in meta}


def _items_in_order(value: Any, model: type[BaseModel], key: str) -> Any:
    below = model_at(model, (key,))
    if below is None or not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        return value
    return [_in_order(item, below) for item in value]


def _put(value: Any, names: Mapping[str, str]) -> Any:
    """`{municipality}` and the like in every text."""
    if isinstance(value, str):
        for name, given in names.items():
            value = value.replace(f"{{{name}}}", given)
    return value


def _merged(words: Any, facts: Any) -> Any:
    """What a translation would hold, laid over the facts of the original."""
    if isinstance(words, dict) and isinstance(facts, dict):
        both = {key: _merged(value, facts[key]) if key in facts else value for key, value in words.items()}
        return both | {key: deepcopy(value) for key, value in facts.items() if key not in words}
    if isinstance(words, list) and isinstance(facts, list):
        return [_merged(word, fact) for word, fact in zip(words, facts, strict=True)]
    return words


def _initiative(names: Mapping[str, str], language: str) -> dict[str, Any]:
    return {
        "kind": "informal",
        "activities": ["meeting"],
        "audiences": ["everyone"],
        "languages": [language],
        "schedule": [{"weekday": "tuesday", "from": "10:00", "until": "12:00"}],
        "cost": "free",
        "contributes": [{"challenge": names["challenge"], "needs": [names["need"]]}],
    }


def _challenge(names: Mapping[str, str], today: date) -> dict[str, Any]:
    return {"stated_on": today.isoformat(), "needs": [{"id": names["need"], "target_reach": 100}]}


def _assignment(names: Mapping[str, str], today: date) -> dict[str, Any]:
    return {
        "challenge": names["challenge"],
        "given_on": today.isoformat(),
        "partners": [names["initiative"]],
        "plan": [{"who": [names["initiative"]], "status": "todo"}, {"status": "todo"}],
    }


def _call(names: Mapping[str, str], today: date) -> dict[str, Any]:
    kind = {"challenge": names["challenge"], "need": names["need"], "kind": "new-initiative"}
    return {**kind, "opens": today.isoformat()}


def _filled(template: str, facts: Mapping[str, Any]) -> str:
    environment = Environment(  # noqa: S701 - no HTML
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.filters["scalar"] = lambda value: json.dumps(value, ensure_ascii=False)
    source = package_files("atlas").joinpath(f"starting/files/{template}.jinja").read_text("utf-8")
    return environment.from_string(source).render(facts)
