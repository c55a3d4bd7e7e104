"""What was public and is hidden now is told without the figure itself, nor one from which it can be worked back."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from atlas.comparing.as_json import as_json
from atlas.comparing.markdown import markdown
from tests.comparing.conftest import FILLED, Change

Copied = Callable[[Path], Change]
TABLE = "hof/initiatives/tafel.md"


def _line_gone(change: Change) -> None:
    change.edit("hof/data/shared_participants.csv", "koor,tafel,10\n", "")
    change.edit(TABLE, "counts: {koor: 10, bus: 15}", "counts: {bus: 15}")


def _place_private(change: Change) -> None:
    change.edit(TABLE, "place: {name: De Haspel,", "place: {private: true, name: De Haspel,")


def _place_gone(change: Change) -> None:
    file = change.content / TABLE
    lines = [line for line in file.read_text("utf-8").splitlines(keepends=True) if not line.startswith("place:")]
    file.write_text("".join(lines), "utf-8")


def _phone_gone(change: Change) -> None:
    change.edit(TABLE, ", phone: 0123 456 789", "")


def _few_answers(change: Change) -> None:
    change.edit(TABLE, "n: 32, mean_before: 3.6", "n: 9, mean_before: 3.6").edit(TABLE, "improved: 14, ", "")


HIDING: dict[str, tuple[Callable[[Change], None], str | None, tuple[str, ...]]] = {
    "a line": (_line_gone, "line", ("10–14", "koor: 10")),
    "a place that is private now": (_place_private, "place", ("Turfplein 1", "8011 AB", "52.55")),
    "a place that is not told any more": (_place_gone, "place", ("Turfplein 1", "8011 AB", "52.55")),
    "a telephone number": (_phone_gone, None, ("0123 456 789", "0123456789")),
    "a questionnaire with too few answers": (_few_answers, "impact", ("32 van de 48", "32 of 48", "mean_before: 3.6")),
}


@pytest.mark.parametrize("kind", HIDING)
def test_what_is_hidden_is_not_told(kind: str, change: Copied) -> None:
    hide, what, secrets = HIDING[kind]
    changed = change(FILLED)
    hide(changed)
    difference = changed.compared()
    if what and difference.computed:
        assert ("hidden", what) in {(one.now, one.what) for one in difference.protected}
    assert difference.pages
    for told in (markdown(difference, "nl"), as_json(difference, "nl")):
        assert not [secret for secret in secrets if secret in told]


def test_where_a_line_is_hidden_no_reach_of_before_is_told(change: Copied) -> None:
    changed = change(FILLED)
    _line_gone(changed)
    facts = json.loads(as_json(changed.compared(), "nl"))
    (here,) = facts["neighbourhoods"]
    assert here["quiet"]
    assert not [need for one in here["challenges"] for need in one["needs"] if need["reach_before"]]
    assert not [one for page in facts["shown"] for one in page["passages"] if one["before"] is not None]


def test_what_is_shown_now_is_told_with_its_figure(change: Copied) -> None:
    changed = change(FILLED)
    _line_gone(changed)
    changed.original, changed.content = changed.content, changed.original
    difference = changed.compared()
    assert {(one.now, one.what) for one in difference.protected} == {("shown", "line")}
    assert "10–14" in markdown(difference, "nl")
