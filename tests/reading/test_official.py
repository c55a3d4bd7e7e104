"""Does whoever writes official figures by hand hear what is wrong with them, and where?"""

from datetime import date
from pathlib import Path

import pytest

from atlas.reading.official import HEADER, read_official

GOOD = "WK019401,Hof,a_inw,a_inw,2024,2350,,CBS,85984NED,2026-03-01"


def problems(folder: Path, *rows: str) -> list[str]:
    (folder / "hof/data").mkdir(parents=True, exist_ok=True)
    (folder / "hof/data/indicators.csv").write_text("\n".join((",".join(HEADER), *rows)) + "\n", "utf-8")
    return [one.to("en") for one in read_official(folder, "hof", date(2026, 11, 27))[1]]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (GOOD.replace("WK019401", "WK01"), 'indicators.csv:3: code: "WK01" is not the code'),
        (GOOD.replace("2350", "veel"), 'indicators.csv:3: value: "veel" is not a number'),
        (GOOD.replace("2350", "."), 'value: "." is not a number'),
        (GOOD.replace("2350", "NaN"), 'value: "NaN" is not a number'),
        (GOOD.replace(",2024,", ",2027,"), "year: this year lies in the future"),
        (GOOD.replace(",2024,", ",'24,"), "is not a year"),
        (GOOD.replace("2026-03-01", "1-3-2026"), "taken_on"),
        (GOOD.replace("CBS", ""), "source: this says nothing"),
        (f"{GOOD},x", "this row has 11 cells"),
        (GOOD, "appear twice"),
    ],
)
def test_a_wrong_row_is_told_with_its_line(tmp_path: Path, row: str, said: str) -> None:
    (told,) = problems(tmp_path, GOOD, row)
    assert said in told
    assert told.startswith("hof/data/indicators.csv:3: ")


def test_an_empty_value_is_not_zero(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD.replace("2350", "")) == []
    (figure,), _ = read_official(tmp_path, "hof", date(2026, 11, 27))
    assert figure.value is None
