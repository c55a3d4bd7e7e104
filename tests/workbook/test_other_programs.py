"""A workbook that went through another spreadsheet program says the same."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from atlas.reading.problems import AtlasError

from .desk import EAST, Desk, told
from .other_programs import as_google_writes, as_libreoffice_writes
from .test_cells_told import CHALLENGE, MEASURED

CONTENT = Path(__file__).parents[2] / "content"


@pytest.mark.parametrize("rewrite", [as_google_writes, as_libreoffice_writes])
def test_an_export_that_went_through_another_program_changes_no_file(
    tmp_path: Path, rewrite: Callable[[Path], None]
) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    desk = Desk(tmp_path)
    desk.export("de-wending")
    before, raw = desk.files(), desk.file.read_bytes()
    rewrite(desk.file)
    assert desk.file.read_bytes() != raw
    result = desk.run()
    assert told(result) == []
    assert (result.updated, result.kept, result.gone, result.remarks) == ((), (), (), ())
    assert desk.files() == before


def test_the_rewritten_files_are_what_they_say(desk: Desk) -> None:
    desk.new(EAST)
    as_google_writes(desk.file)
    tab = load_workbook(desk.file)["Initiatieven"]
    assert tab.max_row > 1000
    assert not tab.data_validations.dataValidation


@pytest.mark.parametrize("rewrite", [as_google_writes, as_libreoffice_writes])
def test_a_new_workbook_gives_the_same_pages(desk: Desk, rewrite: Callable[[Path], None]) -> None:
    desk.new({**EAST, "Opgaven": [CHALLENGE], "Metingen": [MEASURED]})
    desk.run()
    pages = desk.files()
    shutil.rmtree(desk.content)
    desk.vocabulary()
    rewrite(desk.file)
    assert told(desk.run()) == []
    assert desk.files() == pages


def test_an_english_workbook_is_read_by_a_dutch_atlas_as_well(desk: Desk) -> None:
    desk.language = "en"
    desk.new(
        {
            "Start here": [{"Neighbourhood": "Oost", "Municipality": "Rivierdam"}],
            "Initiatives": [{"Name": "Koor", "Kind": "By and for neighbours", "Activity 1": "Music"}],
        }
    )
    assert told(desk.run()) == []
    assert desk.atlas().home.meta.languages == ("en",)
    assert desk.atlas().neighbourhoods["oost"].initiatives["koor"].meta.activities == ("music",)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [(b"", "this file is empty"), (b"naam;soort\n", "this is a text file"), (b"PK\x03\x04 broken", "is damaged")],
)
def test_a_file_that_is_no_workbook_is_told_in_a_sentence(desk: Desk, raw: bytes, expected: str) -> None:
    desk.file.write_bytes(raw)
    with pytest.raises(AtlasError, match=expected):
        desk.run()


def test_a_workbook_without_our_sheets_or_without_a_neighbourhood_is_told(desk: Desk) -> None:
    desk.new({"Initiatieven": EAST["Initiatieven"]})
    with pytest.raises(AtlasError, match="which neighbourhood it is about; fill in Begin hier!A5"):
        desk.run()
    assert told(desk.run("content/oost")) == []
    book = load_workbook(desk.file)
    for tab in book.worksheets[:-1]:
        tab.title = f"x{tab.title}"
    book.save(desk.file)
    with pytest.raises(AtlasError, match="none of the sheets"):
        desk.run()
