"""May the texts that a mapping holds stand on a page? They are held to what every page is held to."""

from collections.abc import Iterator

from atlas.importing.mapping import MappingFile, RulesIn, WordsIn
from atlas.importing.markdown import PLACEHOLDER
from atlas.reading.allowed_text import not_allowed

__all__ = ["check_texts"]


def check_texts(file: MappingFile) -> None:
    """Note in `file` what its texts hold that no page can. A cell of the list is plain words wherever it comes."""
    for path, text in _texts(file):
        for one in not_allowed(PLACEHOLDER.sub("x", text)):
            file.tell(path, one.what, one.hint)


def _texts(file: MappingFile) -> Iterator[tuple[tuple[str, ...], str]]:
    mapping = file.mapping
    yield from _with_translations((), mapping.body, mapping.translations)
    if mapping.home:
        yield from _with_translations(("home",), mapping.home.body, mapping.home.translations)
    for name, page in mapping.neighbourhoods.items():
        yield from _with_translations(("neighbourhoods", name), page.body, page.translations)


def _with_translations(
    path: tuple[str, ...], body: str | None, translations: dict[str, RulesIn] | dict[str, WordsIn]
) -> Iterator[tuple[tuple[str, ...], str]]:
    if body:
        yield (*path, "body"), body
    for language, words in translations.items():
        if words.body:
            yield (*path, "translations", language, "body"), words.body
