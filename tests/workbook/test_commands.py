"""The three commands as somebody types them."""

import shutil
from pathlib import Path

import pytest

from atlas.cli import main

from .desk import EAST, Desk

SMALL = Path(__file__).parents[1] / "sites" / "small"
DAY = ["--today", "2026-11-27"]


def test_a_workbook_goes_out_and_comes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = shutil.copytree(SMALL, tmp_path / "content")
    file = tmp_path / "linde.xlsx"
    assert main(["export", "workbook", "--from", f"{content}/linde", "--to", str(file), *DAY]) == 0
    assert "een werkboek met" in capsys.readouterr().out
    assert main(["import", "workbook", str(file), "--to", str(content), "--language", "en", *DAY]) == 0
    assert "0 pages updated" in capsys.readouterr().out


def test_no_file_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "workbook.xlsx"
    assert main(["new", "workbook", "--content", str(SMALL), "--to", str(file)]) == 0
    before = file.read_bytes()
    assert main(["new", "workbook", "--content", str(SMALL), "--to", str(file), "--language", "en"]) == 1
    assert "is there already" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_cells_that_cannot_be_used_give_the_exit_status_of_something_to_mend(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.new({**EAST, "Geld": [{"Initiatief": "Niemand"}]})
    assert main(["import", "workbook", str(desk.file), "--to", str(desk.content), "--language", "nl", *DAY]) == 1
    assert 'Geld!A6: er is geen initiatief "Niemand"' in capsys.readouterr().out


def test_what_is_no_neighbourhood_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = shutil.copytree(SMALL, tmp_path / "content")
    to = str(tmp_path / "x.xlsx")
    assert main(["export", "workbook", "--from", f"{content}/lindee", "--to", to, "--language", "en", *DAY]) == 1
    assert "name one of these folders: linde" in capsys.readouterr().err


def test_the_language_of_a_new_workbook(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    for options, expected in (
        (["--language", "en"], "Start here"),
        (["--language", "en", "--in", "nl"], "Begin hier"),
        ([], "Begin hier"),
    ):
        file = tmp_path / f"{len(list(tmp_path.iterdir()))}.xlsx"
        assert main(["new", "workbook", "--content", str(tmp_path / "none"), "--to", str(file), *options]) == 0
        assert load_workbook(file).sheetnames[0] == expected
