"""Lists in workbooks: of Excel and of LibreOffice, read as their program shows them."""

import contextlib
import io
import re
import tempfile
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell import Cell

from atlas.reading.problems import AtlasError

from .lists import MAPPING, Desk, skipped

HEADER = ["name", "what", "where", "post", "phone", "day", "from", "until", "lat", "lon", "since"]
FULL = MAPPING.replace("{address: where}", "{address: where, postcode: post, lat: lat, lon: lon}").replace(
    "body: |",
    """\
  started: since
  contact: {phone: phone}
  schedule:
    - weekday: day
      from: from
      until: until
body: |""",
)
ROWS: list[list[Any]] = [
    ["Card Club", "Chess", "Lane 1", 123, 612345678, "monday", time(19), "9:30 PM", 52.1 + 0.2, 4.1, date(2019, 3, 1)],
    [None] * 11,
    ["Choir", "Singing", "Lane 2", "0124", "06 1", "friday", "7pm", timedelta(hours=21), None, None, 2020],
]


def excel(rows: list[list[Any]], **more: list[list[Any]]) -> bytes:
    book = Workbook()
    for title, lines in {"list": rows, **more}.items():
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    book.remove(book.worksheets[0])
    for cell in (book.worksheets[0]["D2"], book.worksheets[0]["E2"]):
        assert isinstance(cell, Cell)
        cell.number_format = "0000" if cell.column_letter == "D" else "0#########"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


NAMES = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {"office": "office", "table": "table", "text": "text"}.items()
)
TAIL = (
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/>'
    "</table:table-row>"
)


def cell(value: Any) -> str:
    kind, text = "string", str(value)
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, datetime | date):
        kind, attribute = "date", f'office:date-value="{value.isoformat()}"'
    elif isinstance(value, timedelta | time):
        hours = value.hour if isinstance(value, time) else value.seconds // 3600
        kind, attribute, text = "time", f'office:time-value="PT{hours:02}H00M00S"', f"{hours}:00 uur"
    elif isinstance(value, int | float):
        kind, attribute = "float", f'office:value="{value!r}"'
        text = {123: "0123", 612345678: "0612345678"}.get(int(value), f"{value:.1f}".replace(".", ","))
    else:
        attribute = ""
    note = "<office:annotation><text:p>a remark</text:p></office:annotation>"
    return (
        f'<table:table-cell office:value-type="{kind}" {attribute}>{note}<text:p>{escape(text)}</text:p>'
        "</table:table-cell>"
    )


def libre(rows: list[list[Any]], before: str = "", **more: list[list[Any]]) -> bytes:
    tables = "".join(
        f'<table:table table:name="{title}">'
        + "".join(f"<table:table-row>{''.join(map(cell, line))}</table:table-row>" for line in lines)
        + f"{TAIL}</table:table>"
        for title, lines in {"list": rows, **more}.items()
    )
    text = (
        f"<?xml version='1.0'?>{before}<office:document-content{NAMES}><office:body><office:spreadsheet>{tables}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parts.writestr("content.xml", text)
    return out.getvalue()


BOTH = pytest.mark.parametrize(("make", "name"), [(excel, "list.xlsx"), (libre, "list.ods")])


@BOTH
def test_a_workbook_is_read_as_its_program_shows_it(desk: Desk, make: Any, name: str) -> None:
    result = desk.run(make([HEADER, *ROWS]), FULL, name=name)
    assert result.skipped == ()
    club, choir = desk.initiative("card-club"), desk.initiative("choir")
    assert club.place
    assert choir.place
    assert club.contact
    assert (club.place.postcode, choir.place.postcode, club.contact.phone) == ("0123", "0124", "0612345678")
    assert (club.place.lat, club.place.lon) == (52.3, 4.1)
    assert (club.started, choir.started) == ("2019-03-01", "2020")
    assert [(m.from_, m.until) for m in (*club.schedule, *choir.schedule)] == [
        (time(19), time(21, 30)),
        (time(19), time(21)),
    ]


@BOTH
def test_a_second_run_of_a_workbook_writes_nothing_and_a_changed_cell_one_page(
    desk: Desk, make: Any, name: str
) -> None:
    desk.run(make([HEADER, *ROWS]), FULL, name=name)
    assert desk.run(make([HEADER, *ROWS]), FULL, name=name).written == ()
    changed = [ROWS[0], ROWS[1], ["Choir", "Singing", "Lane 3", *ROWS[2][3:]]]
    result = desk.run(make([HEADER, *changed]), FULL, name=name)
    assert (result.written, result.updated) == ((), ("mill/initiatives/choir.md",))


@BOTH
def test_rows_of_a_workbook_are_told_by_the_number_beside_them(desk: Desk, make: Any, name: str) -> None:
    rows = [[], HEADER, ROWS[0], [], [None, "Chess"], ["B", "Boules"]]
    result = desk.run(make([[*row, *[None] * (11 - len(row))] for row in rows]), FULL, name=name)
    assert [problem.line for problem in result.skipped] == [5, 6]
    assert '6: what: "Boules" is not in the map' in skipped(result)[1]


@BOTH
def test_of_several_sheets_the_mapping_names_one(desk: Desk, make: Any, name: str) -> None:
    raw = make([HEADER, *ROWS], notes=[["read me"]], empty=[[]])
    assert (
        'list.{}:1: sheet: there are several sheets in this workbook; write under "file:" in the mapping "sheet:" with '
        "one of: list, notes".format(name.partition(".")[2])
        in desk.refused(raw, FULL, name=name)
    )
    assert 'there is no sheet "lst" with anything in it; did you mean "list"?' in desk.refused(
        raw, FULL + "file: {sheet: lst}\n", name=name
    )
    assert len(desk.run(raw, FULL + "file: {sheet: list}\n", name=name).written) == 5


@BOTH
def test_hostile_cells_of_a_workbook_stay_words(desk: Desk, make: Any, name: str) -> None:
    bad = "<script>alert(1)</script> {{ config }} ]]> & <!-- x -->"
    desk.run(make([["name", "what", "where"], ["Card Club", "Chess", bad]]), MAPPING, name=name)
    page = desk.atlas().neighbourhoods["mill"].initiatives["card-club"].original
    assert page.meta.place
    assert page.meta.place.address == bad
    assert "<script" not in page.body
    assert "{{" not in page.body


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (excel([HEADER, *ROWS])[:-200], "list.xlsx"),
        (libre([HEADER])[:-20], "list.ods"),
        (b"PK\x03\x04broken", "list.xlsx"),
        (b"\xd0\xcf\x11\xe0 an older or locked workbook", "list.xlsx"),
    ],
)
def test_a_broken_or_locked_workbook_is_told(desk: Desk, raw: bytes, name: str) -> None:
    assert re.search(
        rf"{name}:1: this (is a|workbook is) (workbook of the old kind|damaged)", desk.refused(raw, FULL, name=name)
    )


def test_a_workbook_that_defines_its_own_words_or_fills_the_sheet_is_refused(desk: Desk) -> None:
    entity = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    told = "list.ods:1: this workbook cannot be opened, or not to the end; save it again"
    assert told in desk.refused(libre([HEADER, *ROWS], entity), FULL, name="list.ods")
    with zipfile.ZipFile(io.BytesIO(libre([HEADER, ["x"]]))) as parts:
        text = parts.read("content.xml").decode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        filled = text.replace("<table:table-row>", '<table:table-row table:number-rows-repeated="999999999">')
        parts.writestr("content.xml", filled)
    assert told in desk.refused(out.getvalue(), FULL, name="list.ods")


def test_a_workbook_that_unpacks_to_too_much_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("atlas.importing.sheets._MOST_BYTES", 100)
    assert "list.ods:1: this workbook is too large;" in desk.refused(libre([HEADER, *ROWS]), FULL, name="list.ods")


@BOTH
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_a_workbook_with_damage_is_read_or_told(make: Any, name: str, data: st.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(make([HEADER, *ROWS]))) as parts:
        texts = {part: parts.read(part) for part in parts.namelist()}
    part = data.draw(st.sampled_from([part for part in texts if part.endswith(".xml")]))
    place = data.draw(st.integers(0, len(texts[part]) - 1))
    mess = data.draw(st.sampled_from([b"", b"<", b"9999999999", b'"', b"\0", b"&a;", b"PT99H", b"-1"]))
    texts[part] = texts[part][:place] + mess + texts[part][place + data.draw(st.integers(0, 12)) :]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        for each, text in texts.items():
            parts.writestr(each, text)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        with contextlib.suppress(AtlasError):  # and nothing else may be raised
            assert desk.run(out.getvalue(), FULL, name=name).report("en")


def test_formulas_that_nothing_worked_out_are_told(desk: Desk) -> None:
    rows: list[list[Any]] = [["name", "what", "where", "d", "e"], ["Card Club", "Chess", '="Lane "&1', None, None]]
    result = desk.run(excel(rows), MAPPING, name="list.xlsx")
    assert "these formulas come to: list!C2; open it" in result.report("en")
    assert desk.run(excel([HEADER, *ROWS]), FULL, name="list.xlsx").remarks == ()


def test_a_workbook_without_rows_is_told(desk: Desk) -> None:
    assert "list.xlsx:1: this list has a header and no rows" in desk.refused(excel([HEADER]), FULL, name="list.xlsx")
    assert "list.ods:1: this list has no rows" in desk.refused(libre([[]]), FULL, name="list.ods")


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("7:00 PM", time(19)),
        ("7pm", time(19)),
        ("11.30 a.m.", time(11, 30)),
        ("12:15 AM", time(0, 15)),
        ("19u00", time(19)),
        ("13 uur", time(13)),
        ("19:00:00", time(19)),
        ("19:00-06:00", time(19)),
        ("19:00:00.000+01:00", time(19)),
        ("2026-03-01T19:00", time(19)),
    ],
)
def test_a_time_with_one_reading_is_that_time(desk: Desk, cell: str, read: time) -> None:
    mapping = MAPPING.replace("body: |", "  schedule: [{weekday: {value: monday}, from: where}]\nbody: |")
    desk.run(f"name,what,where\nA,Chess,{cell}\n", mapping)
    assert [meeting.from_ for meeting in desk.initiative("a").schedule] == [read]


@pytest.mark.parametrize("cell", ["2026-03-01T00:00:00Z", "2026-03-01 19:00", "2026-03-01"])
def test_of_a_moment_the_day(desk: Desk, cell: str) -> None:
    desk.run(f"name,what,where\nA,Chess,{cell}\n", MAPPING.replace("body: |", "  started: where\nbody: |"))
    assert desk.initiative("a").started == "2026-03-01"


@pytest.mark.parametrize("cell", ["8 uur", "25:00", "evening", "8-9"])
def test_a_time_with_two_readings_or_none_is_told(desk: Desk, cell: str) -> None:
    mapping = MAPPING.replace("body: |", "  schedule: [{weekday: {value: monday}, from: where}]\nbody: |")
    (told,) = skipped(desk.run(f"name,what,where\nA,Chess,{cell}\n", mapping))
    assert "schedule[1].from" in told
    assert f'"{cell}"' in told


def test_rows_of_separators_are_nothing_above_the_header_too(desk: Desk) -> None:
    result = desk.run(",,\n , ,\nname,what,where\n,,\nA,Chess,x\n,,,,,\n")
    assert (result.skipped, desk.initiative("a").title) == ((), "A")
