"""The words that front matter may choose from, with their labels per language."""

from atlas.model.base import Id, Model

__all__ = ["Term", "Vocabulary"]


class Term(Model):
    """Labels by language code, and optionally the name of a Material icon."""

    label: dict[str, str]
    icon: str | None = None


class Vocabulary(Model):
    """`content/vocabulary.yml`."""

    activities: dict[Id, Term] = {}
    audiences: dict[Id, Term] = {}
    accessibility: dict[Id, Term] = {}
