"""What does somebody get who takes figures of CBS into a neighbourhood, from any of its downloads?"""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from atlas.importing.cbs.table import read_table
from atlas.importing.cbs.take import Taken, import_cbs
from atlas.reading.official import read_official
from atlas.reading.problems import AtlasError
from tests.importing.lists import REAL as LISTS

TODAY = date(2026, 11, 27)
REAL = LISTS / "cbs-wijken"
STATLINE = (
    '"ID";"WijkenEnBuurten";"Gemeentenaam_1";"SoortRegio_2";"AantalInwoners_5";"GemiddeldeHuishoudensgrootte_33"\r\n'
    '"0";"GM0194    ";"Lindeveen     ";"Gemeente  ";"   20110";"     2.1"\r\n'
    '"1";"WK019401  ";"Lindeveen     ";"Wijk      ";"    2350";"       ."\r\n'
)


def taken(folder: Path, text: str, name: str = "kwb-2024.csv", codes: tuple[str, ...] = ("WK019401",)) -> Taken:
    path = folder / name
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    return import_cbs([path], folder / "hof", today=TODAY, codes=codes)


def values(found: Taken) -> dict[tuple[str, str, int], Decimal | None]:
    return {(one.area, one.indicator, one.year): one.value for one in found.figures}


def test_a_download_with_padding_is_read_and_a_point_is_missing(tmp_path: Path) -> None:
    found = taken(tmp_path, STATLINE)
    assert values(found) == {
        ("GM0194", "a_inw", 2024): 20110,
        ("GM0194", "g_hhgro", 2024): Decimal("2.1"),
        ("WK019401", "a_inw", 2024): 2350,
        ("WK019401", "g_hhgro", 2024): None,
    }
    assert any("WK019401 g_hhgro" in one.to("en") and "not zero" in one.to("en") for one in found.told)


@pytest.mark.parametrize("missing", [".", "x", "", "-99997", "-"])
def test_what_is_secret_or_unknown_is_never_zero(tmp_path: Path, missing: str) -> None:
    found = taken(tmp_path, STATLINE.replace("    2350", missing))
    assert values(found)["WK019401", "a_inw", 2024] is None


def test_figures_with_a_comma_and_points_between_thousands(tmp_path: Path) -> None:
    text = "Kerncijfers wijken en buurten 2023\n"
    text += "Regio;Codering (code);Aantal inwoners (aantal);Gemiddelde huishoudensgrootte\n"
    found = taken(tmp_path, text + "Hof;WK019401;12.350;1,9\n", "download.csv")
    assert values(found) == {("WK019401", "a_inw", 2023): 12350, ("WK019401", "g_hhgro", 2023): Decimal("1.9")}


def test_a_figure_that_can_be_read_in_two_ways_is_not_guessed(tmp_path: Path) -> None:
    with pytest.raises(AtlasError, match=r"kwb-2024\.csv:2: a_inw: .*two ways"):
        taken(tmp_path, "gwb_code;a_inw\nWK019401;12.350\n")
    assert not (tmp_path / "hof").exists()


def test_a_workbook_is_read_as_a_csv_is(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["gwb_code_10", "regio", "a_inw", "g_hhgro"])  # type: ignore[union-attr]
    book.active.append(["WK019401", "Hof", 2350, 1.9])  # type: ignore[union-attr]
    book.save(tmp_path / "kwb-2024.xlsx")
    found = import_cbs([tmp_path / "kwb-2024.xlsx"], tmp_path / "hof", today=TODAY, codes=["WK019401"])
    assert values(found) == {("WK019401", "a_inw", 2024): 2350, ("WK019401", "g_hhgro", 2024): Decimal("1.9")}


def test_years_become_a_series_and_the_same_again_changes_nothing(tmp_path: Path) -> None:
    taken(tmp_path, STATLINE)
    taken(tmp_path, STATLINE.replace("2350", "2290"), "kwb-2023.csv")
    written = (tmp_path / "hof/data/indicators.csv").read_bytes()
    later = import_cbs([tmp_path / "kwb-2024.csv"], tmp_path / "hof", today=date(2027, 3, 1), codes=["WK019401"])
    assert (tmp_path / "hof/data/indicators.csv").read_bytes() == written
    of = {one.year: one.value for one in later.figures if (one.area, one.indicator) == ("WK019401", "a_inw")}
    assert of == {2023: 2290, 2024: 2350}
    read, problems = read_official(tmp_path, "hof", TODAY)
    assert (read, problems) == (later.figures, [])


def test_a_missing_figure_does_not_take_the_place_of_one_that_is_there(tmp_path: Path) -> None:
    taken(tmp_path, STATLINE)
    found = taken(tmp_path, STATLINE.replace("    2350", "."))
    assert values(found)["WK019401", "a_inw", 2024] == 2350
    assert any("WK019401 a_inw 2024 = 2350" in one.to("en") for one in found.told)


def test_a_code_that_is_not_there_is_told_with_one_that_is_near(tmp_path: Path) -> None:
    found = taken(tmp_path, STATLINE, codes=("WK019402", "WK019401"))
    assert not found.complete
    assert any(one.to("en") == '"WK019402" is not in this table; did you mean "WK019401"?' for one in found.told)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("naam;getal\nHof;3\n", "no column of this file holds codes"),
        ("gwb_code;a_inw\nWK019401;veel\n", '"veel" is not a number'),
        ("gwb_code;a_inw\nWK019401;1\nWK019401;2\n", "stands in this table twice"),
        ("gwb_code;a_inw\nWK019401;1;2\n", "this row has 3 cells"),
        ("WK019401;1\n", "no row with the names of the columns"),
    ],
)
def test_what_is_no_such_table_is_told(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(AtlasError, match=said):
        taken(tmp_path, text)


def test_without_a_year_the_way_to_say_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(AtlasError, match="--year 2024"):
        taken(tmp_path, STATLINE, "cijfers.csv")


@pytest.mark.skipif(not REAL.is_dir(), reason="the tables of CBS are not here")
def test_real_tables_of_cbs(tmp_path: Path) -> None:
    """Two downloads of the same year: 8 columns of the country, and 121 of one municipality."""
    expected = json.loads((REAL / "expected.json").read_text())["utrecht"]
    table = read_table(REAL / "kwb2024_gemeente_wijk.csv")
    parts = [table.value(code, "a_inw") for code in table.rows if code.startswith("WK0344")]
    assert sum(part or 0 for part in parts) == expected["som_wijken"] == 374_215
    files = [REAL / name for name in ("kwb2024_utrecht_buurten.csv", "kwb2024_gemeente_wijk.csv")]
    found = values(import_cbs(files, tmp_path / "west", today=TODAY, codes=["WK034401", "WK034402"]))
    assert found["GM0344", "a_inw", 2024] == expected["GM0344"]["AantalInwoners_5"] == 374_238
    assert found["WK034401", "g_hhgro", 2024] == Decimal("1.8")
    assert found["WK034401", "p_koopw", 2024] is None  # 10,393 cells of this table hold a point
    assert found["WK034401", "a_woning", 2024] == 13_429  # which the other table does give
