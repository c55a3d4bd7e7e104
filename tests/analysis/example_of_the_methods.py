"""The network that METHODS 6, 8 and 9 work their numbers on: nine initiatives, their lines and what they offer."""

import networkx as nx

__all__ = ["LINES", "OFFERS", "network"]

LINES = {
    ("buurthuis", "eettafel"): 20,
    ("buurthuis", "taalcafe"): 10,
    ("buurthuis", "kerk"): 5,
    ("eettafel", "kerk"): 10,
    ("taalcafe", "fietswerkplaats"): 5,
    ("kerk", "voedselbank"): 20,
    ("voedselbank", "schuldhulp"): 5,
    ("eettafel", "moestuin"): 10,
    ("moestuin", "fietswerkplaats"): 5,
}
OFFERS = {
    "eettafel": frozenset({"meeting", "meal"}),
    "taalcafe": frozenset({"language", "meeting"}),
    "voedselbank": frozenset({"meal"}),
    "schuldhulp": frozenset({"money"}),
    "kerk": frozenset({"meeting"}),
    "moestuin": frozenset({"meeting"}),
    "fietswerkplaats": frozenset({"language"}),
    "hardloopclub": frozenset({"moving"}),
}


def network() -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(OFFERS)
    graph.add_edges_from((a, b, {"weight": weight}) for (a, b), weight in LINES.items())
    return graph
