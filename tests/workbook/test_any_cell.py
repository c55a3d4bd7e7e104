"""Whatever kind of value stands in whichever cell: it is used or told, and what comes of it is an atlas that reads."""

import tempfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.workbook.cell_values import joined, parts_of
from atlas.workbook.sheets import SHEETS

from .desk import EAST, Desk
from .test_cells_told import CHALLENGE, MEASURED

VALUES = st.one_of(
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(date(1900, 3, 1), date(9999, 1, 1)),
    st.datetimes(datetime(1900, 3, 1), datetime(9999, 1, 1)),
    st.times(),
    st.timedeltas(timedelta(0), timedelta(days=3)),
    st.sampled_from(
        ["#N/A", "=A1", "x", "ja", "1.000", "13,5", "7:00 PM", "2026-02-30", "a;b", '"', ";", "De Eettafel"]
    ),
    st.sampled_from([0.5, 0.999999, 46000, 1e300, -1, time(23, 59, 59)]),
)
OTHERS: dict[str, dict[str, Any]] = {
    "Waar en wanneer": {"Initiatief": "De Eettafel", "Dag": "Maandag"},
    "Opgaven": CHALLENGE,
    "Wie draagt bij": {"Initiatief": "De Eettafel", "Opgave": "Minder alleen", "Behoefte 1": "Samen eten"},
    "Geld": {"Initiatief": "De Eettafel", "Van wie": "Fonds", "Soort geld": "Eenmalig"},
    "Metingen": MEASURED,
    "Komen ook bij": {"Initiatief": "De Eettafel", "Geteld op": date(2026, 3, 1), "Gevraagd": 40, "Het Koor": 10},
}


@pytest.mark.slow
@given(st.data())
@settings(max_examples=20, deadline=None)
def test_any_value_in_any_cell(data: st.DataObject) -> None:
    sheet = data.draw(st.sampled_from(SHEETS))
    title = sheet.title.to("nl")
    columns = data.draw(st.lists(st.sampled_from(sheet.columns), min_size=1, max_size=4, unique=True))
    drawn = {column.title.to("nl"): data.draw(VALUES) for column in columns}
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        desk.vocabulary()
        filled = {**EAST, **{name: [row] for name, row in OTHERS.items()}}
        desk.new({**filled, title: [*filled[title], {**filled[title][0], **drawn}]})
        result = desk.run()
        assert result.report("nl")
        # By its name: the second row of that name may hold another address for it.
        pages = desk.atlas().neighbourhoods["oost"].initiatives.values()
        assert "De Eettafel" in {page.original.meta.title for page in pages}
        again = desk.run()
        assert (again.written, again.updated, again.kept) == ((), (), ())
        assert again.cells == result.cells


@given(
    st.lists(
        st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\x85"), min_size=1)
        .map(str.strip)
        .filter(bool)
    )
)
def test_several_words_in_a_cell_are_parted_as_they_were_joined(parts: list[str]) -> None:
    assert parts_of(joined(parts)) == parts
