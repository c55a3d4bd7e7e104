"""What a change does is told whole: no page of the site changes that is not listed, and none is listed that does not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from atlas.comparing.as_json import as_json
from atlas.comparing.markdown import markdown
from tests.comparing.conftest import DEMONSTRATION, FILLED, Change

Copied = Callable[[Path], Change]
BARN = "nieuwe-erven/initiatives/buurtschuur.md"
TABLE = "hof/initiatives/tafel.md"


def _new_page(change: Change) -> None:
    text = (change.content / BARN).read_text("utf-8")
    (change.content / "nieuwe-erven/initiatives/hooizolder.md").write_text(text.replace("De Buurtschuur", "De Zolder"))


IN_DEMONSTRATION: dict[str, Callable[[Change], object]] = {
    "times": lambda c: c.edit(BARN, "weekday: friday", "weekday: saturday"),
    "a title": lambda c: c.edit(BARN, "title: De Buurtschuur", "title: De Grote Schuur"),
    "stopped": lambda c: c.edit(BARN, "started: 2024-03", "started: 2024-03\nstatus: stopped\nstopped: 2026-10"),
    "a page more": _new_page,
}
IN_FILLED: dict[str, Callable[[Change], object]] = {
    "a word to choose from": lambda c: c.edit("vocabulary.yml", "nl: ", "nl: echt "),
    "a page beside the neighbourhoods": lambda c: c.edit("privacy.md", "title: ", "title: Onze "),
    "the front page": lambda c: c.edit("index.md", "title: ", "title: Onze "),
    "counts of shared participants": lambda c: c.edit("hof/data/shared_participants.csv", "koor,tafel,10", "koor,tafel,15"),
    "an earlier count": lambda c: (c.content / "hof/data/earlier/2024.csv").unlink(),
    "a translation": lambda c: c.edit("hof/initiatives/tafel.en.md", "title: ", "title: Our "),
    "money": lambda c: c.edit(TABLE, "until: 2027-12-31", "until: 2026-12-31"),
    "impact": lambda c: c.edit(TABLE, "mean_after: 3.0", "mean_after: 3.7"),
    "a target": lambda c: c.edit("hof/challenges/alleen.md", "target_reach: ", "target_reach: 1"),
    "confirmed": lambda c: c.edit(TABLE, "confirmed_on: 2026-10-01", "confirmed_on: 2024-10-01"),
    "a picture": lambda c: (c.content / "hof/initiatives/tafel.png").write_bytes(
        (DEMONSTRATION / "de-wending/initiatives/koor.png").read_bytes()
    ),
}
KINDS = {**{key: (DEMONSTRATION, one) for key, one in IN_DEMONSTRATION.items()},
         **{key: (FILLED, one) for key, one in IN_FILLED.items()}}  # fmt: skip


def test_nothing_changes_where_nothing_differs(change: Copied) -> None:
    difference = change(FILLED).compared()
    assert difference.nothing
    assert "Nothing changes." in markdown(difference, "en")
    assert "<details>" not in markdown(difference, "en")


@pytest.mark.parametrize("kind", KINDS)
def test_the_pages_listed_are_those_that_differ(kind: str, change: Copied) -> None:
    site, made = KINDS[kind]
    changed = change(site)
    made(changed)
    difference = changed.compared()
    assert difference.computed or difference.problems_new
    if difference.computed:
        assert {page.path for page in difference.shown} == changed.differing_pages()
    assert difference.pages or difference.files
    assert as_json(difference, "nl")
