"""Is a catalogue that was kept the one that was read, and never an older or a broken one?"""

from pathlib import Path

import pytest

from atlas.catalogues import catalogue
from atlas.texts import LOCALES

SAMPLE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n==0 || (n%100>0 && n%100<20) ? 1 : 2);\\n"

msgid "stopped"
msgstr "oprit"

msgid "{n} file"
msgid_plural "{n} files"
msgstr[0] "{n} dosar"
msgstr[1] "{n} dosare"
msgstr[2] "{n} de dosare"

msgid "empty"
msgstr ""
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    found = tmp_path / "ro.po"
    found.write_text(SAMPLE, "utf-8")
    return found


def _all_said(source: Path, kept: Path) -> list[str]:
    found = catalogue(source, "ro", kept)
    return [
        *(found.gettext(word) for word in ("stopped", "empty", "{n} file")),
        *(found.ngettext("{n} file", "{n} files", n) for n in (0, 1, 2, 20, 101)),
        found.ngettext("{n} page", "{n} pages", 2),
    ]


def test_what_was_kept_says_what_was_read(source: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    read = _all_said(source, kept)
    assert read[:3] == ["oprit", "empty", "{n} dosar"]
    assert read[3:] == ["{n} dosare", "{n} dosar", "{n} dosare", "{n} de dosare", "{n} dosare", "{n} pages"]
    (entry,) = kept.iterdir()
    before = entry.read_bytes()
    assert _all_said(source, kept) == read
    assert [path.read_bytes() for path in kept.iterdir()] == [before]


def test_the_program_s_own_catalogue_is_kept_whole(tmp_path: Path) -> None:
    read, held = (catalogue(LOCALES / "nl.po", "nl", tmp_path) for _ in range(2))
    assert len(list(tmp_path.iterdir())) == 1
    assert held._one == read._one
    assert {key: tuple(forms) for key, forms in held._forms.items()} == read._forms
    assert len(read._one) > 1000


def test_an_edit_is_read(source: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    _all_said(source, kept)
    source.write_text(SAMPLE.replace("oprit", "stop"), "utf-8")
    assert _all_said(source, kept)[0] == "stop"


@pytest.mark.parametrize("bytes_of", [lambda data: data[:-9], lambda data: b"", lambda data: data[:20] + b"x" * 40])
def test_what_was_broken_is_read_anew(source: Path, tmp_path: Path, bytes_of: object) -> None:
    kept = tmp_path / "kept"
    read = _all_said(source, kept)
    (entry,) = kept.iterdir()
    entry.write_bytes(bytes_of(entry.read_bytes()))  # type: ignore[operator]
    assert _all_said(source, kept) == read
    entry.unlink()
    entry.mkdir()
    assert _all_said(source, kept) == read


def test_without_a_place_to_keep_it_is_read_each_time(source: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where a folder should be", "utf-8")
    assert _all_said(source, tmp_path / "kept" / "catalogues") == _all_said(source, tmp_path / "elsewhere")


def test_what_cannot_be_used_is_told_each_time(source: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    source.write_text(SAMPLE.replace("{n} de dosare", "{m} de dosare"), "utf-8")
    for _ in range(2):
        caplog.clear()
        catalogue(source, "ro", tmp_path / "kept")
        assert "other {values}" in caplog.text
    assert not (tmp_path / "kept").exists()


def test_few_are_kept(source: Path, tmp_path: Path) -> None:
    for number in range(20):
        source.write_text(SAMPLE.replace("oprit", f"oprit {number}"), "utf-8")
        catalogue(source, "ro", tmp_path / "kept")
    assert 1 < len(list((tmp_path / "kept").iterdir())) < 20
