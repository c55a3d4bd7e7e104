"""Every sentence of the import can be told in Dutch."""

from string import Formatter

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from atlas.texts import LOCALES


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_sentence_has_a_dutch_one_with_the_same_values() -> None:
    found: dict[object, object] = {}
    for path in sorted(LOCALES.rglob("*.po")):
        with path.open("rb") as handle:
            found |= {message.id: message.string for message in read_po(handle, locale="nl") if message.id}
    said = extract_from_dir(LOCALES.parent / "importing", keywords={"say": None, "say_n": (1, 2)})
    elsewhere = {
        message
        for folder in ("reading", "plugin", "pages")
        for _, _, message, _, _ in extract_from_dir(LOCALES.parent / folder, keywords={"say": None, "say_n": (1, 2)})
    }
    for _, _, message, _, _ in said:
        if message in elsewhere:
            continue  # translated with those folders
        assert found.get(message), message
        for english, dutch in zip(_all(message), _all(found[message]), strict=True):
            assert names(english) == names(dutch)


def _all(text: object) -> tuple[str, ...]:
    return tuple(map(str, text)) if isinstance(text, list | tuple) else (str(text),)
