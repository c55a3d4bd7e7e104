"""One neighbourhood in one language by itself, for whoever makes something of it that is no site."""

from datetime import date

from atlas.model.atlas import Atlas
from atlas.pages.site.units import findings_of
from atlas.pages.writing.edition import Edition, EditionSources, edition_of
from atlas.pages.writing.elsewhere import elsewhere
from atlas.pages.writing.settings import Settings

__all__ = ["one_edition"]


def one_edition(atlas: Atlas, key: str, language: str, today: date, settings: Settings) -> Edition:
    """The neighbourhood `key`, with all that is found out about it as on the day `today`."""
    neighbourhood = atlas.neighbourhoods[key]
    findings = findings_of(neighbourhood, atlas.shell.home.meta.crisis, today, None)
    others = elsewhere(atlas.neighbourhoods, language)[key]
    return edition_of(EditionSources(atlas.shell, neighbourhood, findings, language, today, settings, others))
