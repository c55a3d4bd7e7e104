"""A feed in Atom (RFC 4287): entries with a day, the latest first, and names that last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as Xml

__all__ = ["LATEST", "Entry", "atom", "tag"]

LATEST = 50
"""So many entries at most: the latest."""


@dataclass(frozen=True)
class Entry:
    """`key`: names the entry within the feed, whatever its title. `address`: below that of the feed's pages."""

    key: str
    title: str
    day: date
    address: str
    summary: str


def atom(
    of: str, language: str, entries: Sequence[Entry], *, title: str, by: str = "", base: str, name: str, page: str = ""
) -> bytes:
    """The feed of the neighbourhood `of`; `entries`: the latest first. `by`: whose feed it is; empty: `title`.

    `base`: address of the neighbourhood's pages, ending in a slash; `name`: of the feed below it; `page`: of the page
    that says the same. The same entries give the same bytes on every day.
    """
    shown = entries[:LATEST]
    feed = Xml.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language})
    _add(feed, "id", tag(of) + (f"/{page.strip('/')}" if page else ""))
    _add(feed, "title", title)
    _add(feed, "updated", _moment(shown[0].day if shown else date(1970, 1, 1)))
    _add(Xml.SubElement(feed, "author"), "name", by or title)
    Xml.SubElement(feed, "link", {"rel": "alternate", "href": f"{base}{page}", "type": "text/html"})
    Xml.SubElement(feed, "link", {"rel": "self", "href": f"{base}{name}", "type": "application/atom+xml"})
    for one in shown:
        entry = Xml.SubElement(feed, "entry")
        _add(entry, "id", f"{tag(of)}/{one.key}")
        _add(entry, "title", one.title)
        _add(entry, "updated", _moment(one.day))
        Xml.SubElement(entry, "link", {"rel": "alternate", "href": f"{base}{one.address}", "type": "text/html"})
        _add(entry, "summary", one.summary)
    Xml.indent(feed)
    text: bytes = Xml.tostring(feed, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _add(parent: Xml.Element, name: str, text: str) -> None:
    """XML cannot hold control characters, not even escaped."""
    Xml.SubElement(parent, name).text = "".join(char for char in text if char >= " " or char in "\t\n")


def tag(key: str) -> str:
    """A name that is never used for anything else (RFC 4151), whatever the address of the site."""
    return f"tag:neighbourhood-atlas,2026:{key}"


def _moment(day: date) -> str:
    """The start of the day in universal time: a page says a day, not an hour."""
    return f"{day.isoformat()}T00:00:00Z"
