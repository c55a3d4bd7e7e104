"""How is a column made of a field that people fill in? What forms tell of it is told of the column too."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from atlas.dataset.tables import Column, ForeignKey
from atlas.model.assignment import Assignment
from atlas.model.call import Call
from atlas.model.challenge import Challenge
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.schema.fields import FIELDS, models_in
from atlas.texts import Sentence, say

__all__ = [
    "CHALLENGE",
    "INITIATIVE",
    "NEED",
    "NEIGHBOURHOOD",
    "NUMBER",
    "OF_CHALLENGE",
    "OF_INITIATIVE",
    "OF_NEED",
    "OF_NEIGHBOURHOOD",
    "PAGE",
    "SHARE",
    "filled_in",
    "share",
]

_PAGES: Mapping[str, type[BaseModel]] = {
    "initiative": Initiative,
    "challenge": Challenge,
    "assignment": Assignment,
    "call": Call,
    "neighbourhood": NeighbourhoodMeta,
}
_ID = "[a-z0-9]+(-[a-z0-9]+)*"


def filled_in(model: type[BaseModel], key: str, name: str = "", **more: Any) -> Column:
    """The column of a field of front matter. `name`: where the column has another; `more`: what it has besides."""
    told = FIELDS[model][key]
    given: dict[str, Any] = {"choices": told.labels, "words": told.terms or None, "field": _field(model, key)}
    return Column(name or key, told.title, told.about, **{**given, **more})


def share(name: str, title: Sentence, about: Sentence, method: str) -> Column:
    """A column of parts of a whole, from 0 to 1. `method`: the anchor of the page of methods."""
    return Column(name, title, about, "number", unit=SHARE, decimals=4, least=0, most=1, method=method)


def _field(model: type[BaseModel], key: str) -> str:
    """The part of the page of fields that explains it: of a group within a page, where that group is."""
    for kind, page in _PAGES.items():
        if model is page:
            return f"{kind}#{key}"
        for name, field in page.model_fields.items():
            if model in models_in(page) and model.__name__ in str(field.annotation):
                return f"{kind}#{field.alias or name}"
    raise KeyError(model)


NEIGHBOURHOOD = Column(
    "neighbourhood",
    say("Neighbourhood"),
    say("Its name in the addresses of the site."),
    required=True,
    pattern=_ID,
)
INITIATIVE = Column(
    "initiative",
    say("Initiative"),
    say("Its name in the addresses of the site, which no other of this neighbourhood has."),
    required=True,
    pattern=_ID,
)
CHALLENGE = Column(
    "challenge",
    say("Challenge"),
    say("Its name in the addresses of the site, which no other of this neighbourhood has."),
    required=True,
    pattern=_ID,
)
NUMBER = Column(
    "number",
    say("Number"),
    say("The place among others of the same, as on the page; the first is 1."),
    "integer",
    required=True,
    least=1,
)
NEED = Column("need", say("Need"), say("Its name within the challenge."), required=True)
SHARE = say("share, from 0 to 1")
PAGE = Column("page", say("Page"), say("Where its page stands, from the address of the site on."), required=True)

OF_NEIGHBOURHOOD = ForeignKey(("neighbourhood",), "neighbourhoods", ("neighbourhood",))
OF_INITIATIVE = ForeignKey(("neighbourhood", "initiative"), "initiatives", ("neighbourhood", "initiative"))
OF_CHALLENGE = ForeignKey(("neighbourhood", "challenge"), "challenges", ("neighbourhood", "challenge"))
OF_NEED = ForeignKey(("neighbourhood", "challenge", "need"), "needs", ("neighbourhood", "challenge", "need"))
