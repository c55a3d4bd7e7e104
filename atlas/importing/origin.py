"""Whose list is this, where that is told beside the mapping?"""

from atlas.importing.mapping import Origin
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.validation import validate
from atlas.texts import say

__all__ = ["told_origin"]


def told_origin(name: str | None, licence: str | None, attribution: str | None, url: str | None) -> Origin | None:
    """What every page will say of the list; None where nothing is told. Raises `AtlasError` for what cannot be."""
    about = {"name": name, "licence": licence, "attribution": attribution, "url": url}
    if not any(about.values()):
        return None
    if not name:
        what = say("nothing says whose list this is")
        raise AtlasError([Problem("--source", 1, "", what, say('add --source "...", and --licence if there is one'))])
    origin, problems = validate(Origin, {key: value for key, value in about.items() if value}, "--source", lambda _: 1)
    if origin is None:
        raise AtlasError(problems)
    return origin
