"""New and confirmed initiatives as an Atom feed, for whoever follows a neighbourhood."""

from datetime import date

from atlas.exports.atom import LATEST, Entry, atom
from atlas.model.atlas import Document, Neighbourhood
from atlas.model.initiative import Initiative

__all__ = ["LATEST", "atom_feed"]

Dated = tuple[date, str, Document[Initiative]]


def atom_feed(neighbourhood: Neighbourhood, language: str, *, title: str, base: str, name: str) -> bytes:
    """The initiatives whose page says when it was confirmed, the latest first, then by id.

    `base`, `name`: see `atom`. Ids are made of file names, so that they outlive titles and moves.
    """
    entries = [_entry(day, key, page, language) for day, key, page in _latest(neighbourhood)]
    return atom(neighbourhood.id, language, entries, title=title, base=base, name=name)


def _entry(day: date, key: str, page: Document[Initiative], language: str) -> Entry:
    meta = page.in_language(language).meta
    return Entry(f"initiatives/{key}", meta.title, day, f"initiatives/{key}/", meta.summary or meta.title)


def _latest(neighbourhood: Neighbourhood) -> list[Dated]:
    dated = [(page.meta.confirmed_on, key, page) for key, page in neighbourhood.initiatives.items()]
    known = [(day, key, page) for day, key, page in dated if day is not None]
    return sorted(known, key=lambda entry: (-entry[0].toordinal(), entry[1]))[:LATEST]
