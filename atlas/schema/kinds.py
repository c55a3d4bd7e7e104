"""Which kinds of files does an atlas hold that people write, what does each of them tell, and where do they stand?"""

from dataclasses import dataclass

from pydantic import BaseModel

from atlas.model.assignment import Assignment
from atlas.model.call import Call
from atlas.model.challenge import Challenge
from atlas.model.earlier import EarlierMeta
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import Home, NeighbourhoodMeta, Plain
from atlas.model.shared import SharedMeta
from atlas.model.vocabulary import OwnVocabulary
from atlas.texts import Sentence, say

__all__ = ["KINDS", "Kind", "kind_named", "kinds"]


@dataclass(frozen=True)
class Kind:
    """A kind of file. `files`: patterns of its path in the content folder, as editors and shells have them.

    `is_page`: whether it is front matter above a text, and not a file of YAML alone.
    """

    name: str
    model: type[BaseModel]
    title: Sentence
    about: Sentence
    files: tuple[str, ...]
    is_page: bool = True


KINDS = (
    Kind(
        "initiative", Initiative, say("Initiative"),
        say("What people do together: a choir, a card club, a church, a repair café, or a paid service."),
        ("*/initiatives/*.md",),
    ),
    Kind(
        "challenge", Challenge, say("Challenge"),
        say("What the neighbourhood faces, and what that asks for."), ("*/challenges/*.md",),
    ),
    Kind(
        "assignment", Assignment, say("Assignment"),
        say("A challenge that is given to the initiatives together, with who does what."), ("*/assignments/*.md",),
    ),
    Kind(
        "call", Call, say("Open call"),
        say("Room for something new, where the initiatives cannot do it alone."), ("*/calls/*.md",),
    ),
    Kind(
        "neighbourhood", NeighbourhoodMeta, say("Neighbourhood"),
        say("The page that opens a neighbourhood."), ("*/index.md",),
    ),
    Kind("home", Home, say("Front page"), say("What atlas this is, and in which languages."), ("index.md",)),
    Kind("page", Plain, say("Page of your own"), say("A page with only a text."), ("*.md", "*/*.md")),
    Kind(
        "vocabulary", OwnVocabulary, say("Vocabulary"),
        say("The words that pages choose from, where they differ from those that every atlas begins with."),
        ("vocabulary.yml",), is_page=False,
    ),
    Kind(
        "shared-participants", SharedMeta, say("Count of shared participants"),
        say("When and how was counted who takes part in two initiatives, and with which protection."),
        ("*/data/shared_participants.yml",), is_page=False,
    ),
    Kind(
        "earlier-count", EarlierMeta, say("Earlier count"),
        say("The same, of a count of an earlier year."), ("*/data/earlier/*.yml",), is_page=False,
    ),
)  # fmt: skip
"""The order in which they are told."""
_BY_NAME = {kind.name: kind for kind in KINDS}


def kinds() -> tuple[str, ...]:
    """The names of all kinds."""
    return tuple(_BY_NAME)


def kind_named(name: str) -> Kind:
    """The kind of this name. Raises `KeyError` for any other."""
    return _BY_NAME[name]
