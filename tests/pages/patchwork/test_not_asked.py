"""Where some were not asked, the patchwork page says how firm everything on it is, and who to ask first."""

import shutil
from pathlib import Path

from ...reading.folders import DAVIS, PROTECTED, compiled

ASKED = [f"e{number}" for number in range(3, 15)]


def test_the_page_says_what_could_change_and_who_to_ask_first(tmp_path: Path) -> None:
    site = shutil.copytree(PROTECTED, tmp_path / "site")
    counts = site / "davis/data/shared_participants.yml"
    counts.write_text(counts.read_text("utf-8").replace("asked: all", f"asked: [{', '.join(ASKED)}]"), "utf-8")
    pages = compiled(site, "en").pages
    section = pages["davis/patchwork.md"].text.partition('<details id="how-firm"')[2].partition("</details>")[0]
    # e1 and e2 stand in no list: of each its 13 pairs are unknown, the one between them once
    assert "Of 25 of the 91 pairs" in section
    assert "Best [E1](initiatives/e1.md). That shows of 13 more pairs" in section
    rows = [line.split(" | ") for line in section.splitlines() if line.startswith("| ")][1:]
    unseen = {row[1]: row[2:] for row in rows if row[0] == "| No visible line"}
    p = 11 / (91 - 25)
    assert unseen["[E1](initiatives/e1.md)"][0] == unseen["[E2](initiatives/e2.md)"][0] == f"{100 * (1 - p) ** 13:.0f}"
    assert unseen["[E10](initiatives/e10.md)"] == [f"{100 * (1 - p) ** 2:.0f}", "Could change when others are asked |"]
    assert "{#not-asked}" in pages["methods.md"].text
    # What is said above the table says so where it says it, and on other pages too.
    told = {(row[0].lstrip("| "), row[3].rstrip(" |")) for row in rows}
    level = {kind: {word for one, word in told if one == kind} for kind, _ in told}
    cards = pages["davis/patchwork.md"].text.partition("#findings }")[2].partition("<details id=")[0]
    for kind, anchor in (("Bridges", "bridges"), ("The heart", "heart")):
        card = cards.partition(f"{{ #{anchor} }}")[2].partition("\n</div>")[0]
        assert ("(#how-firm)" in card) == (level[kind] != {"Firm"}), kind
    assert any(level[kind] != {"Firm"} for kind in ("Bridges", "The heart", "Groups"))


def test_a_sentence_about_a_shaky_bridge_says_so_on_every_page(tmp_path: Path) -> None:
    site = shutil.copytree(PROTECTED, tmp_path / "site")
    counts = site / "davis/data/shared_participants.yml"
    counts.write_text(counts.read_text("utf-8").replace("asked: all", "asked: [e7, e8]"), "utf-8")
    pages = compiled(site, "en").pages
    assert "](#how-firm)" in pages["davis/patchwork.md"].text.partition(".atlas-lead }")[0]
    assert "](patchwork.md#how-firm)" in pages["davis/index.md"].text


def test_where_all_were_asked_nothing_is_uncertain_for_that_reason() -> None:
    assert "how-firm" not in compiled(DAVIS, "en").pages["davis/patchwork.md"].text
