"""The files of the whole atlas: readers of their standards accept them, and all of them say the same."""

import csv
import io
import json
import sqlite3
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package, Resource, system
from jsonschema import Draft202012Validator, FormatChecker
from openpyxl import load_workbook

from atlas.dataset.every_table import TABLES
from atlas.dataset.files import DATA_FILES
from atlas.model.site_pages import DATA

from ..reading.folders import ROOT, SITES, compiled

DAY = date(2026, 11, 27)
FOLDERS = {
    "demonstration": ROOT / "content",
    "filled": SITES / "filled",
    "small": SITES / "small",
}


@cache
def made(name: str) -> dict[str, bytes]:
    """The files below the folder of data, without those in folders there."""
    return {path: data for path, data in below(name).items() if "/" not in path}


@cache
def below(name: str) -> dict[str, bytes]:
    """All files below the folder of data."""
    files = compiled(FOLDERS[name], "nl", DAY).files
    return {path.removeprefix(f"{DATA}/"): data for path, data in files.items() if path.startswith(f"{DATA}/")}


@pytest.fixture(params=FOLDERS)
def files(request: pytest.FixtureRequest) -> dict[str, bytes]:
    return made(request.param)


def _rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"))))


def test_every_listed_file_is_there(files: dict[str, bytes]) -> None:
    assert set(files) == {one.path for one in DATA_FILES if not one.needs}


def test_a_reader_of_data_packages_accepts_every_row_and_key(files: dict[str, bytes], tmp_path: Path) -> None:
    for path, data in files.items():
        (tmp_path / path).write_bytes(data)
    with system.use_context(trusted=True):
        report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "title", "rowNumber", "fieldName", "message"])[:5]
    assert [task.stats.get("rows", 0) for task in report.tasks] == [
        len(_rows(files[f"{table.name}.csv"])) for table in TABLES
    ]


def test_a_wrong_key_would_be_found(tmp_path: Path) -> None:
    for path, data in made("filled").items():
        (tmp_path / path).write_bytes(data.replace(b"hof,koor,", b"hof,weg,") if path == "places.csv" else data)
    with system.use_context(trusted=True):
        package = Package(str(tmp_path / "datapackage.json"))
        for resource in package.resources:
            _without_checksum(resource)
        report = package.validate()
    assert {kind for (kind,) in report.flatten(["type"])} == {"foreign-key"}


def _without_checksum(resource: Resource) -> None:
    resource.hash = resource.bytes = None


def test_the_database_holds_the_same_rows(files: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "atlas.sqlite").write_bytes(files["atlas.sqlite"])
    database = sqlite3.connect(tmp_path / "atlas.sqlite")
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    for table in TABLES:
        held = database.execute(f'SELECT * FROM "{table.name}"').fetchall()
        found = [[_text(column, value) for column, value in zip(table.columns, row, strict=True)] for row in held]
        assert sorted(found) == sorted(
            [value.removeprefix("'") if value[:2] in {"'=", "'+", "'-", "'@"} else _plain(column, value)
             for column, value in zip(table.columns, row.values(), strict=True)]
            for row in _rows(files[f"{table.name}.csv"])
        )  # fmt: skip
    told = database.execute("SELECT language, title FROM column_descriptions WHERE column_name = 'participants'")
    assert set(told) >= {("nl", "Deelnemers"), ("en", "Participants")}
    database.close()


def _plain(column: Any, value: str) -> str:
    return _number(value) if column.type in {"number", "integer"} and value else value


def _text(column: Any, value: Any) -> str:
    if value is None:
        return ""
    if column.type == "boolean":
        return "yes" if value else "no"
    return _number(value) if column.type in {"number", "integer"} else value


def _number(value: object) -> str:
    return f"{float(str(value)):.6f}"


def test_the_document_is_as_its_schema_says(files: dict[str, bytes]) -> None:
    schema, document = json.loads(files["atlas.schema.json"]), json.loads(files["atlas.json"])
    Draft202012Validator.check_schema(schema)
    checker = FormatChecker(["date"])
    assert list(Draft202012Validator(schema, format_checker=checker).iter_errors(document)) == []
    key, *_ = document["neighbourhoods"]
    rows = [row for row in _rows(files["initiatives.csv"]) if row["neighbourhood"] == key["neighbourhood"]]
    assert [one["initiative"] for one in key["initiatives"]] == [row["initiative"] for row in rows]


def test_the_document_holds_every_row_of_every_table(files: dict[str, bytes]) -> None:
    document = json.loads(files["atlas.json"])
    held = sum(_count(document[table.called or table.name]) for table in TABLES if table.inside is None)
    assert held == sum(len(_rows(files[f"{table.name}.csv"])) for table in TABLES)


def _count(value: Any) -> int:
    if isinstance(value, list):
        return sum(map(_count, value))
    return 1 + sum(map(_count, (one for one in value.values() if isinstance(one, list | dict))))


def test_a_spreadsheet_reads_numbers_days_and_words(files: dict[str, bytes]) -> None:
    book = load_workbook(io.BytesIO(files["atlas.xlsx"]))
    assert book.sheetnames == ["columns", *(table.name for table in TABLES)]
    for table in TABLES:
        names, *rows = book[table.name].iter_rows()
        assert tuple(cell.value for cell in names) == table.names
        assert len(rows) == len(_rows(files[f"{table.name}.csv"]))
        for row in rows:
            for column, cell in zip(table.columns, row, strict=True):
                kinds = {"number": "n", "integer": "n", "date": "d", "time": "d"}
                assert cell.value is None or cell.data_type == kinds.get(column.type, "s"), (table.name, column.name)


def test_the_same_atlas_gives_the_same_bytes() -> None:
    again = compiled(FOLDERS["filled"], "nl", DAY).files
    assert {f"{DATA}/{path}": data for path, data in made("filled").items()}.items() <= again.items()


def test_only_the_first_language_makes_them() -> None:
    other = compiled(FOLDERS["filled"], "en", DAY)
    assert not [path for path in other.files if path.startswith(f"{DATA}/")]
    assert f"{DATA}/index.md" in other.pages


def test_of_a_private_place_nothing_is_told_but_its_area() -> None:
    found = 0
    for name in ("demonstration", "filled"):
        for row in _rows(made(name)["places.csv"]):
            if row["private"] == "yes":
                found += 1
                assert not any(
                    row[column] for column in ("name", "address", "postcode", "city", "latitude", "longitude")
                )
    assert found
