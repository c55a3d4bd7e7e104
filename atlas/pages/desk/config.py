"""What does the desk know of an atlas: which pages there are, and which fields each kind of them has?

What all neighbourhoods share stands in one file, and what one has of its own in another: the desk opens one at a time,
so that it is of the same size in a city of 131 neighbourhoods.
"""

from collections.abc import Mapping

from babel import Locale

from atlas.model.atlas import Atlas, Document, Neighbourhood
from atlas.model.site_pages import EASY
from atlas.pages.desk.fields import CHALLENGES, INITIATIVES, NEEDS, Field, fields_of, translated
from atlas.pages.desk.forge import Forge
from atlas.schema import schema
from atlas.texts import say

__all__ = ["desk_config", "own_config"]

_DECAP_LANGUAGES = frozenset(
    ("bg ca cs da de en es fa fr gr he hr hu it ja ko lt mk nb_no nl nn_no pl pt ro ru sk sl sr_Cyrl sv th tr ua uk vi "
     "zh_Hans zh_Hant").split()
)  # fmt: skip
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


def desk_config(atlas: Atlas, language: str, forge: Forge, site_url: str) -> dict[str, object]:
    """What holds for every neighbourhood."""
    words = {
        "choose": say("Of which neighbourhood do you want to change pages?"),
        "other": say("Another neighbourhood"),
        "home": say("Front page"),
        "pages": say("Pages of your own"),
    }
    others = atlas.home.meta.languages[1:]
    return {
        "config": _decap(language, forge, site_url),
        "folder": forge.folder,
        "kinds": {kind: _kind(kind, fact, atlas, language) for kind, fact in _FACTS.items()},
        "folders": _folders(language),
        "versions": [
            *({"key": code, "extension": f"{code}.md", "label": _own_name(code)} for code in others),
            {"key": EASY, "extension": f"{EASY}.md", "label": say("in easy words").to(language)},
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
    challenges = {key: one.in_language(language).meta for key, one in neighbourhood.challenges.items()}
    needs = {str(need.id): need.title for challenge in challenges.values() for need in challenge.needs}
    titles = {key: challenge.title for key, challenge in challenges.items()}
    return {
        "title": neighbourhood.page.in_language(language).meta.title,
        "choices": {
            INITIATIVES: _choices({key: one.in_language(language).meta.title for key, one in neighbourhood.initiatives.items()}),
            CHALLENGES: _choices(titles),
            NEEDS: _choices(needs),
            "assignments": _choices({key: one.in_language(language).meta.title or key for key, one in neighbourhood.assignments.items()}),
            "calls": _choices({key: one.in_language(language).meta.title or key for key, one in neighbourhood.calls.items()}),
        },
        "files": {
            "neighbourhood": _files({"index": neighbourhood.page}, language),
            "page": _files(neighbourhood.pages, language),
        },
    }


def _decap(language: str, forge: Forge, site_url: str) -> dict[str, object]:
    """The settings of Decap itself. No address of it changes with a title, and nothing is put on the site unseen."""
    address = {"site_url": site_url, "display_url": site_url} if site_url else {}
    return {
        "backend": forge.backend,
        "publish_mode": "editorial_workflow",
        "locale": language if language in _DECAP_LANGUAGES else "en",
        "media_folder": forge.folder or ".",
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
        "call": ("calls", say("Calls"), say("Call")),
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


def _files(pages: Mapping[str, Document[object]], language: str) -> list[dict[str, object]]:
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
