"""Which initiative does a person name: `repaircafe`, or `oost/repaircafe` where two neighbourhoods have one?"""

from collections.abc import Iterable

from atlas.reading.problems import AtlasError, Problem, did_you_mean
from atlas.texts import say

__all__ = ["named_initiative"]


def named_initiative(name: str, known: Iterable[tuple[str, str]], where: str) -> tuple[str, str]:
    """The neighbourhood and the id of the initiative that is meant.

    `known`: every initiative, by neighbourhood and id. `where`: the file or folder to name in a problem. Raises
    `AtlasError` if there is none, or more than one.
    """
    known = sorted(known)
    neighbourhood, _, own = name.rpartition("/")
    found = [one for one in known if one[1] == own and neighbourhood in ("", one[0])]
    if len(found) == 1:
        return found[0]
    if found:
        what = say('there is an initiative "{name}" in more than one neighbourhood', name=name)
        hint = say("write one of these: {choices}", choices=", ".join(map("/".join, found)))
    else:
        what = say('there is no initiative "{name}" in this atlas', name=name)
        names = {one[1] for one in known} if not neighbourhood else set(map("/".join, known))
        hint = did_you_mean(name, names) or say("write the file name of its page without .md")
    raise AtlasError([Problem(where, 1, "", what, hint)])
