"""What schema.org has words for, and which of the things said of a page are not among them.

The vocabulary is the copy that pyshacl brings along, of April 2021: its classes, and for each class the properties that
are its own, with the kinds of things that each leads to.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, cached_property
from html import unescape
from pathlib import Path
from typing import Any

import pyshacl
from rdflib import RDF, RDFS, SH, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

__all__ = ["Vocabulary", "linked_data", "vocabulary"]

_SCHEMA = Namespace("http://schema.org/")
_TOLD = re.compile(r"""(?m)^structured_data: '(.*)'$|<script type="application/ld\+json">(.*?)</script>""")


class Vocabulary:
    """The words of schema.org."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    @cached_property
    def _properties(self) -> dict[str, dict[str, set[str]]]:
        """For each property the kinds of things that have it, and for each kind those that it leads to."""
        found: dict[str, dict[str, set[str]]] = defaultdict(dict)
        for kind, shape in self._graph.subject_objects(SH.property):
            for path in self._graph.objects(shape, SH.path):
                found[_short(path)][_short(kind)] = {_short(one) for one in self._led_to(shape)}
        return found

    def _led_to(self, shape: Node) -> Iterator[Node]:
        yield from self._graph.objects(shape, SH["class"])
        for choices in self._graph.objects(shape, SH["or"]):
            for one in Collection(self._graph, choices):
                yield from self._graph.objects(one, SH["class"])

    @cache  # noqa: B019 - there is one vocabulary
    def _kinds(self, name: str) -> frozenset[str]:
        """A kind of thing, and all that it is a kind of."""
        above = self._graph.transitive_objects(_SCHEMA[name], RDFS.subClassOf)
        return frozenset(_short(one) for one in above if one is not None)

    def faults(self, said: Any, at: str = "") -> Iterator[str]:
        """What schema.org does not know, each with where it stands."""
        if isinstance(said, list):
            for number, one in enumerate(said):
                yield from self.faults(one, f"{at}[{number}]")
        if not isinstance(said, dict):
            return
        kind = said.get("@type", "Thing")
        if (_SCHEMA[kind], RDF.type, RDFS.Class) not in self._graph:
            yield f"{at}: there is no {kind}"
            return
        for name, value in said.items():
            if not name.startswith("@"):
                yield from self._of_property(kind, name, value, f"{at}.{name}")
                yield from self.faults(value, f"{at}.{name}")

    def _of_property(self, kind: str, name: str, value: Any, at: str) -> Iterator[str]:
        own = name.removesuffix("-input")  # what an action asks for is told by the name of what it fills in
        by_kind = self._properties.get(own if "Action" in self._kinds(kind) else name, {})
        fitting = self._kinds(kind) & by_kind.keys()
        if not fitting:
            yield f"{at}: {kind} has none" if by_kind else f"{at}: there is none"
            return
        leads_to = set().union(*(by_kind[one] for one in fitting))
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict) and not self._kinds(one.get("@type", "Thing")) & leads_to:
                yield f"{at}: {one.get('@type')} is none of {', '.join(sorted(leads_to)) or 'nothing'}"
            elif isinstance(one, str) and one.startswith("https://schema.org/"):
                value_of = self._graph.objects(URIRef(one.replace("https:", "http:", 1)), RDF.type)
                if not leads_to & set(map(_short, value_of)):
                    yield f"{at}: {one} is none of {', '.join(sorted(leads_to)) or 'nothing'}"


def _short(name: Node) -> str:
    return str(name).removeprefix(str(_SCHEMA))


@cache
def vocabulary() -> Vocabulary:
    """As pyshacl brings it along."""
    return Vocabulary(Graph().parse(Path(pyshacl.__file__).parent / "assets" / "schema.ttl"))


def linked_data(text: str) -> Iterator[dict[str, Any]]:
    """What a page says of itself: in its front matter, or in what stands in its head."""
    for front, head in _TOLD.findall(text):
        yield json.loads(front.replace("''", "'") if front else unescape(head))
