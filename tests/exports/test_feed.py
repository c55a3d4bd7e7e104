"""The Atom feed of a neighbourhood: what RFC 4287 asks, stable ids, the latest confirmed first."""

from datetime import date
from xml.etree import ElementTree as Xml

from atlas.exports.feed import LATEST, atom_feed
from atlas.model.atlas import Document, Neighbourhood, Version
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import NeighbourhoodMeta

ATOM = "{http://www.w3.org/2005/Atom}"


def _feed(*pages: tuple[str, str, str | None]) -> Xml.Element:
    documents = {
        key: Document(key, Version("x", "nl", Initiative(title=title, kind="informal", confirmed_on=day), ""))
        for key, title, day in pages
    }
    place = Document("x", Version("x/index.md", "nl", NeighbourhoodMeta(title="x", municipality="y"), ""))
    neighbourhood = Neighbourhood("x", place, documents, {}, {}, {}, {}, None)
    text = atom_feed(neighbourhood, "nl", title="De X", base="https://a.example/x/", name="feed.xml")
    return Xml.fromstring(text)


def _texts(feed: Xml.Element, path: str) -> list[str | None]:
    return [found.text for found in feed.findall(path.replace("/", f"/{ATOM}").replace("^", ATOM))]


def test_it_has_what_a_feed_must_have() -> None:
    feed = _feed(("koor", "Koor", "2026-03-01"))
    for name in ("id", "title", "updated", "author", "link"):
        assert feed.find(ATOM + name) is not None
    entry = feed.find(f"{ATOM}entry")
    assert entry is not None
    assert [child.tag.removeprefix(ATOM) for child in entry] == ["id", "title", "updated", "link", "summary"]
    assert entry.find(f"{ATOM}link").get("href") == "https://a.example/x/initiatives/koor/"  # type: ignore[union-attr]
    assert _texts(feed, "^entry/updated") == ["2026-03-01T00:00:00Z"]


def test_the_latest_come_first_and_what_was_never_confirmed_is_left_out() -> None:
    feed = _feed(("a", "A", "2026-01-01"), ("b", "B", "2026-03-01"), ("c", "C", None), ("d", "D", "2026-03-01"))
    assert _texts(feed, "^entry/title") == ["B", "D", "A"]
    assert _texts(feed, "^updated") == ["2026-03-01T00:00:00Z"]


def test_an_id_does_not_change_with_the_title() -> None:
    before, after = _feed(("koor", "Koor", "2026-03-01")), _feed(("koor", "Zangclub", "2026-03-01"))
    assert _texts(before, "^entry/id") == _texts(after, "^entry/id")


def test_any_title_gives_a_feed_that_can_be_read() -> None:
    title = 'Koor <b> & "De\x08 Ster" \u202e \U0001f3b6 ]]>'
    assert _texts(_feed(("koor", title, "2026-03-01")), "^entry/title") == [title.replace("\x08", "").strip()]


def test_a_neighbourhood_without_confirmed_pages_has_an_empty_feed() -> None:
    assert _texts(_feed(("a", "A", None)), "^entry/id") == []


def test_it_holds_the_latest_only() -> None:
    day = date(2026, 1, 1)
    pages = [(f"i{n}", "I", date.fromordinal(day.toordinal() + n).isoformat()) for n in range(LATEST + 5)]
    assert len(_texts(_feed(*pages), "^entry/id")) == LATEST
