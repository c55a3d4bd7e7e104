"""What the header of a sheet says to write can be written, and what can mean one thing only is taken as that."""

from decimal import Decimal

import pytest

from atlas.workbook.cell_values import plain_value
from atlas.workbook.words import choice_meant


@pytest.mark.parametrize(
    ("choices", "written", "meant"),
    [("every", "eerste", "first"), ("every", "First", "first"), ("weekday", "di", "tuesday"),
     ("weekday", "WO", "wednesday"), ("weekday", "d", None), ("every", "each", None)],
)  # fmt: skip
def test_a_choice_may_be_shortened_where_it_is_the_only_one(choices: str, written: str, meant: str | None) -> None:
    assert choice_meant(choices, written, "nl")[0] == meant


@pytest.mark.parametrize(
    ("written", "number"),
    [("52,55", Decimal("52.55")), ("52.55", Decimal("52.55")), ("5,2", Decimal("5.2")), ("1,500", "1,500"),
     ("1.250,50", "1.250,50"), ("52,55 graden", "52,55 graden")],
)  # fmt: skip
def test_a_number_may_have_a_decimal_comma(written: str, number: object) -> None:
    assert plain_value(written, "number") == number
