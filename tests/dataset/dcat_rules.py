"""What DCAT-AP-NL 3.0 asks of a catalogue, in a table of our own, and as shapes that a program can check.

After the shapes of DCAT-AP 3.0.0 and those that DCAT-AP-NL 3.0 adds (`shapes/300`, with those for recommended
properties and ranges), for the classes and properties that occur in a catalogue of an atlas. `?` behind a number of
times: recommended.
"""

from collections.abc import Iterator

from rdflib import DCAT, DCTERMS, FOAF, RDFS, SH, SKOS, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF
from rdflib.term import Node

__all__ = ["CLASSES", "rules"]

VCARD, ADMS = Namespace("http://www.w3.org/2006/vcard/ns#"), Namespace("http://www.w3.org/ns/adms#")
_NAMES = {"dcat": DCAT, "dct": DCTERMS, "foaf": FOAF, "rdfs": RDFS, "skos": SKOS, "vcard": VCARD, "adms": ADMS}

_TABLE = """
dcat:Catalog       dct:title           1..*   text
dcat:Catalog       dct:description     1..*   text
dcat:Catalog       dct:publisher       1..1   foaf:Agent
dcat:Catalog       dcat:contactPoint   1..1   vcard:Kind
dcat:Catalog       dcat:dataset        1..*   dcat:Dataset
dcat:Catalog       dct:creator         1?..*  foaf:Agent
dcat:Catalog       dct:language        1?..*  dct:LinguisticSystem
dcat:Catalog       dct:license         1?..1  dct:LicenseDocument
dcat:Catalog       dct:modified        1?..1  day
dcat:Catalog       dct:spatial         0..*   dct:Location
dcat:Catalog       foaf:homepage       1?..1  foaf:Document
dcat:Catalog       dcat:themeTaxonomy  1?..*  skos:ConceptScheme
dcat:Catalog       dct:hasPart         0..*   dcat:Catalog
dcat:Dataset       dct:title           1..*   text
dcat:Dataset       dct:description     1..*   text
dcat:Dataset       dct:identifier      1..1   text
dcat:Dataset       dct:publisher       1..1   foaf:Agent
dcat:Dataset       dct:creator         1..*   foaf:Agent
dcat:Dataset       dcat:contactPoint   1..1   vcard:Kind
dcat:Dataset       dcat:theme          1..*   skos:Concept
dcat:Dataset       dct:accessRights    1..1   dct:RightsStatement
dcat:Dataset       dcat:distribution   1?..*  dcat:Distribution
dcat:Dataset       dcat:keyword        1?..*  text
dcat:Dataset       dct:spatial         1?..*  dct:Location
dcat:Dataset       dct:temporal        1?..*  dct:PeriodOfTime
dcat:Dataset       dct:conformsTo      1?..*  dct:Standard
dcat:Dataset       foaf:page           1?..*  foaf:Document
dcat:Dataset       dcat:landingPage    1?..*  foaf:Document
dcat:Dataset       dct:language        1?..*  dct:LinguisticSystem
dcat:Dataset       dct:modified        0..1   day
dcat:Dataset       dct:issued          0..1   day
dcat:Dataset       dcat:version        0..1   text
dcat:Dataset       dcat:hasVersion     0..*   dcat:Dataset
dcat:Dataset       adms:status         0..1   skos:Concept
dcat:Distribution  dcat:accessURL      1..1   thing
dcat:Distribution  dct:license         1..1   dct:LicenseDocument
dcat:Distribution  dcat:downloadURL    1?..1  thing
dcat:Distribution  dct:language        1?..*  dct:LinguisticSystem
dcat:Distribution  dct:conformsTo      1?..*  dct:Standard
dcat:Distribution  dct:title           0..*   text
dcat:Distribution  dct:description     1?..*  text
dcat:Distribution  dcat:mediaType      0..1   dct:MediaType
dcat:Distribution  dct:format          0..1   dct:MediaTypeOrExtent
dcat:Distribution  dct:modified        0..1   day
dcat:Distribution  dcat:byteSize       0..1   size
foaf:Agent         foaf:name           1..*   text
foaf:Agent         dct:type            0..1   skos:Concept
skos:Concept       skos:prefLabel      1..*   text
skos:ConceptScheme dct:title           1..*   text
dct:PeriodOfTime   dcat:startDate      0..1   day
dct:PeriodOfTime   dcat:endDate        0..1   day
dct:Location       dcat:bbox           0..1   text
"""


def _name(short: str) -> URIRef:
    prefix, _, name = short.partition(":")
    return URIRef(f"{_NAMES[prefix]}{name}")


def _rows() -> Iterator[tuple[URIRef, URIRef, str, str, str]]:
    for line in _TABLE.split("\n"):
        if line.strip():
            kind, path, times, value = line.split()
            yield _name(kind), _name(path), *times.split(".."), value  # type: ignore[misc]


CLASSES = frozenset(kind for kind, *_ in _rows())


def rules() -> Graph:
    """The table as shapes (SHACL): what is recommended gives a warning where it lacks."""
    shapes = Graph()
    for kind, path, least, most, value in _rows():
        shapes.add((kind, RDF.type, SH.NodeShape))
        shapes.add((kind, RDF.type, RDFS.Class))  # so that it is a shape for all that is of this kind
        for rule in _of_row(shapes, least, most, value):
            shapes.add((kind, SH.property, rule))
            shapes.add((rule, SH.path, path))
    return shapes


def _of_row(shapes: Graph, least: str, most: str, value: str) -> Iterator[BNode]:
    lowest, rule = BNode(), BNode()
    if least != "0":
        shapes.add((lowest, SH.minCount, Literal(1)))
        shapes.add((lowest, SH.severity, SH.Warning if least.endswith("?") else SH.Violation))
        yield lowest
    if most != "*":
        shapes.add((rule, SH.maxCount, Literal(int(most))))
    if value == "text":
        shapes.add((rule, SH.nodeKind, SH.Literal))
    elif value == "thing":
        shapes.add((rule, SH.nodeKind, SH.IRI))
    elif value == "size":
        shapes.add((rule, SH.datatype, XSD.nonNegativeInteger))
    elif value == "day":
        either = BNode()
        kinds: list[Node] = []
        for datatype in (XSD.date, XSD.dateTime, XSD.gYear, XSD.gYearMonth):
            one = BNode()
            shapes.add((one, SH.datatype, datatype))
            kinds.append(one)
        Collection(shapes, either, kinds)
        shapes.add((rule, SH["or"], either))
    else:
        shapes.add((rule, SH["class"], _name(value)))
    yield rule
