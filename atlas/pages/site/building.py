"""Which function of which room makes each page of the list? Pages that the content folder holds are elsewhere."""

from collections.abc import Callable, Mapping, Sequence

from atlas.model.atlas import Atlas
from atlas.pages.agenda.page import agenda_page
from atlas.pages.challenge.overview import challenges_page
from atlas.pages.change.page import change_page
from atlas.pages.council.page import council_page
from atlas.pages.data.page import data_page
from atlas.pages.directory.page import directory_page
from atlas.pages.fields.page import fields_pages
from atlas.pages.impact.page import impact_page
from atlas.pages.initiative.page import initiatives_page
from atlas.pages.kept.page import my_list_page
from atlas.pages.map.page import map_page
from atlas.pages.money.page import funding_page
from atlas.pages.neighbourhoods.page import neighbourhoods_page
from atlas.pages.over_time.page import over_time_page
from atlas.pages.overviews.assignments import assignments_page
from atlas.pages.overviews.compare import compare_page
from atlas.pages.overviews.confirm import confirm_page
from atlas.pages.overviews.contributions import contributions_page
from atlas.pages.overviews.verdicts import verdicts_page
from atlas.pages.patchwork.page import patchwork_page
from atlas.pages.releases.beside import ReleaseBeside
from atlas.pages.releases.page import releases_page
from atlas.pages.trust.page import changes_page
from atlas.pages.writing.compiled import Built, CompiledPage
from atlas.pages.writing.edition import Edition, Editions
from atlas.pages.writing.writer import Writer

__all__ = ["NEIGHBOURHOOD", "SITE"]

SITE: Mapping[str, Callable[[Writer, Atlas, Editions, Sequence[ReleaseBeside]], Built]] = {
    "directory": lambda writer, atlas, *_: directory_page(writer, atlas),
    "my_list": lambda writer, atlas, *_: Built(my_list_page(writer, atlas)),
    "change": lambda writer, atlas, *_: change_page(writer, atlas),
    "neighbourhoods": lambda writer, _, editions, *__: neighbourhoods_page(writer, editions),
    "compare": lambda writer, _, editions, *__: Built(compare_page(writer, editions)),
    "fields": lambda writer, atlas, *_: fields_pages(writer, atlas),
    "data": lambda writer, *_: Built(data_page(writer)),
    "releases": lambda writer, _, editions, releases: releases_page(writer, editions, releases),
}
"""Pages beside the neighbourhoods, by their name in the list."""

NEIGHBOURHOOD: Mapping[str, Callable[[Edition], CompiledPage]] = {
    "initiatives": initiatives_page,
    "agenda": agenda_page,
    "map": map_page,
    "patchwork": patchwork_page,
    "challenges": challenges_page,
    "contributions": contributions_page,
    "impact": impact_page,
    "funding": funding_page,
    "assignments": assignments_page,
    "verdicts": verdicts_page,
    "council": council_page,
    "over_time": over_time_page,
    "changes": changes_page,
    "confirm": confirm_page,
}
"""Pages of a neighbourhood, by their name in the list."""
