"""What is a key of front matter called where a change of it is told, and what are its choices called? As in forms."""

from pydantic import BaseModel

from atlas.model.initiative import Contact, Cost, People
from atlas.model.picture import Picture
from atlas.schema.fields import FIELDS
from atlas.texts import Sentence, say

__all__ = ["choice", "label", "label_within"]

_BY_THEMSELVES = (Contact, Cost, People, Picture)
"""Groups whose fields say what they are without the name of the group."""


def label(model: type[BaseModel], key: str) -> Sentence:
    """What a key is called; of one that no model has it is only said that something changed."""
    told = FIELDS.get(model, {}).get(key)
    return told.title if told else say("Something else on the page")


def label_within(group: Sentence, model: type[BaseModel], key: str) -> Sentence:
    """What a key of a group is called, with the name of the group where that is needed."""
    own = label(model, key)
    return own if model in _BY_THEMSELVES or own == group else say("{group} ({field})", group=group, field=own)


def choice(model: type[BaseModel], key: str, value: object) -> Sentence | None:
    """What one of the choices is called; None where the key has none."""
    told = FIELDS.get(model, {}).get(key)
    return (told.labels or {}).get(str(value)) if told else None
