"""Do the words for a picture say what is in it? The name of a file, or "photo", says nothing to who cannot see it."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, Final

from atlas.model.atlas import Atlas, Document, Version
from atlas.model.initiative import Initiative
from atlas.reading.front_matter import read_source, without_code
from atlas.reading.problems import Problem
from atlas.texts import Sentence, say

__all__ = ["say_nothing", "weak_words"]

_NOTHING: Final = {
    *("afbeelding", "beeld", "foto", "fotos", "plaatje", "illustratie", "tekening", "logo", "image", "img", "photo"),
    *(
        "picture",
        "pic",
        "alt",
        "alt text",
        "alttekst",
        "bild",
        "banner",
        "header",
        "untitled",
        "naamloos",
        "screenshot",
    ),
    *("schermafbeelding", "schermafdruk", "todo", "x", "xx", "xxx"),
}
_CAMERA: Final = re.compile(
    r"(?:img|dsc[nf]?|pxl|p|whatsapp image|screenshot|scan|photo|foto|image)[-_ ]?\d[\d_\-: .at]*"
)
_ENDING: Final = re.compile(r"\.(?:jpe?g|png|webp|gif|svg|heic)$", re.IGNORECASE)
_IMAGE: Final = re.compile(r"!\[([^\]\n]+)\]\(\s*<?([^)\s>]+)")


def say_nothing(words: str, file: str) -> bool:
    """Whether the words for the picture in `file` are its name, a number of a camera, or only that it is a picture."""
    plain = " ".join(words.casefold().split()).strip(" .:-_!")
    stem = PurePosixPath(file).stem.casefold()
    return (
        not re.search(r"\w", plain)
        or plain in _NOTHING
        or bool(_ENDING.search(plain))
        or bool(_CAMERA.fullmatch(plain))
        or (_joined(plain) == _joined(stem) and (" " not in plain or any(sign.isdigit() for sign in stem)))
    )


def _joined(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def weak_words(atlas: Atlas, content: Path) -> Iterator[Problem]:
    """Every picture of an atlas whose words say nothing."""
    for document in _documents(atlas):
        for version in document.versions:
            yield from _of(version, content)


def _documents(atlas: Atlas) -> Iterator[Document[Any]]:
    yield atlas.home
    yield from atlas.pages.values()
    for one in atlas.neighbourhoods.values():
        yield one.page
        for pages in (one.initiatives, one.challenges, one.assignments, one.calls, one.pages):
            yield from pages.values()


def _of(version: Version[Any], content: Path) -> Iterator[Problem]:
    meta = version.meta
    if isinstance(meta, Initiative) and meta.picture and say_nothing(meta.picture.alt, meta.picture.file):
        yield from _told(version, content, ("picture", "alt"), meta.picture.alt)
    if "![" not in version.body:
        return
    text = without_code(version.body)
    for match in _IMAGE.finditer(text):
        if say_nothing(match[1], match[2]):
            yield from _told(version, content, text.count("\n", 0, match.start()), match[1])


def _told(version: Version[Any], content: Path, at: tuple[str, ...] | int, words: str) -> Iterator[Problem]:
    source, _ = read_source(content / version.path, version.path, needs_body=False)
    if source is None or (isinstance(at, tuple) and at not in source.yaml.lines):
        return  # the words stand in the original, and are told there
    if isinstance(at, int) and source.body != version.body:
        return
    line = source.line(at) if isinstance(at, tuple) else source.body_line + at
    what = say('"{words}" does not say what one sees in this picture', words=words)
    key = ".".join(at) if isinstance(at, tuple) else ""
    yield Problem(version.path, line, key, what, _HINT, rule="picture-words", level="warning")


_HINT: Final[Sentence] = say("write in a sentence what one sees in it, such as: Four people eat soup at a long table")
