"""Whatever stands in a page is words in a cell, whatever stands in a cell is words on a page, and it comes back."""

import io
import json
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.hostile.fields import FILLED
from tests.hostile.filling import fill
from tests.hostile.words import HOSTILE, UNSEEN

from .desk import EAST, VOCABULARY, Desk, told

FORMULAS = ("=1+1", "+1+1", "-1", "@SUM(1)", "=cmd|' /C calc'!A0", "\t=1+1")


@pytest.mark.slow
@pytest.mark.parametrize("turn", range(0, len(HOSTILE), 7))
def test_an_atlas_full_of_hostile_words_comes_back_as_it_was(tmp_path: Path, turn: int) -> None:
    desk = Desk(tmp_path)
    shutil.copytree(FILLED, desk.content)
    assert fill(desk.content, HOSTILE, turn=turn) >= 100
    before = desk.files()
    desk.export("hof")
    result = desk.run("content/hof")
    assert told(result) == []
    assert (result.written, result.updated, result.kept) == ((), (), ())
    assert desk.files() == before


@pytest.mark.parametrize("text", FORMULAS)
def test_what_begins_like_a_formula_is_written_as_words(tmp_path: Path, text: str) -> None:
    desk = Desk(tmp_path)
    shutil.copytree(FILLED, desk.content)
    path = desk.content / "hof/initiatives/koor.md"
    path.write_text(path.read_text("utf-8").replace("---\n", f"---\ncore_quality: {json.dumps(text)}\n", 1), "utf-8")
    desk.export("hof")
    cells = [cell for tab in load_workbook(desk.file).worksheets for row in tab.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    (found,) = [cell for cell in cells if cell.value == text.strip()]
    assert found.quotePrefix


@pytest.mark.parametrize(
    "words", [*HOSTILE, *UNSEEN, *FORMULAS, "---", "- x", "null", "yes", "08", "1e3", "&a *b", "[TOC]"]
)
def test_a_hostile_cell_becomes_words_on_a_page_that_reads(desk: Desk, words: str) -> None:
    cell = words.replace("\x00", "").replace("\x1b", "")  # these two no workbook can hold
    first = {**EAST["Initiatieven"][0], "In één zin": cell, "Over de kosten": cell, "Andere woorden": cell}
    desk.new({**EAST, "Initiatieven": [first]})
    book = load_workbook(desk.file)
    for row in book["Initiatieven"].iter_rows():
        for one in row:
            if one.data_type == "f":
                one.data_type = "s"  # as a spreadsheet program does for whoever types a quote before it
    book.save(desk.file)
    result = desk.run()
    meta = desk.atlas().neighbourhoods["oost"].initiatives["de-eettafel"].meta
    assert meta.title == "De Eettafel"
    told_of = {one.cell.name for one in result.cells}
    if "Initiatieven!C6" not in told_of:
        assert meta.summary
        assert "".join(meta.summary.split()) in "".join(cell.split())
    again = desk.run()
    assert (again.written, again.updated, again.kept) == ((), (), ())


@given(st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30)), min_size=3, max_size=3))
@settings(max_examples=20, deadline=None)
def test_any_words_give_an_atlas_that_reads_and_a_second_import_that_writes_nothing(cells: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        desk.vocabulary(VOCABULARY)
        keep = ["".join(sign for sign in cell if sign.isprintable()) for cell in cells]
        name, sentence, remark = keep
        row = {"Naam": name, "Soort": "Van en voor buurtgenoten", "In één zin": sentence, "Andere woorden": remark}
        desk.new({**EAST, "Initiatieven": [*EAST["Initiatieven"], row]})
        desk.run()
        desk.atlas()
        again = desk.run()
        assert (again.written, again.updated, again.kept) == ((), (), ())
        assert again.report("nl")


def test_a_formula_that_a_person_wrote_is_never_run_and_told_where_it_has_no_value(desk: Desk) -> None:
    desk.new({**EAST, "Initiatieven": [{**EAST["Initiatieven"][0], "In één zin": "=1+1"}]})
    assert load_workbook(io.BytesIO(desk.file.read_bytes()))["Initiatieven"]["C6"].data_type == "f"
    result = desk.run()
    assert [cell.cell.name for cell in result.cells] == ["Initiatieven!C6"]
