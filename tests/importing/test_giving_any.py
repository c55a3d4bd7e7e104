"""Whatever a list of grants holds, it is read or refused; and the grants of a whole borough."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.importing.giving import import_grants
from atlas.importing.giving_match import name_of
from atlas.importing.giving_rows import read_grants
from atlas.importing.list_import import import_list
from atlas.importing.result import ImportResult
from atlas.reading.problems import AtlasError
from atlas.reading.read import read_atlas

from .grants import GRANT, GRANTS, as_csv, changed
from .lists import MAPPINGS, TODAY

CELLS = st.text(max_size=12) | st.sampled_from(["", "2025-03-01", "9999-12", "2999-12-31", "1200", "-3", "1e9", "GBP"])


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=True) | st.integers(-5, 3000) | CELLS,
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["id", "name", "0"]), inner, max_size=2)
    ),
    max_leaves=4,
)


JSON_KEYS = ("id", "amountAwarded", "currency", "awardDate", "plannedDates", "recipientOrganization",
             "fundingOrganization")  # fmt: skip


def read_or_refuse(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "replace"))
    try:
        grants = read_grants(path).grants
    except AtlasError:
        return
    assert all(grant.line.currency and grant.line.amount is not None for grant in grants)


@given(rows=st.lists(st.dictionaries(st.sampled_from(sorted(GRANT)), CELLS), min_size=1, max_size=3))
def test_any_csv_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, str]]) -> None:
    read_or_refuse(
        tmp_path_factory.getbasetemp() / "any.csv",
        as_csv(*({**changed(number), **row} for number, row in enumerate(rows))),
    )


@given(grants=st.lists(st.dictionaries(st.sampled_from(JSON_KEYS), VALUES) | VALUES, max_size=3))
def test_any_json_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, grants: list[Any]) -> None:
    read_or_refuse(tmp_path_factory.getbasetemp() / "any.json", json.dumps({"grants": grants}))


@given(st.text())
def test_a_name_is_itself_in_capitals_and_with_spaces(text: str) -> None:
    assert name_of(f"  {text.upper()} ").is_same(name_of(text.upper()))
    words = name_of(text).words
    assert words == " ".join(words.split())


@pytest.mark.skipif(not GRANTS.is_file(), reason="the real list is not here")
def test_the_grants_of_trafford(tmp_path: Path) -> None:
    content = tmp_path / "content"
    lists = {"charities.csv": "trafford-charities.yml", "sports_clubs.csv": "trafford-sports.yml"}

    def pages_of_lists() -> list[ImportResult]:
        to = content / "trafford"
        return [import_list(GRANTS.parent / name, MAPPINGS / file, to, today=TODAY) for name, file in lists.items()]

    pages_of_lists()
    result = import_grants(GRANTS, content, today=TODAY)
    expected: dict[str, Any] = json.loads((GRANTS.parent / "expected.json").read_text("utf-8"))

    assert len(result.file.grants) == expected["grants_rows"] == 366
    assert result.totals == {"GBP": Decimal("808690.47")}
    assert len(result.matches) == expected["recipients_by_identifier"] == 243
    assert result.spellings == expected["recipients_by_name"] == 264
    assert "366 grants, £808,690.47\n243 recipients; spellings of their names: 264\n" in result.report("en")

    atlas = read_atlas(content, TODAY)
    pages = atlas.neighbourhoods["trafford"].initiatives
    numbers = {one for page in pages.values() for one in page.meta.identifiers}
    own = [grant for grant in result.file.grants if grant.identifiers & numbers]
    assert len(own) == expected["grants_matched"] == 79
    assert sum(grant.line.amount or 0 for grant in own) == Decimal("231173.33")
    # Two more grants went to a recipient that gave its number with another grant.
    assert {grant.id for grant in own} < {grant.id for grant in result.matched("identifier")}
    assert (len(result.matched("identifier")), len(result.matched("name"))) == (81, 9)

    stated = {line.id: line for page in pages.values() for line in page.meta.funding}
    assert stated == {grant.id: grant.line for grant in result.matched()}
    assert len(result.added) == len(stated) == 90
    assert {line.currency for line in stated.values()} == {"GBP"}

    again = import_grants(GRANTS, content, today=TODAY)
    assert (again.added, again.pages, len(again.present)) == ((), (), 90)

    lists_again = pages_of_lists()
    assert [found.updated for found in lists_again] == [(), ()]
    assert {kept.path for found in lists_again for kept in found.kept} == set(result.pages)
