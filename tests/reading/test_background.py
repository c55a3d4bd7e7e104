"""The background of a map: read where it is right, told with its line where it is not, and harmless whoever made it."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from atlas.model.background import MOST_BYTES, Background
from atlas.reading.problems import AtlasError

from .folders import Desk, compiled, read

FILE = "linde/data/background.geojson"
LINE = [[5.098, 52.1], [5.102, 52.1]]
CREDIT = {"attribution": "Gemeente Linde", "licence": "CC0 1.0"}
HOSTILE = '</svg><script>alert(1)</script><img src=x onerror="alert(1)">'
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.sampled_from(["Polygon", "LineString", "water", "x"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["type", "geometry", "features", "properties", "layer", "coordinates", *CREDIT]), inner
        )
    ),
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def line(coordinates: object = LINE, **facts: object) -> dict[str, Any]:
    geometry = {"type": "LineString", "coordinates": coordinates}
    return {"type": "Feature", "properties": {"layer": "street"} | facts, "geometry": geometry}


def text(*features: object, **facts: object) -> str:
    """A feature on each line, as the command writes it; the first stands on line 2."""
    head = json.dumps({"type": "FeatureCollection"} | CREDIT | facts)[:-1]
    return f'{head}, "features": [\n' + ",\n".join(map(json.dumps, features)) + "\n]}"


def background(desk: Desk, *features: object, **facts: object) -> Background:
    desk.write(FILE, text(*features, **facts))
    found = read(desk.content).neighbourhoods["linde"].background
    assert found is not None
    return found


def fault(desk: Desk, written: str) -> str:
    desk.write(FILE, written)
    (told,) = desk.faults()
    return told


def test_what_is_drawn_is_read_and_other_facts_are_left_out(desk: Desk) -> None:
    found = background(desk, line(name="Lindelaan", owner="Jan Jansen"), source="osm")
    assert found.shapes[0].lines == (((5.098, 52.1), (5.102, 52.1)),)
    assert found.credit.source == "osm"
    site = compiled(desk.content, "nl")
    assert "Jansen" not in site.files["linde/background.geojson"].decode()
    assert json.loads(site.files["linde/background.geojson"])["attribution"] == "Gemeente Linde"
    page = site.pages["linde/map.md"].text
    assert "© OpenStreetMap-bijdragers" in page
    assert '<path class="atlas-map-line-of atlas-map-street"' in page
    assert '">Lindelaan</text>' in page
    assert "<span>Straat</span>" in page
    assert "<span>Water</span>" not in page


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (text(line(), line([[5.1, float("nan")], [5.2, 52.1]])), f"{FILE}:3: a position is not two numbers"),
        (text(line(), line([["x", 52.1], [5.2, 52.1]])), f"{FILE}:3: a position is not two numbers"),
        (text(line([[52.1, 5.1], [52.1, 5.2]])), f"{FILE}:2: the two numbers have changed places"),
        (text(line(), line([[6.9, 53.2], [6.9, 53.3]])), f"{FILE}:3: this lies more than 50 km from"),
        (text(line([[121000, 487000], [121010, 487000]])), f"{FILE}:2: these positions are metres of the Dutch grid"),
        (text(line([[5.1, 52.1]])), f"{FILE}:2: a line has at least two positions"),
        (text(line(), line(layer="wather")), f'{FILE}:3: "wather" is not a layer of a background; did you mean'),
        (text(line(layer=["water"])), "is not a layer of a background"),
        (text({"type": "Feature", "properties": {"layer": "water"}, "geometry": {"type": "Point"}}), "lines and areas"),
        (text(), "there is nothing to draw in this file"),
        (text(line(), attribution=""), "does not say whom to thank"),
        (text(line(), licence={"x": 1}), "does not say whom to thank"),
        (text(line(), attribution="x" * 200), "does not say whom to thank"),
        (text(line(), note="x" * MOST_BYTES), "a background has at most 150 kB"),
        ("[" * 100_000, "cannot be read as GeoJSON"),
        ("{\n", f"{FILE}:2: this is not GeoJSON"),
        ("[]", "cannot be read as GeoJSON"),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(desk: Desk, written: str, told: str) -> None:
    assert told in fault(desk, written)


def test_words_of_others_are_words_on_every_page(desk: Desk) -> None:
    background(desk, line(name=HOSTILE[:100]), attribution=HOSTILE, licence="javascript:alert(1)")
    for language in ("nl", "en"):
        drawn = compiled(desk.content, language).pages["linde/map.md"].text
        assert "<script>alert" not in drawn
        assert "<img" not in drawn
        assert 'href="javascript' not in drawn


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(features=JSON, facts=st.dictionaries(st.sampled_from(list(CREDIT)), JSON))
def test_nothing_but_a_problem_comes_of_a_strange_file(desk: Desk, features: object, facts: dict[str, object]) -> None:
    desk.write(FILE, json.dumps({"features": features} | CREDIT | facts))
    with suppress(AtlasError):
        read(desk.content)
