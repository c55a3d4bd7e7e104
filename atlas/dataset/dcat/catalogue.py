"""How does a register of open data learn of an atlas? A catalogue in DCAT-AP-NL 3.0, as JSON-LD."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from atlas.dataset.dcat.neighbourhood_files import neighbourhood_files
from atlas.dataset.dcat.nodes import Node, day, distribution, link, size, spoken, standard, told, words
from atlas.dataset.dcat.terms import (
    ACCESS_PUBLIC,
    CONTEXT,
    PROFILE,
    PROFILE_NAME,
    THEME_TABLE,
    THEME_TABLE_NAMES,
    THEMES,
    TOOI,
)
from atlas.dataset.sources import DataSources
from atlas.model.atlas import Document, Neighbourhood
from atlas.model.boundary import Boundary
from atlas.model.licence import licence_address
from atlas.model.neighbourhood import Home
from atlas.model.release import RELEASES, Release
from atlas.texts import say

if TYPE_CHECKING:
    from atlas.dataset.files import DataFile

__all__ = ["catalogue"]


def catalogue(sources: DataSources, files: Sequence["DataFile"]) -> bytes:
    """One dataset of the whole atlas, with `files` as what it can be fetched as, one per neighbourhood, part of it, and
    one per release, a version of it.

    Only for an atlas that lacks nothing (see `needs`). Its words are those of the front page and of the neighbourhoods
    in every language of the site; addresses are those of the first. What it says holds on the day of `sources`.
    """
    made = _Catalogue(sources)
    neighbourhoods = map(made.neighbourhood, sources.atlas.neighbourhoods.values())
    graph = [made.catalogue(), made.atlas(files), *neighbourhoods, *map(made.release, sources.releases)]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1).encode() + b"\n"


class _Catalogue:
    def __init__(self, sources: DataSources) -> None:
        self.sources, self.site = sources, sources.site_url
        self.home: Home = sources.atlas.home.meta
        self.languages = self.home.languages
        self.page = f"{self.site}data/"
        self.licence = licence_address(self.home.licence or "")
        self.whole = f"{self.page}#dataset"
        publisher, contact = self.home.publisher, self.home.contact
        assert publisher is not None  # noqa: S101 - see `needs`
        assert contact is not None  # noqa: S101 - see `needs`
        agent: Node = {"@type": "foaf:Agent", "foaf:name": publisher.name}
        homepage: Node = {"foaf:homepage": link(publisher.website, "foaf:Document")} if publisher.website else {}
        self.publisher: Node = {"@id": publisher.uri or f"{self.page}#publisher"} | agent | homepage
        mail: Node = {"vcard:fn": publisher.name, "vcard:hasEmail": link(f"mailto:{contact.email}")}
        self.contact: Node = {"@id": f"{self.page}#contact", "@type": ["vcard:Kind", "vcard:Organization"]} | mail

    def catalogue(self) -> Node:
        """What all of it is."""
        parts = [self._id(one) for one in self.sources.atlas.neighbourhoods.values()]
        told = {"dct:publisher": self.publisher, "dcat:contactPoint": self.contact}
        return (
            self._common(self.sources.atlas.home)
            | told
            | {
                "@id": f"{self.page}#catalogue",
                "@type": "dcat:Catalog",
                "dct:title": self._title(self.sources.atlas.home),
                "foaf:homepage": link(self.site, "foaf:Document"),
                "dct:license": link(self.licence, "dct:LicenseDocument"),
                "dct:conformsTo": standard(PROFILE_NAME, PROFILE),
                "dcat:themeTaxonomy": link(THEME_TABLE, "skos:ConceptScheme") | {"dct:title": words(THEME_TABLE_NAMES)},
                "dct:modified": day(self._modified(self.sources.atlas.neighbourhoods.values())),
                "dcat:dataset": [link(self.whole), *map(link, parts)],
            }
        )

    def atlas(self, files: Iterable["DataFile"]) -> Node:
        """All data of the atlas, as files below /data/."""
        made = [
            distribution(
                f"{self.page}{one.path}",
                self.page,
                told(one.title, self.languages),
                one.media_type,
                self.licence,
                {
                    "dct:description": told(one.description, self.languages),
                    "dct:conformsTo": standard(one.standard.name, one.standard.address) if one.standard else None,
                    "dct:language": spoken(self.languages),
                    "dcat:byteSize": size(count) if (count := self.sources.size_of(one.path)) else None,
                },
            )
            for one in files
            if not one.lacks(self.home, self.site)
        ]
        home, every = self.sources.atlas.home, self.sources.atlas.neighbourhoods
        return self._dataset(self.whole, home, every.values(), self.page, made) | {
            "dct:title": self._title(home),
            "dct:hasPart": [link(self._id(one)) for one in every.values()],
            **self._versions(),
        }

    def neighbourhood(self, one: Neighbourhood) -> Node:
        """The data of one neighbourhood."""
        folder = f"{self.site}{one.id}/"
        made = [
            distribution(
                f"{folder}{file.path}",
                f"{folder}patchwork/" if "patchwork" in file.path else folder,
                told(file.title, self.languages),
                file.media_type,
                self.licence,
                {
                    "dct:conformsTo": standard(*file.standard) if file.standard else None,
                    "dct:language": spoken(self.languages[:1]),
                },
            )
            for file in neighbourhood_files(one)
        ]
        return self._dataset(self._id(one), one.page, [one], folder, made) | {
            "dct:title": self._title(one.page),
            "dct:isPartOf": link(self.whole),
        }

    def release(self, one: Release) -> Node:
        """All data as they were on a day: where they stand. What they hold is told by the catalogue of the release."""
        home, landing = self.sources.atlas.home, self._place(one)
        page: Node = {
            "@id": f"{landing}#site",
            "@type": "dcat:Distribution",
            "dct:title": self._title(home, one.name),
            "dcat:accessURL": link(landing),
            "dct:license": link(self.licence, "dct:LicenseDocument"),
            "dct:language": spoken(self.languages),
        }
        return self._common(home) | {
            "@id": self._version(one),
            "@type": "dcat:Dataset",
            "dct:title": self._title(home, one.name),
            "dct:identifier": self._version(one),
            "dct:accessRights": link(ACCESS_PUBLIC, "dct:RightsStatement"),
            "dcat:theme": [link(theme, "skos:Concept") for theme in THEMES],
            "dcat:landingPage": link(landing, "foaf:Document"),
            "foaf:page": link(f"{landing}methods/", "foaf:Document"),
            "dct:issued": day(one.day),
            "dcat:version": one.name,
            "dcat:distribution": [page],
        }

    def _versions(self) -> Node:
        found = [link(self._version(one)) for one in self.sources.releases]
        return {"dcat:hasVersion": found} if found else {}

    def _place(self, one: Release) -> str:
        return f"{self.site}{RELEASES}/{one.name}/"

    def _version(self, one: Release) -> str:
        """As the catalogue of the release itself calls it."""
        return f"{self._place(one)}data/#dataset"

    def _id(self, one: Neighbourhood) -> str:
        return f"{self.site}{one.id}/#dataset"

    def _dataset(
        self, iri: str, page: Document[Any], of: Iterable[Neighbourhood], landing: str, files: Sequence[Node]
    ) -> Node:
        of = tuple(of)
        standards = {
            node["dct:conformsTo"]["@id"]: node["dct:conformsTo"] for node in files if "dct:conformsTo" in node
        }
        found = self._common(page) | {
            "@id": iri,
            "@type": "dcat:Dataset",
            "dct:identifier": iri,
            "dct:accessRights": link(ACCESS_PUBLIC, "dct:RightsStatement"),
            "dcat:theme": [
                link(theme, "skos:Concept") | {"skos:prefLabel": words(names)} for theme, names in THEMES.items()
            ],
            "dcat:landingPage": link(landing, "foaf:Document"),
            "foaf:page": link(f"{self.site}methods/", "foaf:Document"),
            "dct:modified": day(self._modified(of)),
            "dcat:keyword": [word for one in of for word in self._title(one.page)],
            "dct:conformsTo": [link(address) for address in standards],
            "dct:spatial": [*self._municipalities(of), *(place for one in of for place in _places(one))],
            "dcat:distribution": files,
        }
        if first := min((day_ for one in of for day_ in _days(one)), default=None):
            period: Node = {"dcat:startDate": day(first), "dcat:endDate": day(self.sources.today)}
            found["dct:temporal"] = {"@type": "dct:PeriodOfTime"} | period
        if self.sources.release:
            found["dcat:version"] = self.sources.release
        return {key: value for key, value in found.items() if value}

    def _common(self, page: Document[Any]) -> Node:
        fallback = say("Everything that this atlas says, as files for a spreadsheet, a database or a program.")
        notes = (
            [say("This is a demonstration: the people, places and figures are made up.")] if self.home.fictional else []
        )
        about = {}
        for code in self.languages:
            summary = getattr(page.in_language(code).meta, "summary", None) or fallback.to(code)
            about[code] = " ".join([summary, *(note.to(code) for note in notes)])
        return {
            "dct:description": words(about),
            "dct:publisher": link(self.publisher["@id"]),
            "dct:creator": link(self.publisher["@id"]),
            "dcat:contactPoint": link(self.contact["@id"]),
            "dct:language": spoken(self.languages),
        }

    def _municipalities(self, of: Iterable[Neighbourhood]) -> Iterable[Node]:
        """By their official address, which follows from the codes of their parts. One that is made up has none."""
        if self.home.fictional:
            return
        found = {f"gm{code[2:6]}": one.page.meta.municipality for one in of for code in one.page.meta.cbs}
        for code, name in sorted(found.items()):
            place = link(f"{TOOI}/gemeente/{code}", "dct:Location")
            yield place | {"dct:identifier": code.upper(), "rdfs:label": name}

    def _title(self, page: Document[Any], release: str = "") -> list[Node]:
        after = f" ({release})" if release else ""
        return words({code: f"{getattr(page.in_language(code).meta, 'title', '')}{after}" for code in self.languages})

    def _modified(self, of: Iterable[Neighbourhood]) -> date:
        """The last day on which somebody said that a page is right, or counted anew."""
        found = [day_ for one in of for day_ in _confirmed(one) if day_ <= self.sources.today]
        return max(found, default=self.sources.today)


def _confirmed(one: Neighbourhood) -> Iterable[date]:
    pages: tuple[Document[Any], ...] = (one.page, *one.initiatives.values(), *one.challenges.values())
    yield from (day_ for page in pages if (day_ := page.meta.confirmed_on))
    if one.shared and one.shared.meta.published_on:
        yield one.shared.meta.published_on


def _days(one: Neighbourhood) -> Iterable[date]:
    """Days that its figures are of."""
    for page in one.initiatives.values():
        if page.meta.people and page.meta.people.counted_on:
            yield page.meta.people.counted_on
        yield from (wave.measured_on for wave in page.meta.impact if wave.measured_on)
        yield from (grant.from_ for grant in page.meta.funding if grant.from_)


def _places(one: Neighbourhood) -> Iterable[Node]:
    """What it covers: by the codes of Statistics Netherlands, with the box around it where its boundary is known."""
    box: Node = {"dcat:bbox": _box(one.boundary)} if one.boundary else {}
    name: Node = {"rdfs:label": one.page.meta.title}
    for code in one.page.meta.cbs:
        yield {"@type": "dct:Location", "dct:identifier": code} | name | box
    if not one.page.meta.cbs and box:
        yield {"@type": "dct:Location"} | name | box


def _box(boundary: Boundary) -> Node:
    west, south, east, north = boundary.box
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    written = ", ".join(f"{round(lon, 5)} {round(lat, 5)}" for lon, lat in corners)
    return {"@type": "geo:wktLiteral", "@value": f"POLYGON(({written}))"}
