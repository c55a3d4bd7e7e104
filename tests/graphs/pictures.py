"""Pictures to test with: an ordinary neighbourhood, and names that bite."""

from itertools import combinations, pairwise

import networkx as nx

from atlas.graphs.layout import layout
from atlas.graphs.picture import Kind, Picture, PictureLine, PictureNode

NAMES = (
    "Buurthuis De Haven", "Eettafel Zuid", "Taalcafé Samen", "Kerk van de Open Deur", "Fietswerkplaats De Ketting",
    "Voedselbank Noorderwijk", "Moestuin Het Groene Hart", "Hardloopclub De Vroege Vogels", "Kaartclub Troef",
    "Repair Café", "Koffieochtend Molenstraat", "Jongerencentrum Impuls", "Moskee El Hidaya", "Vrouwengroep Nisa",
    "Wandelgroep Stap voor Stap", "Bewonersgroep Lindeplein", "Schaakvereniging De Pion", "Kledingruil Zolder",
    "Speeltuin De Kabouter", "Zangkoor Vrolijke Noten", "Buurtpreventie West", "Huiswerkklas Oud-Zuid",
    "Mantelzorgcafé", "Tuinclub Achterom", "Biljartvereniging Carambole", "Ouderensoos De Brug",
    "Handwerkclub Steek Los", "Schuldhulpmaatje", "Computerinloop Bibliotheek", "Buurtkeuken Smaakmakers",
)  # fmt: skip

HOSTILE = (
    "</script><script>window.__pwned = 1; alert(1)</script>",
    '"><img src=x onerror="window.__pwned = 1">',
    "Клуб «Дружба»",
    "نادي الحي",
    "نادي البيت",
    "Tuin 🌻 & O'Neill's \"huis\"",
    "<!-- <script> -->",
    "{{ 7 * 7 }} {% raw %} </title>",
)

KINDS: tuple[Kind, ...] = ("informal", "formal", "professional")


def neighbourhood(count: int = 30, alone: int = 5, groups: int = 4) -> Picture:
    """`count` initiatives in groups; within a group every third pair shares participants, between groups a few do."""
    ids = [f"n{number:03}" for number in range(count)]
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(ids)
    joined = count - alone
    for a, b in combinations(range(joined), 2):
        if (a % groups == b % groups and (a * 7 + b) % 3 == 0) or (a * 31 + b * 17) % 61 == 0 or b == a + groups:
            graph.add_edge(ids[a], ids[b], weight=5 * (1 + (a + b) % 5))
    return of(graph, [NAMES[n % 30] + (f" {n // 30 + 1}" if n >= 30 else "") for n in range(count)], groups)


def hostile() -> Picture:
    """A ring of names that try to break out, fall together or vanish, and one node without lines."""
    ids = [f"h{number}" for number in range(len(HOSTILE))]
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(ids)
    graph.add_edges_from(pairwise(ids[:-1]), weight=5)
    return of(graph, list(HOSTILE), 3)


def of(graph: "nx.Graph[str]", labels: list[str], groups: int) -> Picture:
    """The picture of a graph: kinds, clusters and sizes by turns."""
    places = layout(graph)
    nodes = tuple(
        PictureNode(
            id=id_,
            label=labels[n],
            url=f"../{id_}/",
            kind=KINDS[n % 2],
            cluster=n % groups + 1 if graph.degree(id_) else None,
            size=(None, 8, 20, 60)[n % 4],
            x=places[id_][0],
            y=places[id_][1],
            asked=n % 6 != 5,
        )
        for n, id_ in enumerate(graph)
    )
    lines = tuple(PictureLine(a, b, w, f"{w}–{w + 4}") for a, b, w in graph.edges(data="weight"))
    return Picture(nodes, lines)
