"""Whoever looks for secrets in a site finds one, in every kind of file and however it is written."""

import base64
import gzip
import io
import json
import sqlite3
import zipfile
from collections.abc import Callable
from html import escape
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest
from icalendar import Calendar, Event
from openpyxl import Workbook
from openpyxl.comments import Comment
from PIL import Image, PngImagePlugin
from pypdf import PdfWriter

from atlas.paper.typst import escaped, pdf

from .looking import Number, Views, Words, told_in
from .readers import UnreadableError

HOUSE = "Café Zwaluwman's thuis & tuin"
SECRET = {"house": Words(HOUSE)}


def _png() -> bytes:
    notes, out = PngImagePlugin.PngInfo(), io.BytesIO()
    notes.add_text("Comment", HOUSE, zip=True)
    Image.new("RGB", (2, 2)).save(out, "PNG", pnginfo=notes)
    return out.getvalue()


def _jpeg() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (2, 2)).save(out, "JPEG", comment=HOUSE.encode())
    return out.getvalue()


def _database(taken_away: bool = False) -> bytes:
    with sqlite3.connect(":memory:") as database:
        database.execute("CREATE TABLE place (name)")
        database.execute("INSERT INTO place VALUES (?)", (HOUSE,))
        database.commit()
        if taken_away:
            database.execute("PRAGMA secure_delete = OFF")
            database.execute("DELETE FROM place")
            database.commit()
        return database.serialize()


def _workbook(comment: bool = False) -> bytes:
    book, out = Workbook(), io.BytesIO()
    assert book.active
    if comment:
        book.active["A1"].comment = Comment(HOUSE, "x")
    else:
        book.active["B2"] = HOUSE
    book.save(out)
    return out.getvalue()


def _pdf_with(what: str) -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    if what == "title":
        writer.add_metadata({"/Title": HOUSE})
    if what == "attached":
        writer.add_attachment("list.csv.gz", gzip.compress(HOUSE.encode()))
    writer.write(out)
    return out.getvalue()


def _calendar() -> bytes:
    calendar, event = Calendar(), Event()
    event.add("location", f"{'heel ver weg; ' * 4}{HOUSE}, {HOUSE}")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/b.json.gz", gzip.compress(json.dumps({HOUSE: 1}).encode()))
    return out.getvalue()


FILES: dict[str, Callable[[], bytes]] = {
    "text": HOUSE.encode,
    "utf-16": lambda: HOUSE.encode("utf-16"),
    "html": lambda: f"<p title='{escape(HOUSE)}'>".encode(),
    "html in pieces": lambda: b"<p>Caf&eacute; <mark>Zwalu</mark>w<wbr>m\xc2\xadan&#x27;s<br>thuis &amp;\n tuin",
    "json": lambda: json.dumps([{"a": {"b": HOUSE}}]).encode(),
    "json in an attribute": lambda: f'<a data-of="{escape(json.dumps(HOUSE))}">'.encode(),
    "an address": lambda: f"https://x.example/?q={quote_plus(HOUSE)}".encode(),
    "an address in an address": lambda: f"https://x.example/?to={quote(quote(HOUSE))}".encode(),
    "a mail": lambda: escape(f"mailto:a@b.example?body={quote(json.dumps(HOUSE))}").encode(),
    "a slug": lambda: b"/cafe-zwaluwman-s-thuis-tuin/",
    "base64": lambda: base64.b64encode(f"hier is het: {HOUSE}".encode()),
    "base64 in an address": lambda: b"data:text/plain;base64," + base64.b64encode(gzip.compress(HOUSE.encode())),
    "csv": lambda: f'a;b\n1;"{HOUSE}"\n'.encode("utf-8-sig"),
    "svg": lambda: f"<svg><desc>{escape(HOUSE)}</desc></svg>".encode(),
    "calendar": _calendar,
    "gzip": lambda: gzip.compress(HOUSE.encode()),
    "gzip of gzip": lambda: gzip.compress(gzip.compress(HOUSE.encode())),
    "zip": _zip,
    "database": _database,
    "what a database forgot to wipe": lambda: _database(taken_away=True),
    "workbook": _workbook,
    "comment in a workbook": lambda: _workbook(comment=True),
    "png": _png,
    "jpeg": _jpeg,
    "pdf": lambda: pdf(f'#set document(title: "x")\n{escaped(HOUSE)}', {}, title="x", language="nl"),
    "title of a pdf": lambda: _pdf_with("title"),
    "attached to a pdf": lambda: _pdf_with("attached"),
}  # fmt: skip


@pytest.mark.parametrize("kind", FILES)
def test_a_planted_secret_is_found_in_every_kind_of_file(tmp_path: Path, kind: str) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/file.dat").write_bytes(FILES[kind]())
    (tmp_path / "other.html").write_text("<p>Café Zwaluw, man thuis</p>", "utf-8")
    found = told_in(tmp_path, SECRET)
    assert found
    assert all(place.startswith("deep/file.dat") for place in found)


def test_the_name_of_a_file_tells_too(tmp_path: Path) -> None:
    (tmp_path / "cafe-zwaluwmans-thuis-tuin.html").write_bytes(b"")
    assert told_in(tmp_path, SECRET) == ["cafe-zwaluwmans-thuis-tuin.html | name: house"]


def test_a_file_that_nothing_reads_is_no_file_without_secrets(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1\x15\x04\xff\xfe\x00")
    with pytest.raises(UnreadableError, match=r"a\.parquet"):
        told_in(tmp_path, SECRET)


@pytest.mark.parametrize(
    "text", ["52.55538", "52.5553", "52.5554", "52,5554", '"lat":52.55538,', "5255538", "-52.5554"]
)
def test_a_measure_is_found_cut_off_or_rounded(text: str) -> None:
    assert Number(52.55538, 4).is_in(Views(text))


@pytest.mark.parametrize("text", ["52.556", "52.552", "152.5553", "1.525553", "52.55", "M52.5 5.3"])
def test_another_measure_is_not(text: str) -> None:
    assert not Number(52.55538, 4).is_in(Views(text))
