"""What cannot be used is told by its sheet and cell, in words that a key figure can act on; the rest becomes pages."""

from datetime import date, time
from typing import Any

import pytest
from openpyxl import load_workbook

from .desk import EAST, Desk, Filled, told

TABLE, CHOIR = "De Eettafel", "Het Koor"
INFORMAL = "Van en voor buurtgenoten"
CHALLENGE = {
    "Opgave": "Minder alleen",
    "Genoemd door": "Bewonersavond",
    "Genoemd op": date(2026, 1, 22),
    "Behoefte": "Samen eten",
    "Voor hoeveel": 90,
}
MEASURED = {
    "Initiatief": TABLE,
    "Opgave": "Minder alleen",
    "Vragenlijst": "who-5",
    "Ronde": "2026",
    "Uitgenodigd": 48,
    "Twee keer geantwoord": 30,
    "Gemiddelde voor": 52,
    "Gemiddelde na": 58,
    "Spreiding van het verschil": 14,
}
WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("Initiatieven", {"Naam": "X", "Soort": "informeel"}, 'Initiatieven!B8: "informeel" is not one of the choices; '
     'did you mean "Van en voor buurtgenoten"?'),
    ("Initiatieven", {"Naam": "X", "Soort": INFORMAL, "Activiteit 2": "zingen"},
     'Initiatieven!E8: "zingen" is not in vocabulary.yml; did you mean "Muziek"?'),
    ("Initiatieven", {"Soort": INFORMAL}, "Initiatieven!A8: there is nothing written here; fill in this cell"),
    ("Initiatieven", {"Naam": "X"}, "Initiatieven!B8: there is nothing written here; fill in this cell"),
    ("Initiatieven", {"Naam": "X", "Soort": INFORMAL, "Geteld op": "18 maart 2026"},
     'Initiatieven!V8: "18 maart 2026" is not a date; write 2026-03-18'),
    ("Initiatieven", {"Naam": "X", "Soort": INFORMAL, "Deelnemers": "ongeveer 30"},
     'Initiatieven!R8: "ongeveer 30" is not a whole number; write digits only, such as 25'),
    ("Initiatieven", {"Naam": "X", "Soort": INFORMAL, "Website": "#REF!"},
     "Initiatieven!N8: the formula in this cell gives no value; write the value itself, or leave the cell empty"),
    ("Initiatieven", {"Naam": "het  koor", "Soort": INFORMAL}, "Initiatieven!A8: Initiatieven!A7 has the same web name "
     '"het-koor"; take one of the two rows out, or give each a web name of its own'),
    ("Waar en wanneer", {"Initiatief": "Het Koortje", "Dag": "Maandag"},
     "'Waar en wanneer'!A6: there is no initiative \"Het Koortje\"; did you mean \"Het Koor\"?"),
    ("Waar en wanneer", {"Initiatief": CHOIR, "Dag": "woensdagavond"},
     "'Waar en wanneer'!B6: \"woensdagavond\" is not one of the choices; did you mean \"Woensdag\"?"),
    ("Waar en wanneer", {"Initiatief": CHOIR, "Begint om": time(10)},
     "'Waar en wanneer'!B6: a row has a day or a rule, and not both; choose a day"),
    ("Waar en wanneer", {"Initiatief": CHOIR, "Dag": "Maandag", "Hoe vaak": "Om de week"},
     "'Waar en wanneer'!F6: every two weeks: it is unclear which weeks; fill in the first day"),
    ("Waar en wanneer", {"Initiatief": CHOIR, "Plek": "Kerk", "Lengtegraad": 5.1},
     "'Waar en wanneer'!O6: one half of the coordinates is missing; fill in both latitude and longitude, or neither"),
    ("Opgaven", {"Opgave": "Leeg", "Genoemd door": "Raad", "Genoemd op": date(2026, 1, 1)},
     "Opgaven!F7: there is nothing written here; fill in this cell"),
    ("Opgaven", {"Opgave": "Minder alleen", "Behoefte": "Praten", "Webnaam": "anders"},
     "Opgaven!I7: Opgaven!A6 has another web name for this; write it on the first row, and leave it empty here"),
    ("Wie draagt bij", {"Initiatief": TABLE, "Opgave": "Minder alleen", "Behoefte 2": "Samen eeten"},
     "'Wie draagt bij'!D6: challenge \"Minder alleen\" has no need \"Samen eeten\"; did you mean \"Samen eten\"?"),
    ("Geld", {"Initiatief": TABLE, "Van wie": "Fonds", "Soort geld": "Eenmalig", "Bedrag": "1.000"},
     'Geld!D6: "1.000" can be read as 1000 and as 1.00; write 1000, or else 1.00; never a point or comma for '
     "thousands"),
    ("Geld", {"Initiatief": TABLE, "Van wie": "Fonds", "Soort geld": "Eenmalig", "Eerste dag": date(2026, 2, 1),
              "Laatste dag": date(2026, 1, 1)},
     "Geld!F6: this ends before it starts; swap the two dates, or correct one"),
    ("Metingen", {**MEASURED, "Twee keer geantwoord": 6}, "Metingen!G6: a measurement among 6 people is too small to "
     "publish; wait until at least 10 people answered twice"),
    ("Komen ook bij", {"Initiatief": TABLE, "Geteld op": date(2026, 3, 1), "Gevraagd": 40, CHOIR: 12},
     "'Komen ook bij'!D6: 12 is an exact count, and exact counts stay private; write 10, the lower end of 10–14"),
    ("Komen ook bij", {"Initiatief": TABLE, "Geteld op": date(2026, 3, 1), "Gevraagd": 40, "Het Koortje": 10},
     "'Komen ook bij'!D4: there is no initiative \"Het Koortje\"; did you mean \"Het Koor\"?"),
]  # fmt: skip


def _with(sheet: str, row: dict[str, Any]) -> Filled:
    filled = {**EAST, "Opgaven": [CHALLENGE]}
    return {**filled, sheet: [*filled.get(sheet, ()), row]}


@pytest.mark.parametrize(("sheet", "row", "expected"), WRONG)
def test_a_cell_that_cannot_be_used_is_told_and_the_rest_becomes_an_atlas(
    desk: Desk, sheet: str, row: dict[str, Any], expected: str
) -> None:
    desk.new(_with(sheet, row))
    result = desk.run()
    assert told(result) == [expected]
    assert {"de-eettafel", "het-koor"} <= set(desk.atlas().neighbourhoods["oost"].initiatives)


def test_an_address_of_a_person_is_told_and_not_repeated(desk: Desk) -> None:
    desk.new(_with("Initiatieven", {"Naam": "X", "Soort": INFORMAL, "E-mail": "jan.jansen@gmail.com"}))
    result = desk.run()
    assert [cell.cell.name for cell in result.cells] == ["Initiatieven!O8"]
    assert "jan.jansen" not in result.report("nl")
    assert "jan.jansen" not in desk.page("oost/initiatives/x.md")


def test_a_page_that_may_be_sensitive_is_not_made_while_that_is_unclear(desk: Desk) -> None:
    desk.new(_with("Initiatieven", {"Naam": "X", "Soort": INFORMAL, "Gevoelig": "misschien"}))
    result = desk.run()
    assert [cell.cell.name for cell in result.cells] == ["Initiatieven!AA8"]
    assert not (desk.content / "oost/initiatives/x.md").exists()


def test_a_cell_that_cannot_be_used_leaves_what_the_page_says(desk: Desk) -> None:
    money = {"Initiatief": TABLE, "Van wie": "Fonds", "Soort geld": "Eenmalig", "Bedrag": 100}
    desk.new({**EAST, "Geld": [money]})
    desk.run()
    desk.new({**EAST, "Geld": [{**money, "Bedrag": "veel"}]})
    before = desk.files()
    assert [cell.cell.name for cell in desk.run().cells] == ["Geld!D6"]
    assert desk.files() == before
    desk.new({**EAST, "Geld": [{**money, "Initiatief": "De Eettaffel"}]})
    assert [cell.cell.name for cell in desk.run().cells] == ["Geld!A6"]
    assert desk.files() == before


def test_what_a_volunteer_types_otherwise_is_understood(desk: Desk) -> None:
    desk.new(
        {
            **EAST,
            "Initiatieven": [
                *EAST["Initiatieven"],
                {"Naam": "Kring", "Soort": "informal", "Activiteit 1": "music, SAMEN ETEN", "Gevoelig": "x"},
            ],
            "Waar en wanneer": [
                {"Initiatief": "de eettafel", "Dag": "wednesday", "Hoe vaak": "Eerste van de maand; third",
                 "Begint om": "17.30 uur", "Gesloten": 8, "Plek": "Huis"},
                {"Initiatief": TABLE, "Dag": "Vrijdag", "Begint om": 0.75, "Eerste dag": 46023, "Plek": "Huis"},
            ],
        }
    )  # fmt: skip
    assert told(desk.run()) == []
    place = desk.atlas().neighbourhoods["oost"].initiatives
    assert (place["kring"].meta.activities, place["kring"].meta.sensitive) == (("music", "meals"), True)
    wednesday, friday = place["de-eettafel"].meta.schedule
    assert (wednesday.every, wednesday.from_, wednesday.closed) == (("first", "third"), time(17, 30), ("08",))
    assert (friday.from_, friday.starts) == (time(18), date(2026, 1, 1))


def test_columns_and_sheets_that_are_not_ours_are_told(desk: Desk) -> None:
    desk.new(_with("Initiatieven", {"Naam": "X", "Soort": INFORMAL, "Mijn kolom": "iets"}))
    result = desk.run()
    assert told(result) == []
    assert [str(remark) for remark in result.remarks] == [
        'Initiatieven!AE4: the column "Mijn kolom" is not one of the workbook, and was not read'
    ]


def test_a_second_neighbourhood_in_one_workbook_is_told(desk: Desk) -> None:
    desk.new({**EAST, "Begin hier": [*EAST["Begin hier"], {"Wijk": "West", "Gemeente": "Rivierdam"}]})
    expected = "a workbook is about one neighbourhood, and this is a second one"
    assert told(desk.run()) == [f"'Begin hier'!A7: {expected}; take this row out, and make another workbook for it"]
    assert list(desk.atlas().neighbourhoods) == ["oost"]


def test_rows_that_are_too_many_are_told(desk: Desk) -> None:
    desk.new(EAST)
    book = load_workbook(desk.file)
    book["Initiatieven"]["A5001"] = "Ver weg"
    book.save(desk.file)
    assert [str(remark) for remark in desk.run().remarks] == [
        'of the sheet "Initiatieven" only the first 5000 rows were read'
    ]
