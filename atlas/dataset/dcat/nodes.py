"""How is a value written in a catalogue: words in several languages, a day, an address, a thing of another list?"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from atlas.dataset.dcat.terms import FILE_TYPES, LANGUAGES, media_type
from atlas.texts import Sentence

__all__ = ["Node", "day", "distribution", "link", "size", "spoken", "standard", "told", "words"]

Node = dict[str, Any]
"""A thing in JSON-LD, by the short names of the context."""


def link(address: str, kind: str = "") -> Node:
    """A thing that is told elsewhere, with what kind of thing it is."""
    return {"@id": address} | ({"@type": kind} if kind else {})


def words(by_language: Mapping[str, str]) -> list[Node]:
    """The same words in each language."""
    return [{"@language": code, "@value": text} for code, text in by_language.items()]


def told(sentence: Sentence, languages: Iterable[str]) -> list[Node]:
    """A sentence in each language."""
    return words({code: sentence.to(code) for code in languages})


def day(value: date) -> Node:
    """A day."""
    return {"@type": "xsd:date", "@value": value.isoformat()}


def size(count: int) -> Node:
    """A number of bytes."""
    return {"@type": "xsd:nonNegativeInteger", "@value": str(count)}


def spoken(languages: Iterable[str]) -> list[Node]:
    """Languages by their address."""
    known = (LANGUAGES.get(code.partition("-")[0]) for code in languages)
    return [link(address, "dct:LinguisticSystem") for address in known if address]


def standard(name: str, address: str) -> Node:
    """What something keeps to."""
    return link(address, "dct:Standard") | {"dct:title": name}


def distribution(
    address: str, page: str, title: list[Node], media: str, licence: str, more: Mapping[str, object]
) -> Node:
    """A file. `address`: where it can be fetched; `page`: where people read about it; `media`: its media type."""
    found: Node = {
        "@id": f"{page}#{address.rpartition('/')[2]}",
        "@type": "dcat:Distribution",
        "dct:title": title,
        "dcat:accessURL": link(page),
        "dcat:downloadURL": link(address),
        "dcat:mediaType": link(media_type(media), "dct:MediaType"),
        "dct:license": link(licence, "dct:LicenseDocument"),
    }
    if kind := FILE_TYPES.get(media):
        found["dct:format"] = link(kind, "dct:MediaTypeOrExtent")
    return found | {key: value for key, value in more.items() if value}
