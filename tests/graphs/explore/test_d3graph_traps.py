"""A contract with d3graph: every trap it was found to have, and a test that fails when it bites."""

import io
import json
import logging
import re
import subprocess
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from atlas.graphs.explore.d3graph_chart import _chart
from atlas.graphs.explore.document import explore_assets
from atlas.graphs.explore.page import explore_page
from atlas.graphs.picture import Picture, PictureLine, PictureNode

from ..pictures import HOSTILE, hostile, neighbourhood, of

ROOT = Path(__file__).parent.parent.parent.parent


def page(picture: Picture) -> str:
    return explore_page(picture, "en", title="The patchwork")


def data(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="atlas-data">(.*?)</script>', html, re.DOTALL)
    assert found
    parsed: dict[str, Any] = json.loads(found[1])
    return parsed


def graph(picture: Picture) -> dict[str, list[dict[str, Any]]]:
    drawn: dict[str, list[dict[str, Any]]] = data(page(picture))["graph"]
    return drawn


def test_no_advertiser_and_nothing_from_elsewhere() -> None:
    html = page(neighbourhood())
    assert "ethicalads" not in html
    assert "d3blocks" not in html.lower()
    assert not re.search(r"<(script|img|iframe|link)[^>]+(src|href)=", html)
    addresses = set(re.findall(r"https?://[^\s\"'<>)]+", html))
    assert {address for address in addresses if not address.startswith("http://www.w3.org/")} == set()


def test_the_chart_itself_carries_no_advertiser() -> None:
    assert _chart().config["support"] == ""


def test_a_name_cannot_end_the_script() -> None:
    html = page(hostile())
    assert html.count("<script") == html.count("</script>") == 4
    assert "<!--" not in html.split("atlas-data")[1].split("</script>")[0]
    assert "<script>window.__pwned" not in html
    assert "window.__pwned = 1; alert(1)</script>" not in html


def test_names_come_out_as_they_went_in_and_in_order() -> None:
    nodes = graph(hostile())["nodes"]
    assert tuple(node["node_name"] for node in nodes) == HOSTILE
    assert [node["href"] for node in nodes] == [f"../h{n}/" for n in range(len(HOSTILE))]


def test_two_names_without_ascii_letters_stay_two() -> None:
    picture = of(nx.Graph([("a", "b", {"weight": 5})]), ["نادي", "клуб"], 1)
    assert [node["node_name"] for node in graph(picture)["nodes"]] == ["نادي", "клуб"]


def test_shapes_follow_their_initiative_though_nodes_are_sorted() -> None:
    picture = neighbourhood()
    markers = {"informal": "circle", "formal": "square", "professional": "diamond"}
    nodes = graph(picture)["nodes"]
    assert len(nodes) > 10  # "10" sorts before "2"
    assert [node["node_marker"] for node in nodes] == [markers[node.kind] for node in picture.nodes]
    assert [(node["x"], node["y"]) for node in nodes] == [(node.x, node.y) for node in picture.nodes]


def test_lines_join_the_right_two() -> None:
    picture = neighbourhood()
    drawn = graph(picture)
    pairs = {
        frozenset((picture.nodes[link["source"]].id, picture.nodes[link["target"]].id)): link["edge_weight"]
        for link in drawn["links"]
    }
    assert pairs == {line.ends: line.weight for line in picture.lines}
    assert all(link["label"] == f"{link['edge_weight']}–{link['edge_weight'] + 4}" for link in drawn["links"])


def test_every_line_once() -> None:
    picture = neighbourhood()
    assert len(graph(picture)["links"]) == len(picture.lines)


def test_initiatives_without_lines_are_there() -> None:
    picture = neighbourhood(30, alone=5)
    drawn = graph(picture)["nodes"]
    assert len(drawn) == 30
    assert sum(node["degree"] == 0 for node in drawn) == 5


@pytest.mark.parametrize("weight", [0.2, 1, 5])
def test_weak_lines_are_not_dropped(weight: float) -> None:
    picture = of(nx.Graph([("a", "b", {"weight": 50}), ("b", "c", {"weight": 50})]), ["a", "b", "c"], 1)
    weak = Picture(picture.nodes, (*picture.lines, PictureLine("a", "c", weight, "thin")))
    assert len(graph(weak)["links"]) == 3


@pytest.mark.parametrize("count", [0, 1, 12])
def test_a_picture_without_lines_is_a_page_too(count: int) -> None:
    drawn = graph(neighbourhood(count, alone=count))
    assert (len(drawn["nodes"]), drawn["links"]) == (count, [])


def test_nothing_is_left_to_settle_by_itself() -> None:
    found = data(page(neighbourhood()))
    assert found["settings"]["max_ticks"] == 1
    assert found["settings"]["collision"] == found["settings"]["charge"] == 0
    assert all(node["fixed"] for node in found["graph"]["nodes"])


@pytest.mark.slow
def test_the_same_picture_gives_the_same_bytes_in_every_process() -> None:
    code = (
        "import hashlib\n"
        "from tests.graphs.pictures import neighbourhood\n"
        "from atlas.graphs.explore.page import explore_page\n"
        "print(hashlib.sha256(explore_page(neighbourhood(), 'en', title='t').encode()).hexdigest())"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True,
                       env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin"})
        for seed in ("1", "2")
    ]  # fmt: skip
    assert runs[0].stdout == runs[1].stdout
    assert len(runs[0].stdout) == 65


def test_d3graph_is_imported_only_when_a_page_is_made() -> None:
    code = "import sys, atlas.graphs.explore.page, atlas.graphs.svg; sys.exit('d3graph' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
    imports = re.compile(r"^\s*(from|import) d3graph", re.MULTILINE)
    assert [f.name for f in (ROOT / "atlas").rglob("*.py") if imports.search(f.read_text("utf-8"))] == [
        "d3graph_chart.py"
    ]


def test_it_is_silent_and_leaves_no_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    here, temporary = tmp_path / "here", tmp_path / "temporary"
    here.mkdir()
    temporary.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said), caplog.at_level(logging.DEBUG):
        page(neighbourhood())
    assert said.getvalue() == ""
    assert [record for record in caplog.records if record.name.startswith("d3graph")] == []
    assert list(here.iterdir()) == list(temporary.iterdir()) == []


def test_above_three_hundred_initiatives_each_is_there_without_d3graph() -> None:
    picture = neighbourhood(301, alone=20, groups=6)
    html = page(picture)
    found = data(html)
    assert "graph" not in found
    assert [node["name"] for node in found["nodes"]] == [node.text for node in picture.nodes]
    assert {(found["nodes"][a]["id"], found["nodes"][b]["id"]) for a, b, *_ in found["lines"]} == {
        (line.a, line.b) for line in picture.lines
    }
    assert html.count("<script") == 2
    assert "d3graph.js" not in explore_page(picture, "en", title="t", assets="../")


def test_the_page_says_its_language_and_escapes_its_title() -> None:
    node = PictureNode("a", "A", "a/", "informal", None, None, 0.5, 0.5)
    html = explore_page(Picture((node,)), "nl", title="</title><script>alert(1)</script>")
    assert '<html lang="nl">' in html
    assert "<script>alert" not in html


def test_scripts_beside_the_page_are_those_that_it_would_hold() -> None:
    picture = neighbourhood()
    inside, beside = page(picture), explore_page(picture, "en", title="The patchwork", assets="../../assets/atlas/")
    assert re.findall(r'<script src="([^"]+)"', beside) == [
        "../../assets/atlas/d3graph.js",
        "../../assets/atlas/explore.js",
    ]
    assert '<link rel="stylesheet" href="../../assets/atlas/explore.css">' in beside
    assert len(beside) < len(inside) / 3
    shared = explore_assets()
    scripts = re.findall(r"<script>\n(.*?)\n</script>", inside, re.DOTALL)
    assert len(scripts) == 3
    assert all(script in (shared["d3graph.js"] + shared["explore.js"]).decode() for script in scripts)
    assert data(beside) == data(inside)


@pytest.mark.slow
def test_what_d3graph_does_not_use_here_is_imported_when_it_is_used_and_not_before() -> None:
    """Importing these takes longer than all the rest of d3graph; d3graph itself finds them as ever."""
    told = """
import sys
from atlas.graphs.explore.d3graph_chart import _chart
_chart()
assert "d3graph" in sys.modules
assert not {"distfit", "statsmodels", "colourmap", "matplotlib"} & set(sys.modules)
from d3graph.d3graph import cm, distfit
assert cm.rgb2hex([0, 0, 0]) == "#000000"
model = distfit(distr="norm", verbose="silent")
assert type(model).__module__ == "distfit.distfit", type(model)
"""
    subprocess.run([sys.executable, "-c", told], check=True, cwd=ROOT, timeout=120)
