"""Groups are called after what holds them, in the same words whichever way the pages are told."""

import networkx as nx
import pytest

from atlas.analysis.network.clusters import clusters
from atlas.analysis.network.findings import network_findings
from atlas.analysis.network.group_names import GroupName, group_names
from atlas.pages.writing.group_names import amid_a_sentence

from ..neighbourhoods import neighbourhood, ticks

TWO_CIRCLES = {
    "hall": {"activities": ["meeting", "games"]} | ticks(cards=20, choir=10, chess=15),
    "cards": {"activities": ["games", "meeting"]} | ticks(chess=10),
    "chess": {"activities": ["games", "meeting"]},
    "choir": {"activities": ["music", "meeting"]} | ticks(church=20, band=10),
    "church": {"activities": ["faith", "music", "meeting"]} | ticks(band=15),
    "band": {"activities": ["music", "meeting"]},
}


def test_a_group_is_called_after_who_shares_most_within_it_and_what_is_its_own() -> None:
    """All six meet people: that tells nobody which group is meant."""
    found = network_findings(neighbourhood(TWO_CIRCLES))
    assert found.clusters.groups == (("band", "choir", "church"), ("cards", "chess", "hall"))
    assert found.group_names == (GroupName(("church",), ("music",)), GroupName(("hall",), ("games",)))


def test_the_order_of_the_pages_does_not_matter() -> None:
    turned = {key: TWO_CIRCLES[key] for key in reversed(TWO_CIRCLES)}
    assert (
        network_findings(neighbourhood(turned)).group_names == network_findings(neighbourhood(TWO_CIRCLES)).group_names
    )


def test_a_group_of_two_is_called_after_both() -> None:
    found = network_findings(neighbourhood({"a": ticks(b=5), "b": {}, "c": {}}))
    assert found.group_names == (GroupName(("a", "b"), ()),)


def test_where_there_is_one_group_its_most_usual_activities_count() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_weighted_edges_from([("a", "b", 5), ("b", "c", 5), ("a", "c", 5)])
    done = {"a": ("meals", "music"), "b": ("meals", "music", "games"), "c": ("meals",)}
    assert group_names(graph, clusters(graph), done) == (GroupName(("a",), ("meals", "music")),)


@pytest.mark.parametrize(
    ("language", "label", "amid"),
    [
        ("nl", "Samen eten", "samen eten"),
        ("nl", "Nederlands leren", "Nederlands leren"),
        ("nl", "ICT-hulp", "ICT-hulp"),
        ("en", "Dutch lessons", "Dutch lessons"),
        ("de", "Musik", "Musik"),
        ("ar", "موسيقى", "موسيقى"),
        ("zz", "Word", "word"),
        ("en", "", ""),
    ],
)
def test_only_the_capital_of_a_label_goes(language: str, label: str, amid: str) -> None:
    assert amid_a_sentence(label, language) == amid
