"""Everything the atlas says, it can say in Dutch."""

import tomllib
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from atlas.catalogues import other_values
from atlas.cli import main
from atlas.texts import LOCALES, known_languages, say, say_n

ROOT = LOCALES.parent.parent
KEYWORDS = {"say": None, "say_n": (1, 2), "_": None, "ngettext": (1, 2), "_say": None, "tell": None}


def extracted() -> set[tuple[str, ...]]:
    mappings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["babel"]["mappings"]
    methods = [(mapping["pattern"].removeprefix("atlas/"), mapping["method"]) for mapping in mappings]
    options = {pattern: {"silent": "false"} for pattern, method in methods if method == "jinja2"}
    found = extract_from_dir(LOCALES.parent, methods, options, KEYWORDS)
    return {(m,) if isinstance(m, str) else tuple(m) for _, _, m, _, _ in found if m}


def catalogue(path: Path = LOCALES / "nl.po") -> dict[tuple[str, ...], tuple[str, ...]]:
    with path.open("rb") as handle:
        messages = [message for message in read_po(handle, locale="nl") if message.id and not message.fuzzy]
    return {_forms(message.id): _forms(message.string) for message in messages}


def _forms(text: object) -> tuple[str, ...]:
    """A sentence, or its forms for one and for more."""
    return tuple(map(str, text)) if isinstance(text, list | tuple) else (str(text),)


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_sentence_has_a_dutch_one() -> None:
    said, dutch = extracted(), catalogue()
    assert len(said) > 400
    assert not {message for message in said if not all(dutch.get(message, ("",)))}


def test_dutch_sentences_hold_the_same_values() -> None:
    for english, dutch in catalogue().items():
        for one, other in zip(english, dutch, strict=True):
            assert names(one) == names(other), english


def test_no_dutch_sentence_is_left_over() -> None:
    assert not set(catalogue()) - extracted()


def test_a_sentence_is_told_in_any_language_later() -> None:
    near = say('did you mean "{near}"?', near="koor")
    assert str(near) == 'did you mean "koor"?'
    assert near.to("nl") != str(near)
    assert "koor" in near.to("nl")
    assert say_n("{n} line", "{n} lines", 1).to("en") == "1 line"
    assert say_n("{n} line", "{n} lines", 2).to("nl") == "2 lijnen"


SAMPLE = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "stopped, as you asked"
msgstr "da, oprit"

msgid "write {n}"
msgstr "scrie {nr}"

msgid "did you mean \\"{near}\\"?"
msgstr "poate {near}?"
"""


def test_a_third_language_is_one_catalogue_outside_this_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert known_languages() == ("en", "nl")
    assert say("stopped, as you asked").to("ro") == "stopped, as you asked"
    (tmp_path / "ro.po").write_text(SAMPLE, "utf-8")
    monkeypatch.setenv("ATLAS_LOCALES", str(tmp_path))
    assert known_languages() == ("en", "nl", "ro")
    assert say("stopped, as you asked").to("ro") == "da, oprit"
    assert say('did you mean "{near}"?', near="koor").to("ro") == "poate koor?"
    assert say("write {n}", n=3).to("ro") == "write 3"  # a value that does not exist would stop the build
    assert main(["languages", str(ROOT / "tests/sites/small"), "--language", "ro"]) == 0
    with pytest.raises(SystemExit):
        main(["languages", "--language", "xx"])
    assert "ro" in capsys.readouterr().err


def test_a_catalogue_of_your_own_comes_before_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "nl.po").write_text(SAMPLE, "utf-8")
    monkeypatch.setenv("ATLAS_LOCALES", str(tmp_path))
    assert say("stopped, as you asked").to("nl") == "da, oprit"
    assert say("first").to("nl") == "eerste"


def test_a_translation_with_other_values_is_noticed() -> None:
    assert other_values(Message("{n} files", "{m} bestanden"))
    assert other_values(Message("{n} files", "{n bestanden"))
    assert not other_values(Message(("{n} file", "{n} files"), ("een bestand", "{n} bestanden")))
