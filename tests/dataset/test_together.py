"""Proposals and introductions in tables are those of the pages, and so is who stands where in money beside effect."""

import csv
import io
from collections import Counter
from functools import cache

from atlas.pages.writing.compiled import CompiledSite

from ..reading.folders import compiled, unmarked
from .test_files import DAY, FOLDERS


@cache
def _site() -> CompiledSite:
    return compiled(FOLDERS["demonstration"], "nl", DAY)


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_site().files[f"data/{name}.csv"].decode())))


def _titles() -> dict[tuple[str, str], str]:
    return {(row["neighbourhood"], row["initiative"]): row["title"] for row in _rows("initiatives")}


def _section(page: str, start: str, end: str) -> str:
    return unmarked(_site().pages[page].text).split(start, 1)[1].split(end, 1)[0]


def test_who_is_proposed_stands_in_that_section_of_the_challenge() -> None:
    found = _rows("proposed")
    assert {row["part"] for row in found} > {"1"}
    for row in found:
        page = f"{row['neighbourhood']}/challenges/{row['challenge']}.md"
        assert _titles()[row["neighbourhood"], row["initiative"]] in _section(page, "{ #coalition }", "\n## ")


def test_every_introduction_is_one_of_a_page() -> None:
    one, other = _rows("introductions"), _rows("group_introductions")
    assert one
    assert other
    for row in (*one, *other):
        key = row["neighbourhood"]
        page = f"{key}/challenges/{row['challenge']}.md" if "challenge" in row else f"{key}/patchwork.md"
        start, end = ("{ #coalition }", "\n## ") if "challenge" in row else ('id="introductions"', "</details>")
        text = _section(page, start, end)
        assert _titles()[key, row["initiative_a"]] in text
        assert _titles()[key, row["initiative_b"]] in text


def test_as_many_stand_in_each_row_of_money_beside_effect_as_on_the_page() -> None:
    rows = _rows("effect_and_money")
    told = {row["neighbourhood"] for row in rows if row["status"] != "not-stated"}
    counted = Counter((row["neighbourhood"], row["noticed"]) for row in rows if row["neighbourhood"] in told)
    assert len(counted) > 4
    for (key, noticed), count in counted.items():
        (line,) = (
            line for line in _site().pages[f"{key}/funding.md"].text.splitlines() if f"](#{noticed})** |" in line
        )
        cells = line.split("** |")[1].split("|")
        assert sum(int(cell) for cell in cells if cell.strip().isdigit()) == count


def test_money_of_the_whole_neighbourhood_is_that_of_its_page() -> None:
    rows = _rows("neighbourhood_money_shares")
    assert rows
    for row in rows:
        page = unmarked(_site().pages[f"{row['neighbourhood']}/funding.md"].text)
        assert _titles()[row["neighbourhood"], row["initiative"]] in page
        assert f"{float(row['money']):,.0f}".replace(",", ".") in page
    for row in _rows("neighbourhood_money"):
        compared = [one for one in rows if one["neighbourhood"] == row["neighbourhood"]]
        assert int(row["compared"] or 0) == len(compared)
        assert bool(row["would_move"]) == bool(compared) != bool(row["why_not"])


def test_where_nobody_was_asked_or_told_no_figure_is_zero() -> None:
    asked = {(row["neighbourhood"], row["initiative"]): row for row in _rows("patchwork_initiatives") if row["asked"]}
    unknown = [row for row in asked.values() if row["asked"] == "no" and not row["group"]]
    assert {row["neighbourhood"] for row in unknown} == {"de-wending", "nieuwe-erven"}
    for row in unknown:
        assert not any(row[name] for name in ("lines", "betweenness", "core", "share_of_weight", "relay_loss")), row
    known = [row for row in asked.values() if row["asked"] == "yes"]
    assert all(row["lines"] and row["betweenness"] for row in known)
    figures = {(row["neighbourhood"], row["figure"]): row["value"] for row in _rows("step_figures")}
    assert figures["nieuwe-erven", "lines"] == figures["nieuwe-erven", "structural"] == ""
    assert figures["nieuwe-erven", "asked"] == figures["nieuwe-erven", "stated"] == "0"
    assert int(figures["de-wending", "lines"]) > 0
