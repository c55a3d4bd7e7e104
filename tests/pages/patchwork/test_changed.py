"""Beside an earlier year the patchwork page tells which lines came, stayed and went, and what that does not mean."""

import shutil
from pathlib import Path

from ...reading.folders import PROTECTED, compiled


def test_the_page_tells_what_changed_in_words_a_drawing_and_a_table(tmp_path: Path) -> None:
    site = shutil.copytree(PROTECTED, tmp_path / "site")
    now = site / "davis/data/shared_participants.csv"
    header, first, second, *rest = now.read_text("utf-8").splitlines()
    earlier = site / "davis/data/earlier"
    earlier.mkdir()
    (earlier / "1939.yml").write_text(
        "counted_on: 1939-01-01\nhow: Noted down\nasked: all\npublic_source: A book\n", "utf-8"
    )
    (earlier / "1939.csv").write_text("\n".join((header, second, *rest, "e13,e14,5", "")), "utf-8")
    page = compiled(site, "en").pages["davis/patchwork.md"].text
    section = page.partition('<details id="changed"')[2].replace("&#45;", "-")
    assert f"Lines: 1 came, 1 went, {len(rest) + 1} stayed" in section
    a, b, _ = first.split(",")
    assert f"**Came.** [{a.upper()}](initiatives/{a}.md) with [{b.upper()}](initiatives/{b}.md)" in section
    assert "**Went.** [E13](initiatives/e13.md) with [E14](initiatives/e14.md)" in section
    assert "That need not be over" in section
    assert section.count('class="atlas-sign-came"') == section.count('class="atlas-sign-went"') == 2  # and the legend
    assert "| [E13](initiatives/e13.md) | [E14](initiatives/e14.md) | 5–9 | – | went |" in section
    assert "#changed" not in compiled(PROTECTED, "en").pages["davis/patchwork.md"].text
