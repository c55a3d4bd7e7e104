"""The words that front matter may choose from, with their labels per language."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from atlas.model.base import Id, LanguageCode, Model

__all__ = ["OwnTerm", "OwnVocabulary", "Term", "Vocabulary"]


class Term(Model):
    """Labels by language code, and optionally the name of a Material icon.

    `also`: by language code, other words that people would type when they look for this. They are searched, not shown.
    """

    label: dict[LanguageCode, str]
    icon: str | None = None
    also: dict[LanguageCode, tuple[str, ...]] = Field(default={})


class Vocabulary(Model):
    """All words that an atlas may use."""

    activities: dict[Id, Term] = Field(default={})
    audiences: dict[Id, Term] = Field(default={})
    accessibility: dict[Id, Term] = Field(default={})


def _left_out(value: Any) -> Any:
    return {"left_out": True} if value == "leave-out" else value


class OwnTerm(Model):
    """What an atlas says of a word: of one that it begins with only what differs. `meals: leave-out` leaves it out."""

    label: dict[LanguageCode, str] = Field(default={})
    icon: str | None = None
    also: dict[LanguageCode, tuple[str, ...]] = Field(default={})
    left_out: bool = False


_Said = Literal["leave-out"] | OwnTerm
_Terms = dict[Id, Annotated[OwnTerm, BeforeValidator(_left_out, json_schema_input_type=_Said)]]


class OwnVocabulary(Model):
    """`content/vocabulary.yml`: words beside those that every atlas begins with."""

    activities: _Terms = Field(default={})
    audiences: _Terms = Field(default={})
    accessibility: _Terms = Field(default={})
