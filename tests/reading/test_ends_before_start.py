"""An end before the begin is told at the key of the end, on its line."""

from pathlib import Path

import pytest

from .folders import Desk

TOLD = "this ends before it starts; swap the two dates, or correct one"


@pytest.mark.parametrize(
    ("page", "facts", "where"),
    [
        ("assignments/x", "challenge: alleen\ngiven_by: Y\ngiven_on: 2026-05-01\ndue: 2026-04-01\npartners: [koor]",
         "5: due: "),
        ("assignments/x",
         "challenge: alleen\npartners: [koor]\ngiven_by: Y\ngiven_on: 2026-05-01\nended_on: 2026-04-01",
         "6: ended_on: "),
        ("calls/x", "title: X\nchallenge: alleen\nkind: new-initiative\nwhy: Y\nopens: 2026-05-02\ncloses: 2026-05-01",
         "7: closes: "),
        ("initiatives/x", "title: X\nkind: informal\nstarted: 2020\nstopped: 2019", "5: stopped: "),
        ("initiatives/x",
         "title: X\nkind: informal\n"
         "funding:\n  - source: X\n    kind: project\n    from: 2026-02-01\n    until: 2026-01-01",
         "8: funding[1].until: "),
    ],
)  # fmt: skip
def test_it_is_told_of_the_end(tmp_path: Path, page: str, facts: str, where: str) -> None:
    desk = Desk(tmp_path)
    desk.write(f"linde/{page}.md", f"---\n{facts}\n---\n\nWij doen iets samen.\n")
    assert any(line == f"linde/{page}.md:{where}{TOLD}" for line in desk.faults()), desk.faults()
