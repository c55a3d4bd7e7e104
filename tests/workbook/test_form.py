"""What somebody sees who opens a new workbook: explanations, words to choose from, and no room for names of people."""

import io
from collections import Counter

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from pydantic import BaseModel

from atlas.importing.cells import same_words
from atlas.model.challenge import Challenge
from atlas.model.initiative import Initiative
from atlas.texts import known_languages
from atlas.workbook.sheets import SHEETS, column_called, is_example
from atlas.workbook.workbook_export import new_workbook

from .desk import EAST, HEADER, Desk


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_sheet_explains_its_columns_and_keeps_them_in_view(desk: Desk, language: str) -> None:
    desk.language = language
    book = load_workbook(io.BytesIO(new_workbook(desk.words())))
    for sheet in SHEETS:
        tab = book[sheet.title.to(language)]
        assert tab.freeze_panes == f"B{HEADER + 1}"
        assert len(str(tab["A2"].value)) > 20
        for place in range(1, len(sheet.columns) + 1):
            assert len(str(tab.cell(HEADER - 1, place).value)) > 3
            assert tab.cell(HEADER, place).value
            assert 10 <= tab.column_dimensions[get_column_letter(place)].width <= 60
        assert is_example(tab.cell(HEADER + 1, 1).value)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_drop_downs_offer_the_words_of_the_atlas(desk: Desk, language: str) -> None:
    desk.language = language
    book = load_workbook(io.BytesIO(new_workbook(desk.words())))
    tab = book[SHEETS[1].title.to(language)]
    offered = {}
    for each in tab.data_validations.dataValidation:
        name, cells = each.formula1.split("!")
        place = str(each.sqref).split(":")[0].rstrip("0123456789")
        heading = str(tab[f"{place}{HEADER}"].value).rstrip(" *")
        rows = book[name.strip("'")][cells.replace("$", "")]
        offered[heading] = [cell.value for row in (rows if isinstance(rows, tuple) else [[rows]]) for cell in row]
    activity = {"nl": "Activiteit 1", "en": "Activity 1"}[language]
    assert {"nl": "Samen eten", "en": "Eating together"}[language] in offered[activity]
    assert all(all(words) for words in offered.values())


def test_no_two_columns_of_a_sheet_and_no_two_sheets_have_one_name() -> None:
    titles = Counter(same_words(sheet.title.to(language)) for sheet in SHEETS for language in known_languages())
    assert len(titles) == sum(len({sheet.title.to(one) for one in known_languages()}) for sheet in SHEETS)
    for sheet in SHEETS:
        names = {
            (same_words(column.title.to(one)), column.title.msgid)
            for column in sheet.columns
            for one in known_languages()
        }
        assert len(names) == len(column_called(sheet))


def test_the_columns_fill_keys_that_pages_have() -> None:
    models: dict[str, type[BaseModel]] = {"initiative": Initiative, "challenge": Challenge}
    for sheet in SHEETS[1:]:
        keys = {info.alias or name for name, info in models[sheet.page].model_fields.items()} | {"id"}
        assert {str(key[0]) for key in sheet.keys} <= keys


def test_names_of_participants_have_no_place_and_reach_no_page(desk: Desk) -> None:
    book = load_workbook(io.BytesIO(new_workbook(desk.words())))
    assert "nergens namen van deelnemers" in str(book["Begin hier"]["A2"].value)
    first = {**EAST["Initiatieven"][0], "Namen van deelnemers": "Truus de Vries"}
    desk.new({**EAST, "Initiatieven": [first]})
    result = desk.run()
    assert b"Truus" not in b"".join(desk.files().values())
    assert "Truus" not in result.report("nl")
