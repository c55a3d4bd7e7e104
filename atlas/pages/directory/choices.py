"""What of the choices in the list of everything holds on a page of one neighbourhood, such as its map or its agenda?"""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from atlas.analysis.whereabouts import At, whereabouts
from atlas.pages.directory.facets import Facet, facets, named_audiences, values
from atlas.pages.directory.index import index
from atlas.pages.directory.moments import moments
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.escape import json_attribute

__all__ = ["Choices", "choices"]

_CHOSEN_ELSEWHERE = ("neighbourhood",)
"""What one can choose by in the directory and not on a page of one neighbourhood."""


@dataclass(frozen=True)
class Choices:
    """For `chosen-here.md.jinja`. `activity`: what one can choose by on the page itself, if anything.

    Attributes for the script: `index`, what each initiative can be chosen by, and `labels`, what each choice is called.
    """

    activity: Facet | None
    index: Markup
    labels: Markup


@dataclass(frozen=True)
class _Shown:
    """An initiative on the page."""

    has: dict[str, tuple[str, ...]]
    moments: tuple[str, ...]
    at: At | None


def choices(edition: Edition, keys: Iterable[str]) -> Choices:
    """Of these initiatives of the neighbourhood, by id. What nobody has can be asked for by an address all the same."""
    shown = {key: _shown(edition, key) for key in keys}
    groups = [
        facet
        for facet in facets(edition.writer, [edition.neighbourhood], (one.has for one in shown.values()), least=0)
        if facet.key not in _CHOSEN_ELSEWHERE
    ]
    paths = [addresses.url(addresses.HOME, edition.path(addresses.initiative, key)) for key in shown]
    told = {**index(tuple(shown.values()), groups), "ids": list(shown), "paths": paths}
    labels = {facet.key: [facet.label, {option.key: option.label for option in facet.options}] for facet in groups}
    return Choices(
        activity=next((one for one in groups if one.key == "activity" and len(one.options) > 1), None),
        index=Markup(' data-index="{}"').format(json_attribute(told)),
        labels=Markup(' data-labels="{}"').format(json_attribute(labels)),
    )


def _shown(edition: Edition, key: str) -> _Shown:
    meta = edition.neighbourhood.initiatives[key].meta
    audiences = named_audiences([edition.neighbourhood])
    return _Shown(values(edition.id, meta, edition.today, audiences), moments(meta, edition.today), whereabouts(meta))
