"""Who could meet, as told on the page of the patchwork."""

from datetime import date
from pathlib import Path

import pytest

from tests.reading.folders import Desk, compiled

DEMONSTRATION = Path(__file__).parents[3] / "content"
TODAY = date(2026, 11, 27)


def _section(page: str) -> str:
    start = page.index('id="introductions"')
    return page[start : page.index("</details>", start)]


@pytest.mark.parametrize(
    ("language", "why"),
    [
        ("nl", "Beide zijn er voor kinderen en jongeren en zitten op loopafstand van elkaar."),
        ("en", "Both are there for children and young people and are a short walk from each other."),
    ],
)
def test_groups_without_a_line_are_invited_with_the_reason_in_words(language: str, why: str) -> None:
    told = _section(compiled(DEMONSTRATION, language, TODAY).pages["de-wending/patchwork.md"].text)
    rows = [line for line in told.splitlines() if line.startswith("- **")]
    assert len(rows) == 3
    assert told.count("atlas-small-dashed") == 3
    (scouts,) = (row for row in rows if "initiatives/waterscouting.md" in row)
    assert scouts.endswith(why), "what the two are for is said once, and the language of all not at all"
    (songs,) = (row for row in rows if "initiatives/koor.md" in row)
    assert ("Engels" if language == "nl" else "English") in songs


def test_where_nobody_was_asked_there_may_be_contact_already(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for path in (desk.content / "linde/initiatives").glob("*.md"):
        path.unlink()
    for name, need in (("soep", "samen-eten"), ("bel", "bezoek")):
        facts = f"title: {name}\nkind: informal\ncontributes: [{{challenge: alleen, needs: [{need}]}}]"
        desk.write(f"linde/initiatives/{name}.md", f"---\n{facts}\n---\n\nEen.\n")
    desk.write("privacy.md", "---\ntitle: Privacy\n---\n\nNiets.\n")
    page = desk.page("linde/challenges/alleen.md")
    assert "One introduction would connect them" in page
    assert "Their pages do not tell yet what they have in common. Nobody asked either of them" in page
    assert 'id="introductions"' not in desk.page("linde/patchwork.md")
