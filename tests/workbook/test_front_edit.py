"""Other values for keys of a page, wherever they stand in it; every other line stays."""

from pathlib import Path

import pytest

from atlas.reading.front_matter import read_source
from atlas.workbook.front_edit import edited

from .desk import Desk

ORDER = ("title", "kind", "summary", "activities", "cost")


def _edited(tmp_path: Path, text: str, changes: dict[str, object]) -> str:
    (tmp_path / "x.md").write_text(text, "utf-8")
    source, problems = read_source(tmp_path / "x.md", "x.md")
    assert source is not None
    assert problems == []
    return edited(text, source, changes, ORDER)


@pytest.mark.parametrize("begin", ["---\n", "---\n\n", "\n---\n", "---  \n# remark\n"])
@pytest.mark.parametrize("close", ["---\n", "-----\n", "---  \n"])
@pytest.mark.parametrize(
    ("changes", "front"),
    [
        ({"kind": "formal"}, "title: Koor\nsummary: |\n  --- wij\n  zingen\nkind: formal\n"),
        ({"kind": None}, "title: Koor\nsummary: |\n  --- wij\n  zingen\n"),
        ({"title": "Kor"}, "title: Kor\nsummary: |\n  --- wij\n  zingen\nkind: informal\n"),
        ({"cost": "free"}, "title: Koor\nsummary: |\n  --- wij\n  zingen\nkind: informal\ncost: free\n"),
    ],
)
def test_the_first_the_last_and_a_new_key_change_and_nothing_else(
    tmp_path: Path, begin: str, close: str, changes: dict[str, object], front: str
) -> None:
    text = (
        f"{begin}title: Koor\nsummary: |\n  --- wij\n  zingen\nkind: informal\n{close}\nWij zingen.\n\n---\n\nEinde.\n"
    )
    assert _edited(tmp_path, text, changes) == f"{begin}{front}{close}\nWij zingen.\n\n---\n\nEinde.\n"


def test_a_key_before_all_others_comes_below_the_first_line(tmp_path: Path) -> None:
    text = "---\nkind: informal\n---\n\nWij zingen.\n"
    assert _edited(tmp_path, text, {"title": "Koor"}) == "---\ntitle: Koor\nkind: informal\n---\n\nWij zingen.\n"


def test_a_cell_that_is_the_last_key_of_a_page_can_be_changed(desk: Desk) -> None:
    for name, text in {
        "index.md": "---\ntitle: Rivierdam\nmunicipality: Rivierdam\nlanguages: [nl]\n---\n\nX.\n",
        "oost/index.md": "---\ntitle: Oost\nmunicipality: Rivierdam\n---\n\nX.\n",
        "oost/initiatives/koor.md": "---\ntitle: Koor\nkind: informal\nsummary: Wij zingen.\n---\n\nWij zingen.\n",
    }.items():
        (desk.content / name).parent.mkdir(parents=True, exist_ok=True)
        (desk.content / name).write_text(text, "utf-8")
    desk.export("oost")
    desk.change("Initiatieven", "Koor", "In één zin", "Wij zingen samen.")
    assert desk.run("content/oost").updated == ("oost/initiatives/koor.md",)
    assert "\nsummary: Wij zingen samen.\n---\n" in desk.page("oost/initiatives/koor.md")
