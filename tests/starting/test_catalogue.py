"""`atlas new catalogue`: what one more language needs, and new sentences beside what is translated."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from atlas.cli import main
from atlas.texts import LOCALES

from ..reading.folders import SMALL


def _ids(path: Path) -> set[object]:
    with path.open("rb") as file:
        return {message.id for message in read_po(file) if message.id}


def test_a_catalogue_has_every_sentence_and_keeps_what_is_translated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "catalogues/fr.po"
    assert main(["new", "catalogue", "fr", "--to", str(to)]) == 0
    assert _ids(to) == _ids(LOCALES / "nl.po")
    text = to.read_text("utf-8")
    assert 'msgid "Agenda"\nmsgstr ""\n' in text
    to.write_text(text.replace('msgid "Agenda"\nmsgstr ""\n', 'msgid "Agenda"\nmsgstr "Calendrier"\n'), "utf-8")
    assert main(["new", "catalogue", "fr", "--to", str(to)]) == 0
    assert 'msgid "Agenda"\nmsgstr "Calendrier"\n' in to.read_text("utf-8")
    monkeypatch.setenv("ATLAS_LOCALES", str(to.parent))
    capsys.readouterr()
    assert main(["check", str(SMALL), "--language", "fr", "--today", "2026-06-01"]) == 0
    assert "initiatives read" in capsys.readouterr().out


@pytest.mark.parametrize(("code", "text", "status"), [("french", None, 2), ("fr", b"\xff\xfe no catalogue", 1)])
def test_what_cannot_be_is_told(tmp_path: Path, code: str, text: bytes | None, status: int) -> None:
    to = tmp_path / "x.po"
    if text:
        to.write_bytes(text)
    assert main(["new", "catalogue", code, "--to", str(to), "--language", "en"]) == status
    assert (to.read_bytes() if text else to.exists()) == (text or False)
