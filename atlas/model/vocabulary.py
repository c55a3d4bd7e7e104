"""The words that front matter may choose from, with their labels per language."""

from pydantic import Field

from atlas.model.base import Id, LanguageCode, Model

__all__ = ["Term", "Vocabulary"]


class Term(Model):
    """Labels by language code, and optionally the name of a Material icon.

    `also`: by language code, other words that people would type when they look for this. They are searched, not shown.
    """

    label: dict[LanguageCode, str]
    icon: str | None = None
    also: dict[LanguageCode, tuple[str, ...]] = Field(default={})


class Vocabulary(Model):
    """`content/vocabulary.yml`."""

    activities: dict[Id, Term] = Field(default={})
    audiences: dict[Id, Term] = Field(default={})
    accessibility: dict[Id, Term] = Field(default={})
