"""What do the pages of a neighbourhood need of the other neighbourhoods?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from atlas.model.assignment import Assignment
from atlas.model.atlas import Document, Neighbourhood
from atlas.pages.writing import addresses
from atlas.pages.writing.rows import Reference
from atlas.pages.writing.sections import Sections, sections, sections_linked

__all__ = ["AssignmentElsewhere", "Elsewhere", "elsewhere"]


@dataclass(frozen=True)
class AssignmentElsewhere:
    """An assignment of another neighbourhood, with its challenge. `title`: None where it has none of its own."""

    title: str | None
    path: str
    challenge: Reference
    neighbourhood: str


@dataclass(frozen=True)
class Elsewhere:
    """`sections`: where the assignments and calls stand, of whichever neighbourhood, that a text links to.

    `initiatives`: those of others that an assignment names, by that name, such as `oost/repaircafe`.
    `assignments`: those of others that name an initiative of this neighbourhood, by its id.
    """

    sections: Sections
    initiatives: Mapping[str, Reference] = field(default_factory=dict)
    assignments: Mapping[str, tuple[AssignmentElsewhere, ...]] = field(default_factory=dict)


def elsewhere(neighbourhoods: Mapping[str, Neighbourhood], language: str) -> dict[str, Elsewhere]:
    """What each neighbourhood needs of all."""
    everywhere = sections(neighbourhoods.values())
    initiatives: dict[str, dict[str, Reference]] = {key: {} for key in neighbourhoods}
    assignments: dict[str, dict[str, tuple[AssignmentElsewhere, ...]]] = {key: {} for key in neighbourhoods}
    for here, one in neighbourhoods.items():
        for key, page in one.assignments.items():
            for name in sorted(_abroad(page.meta)):
                place, _, own = name.rpartition("/")
                there = neighbourhoods.get(place)
                if there is None or own not in there.initiatives:
                    continue
                title = f"{_title(there.initiatives[own], language)} ({_title(there.page, language)})"
                initiatives[here][name] = {"title": title, "path": addresses.initiative(place, own)}
                before = assignments[place].get(own, ())
                assignments[place][own] = (*before, _assignment(one, key, page, language))
    return {
        key: Elsewhere(sections_linked(one, everywhere), initiatives[key], assignments[key])
        for key, one in neighbourhoods.items()
    }


def _assignment(there: Neighbourhood, key: str, page: Document[Assignment], language: str) -> AssignmentElsewhere:
    challenge = there.challenges[page.meta.challenge]
    return AssignmentElsewhere(
        page.in_language(language).meta.title,
        addresses.assignment(there.id, challenge.id, key),
        {"title": _title(challenge, language), "path": addresses.challenge(there.id, challenge.id)},
        _title(there.page, language),
    )


def _abroad(meta: Assignment) -> Iterator[str]:
    names = {*meta.partners, *(who for action in meta.plan for who in action.who)}
    return (name for name in names if "/" in name)


def _title(page: Document[Any], language: str) -> str:
    title: str = page.in_language(language).meta.title
    return title
