"""A mail holds marks for what the site does not show; the page that comes of it is whole again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from atlas.reading.not_shown import not_shown, with_marks
from atlas.receiving.letter import read_letter
from atlas.receiving.receive import received

from .mails import CHANGED, PAGE, PATH, atlas_with_page, form, mail, quoted, wrapped


def private(page: str) -> str:
    return page.replace("lat: 52.1, lon: 5.1}", "lat: 52.1, lon: 5.1, private: true} # bij Ria, driehoog")


@pytest.mark.parametrize("mangled", [str, quoted, wrapped], ids=["as it was", "quoted", "broken at 72"])
@pytest.mark.parametrize("public_sources", [False, True])
def test_what_was_hidden_is_in_the_page_again(
    tmp_path: Path, mangled: Callable[[str], str], public_sources: bool
) -> None:
    content = atlas_with_page(tmp_path)
    (content / PATH).write_text(private(PAGE), "utf-8")
    changed = private(CHANGED)
    shown = with_marks(changed, not_shown(changed, public_sources=public_sources))
    assert "Lindelaan" not in shown
    sent = mail(mangled(form(shown))).as_bytes()
    found = received(content, read_letter(sent, "mail.eml"), "mail.eml", date(2026, 6, 1))
    assert not found.problems
    (change,) = found.changes
    assert change.after.splitlines() == changed.splitlines()
