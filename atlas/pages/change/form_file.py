"""What does the form fetch first? Every form, the words of its scripts, and the rules of a page, in one language."""

import json
from collections.abc import Mapping
from string import Formatter
from typing import Any, Final

from babel.numbers import list_currencies

from atlas.model.atlas import Atlas, Shell
from atlas.model.recurrence import Recurrence
from atlas.model.recurrence_rule import ORDINALS, WEEKDAYS, pattern_rule
from atlas.pages.change.controls import Control, control
from atlas.pages.change.groups import BODY, FORMS, KEPT
from atlas.pages.change.rules import form_rules
from atlas.pages.change.ways_out import ways_out
from atlas.pages.change.words import WORDS, WRONG
from atlas.pages.writing.wording import Wording
from atlas.pages.writing.writer import Writer
from atlas.schema import schema
from atlas.texts import Sentence, say

__all__ = ["form_json", "forms"]

_LANGUAGES: Final = (
    *("nl", "en", "ar", "tr", "uk", "pl", "bg", "ro", "ru", "de", "fr", "es", "pt", "it", "el", "hu"),
    *("fa", "prs", "ps", "ku", "ckb", "so", "ti", "am", "zh", "vi", "th", "hi", "ur", "pa"),
    *("ta", "bn", "id", "fy", "zgh", "rif", "srn", "pap", "sr", "hr", "bs", "sq", "hy", "az"),
)  # fmt: skip
"""Those that one can choose from; what a page has beside them stays."""
_ORDINALS: Final[Mapping[str, Sentence]] = {
    "first": say("first"),
    "second": say("second"),
    "third": say("third"),
    "fourth": say("fourth"),
    "last": say("last"),
}


def form_json(writer: Writer, atlas: Atlas) -> bytes:
    """`forms` (see `forms`), `words`, `rules`, `rhythms` (what each weekday and rhythm is called), `places`,
    `languages`, `crisis` (first and last day), `currencies`, `neighbourhoods` ([id, title]), `language`, `first`
    (the language of originals) and `locale`.
    """
    language, crisis = writer.language, atlas.home.meta.crisis
    told = {
        "language": language,
        "first": atlas.home.meta.languages[0],
        "locale": "en-GB" if language == "en" else language,
        "forms": forms(writer.shell, language),
        "words": _words(language),
        "rules": form_rules(),
        "settings": _ways_out(writer, atlas),
        "rhythms": _rhythms(writer.words),
        "places": {key: sentence.to(language) for key, sentence in _ORDINALS.items()},
        "languages": _languages(writer.words),
        "crisis": [day.isoformat() for day in (crisis.from_, crisis.until)],
        "currencies": sorted(list_currencies()),
        "neighbourhoods": [[key, writer.title(one.page)] for key, one in atlas.neighbourhoods.items()],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _ways_out(writer: Writer, atlas: Atlas) -> dict[str, Any]:
    settings = writer.settings
    return ways_out(writer.shell, atlas.neighbourhoods, settings.forge, settings.site_url, writer.language)


def forms(shell: Shell, language: str) -> dict[str, list[dict[str, Any]]]:
    """The form of each kind of page: its parts in order, with `id`, `title` and `fields`, the controls in it."""
    return {kind: _form(kind, shell, language) for kind in FORMS}


def _form(kind: str, shell: Shell, language: str) -> list[dict[str, Any]]:
    read = schema(kind, language, shell.vocabulary)
    fields = {
        key: control(key, node, required=key in read.get("required", ())) for key, node in read["properties"].items()
    }
    fields[BODY] = _body(language)
    parts = [
        {"id": group.id, "title": group.title.to(language), "fields": [fields.pop(key) for key in group.keys]}
        for group in FORMS[kind]
    ]
    left = [field for key, field in fields.items() if key not in KEPT.get(kind, ())]
    return [*parts, {"id": "more", "title": say("More").to(language), "fields": left}] if left else parts


def _body(language: str) -> Control:
    title, told = WORDS["story"].to(language), WORDS["storyHelp"].to(language)
    return {"key": BODY, "title": title, "help": told, "widget": BODY, "required": True, "words": True}


def _words(language: str) -> dict[str, str]:
    """Each {value} stays as it is, for the browser to fill in."""
    told = {**WORDS, **{f"wrong_{key}": sentence for key, sentence in WRONG.items()}}
    return {key: _unfilled(sentence).to(language) for key, sentence in told.items()}


def _unfilled(sentence: Sentence) -> Sentence:
    names = [name for _, name, _, _ in Formatter().parse(sentence.msgid) if name]
    return say(sentence.msgid, **{name: f"{{{name}}}" for name in names})


def _rhythms(words: Wording) -> dict[str, dict[str, str]]:
    """By weekday: what each rhythm is called, and `places`, in which {places} of the month are filled in."""
    return {day: {**_rhythms_on(words, day), "places": _in_places(words, day)} for day in WEEKDAYS}


def _rhythms_on(words: Wording, day: str) -> dict[str, str]:
    every = ("week", "two-weeks", *ORDINALS)
    return {one: words.rhythm(Recurrence(rule=pattern_rule(day, (one,)))) for one in every}


def _in_places(words: Wording, day: str) -> str:
    sentence = say("every {places} {day} of the month", places="{places}", day=words.weekday(day))
    return sentence.to(words.language)


def _languages(words: Wording) -> dict[str, str]:
    named = {code: words.language_name(code) for code in _LANGUAGES}
    return {code: name for code, name in named.items() if name != code}
