"""Sentences in the reader's language: gettext catalogues, read from their `.po` sources.

Code says `say("{n} lines", n=3)` and gets a `Sentence` that can be told in any language later, so that a problem found
while reading can be printed in Dutch or English. The message ids are English; `locales/<language>.po` translates them.
"""

import gettext
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

__all__ = ["LOCALES", "Sentence", "say", "say_n", "translations"]

LOCALES = Path(__file__).parent / "locales"


@cache
def translations(language: str) -> gettext.NullTranslations:
    """The catalogue of a language. English, and languages without a catalogue, fall back to the message ids."""
    source = LOCALES / f"{language}.po"
    if not source.is_file():
        return gettext.NullTranslations()
    with source.open("rb") as handle:
        catalogue = read_po(handle, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@dataclass(frozen=True)
class Sentence:
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
            key: value.to(language) if isinstance(value, Sentence) else value for key, value in self.values.items()
        }
        return text.format(**values)

    def __str__(self) -> str:
        return self.to("en")


def say(msgid: str, **values: object) -> Sentence:
    """A sentence; `{name}` in it stands for a value."""
    return Sentence(msgid, values)


def say_n(singular: str, plural: str, n: int, **values: object) -> Sentence:
    """A sentence with a number `{n}` in it, in the right form for that number."""
    return Sentence(singular, {"n": n, **values}, plural, n)
