"""The network files of a patchwork hold the lines and initiatives of its CSV, and no count that the CSV keeps back."""

import csv
import io
import json
from pathlib import Path

import networkx as nx
import pytest

from atlas.pages.writing.compiled import CompiledSite

from ...reading.folders import PROTECTED, SMALL, compiled


def _rows(site: CompiledSite, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(site.files[name].decode())))


@pytest.mark.parametrize(("folder", "key"), [(PROTECTED, "davis"), (SMALL, "linde")])
def test_network_files_say_what_the_csv_says(folder: Path, key: str) -> None:
    site = compiled(folder, "nl")
    graph = nx.node_link_graph(json.loads(site.files[f"{key}/downloads/patchwork.json"]), edges="edges")
    lines = {(a, b, data["weight"], data["sources"], data["counted_on"]) for a, b, data in graph.edges(data=True)}
    assert lines == {
        (row["initiative_a"], row["initiative_b"], int(row["shared_from"]), row["asked"], row["counted_on"])
        for row in _rows(site, f"{key}/downloads/patchwork-lines.csv")
    }
    rows = [row for row in _rows(site, f"{key}/downloads/patchwork-initiatives.csv") if row["asked"]]
    assert [
        (node, data["label"], data["kind"], str(data.get("participants", "")), str(data.get("group", "")))
        for node, data in graph.nodes(data=True)
    ] == sorted((row["initiative"], row["title"], row["kind"], row["participants"], row["group"]) for row in rows)
    assert {data["asked"] for _, data in graph.nodes(data=True)} == {row["asked"] == "yes" for row in rows}


def test_every_file_names_its_patchwork_and_how_it_is_protected() -> None:
    site = compiled(PROTECTED, "en")
    files = [site.files[f"davis/downloads/patchwork.{ending}"].decode() for ending in ("graphml", "gexf", "json")]
    for text in files:
        assert "The patchwork of " in text
        assert "steps of five" in text
    page = site.pages["davis/patchwork.md"].text
    assert all(f"downloads/patchwork.{ending})" in page for ending in ("graphml", "gexf", "json"))
