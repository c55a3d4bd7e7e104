"""`atlas print` as people call it: what it says when something is not right, and that nothing is lost."""

from datetime import date
from pathlib import Path

import pytest

from atlas.cli import main
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.settings import Settings
from tests.reading.folders import Desk, read

Captured = pytest.CaptureFixture[str]
DAY = date(2026, 6, 1).isoformat()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.delenv("ATLAS_LANGUAGE", raising=False)
    monkeypatch.delenv("ATLAS_SITE_URL", raising=False)
    desk = Desk(tmp_path)
    desk.write(
        "linde/initiatives/soep.md",
        "---\ntitle: Soep\nkind: informal\nschedule:\n  - {weekday: friday, from: 17:30}\n---\nElke week.\n",
    )
    return desk


def call(desk: Desk, *words: str, to: Path) -> int:
    return main(["print", *words, "--content", str(desk.content), "--to", str(to), "--today", DAY, "--language", "en"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["week", "lynde"], 'there is no "lynde" in this atlas; did you mean "linde"?'),
        (["month", "xxxx"], 'there is no "xxxx" in this atlas; choose from: linde'),
        (["initiative", "linde/seop"], 'did you mean "linde/soep"?'),
        (["initiative", "soap"], 'did you mean "soep"?'),
        (["initiative"], "name initiatives, such as oost/koor, or give --all"),
        (["initiative", "soep", "--all"], "name initiatives, such as oost/koor, or give --all"),
        (["challenge"], "name challenges, such as oost/eenzaamheid, or give --all"),
        (["challenge", "linde/nothing-like-it"], 'there is no "linde/nothing-like-it" in this atlas'),
        (["week", "--site-url", "atlas.example"], "is not an address that begins with https://"),
        (["week", "--in", "fy"], 'this atlas has no language "fy"'),
        (["week", "--png"], "does not end in .png"),
    ],
)
def test_what_is_wrong_with_a_call_is_told(desk: Desk, capsys: Captured, words: list[str], said: str) -> None:
    to = desk.content.parent / "out.pdf"
    assert call(desk, *words, to=to) == 2
    assert said in capsys.readouterr().err
    assert not to.exists()


def test_what_is_there_is_not_written_over_without_being_asked(desk: Desk, capsys: Captured) -> None:
    to = desk.content.parent / "out.pdf"
    to.write_bytes(b"mine")
    assert call(desk, "week", to=to) == 1
    assert f"{to} is there already" in capsys.readouterr().err
    assert to.read_bytes() == b"mine"
    assert call(desk, "week", "--overwrite", to=to) == 0
    assert "written over" in capsys.readouterr().out
    assert to.read_bytes().startswith(b"%PDF")


def test_a_folder_gets_a_file_by_its_name_and_days_and_pictures_if_asked(desk: Desk, capsys: Captured) -> None:
    to = desk.content.parent / "posters"
    assert call(desk, "week", to=to) == 0
    assert "no QR code on it" in capsys.readouterr().err
    assert call(desk, "month", "--png", to=to) == 0
    assert call(desk, "initiative", "--all", to=to) == 0
    assert sorted(path.name for path in to.iterdir()) == [
        "linde-2026-06-01.pdf",
        "linde-2026-06.png",
        "linde-cards.pdf",
    ]


def test_a_folder_that_cannot_be_written_is_told(desk: Desk, capsys: Captured) -> None:
    (desk.content.parent / "file").write_bytes(b"")
    assert call(desk, "week", to=desk.content.parent / "file" / "posters") == 1
    assert "cannot be read or written" in capsys.readouterr().err


def test_a_brief_is_the_one_that_the_site_holds(desk: Desk) -> None:
    site = "https://atlas.example/"
    to = desk.content.parent / "briefs"
    assert call(desk, "neighbourhood", "--in", "nl", "--site-url", site, to=to) == 0
    assert call(desk, "challenge", "--all", "--in", "nl", "--site-url", site, to=to) == 0
    today = date.fromisoformat(DAY)
    built = compile_site(read(desk.content, today), "nl", today, Settings(site, briefs=True)).files
    held = {data for path, data in built.items() if path.endswith("brief.pdf")}
    assert {path.read_bytes() for path in to.iterdir()} == held
    assert len(held) > 1
