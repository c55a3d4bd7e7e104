"""One key of a page whose value differs between two versions: what a sentence about it is made of."""

from datetime import date

from pydantic import BaseModel

from atlas.history.labels import label
from atlas.history.names import Names
from atlas.history.written import MODELS
from atlas.texts import Sentence

__all__ = ["Change"]


class Change:
    """One key whose value differs. `here`: what stands there today."""

    def __init__(self, kind: str, key: str, old: object, new: object, here: object, names: Names, day: date) -> None:
        self.kind, self.key, self.old, self.new, self.here = kind, key, old, new, here
        self.names, self.day = names, day

    @property
    def model(self) -> type[BaseModel]:
        return MODELS[self.kind]

    @property
    def label(self) -> Sentence:
        return label(self.model, self.key)
