"""What does the desk know of an atlas: which pages there are, and which fields each kind of them has?

What all neighbourhoods share stands in one file, and what one has of its own in another: the desk opens one at a time,
so that it is of the same size in a city of 131 neighbourhoods.
"""

from collections.abc import Mapping
from typing import Any

from babel import Locale

from atlas.model.atlas import Atlas, Document, Neighbourhood
from atlas.model.site_pages import EASY
from atlas.pages.desk.backend import TRYING, Backend
from atlas.pages.desk.fields import CHALLENGES, INITIATIVES, NEEDS, Field, fields_of, translated
from atlas.schema import schema
from atlas.texts import say

__all__ = ["desk_config", "own_config"]

_DECAP_LANGUAGES = {
    *("bg", "ca", "cs", "da", "de", "en", "es", "fa", "fr", "gr", "he", "hr", "hu", "it", "ja", "ko", "lt", "mk", "nl"),
    *("pl", "pt", "ro", "ru", "sk", "sl", "sv", "th", "tr", "ua", "uk", "vi"),
}  # fmt: skip
"""The languages that Decap itself speaks, by its own names."""
_FACTS: Mapping[str, str] = {
    "initiative": "kind",
    "challenge": "stated_on",
    "assignment": "given_on",
    "call": "opens",
    "neighbourhood": "",
    "home": "",
    "page": "",
}
"""Every kind that a desk shows, and the key by which a page of it is told from its translations; empty: by its name."""


def desk_config(atlas: Atlas, language: str, backend: Backend, site_url: str) -> dict[str, object]:
    """What holds for every neighbourhood."""
    words = {
        "choose": say("Of which neighbourhood do you want to change pages?"),
        "other": say("Another neighbourhood"),
        "home": say("Front page"),
        "pages": say("Pages of your own"),
    }
    others = atlas.home.meta.languages[1:]
    return {
        "config": _decap(language, backend, site_url),
        "folder": backend.folder,
        "beside": backend.kind != TRYING,
        "kinds": {kind: _kind(kind, fact, atlas, language) for kind, fact in _FACTS.items()},
        "folders": _folders(language),
        "versions": [
            *({"key": code, "extension": f"{code}.md", "label": _own_name(code)} for code in others),
            {
                "key": EASY, "extension": f"{EASY}.md", "label": say("in easy words").to(language),
                "of": [INITIATIVES, CHALLENGES],
            },
        ],
        "of": {
            "name": "__page", "label": say("Of which page (only for a new one)").to(language), "widget": "select",
            "required": True,
        },
        "neighbourhoods": [
            {"key": key, "title": one.page.in_language(language).meta.title}
            for key, one in atlas.neighbourhoods.items()
        ],
        "files": {
            "home": _files({"index": atlas.home}, language),
            "page": _files(atlas.pages, language),
        },
        "words": {name: sentence.to(language) for name, sentence in words.items()},
    }  # fmt: skip


def own_config(neighbourhood: Neighbourhood, language: str) -> dict[str, object]:
    """What one neighbourhood has of its own: its pages, and what fields choose from."""

    def titles(pages: Mapping[str, Document[Any]]) -> dict[str, str]:
        return {key: page.in_language(language).meta.title or key for key, page in pages.items()}

    challenges = [page.in_language(language).meta for page in neighbourhood.challenges.values()]
    return {
        "title": neighbourhood.page.in_language(language).meta.title,
        "choices": {
            INITIATIVES: _choices(titles(neighbourhood.initiatives)),
            CHALLENGES: _choices(titles(neighbourhood.challenges)),
            NEEDS: _choices({need.id: need.title for challenge in challenges for need in challenge.needs}),
            "assignments": _choices(titles(neighbourhood.assignments)),
            "calls": _choices(titles(neighbourhood.calls)),
        },
        "files": {
            "neighbourhood": _files({"index": neighbourhood.page}, language),
            "page": _files(neighbourhood.pages, language),
        },
    }


def _decap(language: str, backend: Backend, site_url: str) -> dict[str, object]:
    """The settings of Decap itself. No address of it changes with a title, and nothing is put on the site unseen."""
    address = {"display_url": site_url} if site_url else {}
    return {
        "backend": backend.decap,
        "publish_mode": "editorial_workflow",
        "locale": language if language in _DECAP_LANGUAGES else "en",
        "media_folder": "media" if backend.kind == TRYING else backend.folder or ".",
        "public_folder": "",
        "show_preview_links": False,
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        **address,
    }


def _kind(kind: str, fact: str, atlas: Atlas, language: str) -> dict[str, object]:
    found = schema(kind, language, atlas.vocabulary)
    fields: list[Field] = fields_of(found, language)
    return {"fields": fields, "words": translated(found, language), "fact": fact}


def _folders(language: str) -> list[dict[str, str]]:
    named = {
        "initiative": ("initiatives", say("Initiatives"), say("Initiative")),
        "challenge": ("challenges", say("Challenges"), say("Challenge")),
        "assignment": ("assignments", say("Assignments"), say("Assignment")),
        "call": ("calls", say("Calls"), say("A call")),
    }
    titled = {"identifier": "title", "summary": "{{title}}"}
    otherwise = {"identifier": "challenge", "summary": "{{challenge}} {{title}}"}
    return [
        {
            "kind": kind, "name": folder, "label": many.to(language), "one": one.to(language),
            **(titled if kind in ("initiative", "challenge") else otherwise),
        }
        for kind, (folder, many, one) in named.items()
    ]  # fmt: skip


def _files(pages: Mapping[str, Document[Any]], language: str) -> list[dict[str, object]]:
    """Each file of these pages; `words`: whether it holds words only."""
    found: list[dict[str, object]] = []
    for document in pages.values():
        for version in document.versions:
            label = version.meta.title or version.path
            more = [_own_name(version.language)] if version.language != document.original.language else []
            more += [say("in easy words").to(language)] if f".{EASY}." in version.path else []
            label = f"{label} ({', '.join(more)})" if more else label
            found.append({"file": version.path, "label": label, "words": version is not document.original})
    return found


def _choices(titles: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"value": key, "label": title} for key, title in sorted(titles.items(), key=lambda item: item[1].lower())]


def _own_name(code: str) -> str:
    return (Locale.parse(code).get_display_name() or code).capitalize()
