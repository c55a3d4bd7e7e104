"""What needs confirming: old promises first; never confirmed is not the same as stale."""

from datetime import date, timedelta

import pytest

from atlas.analysis.time.freshness import freshness, is_stale
from atlas.model.atlas import Document, Neighbourhood, Version
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import NeighbourhoodMeta

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(("days", "stale"), [(0, False), (365, False), (366, True)])
def test_stale_is_more_than_a_year_ago(days: int, stale: bool) -> None:
    assert is_stale(TODAY - timedelta(days=days), TODAY) is stale


def test_every_page_that_goes_on_is_in_one_of_four() -> None:
    def page(key: str, days: int | None, status: str = "active") -> Document[Initiative]:
        day = None if days is None else TODAY - timedelta(days=days)
        meta = Initiative.model_validate({"title": key, "kind": "informal", "status": status, "confirmed_on": day})
        return Document(key, Version(f"x/{key}.md", "nl", meta, ""))

    pages = [
        page("older", 900), page("old", 400), page("nearly", 340), page("new", 10), page("mute", None),
        page("resting", 500, "paused"), page("gone", 900, "stopped"),
    ]  # fmt: skip
    place = Document("x", Version("x/index.md", "nl", NeighbourhoodMeta(title="x", municipality="y"), ""))
    found = freshness(Neighbourhood("x", place, {p.id: p for p in pages}, {}, {}, {}, {}, None), TODAY)
    assert (list(found.stale), list(found.soon), found.never, found.fresh) == (
        ["older", "resting", "old"], ["nearly"], ("mute",), ("new",),
    )  # fmt: skip
