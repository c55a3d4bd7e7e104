"""What do the templates of this room need to know?"""

from dataclasses import dataclass

__all__ = ["Choice", "FieldGroup", "FieldRow", "FieldsFacts", "KindFacts", "KindRow", "TableFacts"]


@dataclass(frozen=True)
class Choice:
    """A word to write, and what people call it."""

    key: str
    label: str


@dataclass(frozen=True)
class FieldRow:
    """A field. `example`: as YAML; `inner`: the fields of the group, or of each item, that it holds.

    `several`: whether it holds a list; `terms`: whether its choices are words of the vocabulary, of which there are
    many.
    """

    key: str
    title: str
    about: str
    required: bool
    several: bool
    example: str
    choices: tuple[Choice, ...] = ()
    terms: bool = False
    inner: tuple["FieldRow", ...] = ()


@dataclass(frozen=True)
class FieldGroup:
    """Fields that belong together; without a title where a kind has no such parts."""

    key: str
    title: str
    fields: tuple[FieldRow, ...]


@dataclass(frozen=True)
class KindRow:
    """A kind of page, as the list of them has it."""

    name: str
    title: str
    about: str


@dataclass(frozen=True)
class TableFacts:
    """For `table.md.jinja`: the fields that people fill in, and the page that tells more of them."""

    fields: tuple[FieldRow, ...]
    path: str


@dataclass(frozen=True)
class FieldsFacts:
    """For `fields.md.jinja`."""

    kinds: tuple[KindRow, ...]


@dataclass(frozen=True)
class KindFacts:
    """For `kind.md.jinja`. `shortest`: the least that such a file can hold, as YAML; `is_page`: as of a `Kind`.

    `schema`: the address of its schema in the site.
    """

    about: str
    where: tuple[str, ...]
    is_page: bool
    shortest: str
    groups: tuple[FieldGroup, ...]
    schema: str
    vocabulary: str
