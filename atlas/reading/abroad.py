"""What does an assignment name of other neighbourhoods, as `oost/repaircafe`, and is that there?"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from atlas.model.assignment import Assignment
from atlas.model.base import ID_PATTERN
from atlas.reading.pages import ReadPage
from atlas.reading.problems import Problem, did_you_mean
from atlas.reading.yaml_lines import dotted
from atlas.texts import say

__all__ = ["Abroad", "check_abroad", "named_abroad"]


@dataclass(frozen=True)
class Abroad:
    """The name of an initiative of another neighbourhood, and the file, line and key where it stands."""

    path: str
    line: int
    field: str
    name: str


def named_abroad(page: ReadPage[Assignment]) -> Iterator[Abroad]:
    """What the partners and the actions of an assignment name of other neighbourhoods."""
    if page.document is None:
        return
    meta = page.document.meta
    named: list[tuple[tuple[str | int, ...], str]] = [(("partners", n), name) for n, name in enumerate(meta.partners)]
    for number, action in enumerate(meta.plan):
        named += [(("plan", number, "who", n), name) for n, name in enumerate(action.who)]
    for field, name in named:
        place, _, own = name.rpartition("/")
        if ID_PATTERN.fullmatch(place) and ID_PATTERN.fullmatch(own):
            yield Abroad(page.path, page.line(*field), dotted(field), name)


def check_abroad(named: Abroad, initiatives: Collection[str]) -> Iterator[Problem]:
    """`initiatives`: those of the whole atlas, each with its neighbourhood in front."""
    place, _, own = named.name.rpartition("/")
    if named.path.startswith(f"{place}/"):
        what = say('"{name}" is of this neighbourhood itself', name=named.name)
        yield Problem(named.path, named.line, named.field, what, say('write "{id}"', id=own), rule="reference")
    elif named.name not in initiatives:
        what = say('there is no initiative "{name}" in this atlas', name=named.name)
        hint = did_you_mean(named.name, initiatives) or say("write a neighbourhood and an id, such as oost/repaircafe")
        yield Problem(named.path, named.line, named.field, what, hint, rule="reference")
