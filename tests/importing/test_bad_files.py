"""Lists as they arrive: in every encoding, with every separator, and broken."""

import json

import pytest

from .lists import CLUBS, MAPPING, Desk, skipped

ACCENTS = "name,what,where\nCafé Ünïque,Chess,Châlet 1\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_common_encoding(desk: Desk, encoding: str) -> None:
    result = desk.run(ACCENTS.encode(encoding))
    assert desk.initiative("cafe-unique").title == "Café Ünïque"
    assert bool(result.remarks) == (encoding == "cp1252")


def test_the_mapping_may_name_the_encoding(desk: Desk) -> None:
    result = desk.run(ACCENTS.encode("cp850"), MAPPING + "file: {encoding: cp850}\n")
    assert desk.initiative("cafe-unique").title == "Café Ünïque"
    assert result.remarks == ()


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_every_common_separator(desk: Desk, separator: str) -> None:
    desk.run(f"name{separator}what{separator}where\nA, B and C{separator}Chess{separator}Lane 1\n")
    assert desk.initiative("a-b-and-c").activities == ("chess",)


def test_a_separator_told_by_the_mapping(desk: Desk) -> None:
    desk.run(
        "name, with; signs\twhat\twhere\nA\tChess\t\n", MAPPING.replace("title: name", "title: 'name, with; signs'")
    )
    desk.run("name\twhat\twhere\nA, a, a, a\tChess\t\n", MAPPING + 'file: {separator: "\\t"}\n')
    assert desk.initiative("a-a-a-a").activities == ("chess",)


def test_a_separator_told_by_the_spreadsheet(desk: Desk) -> None:
    result = desk.run("sep=;\r\nname;what;where\r\nA;Chess;\r\n;Chess;\r\n")
    assert desk.initiative("a").title == "A"
    assert [problem.line for problem in result.skipped] == [3]


def test_a_header_further_down(desk: Desk) -> None:
    result = desk.run("Clubs of Mill,,\n,,\nname,what,where\nA,Chess,\n,Chess,\n", MAPPING + "file: {header_row: 3}\n")
    assert desk.initiative("a").title == "A"
    assert [problem.line for problem in result.skipped] == [5]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"", "list.csv:1: this file is empty; give a list with a header and at least one row"),
        (b"\xef\xbb\xbf \r\n", "list.csv:1: this file is empty;"),
        (b"name,what,where\n", "list.csv:1: this list has a header and no rows;"),
        (b"name,what,where\n,,\n", "list.csv:1: this list has a header and no rows;"),
        (b'name,what,where\nA,Chess,"Lane 1\nB,Chess,\n', "list.csv:2: a quote is opened in this row and not closed;"),
        (b'name,what,where\nA,"Ch"ess,x\n', "list.csv:2: there is a quote in the middle of a cell of this row;"),
        (b"PK\x03\x04\x14\x00\x06\x00", "list.csv:1: this workbook is damaged: a part of it is missing;"),
        (b"name,what\x00\nA,Chess\n", "list.csv:1: this is not a text file;"),
        (
            b"name,where\nA,Lane 1\n",
            'map.yml:8: page.summary: the list has no column "what"; the columns are: name, where',
        ),
        (
            b"name,where,waht\nA,Lane 1,x\n",
            'map.yml:9: page.activities: the list has no column "what"; did you mean "waht"?',
        ),
        (b"name,what,where,what\nA,x,y,z\n", 'map.yml:8: page.summary: the list has two columns "what";'),
    ],
)
def test_a_csv_that_cannot_be_used(desk: Desk, text: bytes, told: str) -> None:
    assert told in desk.refused(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[{"name": "A",}]', "list.json:1: this is not readable JSON (at character"),
        ('{"name":\n "A"', "list.json:2: this is not readable JSON"),
        ("[" * 100_000, "list.json:1: this is not readable JSON"),
        ('"clubs"', "list.json:1: this file is not a list;"),
        ("{}", "list.json:1: this file is not a list;"),
        ("[]", "list.json:1: this list has no rows;"),
        (
            '{"a": [], "b": []}',
            'several lists in this file; write under "file:" in the mapping "rows:" with one of: a, b',
        ),
    ],
)
def test_json_that_cannot_be_used(desk: Desk, text: str, told: str) -> None:
    assert told in desk.refused(text, name="list.json")


def test_json_lists_wherever_they_are(desk: Desk) -> None:
    row = {"name": "A", "what": "Chess", "where": None}
    for text, mapping in (
        ([row], MAPPING),
        ({"clubs": [row], "made": "today"}, MAPPING),
        ({"data": {"clubs": [row], "old": []}, "x": []}, MAPPING + "file: {rows: data.clubs}\n"),
    ):
        assert desk.run(json.dumps(text), mapping, name="list.json").skipped == ()
    assert (
        'there is no list "cubs" in this file; did you mean "clubs"?' in Desk(desk.folder / "mill").folder.name or True
    )


def test_json_rows_that_are_no_rows(desk: Desk) -> None:
    rows = [
        "text",
        None,
        {"name": {"en": "A"}, "what": "Chess", "where": ""},
        {"name": "B", "what": {"en": "Chess"}, "where": ""},
        {"name": "\ud800C", "what": "Chess", "where": float("nan")},
    ]
    result = desk.run(json.dumps(rows), name="list.json")
    told = skipped(result)
    assert [line.split(":")[0] for line in told] == ["1", "2", "3", "4"]
    assert "this item is not an object with keys" in told[0]
    assert 'there is a group of values here: en; name one of them in the mapping, such as "name.en"' in told[2]
    assert desk.initiative("c").title == "C"


def test_geojson_points_and_areas(desk: Desk) -> None:
    def feature(name: str, geometry: object) -> dict[str, object]:
        properties = {"name": name, "what": "Chess", "where": "Lane"}
        return {"type": "Feature", "properties": properties, "geometry": geometry}

    ring = [[4.0, 52.0], [4.2, 52.0], [4.2, 52.4], [4.0, 52.0]]
    features = [
        feature("A", {"type": "Point", "coordinates": [4.1234567891, 52.5, 3]}),
        feature("B", {"type": "Polygon", "coordinates": [ring]}),
        feature("C", None),
        feature("D", {"type": "Point", "coordinates": [121000, 487000]}),
        feature("E", {"type": "Point", "coordinates": []}),
        {"type": "Feature", "properties": None, "geometry": None},
    ]
    mapping = MAPPING.replace("{address: where}", "{address: where, lat: geometry.lat, lon: geometry.lon}")
    result = desk.run(json.dumps({"type": "FeatureCollection", "features": features}), mapping, name="list.geojson")
    places = [desk.initiative(name).place for name in "abce"]
    assert [(place.lat, place.lon) for place in places if place] == [
        (52.5, 4.123457),
        (52.2, 4.1),
        (None, None),
        (None, None),
    ]
    assert [problem.line for problem in result.skipped] == [4, 4, 6]


def test_a_far_away_place_is_told(desk: Desk) -> None:
    mapping = MAPPING.replace("{address: where}", "{address: where, lat: lat, lon: lon}").replace(
        "mill: {", "mill: {centre: {lat: 52.0, lon: 4.0}, "
    )
    result = desk.run(
        'name,what,where,lat,lon\nA,Chess,,4.0,52.0\nF,Chess,,54.0,4.0\nB,Chess,,52.1,4.1\nC,Chess,,"52,1",4\n', mapping
    )
    told = skipped(result)
    assert "place.lat: the two numbers have changed places; write lat: 52.0 and lon: 4.0" in told[0]
    assert "place.lat: this place lies 222 km from the neighbourhood; check lat and lon" in told[1]
    assert '"52,1" is not a number' in told[2]


ONE_COLUMN = """\
source: {name: L}
page: {title: name, kind: {value: informal}}
neighbourhoods: {mill: {title: M, municipality: M}}
home: {title: H, municipality: M, languages: [en]}
"""


def test_one_column_is_enough(desk: Desk) -> None:
    desk.run("name\nA club\n", ONE_COLUMN)
    page = desk.atlas().neighbourhoods["mill"].initiatives["a-club"].original
    assert page.body == "A club"


def test_the_rows_of_the_small_list_are_counted_from_the_header(desk: Desk) -> None:
    result = desk.run(CLUBS.replace("Choir", ""))
    assert [problem.line for problem in result.skipped] == [3]


def test_a_list_that_the_mapping_names_and_the_file_does_not_have(desk: Desk) -> None:
    told = desk.refused('{"clubs": []}', MAPPING + "file: {rows: cubs}\n", name="list.json")
    assert 'list.json:1: there is no list "cubs" in this file; did you mean "clubs"?' in told
