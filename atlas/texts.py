"""Sentences in the reader's language: gettext catalogues, read from their `.po` sources.

Code says `say("{n} lines", n=3)` and gets a `Sentence` that can be told in any language later, so that a problem found
while reading can be printed in Dutch or English. The message ids are English; `locales/<language>.po` translates them.
Another folder with catalogues can be named in the environment variable ATLAS_LOCALES; a sentence there comes first.
"""

import gettext
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from babel import Locale, UnknownLocaleError

from atlas.catalogues import catalogue

__all__ = [
    "LOCALES",
    "Sentence",
    "Telling",
    "catalogue_folders",
    "direction",
    "filled",
    "is_language",
    "known_languages",
    "say",
    "say_n",
    "system_language",
    "translations",
]

LOCALES = Path(__file__).parent / "locales"
_ENDS = re.compile(r"(?:[.!?…]|&#33;|&#46;|&#63;)(?:</span>)?$")
_STOP = re.compile(r"(\{(\w+)\})\.(?=\s|$)")


def known_languages() -> tuple[str, ...]:
    """The languages that there is a catalogue of, and English, which needs none."""
    return tuple(sorted({"en", *(path.stem for folder in catalogue_folders() for path in folder.glob("*.po"))}))


def system_language() -> str | None:
    """The language that LC_ALL, LC_MESSAGES or LANG names, if there is a catalogue of it. The first set counts."""
    named = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    code = re.split(r"[_.@-]", named)[0].lower()
    return code if code in known_languages() else None


@cache
def is_language(code: str) -> bool:
    """Whether a code is that of a language that has a name."""
    try:
        return bool(Locale.parse(code).get_display_name("en"))
    except (UnknownLocaleError, ValueError):
        return False


def direction(language: str) -> str:
    """Which way a language is written: `ltr` or `rtl`."""
    return str(Locale.parse(language).text_direction)


def translations(language: str) -> gettext.NullTranslations:
    """The catalogue of a language. English, and languages without a catalogue, fall back to the message ids."""
    return _translations(language, _own_folder())


def catalogue_folders() -> tuple[Path, ...]:
    """Where catalogues are looked for: a folder of one's own, if there is one, and that of this package."""
    return _folders(_own_folder())


def _own_folder() -> str:
    return os.environ.get("ATLAS_LOCALES", "")


def _folders(own: str) -> tuple[Path, ...]:
    return (Path(own), LOCALES) if own else (LOCALES,)


@cache
def _translations(language: str, own: str) -> gettext.NullTranslations:
    found = gettext.NullTranslations()
    for folder in reversed(_folders(own)):
        source = folder / f"{language}.po"
        if source.is_file():
            read = catalogue(source, language)
            read.add_fallback(found)
            found = read
    return found


def filled(text: str, values: Mapping[str, object]) -> str:
    """A sentence with its values in it. Words of people may end in a full stop of their own; it is not doubled."""
    if any(_ENDS.search(str(value)) for value in values.values()):
        text = _STOP.sub(lambda match: match[1] if _ENDS.search(str(values.get(match[2], ""))) else match[0], text)
    return text.format(**values)


class Telling:
    """Something that is told in the words of a language later: a sentence, or a value in one, such as a day."""

    def to(self, language: str) -> str:
        """What it says in a language."""
        raise NotImplementedError


@dataclass(frozen=True)
class Sentence(Telling):
    """A message id with its values, told in a language by `to`. `plural` and `n` choose a plural form."""

    msgid: str
    values: dict[str, object] = field(default_factory=dict, hash=False)
    plural: str | None = None
    n: int | None = None

    def to(self, language: str) -> str:
        """This sentence in a language."""
        catalogue = translations(language)
        if self.plural is not None and self.n is not None:
            text = catalogue.ngettext(self.msgid, self.plural, self.n)
        else:
            text = catalogue.gettext(self.msgid)
        values = {
            key: value.to(language) if isinstance(value, Telling) else value for key, value in self.values.items()
        }
        return filled(text, values)

    def __str__(self) -> str:
        return self.to("en")


def say(msgid: str, **values: object) -> Sentence:
    """A sentence; `{name}` in it stands for a value."""
    return Sentence(msgid, values)


def say_n(singular: str, plural: str, n: int, **values: object) -> Sentence:
    """A sentence with a number `{n}` in it, in the right form for that number."""
    return Sentence(singular, {"n": n, **values}, plural, n)
