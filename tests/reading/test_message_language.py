"""The language of messages, where nobody asks for one: commands and builds choose it alike."""

import argparse
from pathlib import Path

import pytest

from atlas.commands.spoken import spoken_language
from atlas.plugin.told_faults import messages_of
from atlas.reading.message_language import message_language


@pytest.mark.parametrize(
    ("languages", "system", "expected"),
    [
        ("[en, nl]", "nl_NL.UTF-8", "en"),
        ("[uk, en]", "", "nl"),  # there are no messages in it
        ("[uk, en]", "en_GB.UTF-8", "en"),
        ("none of these", "", "nl"),
        (None, "en_GB", "en"),
        (None, "C.UTF-8", "nl"),
    ],
)
def test_commands_and_builds_speak_alike(
    languages: str | None, system: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "ATLAS_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    if system:
        monkeypatch.setenv("LANG", system)
    if languages:
        (tmp_path / "index.md").write_text(f"---\ntitle: Stad\nlanguages: {languages}\n---\n\nEen stad.\n", "utf-8")
    assert message_language(tmp_path) == expected
    assert spoken_language(argparse.Namespace(content=tmp_path)) == expected
    assert messages_of("", tmp_path) == expected


def test_what_is_asked_for_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ATLAS_MESSAGES", raising=False)
    assert messages_of("en", tmp_path) == "en"
    monkeypatch.setenv("ATLAS_MESSAGES", "nl")
    assert messages_of("en", tmp_path) == "nl"
