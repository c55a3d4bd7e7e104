"""A neighbourhood as a workbook: it comes back as it was, and what somebody changes in it comes along."""

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from .desk import Desk, told

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture
def demo(tmp_path: Path) -> Desk:
    shutil.copytree(CONTENT, tmp_path / "content")
    return Desk(tmp_path)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("neighbourhood", ["de-wending", "nieuwe-erven"])
def test_importing_an_export_over_its_own_content_changes_no_file(
    demo: Desk, neighbourhood: str, language: str
) -> None:
    demo.language = language
    before = demo.files()
    demo.export(neighbourhood)
    result = demo.run()
    assert told(result) == []
    assert (result.written, result.updated, result.kept, result.gone) == ((), (), (), ())
    assert len(result.unchanged) > 2
    assert demo.files() == before


def test_a_changed_cell_changes_its_key_and_no_other_letter(demo: Desk) -> None:
    demo.export("de-wending")
    path = "de-wending/initiatives/koor.md"
    before, others = demo.page(path), demo.files()
    demo.change("Initiatieven", "Buurtkoor De Wending", "In één zin", "Vijftig stemmen zonder auditie.")
    demo.change("Waar en wanneer", "Buurtkoor De Wending", "Eindigt om", "22:00")
    result = demo.run()
    assert (result.updated, told(result)) == ((path,), [])
    lines = list(zip(before.split("\n"), demo.page(path).split("\n"), strict=False))
    assert lines[3] == (
        "summary: Veertig stemmen zonder auditie, elke donderdagavond in de Vlietkerk.",
        "summary: Vijftig stemmen zonder auditie.",
    )
    choir = demo.atlas().neighbourhoods["de-wending"].initiatives["koor"]
    assert choir.meta.schedule[0].until
    assert choir.meta.schedule[0].until.hour == 22
    assert choir.meta.picture is not None
    assert before.split("---\n")[2] == demo.page(path).split("---\n")[2]
    assert {name for name, raw in demo.files().items() if raw != others[name]} == {path}


def test_a_page_that_changed_after_the_export_is_left_alone(demo: Desk) -> None:
    demo.export("de-wending")
    path = demo.content / "de-wending/initiatives/koor.md"
    path.write_text(path.read_text("utf-8").replace("participants: 42", "participants: 43"), "utf-8")
    before = demo.files()
    demo.change("Initiatieven", "Buurtkoor De Wending", "In één zin", "Anders.")
    result = demo.run()
    assert demo.files() == before
    assert [kept.path for kept in result.kept] == ["de-wending/initiatives/koor.md"]
    assert "export" in result.report("nl")


def test_a_sheet_or_a_column_that_was_taken_out_takes_nothing_out_of_pages(demo: Desk) -> None:
    demo.export("de-wending")
    before = demo.files()
    book = load_workbook(demo.file)
    del book["Geld"], book["Komen ook bij"]
    place = next(cell.column for cell in book["Initiatieven"][4] if cell.value == "E-mail")
    book["Initiatieven"].delete_cols(place)
    book.save(demo.file)
    assert told(demo.run()) == []
    assert demo.files() == before
