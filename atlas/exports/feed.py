"""New and changed initiatives as an Atom feed (RFC 4287), for whoever follows a neighbourhood."""

from datetime import date
from xml.etree import ElementTree as Xml

from atlas.model.atlas import Document, Neighbourhood
from atlas.model.initiative import Initiative

__all__ = ["LATEST", "atom_feed"]

LATEST = 50
"""So many entries at most: the latest."""

Dated = tuple[date, str, Document[Initiative]]


def atom_feed(neighbourhood: Neighbourhood, language: str, *, title: str, base: str, name: str) -> bytes:
    """The initiatives whose page says when it was confirmed, the latest first, then by id.

    `base`: address of the neighbourhood's pages, ending in a slash; `name`: of the feed below it. Ids are made of file
    names, so that they outlive titles and moves. The same atlas gives the same bytes on every day.
    """
    entries = _latest(neighbourhood)
    feed = Xml.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language})
    _add(feed, "id", _tag(neighbourhood.id))
    _add(feed, "title", title)
    _add(feed, "updated", _moment(entries[0][0] if entries else date(1970, 1, 1)))
    _add(Xml.SubElement(feed, "author"), "name", title)
    Xml.SubElement(feed, "link", {"rel": "alternate", "href": base, "type": "text/html"})
    Xml.SubElement(feed, "link", {"rel": "self", "href": f"{base}{name}", "type": "application/atom+xml"})
    for day, key, page in entries:
        meta = page.in_language(language).meta
        entry = Xml.SubElement(feed, "entry")
        _add(entry, "id", f"{_tag(neighbourhood.id)}/initiatives/{key}")
        _add(entry, "title", meta.title)
        _add(entry, "updated", _moment(day))
        Xml.SubElement(entry, "link", {"rel": "alternate", "href": f"{base}initiatives/{key}/", "type": "text/html"})
        _add(entry, "summary", meta.summary or meta.title)
    Xml.indent(feed)
    text: bytes = Xml.tostring(feed, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _latest(neighbourhood: Neighbourhood) -> list[Dated]:
    dated = [(page.meta.confirmed_on, key, page) for key, page in neighbourhood.initiatives.items()]
    known = [(day, key, page) for day, key, page in dated if day is not None]
    return sorted(known, key=lambda entry: (-entry[0].toordinal(), entry[1]))[:LATEST]


def _add(parent: Xml.Element, name: str, text: str) -> None:
    """XML cannot hold control characters, not even escaped."""
    Xml.SubElement(parent, name).text = "".join(char for char in text if char >= " " or char in "\t\n")


def _tag(key: str) -> str:
    """A name that is never used for anything else (RFC 4151), whatever the address of the site."""
    return f"tag:neighbourhood-atlas,2026:{key}"


def _moment(day: date) -> str:
    """The start of the day in universal time: a page says a day, not an hour."""
    return f"{day.isoformat()}T00:00:00Z"
