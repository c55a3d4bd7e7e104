"""The explore page: what its modules decide, asked of themselves and compared with the plain way in Python."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

PACKAGE = Path(__file__).parents[2] / "atlas"
NAMES = ("Koor", "Eettafel", "Café Zuid", "Moestuin", "Vlietkerk", "Zuidwest", "Naaien", "Biljart")
KEYS, DAYS, LABELS = ("meals", "music", "sport"), (0, 2, 6), {1.0: "1", 2.5: "2–3", 7.0: "5–9", 40.0: "40–44"}
WORDS = {
    "no_line": "no visible line",
    "in_both": "{count} people in both",
    "cell_pair": "{a} – {b}",
    "cell_within": "Within {a}",
    "cell_open": "{a} is unfolded",
    "cell_lines": "{lines}, the strongest {count} people in both",
    "n_lines": "{n} lines",
    "n_lines_one": "1 line",
    "meet_step": "{told} – {other} ({count} people in both)",
    "no_way": "no way between {a} and {b}",
    "no_way_unasked": "no way, and not asked, between {a} and {b}",
    "no_group": "In no group",
}
slow = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def networks(draw: st.DrawFn, most: int = 8) -> dict[str, Any]:
    """What stands in the document of an explore page, of a few initiatives."""
    size = draw(st.integers(2, most))
    nodes = [
        {
            "id": f"n{number}",
            "name": f"{NAMES[number % 8]} {number}",
            "url": "",
            "kind": draw(st.sampled_from(("informal", "formal"))),
            "group": draw(st.sampled_from((None, 1, 2))),
            "x": 0.5,
            "y": 0.5,
            "asked": draw(st.booleans()),
            "activities": draw(st.lists(st.sampled_from(KEYS), unique=True)),
            "days": draw(st.lists(st.sampled_from(DAYS), unique=True)),
            "audiences": draw(st.lists(st.sampled_from(KEYS), unique=True)),
        }
        for number in range(size)
    ]
    pairs = draw(st.lists(st.sampled_from([(a, b) for b in range(size) for a in range(b)]), unique=True))
    lines = [[a, b, weight, LABELS[weight]] for a, b in pairs for weight in [draw(st.sampled_from(list(LABELS)))]]
    terms = {key: key.title() for key in KEYS}
    return {
        "title": "Patchwork",
        "nodes": nodes,
        "lines": lines,
        "groups": [{"number": 1, "name": "around Koor"}, {"number": 2, "name": "around Moestuin"}],
        "terms": {
            "activities": terms,
            "audiences": terms,
            "days": {str(day): f"day {day}" for day in range(7)},
            "kinds": {"informal": "Informal", "formal": "Formal"},
        },
        "steps": [{"weight": weight, "text": text} for weight, text in LABELS.items()],
        "words": WORDS,
    }


choices = st.fixed_dictionaries(
    {
        "query": st.sampled_from(("", "", "", "ka", "ZUID", "cafe", "music")),
        "activities": st.sampled_from(([], [], ["meals"], ["meals", "sport"])),
        "days": st.sampled_from(([], [], [0], [2, 6])),
        "kinds": st.sampled_from(([], [], [], ["formal"])),
        "audiences": st.sampled_from(([], [], [], ["music"])),
        "from": st.sampled_from((0, *LABELS)),
    }
)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page from where the modules can be imported as they are."""
    from ..conftest import serving

    with serving(PACKAGE) as address:
        opened = browser.new_page()
        opened.goto(f"{address}/graphs/explore/data.js")
        yield opened
        opened.close()


def ask(page: Page, act: str, network: dict[str, Any], *values: object) -> Any:
    """What `act` returns, which knows the modules by name, `data` as the page reads it, and `values`."""
    modules = {"address": "address", "meet": "meet", "order": "matrix-order", "plain": "plain", "shown": "shown"}
    modules |= {"store": "store", "strength": "strength"}
    imports = "".join(f"const {name} = await import('/graphs/explore/{file}.js');" for name, file in modules.items())
    return page.evaluate(
        "async ([network, values]) => { const { read } = await import('/graphs/explore/data.js'); "
        f"{imports} const data = read(network); {act} }}",
        [network, list(values)],
    )


def passing(network: dict[str, Any], chosen: dict[str, Any], but: str = "") -> list[bool]:
    def passes(node: dict[str, Any]) -> bool:
        has = {key: node[key] for key in ("activities", "days", "audiences")} | {"kinds": [node["kind"]]}
        said = f"{node['name']} {' '.join([*node['activities'], *node['audiences']])}".lower().replace("é", "e")
        fits = all(key == but or not chosen[key] or set(chosen[key]) & set(values) for key, values in has.items())
        return fits and chosen["query"].lower() in said

    return [passes(node) for node in network["nodes"]]


@slow
@given(network=networks(), chosen=choices)
def test_what_is_shown_and_what_each_choice_would_count(
    page: Page, network: dict[str, Any], chosen: dict[str, Any]
) -> None:
    state = "const state = { ...store.initial(data), ...values[0] };"
    found = ask(
        page,
        f"{state} const f = shown.shown(data, state); return [[...f.nodes], [...f.lines], f.count];",
        network,
        chosen,
    )
    nodes = passing(network, chosen)
    assert found[0] == [int(one) for one in nodes]
    assert found[1] == [int(nodes[a] and nodes[b] and w >= chosen["from"]) for a, b, w, _ in network["lines"]]
    assert found[2] == sum(nodes)
    for facet, of in (("activities", "activities"), ("days", "days"), ("audiences", "audiences"), ("kinds", "kind")):
        counted = ask(page, f"{state} return [...shown.counts(data, state, '{facet}')];", network, chosen)
        others = passing(network, chosen, but=facet)
        has = [node[of] if isinstance(node[of], list) else [node[of]] for node in network["nodes"]]
        keys = {key for keys in has for key in keys}
        expected = {key: sum(key in keys and other for keys, other in zip(has, others, strict=True)) for key in keys}
        assert dict(counted) == {key: count for key, count in expected.items() if count}, facet


@slow
@given(network=networks(), ends=st.tuples(st.integers(0, 7), st.integers(0, 7)))
def test_two_meet_along_the_strongest_path_or_honestly_not(
    page: Page, network: dict[str, Any], ends: tuple[int, int]
) -> None:
    size = len(network["nodes"])
    a, b = ends[0] % size, ends[1] % size
    graph = nx.Graph()
    graph.add_nodes_from(range(size))
    graph.add_weighted_edges_from((one, two, 1 / weight) for one, two, weight, _ in network["lines"])
    path, told, lines = ask(
        page,
        "const path = meet.strongestPath(data, ...values); "
        "return [path, meet.tell(data, ...values), meet.marked(data, path).lines.size];",
        network,
        a,
        b,
    )
    if not nx.has_path(graph, a, b):
        assert path is None
        assert told.startswith(
            "no way, and not asked" if not all(network["nodes"][n]["asked"] for n in (a, b)) else "no way b"
        )
        return
    assert path[0] == a
    assert path[-1] == b
    assert lines == len(path) - 1
    length = sum(graph[one][two]["weight"] for one, two in pairwise(path))
    assert length == pytest.approx(nx.shortest_path_length(graph, a, b, weight="weight"))
    assert told.startswith(network["nodes"][a]["name"])
    assert told.count("people in both") == len(path) - 1


@slow
@given(network=networks(), chosen=choices, data=st.data())
def test_an_address_opens_the_same_view(
    page: Page, network: dict[str, Any], chosen: dict[str, Any], data: st.DataObject
) -> None:
    some = st.none() | st.integers(0, len(network["nodes"]) - 1)
    state = chosen | {
        "as": data.draw(st.sampled_from(("drawing", "matrix", "strength"))),
        "chosen": (one := data.draw(some)),
        "other": None if one is None else data.draw(some),
        "colour": data.draw(st.sampled_from(("group", "kind", "age"))),
        "size": data.draw(st.sampled_from(("participants", "lines"))),
        "folded": data.draw(st.lists(st.sampled_from((1, 2)), unique=True)),
        "open": data.draw(st.lists(st.sampled_from((0, 1, 2)), unique=True, max_size=2)),
        "at": data.draw(st.none() | st.just({"k": 2.5, "x": 0.25, "y": -0.125})),
        "query": data.draw(st.sampled_from(("", "café & zo", "a,b=c#d", "100%", "ok+1"))),
    }
    act = (
        "const text = address.write(data, { ...store.initial(data), ...values[0] });"
        "return [text, address.read(data, text)];"
    )
    text, read = ask(page, act, network, state)
    assert {key: read[key] for key in state} == state
    assert " " not in text


@slow
@given(
    network=networks(most=3),
    text=st.text(alphabet="#&=,%az0-", max_size=30) | st.just("chosen=gone&days=9,x&from=3&at=1,2&as=x"),
)
def test_an_old_or_broken_address_opens_what_is_known_of_it(page: Page, network: dict[str, Any], text: str) -> None:
    act = "return [address.read(data, values[0]), store.initial(data)];"
    read, initial = ask(page, act, network, f"{text}&as=matrix&chosen=n1&activities=meals,gone")
    assert read == initial | {"as": "matrix", "chosen": 1, "activities": ["meals"]} | {
        key: read[key] for key in ("query",) if "search" in text
    }


def test_search_forgives_accents_capitals_and_order(page: Page) -> None:
    names = ["Café Überall", "Koor Zuid", "Zuider Koor", "Repair Café", "Straßenfest", "كورال الحي"]
    node = {"url": "", "kind": "informal", "activities": [], "audiences": [], "x": 0, "y": 0}
    network = {
        "nodes": [node | {"id": str(n), "name": name} for n, name in enumerate(names)],
        "lines": [],
        "groups": [],
        "terms": {"activities": {"meals": "Samen eten"}},
        "words": {},
    }
    network["nodes"][3] = network["nodes"][3] | {"activities": ["meals"]}  # type: ignore[index]
    asked = ["cafe", "UBER", "zuid koor", "strassen", "eten", "كورال", "  ", "zzz"]
    found = ask(page, "return values[0].map((query) => plain.found(data, query));", network, asked)
    assert found == [[0, 3], [0], [1, 2], [4], [3], [5], [], []]


@slow
@given(network=networks(), chosen=choices)
def test_the_matrix_and_the_list_by_strength_hold_every_line_that_is_shown(
    page: Page, network: dict[str, Any], chosen: dict[str, Any]
) -> None:
    act = (
        "const passes = shown.shown(data, { ...store.initial(data), ...values[0] });"
        "const matrix = order.matrixOf(data, passes, []), rows = matrix.rows.map((row) => row.index);"
        "const cell = (r, c) => [order.shade(matrix, r, c), order.cellText(data, matrix, r, c)];"
        "return [rows, rows.map((_, r) => rows.map((_, c) => cell(r, c))),"
        " strength.byStrength(data, passes.lines).map((step) => [step.label, step.lines.map(({ ends }) => ends)])];"
    )
    rows, cells, steps = ask(page, act, network, chosen)
    nodes = passing(network, chosen)
    assert sorted(rows) == [number for number, one in enumerate(nodes) if one]
    groups = [network["nodes"][row]["group"] for row in rows]
    assert groups == sorted(groups, key=lambda group: group or 9)
    seen = {
        frozenset((a, b)): label for a, b, w, label in network["lines"] if nodes[a] and nodes[b] and w >= chosen["from"]
    }
    for row, a in enumerate(rows):
        for column, b in enumerate(rows):
            shade, text = cells[row][column]
            assert shade == cells[column][row][0]
            label = seen.get(frozenset((a, b)))
            assert (shade > 0) == (label is not None)
            if a != b:
                pair = f"{network['nodes'][a]['name']} – {network['nodes'][b]['name']}"
                assert text == f"{pair}: {f'{label} people in both' if label else 'no visible line'}"
    assert {frozenset(ends): label for label, pairs in steps for ends in pairs} == seen
    weights = [next(weight for weight, text in LABELS.items() if text == label) for label, _ in steps]
    assert weights == sorted(weights, reverse=True)


def test_beyond_sixty_the_matrix_begins_with_groups_and_unfolds_them(page: Page) -> None:
    node = {"url": "", "kind": "informal", "x": 0, "y": 0}
    nodes = [node | {"id": str(n), "name": f"N{n:02}", "group": 1 + n % 2} for n in range(61)]
    network = {
        "nodes": nodes,
        "lines": [[0, 1, 7, "5–9"], [0, 2, 7, "5–9"], [2, 3, 40, "40–44"]],
        "groups": [{"number": 1, "name": "the even"}, {"number": 2, "name": "the odd"}],
        "terms": {},
        "words": WORDS,
    }
    act = (
        "const passes = shown.shown(data, store.initial(data)), matrix = order.matrixOf(data, passes, values[0]);"
        "return [matrix.rows.length, order.cellText(data, matrix, 0, 1), order.cellText(data, matrix, 0, 0)];"
    )
    assert ask(page, act, network, []) == [
        2,
        "the even – the odd: 2 lines, the strongest 40–44 people in both",
        "Within the even: 1 line, the strongest 5–9 people in both",
    ]
    assert ask(page, act, network, [2])[0] == 2 + 30
