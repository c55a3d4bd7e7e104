"""How does something get on paper? Typst sets it: PDF that assistive technology can read, or pictures of the pages.

Nothing of the machine takes part: no fonts of its own, no files, no clock. The same source gives the same bytes.
"""

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from importlib.resources import files as own_files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, cast

from atlas.paper.lighter import lighter
from atlas.processes import copy_no_more

__all__ = ["NO_SIGN", "Printed", "cleaned", "data_file", "escaped", "pdf", "png", "printed", "quoted"]

NO_SIGN = "\u25a1"
"""What is printed in the place of a sign that no typeface of ours has: an empty square."""
STYLE = "style.typ"
_STANDARD: Final = "ua-1"
_MUCH = 400_000
"""Bytes of PDF, as Typst writes them, of which the memory is worth a sixteenth of a second."""
_KEPT_FOR = 10
_EMPTY: Final = b"#set page(width: 10pt, height: 10pt)\n"
_FINE = 300.0
"""Dots an inch of a drawing that cannot stay one of lines and letters."""
_ALONE: Final = re.compile("[\u0000-\u02ff\u0370-\u0482\u048a-\u0530\u1e00-\u1fff\u2000-\u20cf\u2100-\u2bff]*")
"""Letters and signs of which each stands for itself: Latin, Greek, Cyrillic, without marks that join the one before."""
_UNSEEN: Final = re.compile("[\ufe00-\ufe0f\U000e0000-\U000e01ef]")
"""What only says in which form the sign before it is to be shown."""
_SVG_HEAD = re.compile(r"<svg\b[^>]*>")
_SIZE = re.compile(r'\b(?:width|height|viewBox)="[^"]*"')
_NOT_SHOWN = re.compile(r'text `"(.+?)"` could not be displayed|disallowed codepoint `"(.+?)"`')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]"
)
"""Signs that steer, and what is no sign: one that turns the direction around would turn the rest of a page around."""


@dataclass(frozen=True)
class Printed:
    """A PDF. `not_shown`: signs that no typeface of ours has; an empty square stands for each."""

    data: bytes
    not_shown: frozenset[str]


def cleaned(text: object) -> str:
    """Text on one line, without signs that cannot be printed."""
    return " ".join(_UNPRINTABLE.sub(" ", str(text)).split())


def escaped(text: object) -> str:
    """Text for Typst's markup in which nothing is markup any more."""
    return _PUNCTUATION.sub(r"\\\1", cleaned(text))


def quoted(text: object) -> str:
    """Text as a string of Typst's code, quotation marks included."""
    return '"' + cleaned(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def pdf(source: str, files: Mapping[str, bytes], *, title: str, language: str) -> bytes:
    """A PDF by PDF/UA-1. See `printed`."""
    return printed(source, files, title=title, language=language).data


def printed(source: str, files: Mapping[str, bytes], *, title: str, language: str) -> Printed:
    """Set a document; signs that no typeface has become `NO_SIGN`, in it and in `files`, and are told.

    `source`: Typst's markup, which may read `files` by their names and `style.typ` of this package. `title`: of the
    document, as text. `language`: a code such as "nl". Raises `typst.TypstError` where the source has a mistake, and
    where a drawing without words for it, or a heading that leaves out a level, would shut readers out.
    """
    head = f"#set document(title: {quoted(title)}, date: none)\n#set text({_language(language)})\n"
    data, not_shown = _compiled(head + source, files, "pdf")
    return Printed(cast("bytes", data), not_shown)


def png(source: str, files: Mapping[str, bytes], *, ppi: float, title: str = "-", language: str = "en") -> list[bytes]:
    """A picture of each page, `ppi` pixels an inch."""
    head = f"#set document(title: {quoted(title)}, date: none)\n#set text({_language(language)})\n"
    _, not_shown = _compiled(head + source, files, "pdf")
    swap = str.maketrans(dict.fromkeys(not_shown, NO_SIGN))
    with _folder(_swapped(files, swap)) as folder:
        found = _compile((head + source).translate(swap), Path(folder), "png", ppi)
    return cast("list[bytes]", found if isinstance(found, list) else [found])


def _language(code: str) -> str:
    """What Typst's `text` takes of a code such as "pt-BR"; a code that it cannot take is none."""
    language, _, region = code.partition("-")
    if not re.fullmatch(r"[a-z]{2,3}", language):
        return 'lang: "en"'
    return f'lang: "{language}"' + (f', region: "{region}"' if re.fullmatch(r"[A-Z]{2}", region) else "")


def _compiled(source: str, files: Mapping[str, bytes], form: str) -> tuple[object, frozenset[str]]:
    """What Typst makes, once the signs that it cannot show are no longer asked of it."""
    from typst import TypstError

    not_shown: set[str] = set()
    files = {name: _seen(data) if _is_drawing(name) else data for name, data in files.items()}
    pictured = iter((_is_joined, _is_drawn))
    while True:
        swap = str.maketrans(dict.fromkeys(not_shown, NO_SIGN))
        try:
            with _folder(_swapped(files, swap)) as folder:
                return _compile(source.translate(swap), Path(folder), form), frozenset(not_shown)
        except TypstError as error:
            found = _signs(f"{error.message}\n{error.diagnostic}") - not_shown
            not_shown |= found
            if not found:  # in a drawing of an accessible PDF, signs that join cannot be text
                which = next(pictured, None)
                drawings = [name for name, data in files.items() if which and which(name, data)]
                if which is None or (which is _is_drawn and not drawings):
                    raise
                files = {name: _as_picture(data) if name in drawings else data for name, data in files.items()}


def _is_drawing(name: str) -> bool:
    return name.endswith(".svg")


def _seen(svg: bytes) -> bytes:
    """Without what no reader sees, and no typeface has."""
    return _UNSEEN.sub("", svg.decode()).encode()


def _is_joined(name: str, data: bytes) -> bool:
    return _is_drawing(name) and not _ALONE.fullmatch(unescape(data.decode()))


def _is_drawn(name: str, data: bytes) -> bool:
    """Whether it is a drawing that is not a picture yet."""
    return _is_drawing(name) and b"<image" not in data


def _as_picture(svg: bytes) -> bytes:
    """The same drawing with its dots instead of its letters; what stands for it in words is told beside it anyway."""
    faces = '#set text(font: ("Source Sans 3", "Noto Sans Arabic"))'
    source = f'{faces}\n#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image("drawing.svg")\n'
    with _folder({"drawing.svg": svg}) as folder:
        made = _compile(source, Path(folder), "png", _FINE)
    head = _SVG_HEAD.search(svg.decode())
    size = " ".join(_SIZE.findall(head[0])) if head else ""
    box = re.search(r'viewBox="([-\d.]+) ([-\d.]+) ([\d.]+) ([\d.]+)"', head[0]) if head else None
    place = 'x="{}" y="{}" width="{}" height="{}"'.format(*box.groups()) if box else 'width="100%" height="100%"'
    picture = b64encode(cast("bytes", made[0] if isinstance(made, list) else made)).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}>'
        f'<image {place} preserveAspectRatio="none" href="data:image/png;base64,{picture}"/></svg>'
    ).encode()


def _signs(diagnostic: str) -> set[str]:
    told = [one or other for one, other in _NOT_SHOWN.findall(diagnostic)]
    return {sign for text in told for sign in _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if sign > "~"}


def _swapped(files: Mapping[str, bytes], swap: Mapping[int, int | str]) -> dict[str, bytes]:
    texts = (".json", ".svg", ".typ", ".csv")
    return {
        name: data.decode().translate(swap).encode() if swap and name.endswith(texts) else data
        for name, data in files.items()
    }


class _folder:  # noqa: N801 - used as a function
    """A folder with these files, for as long as it is used."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._folder, self._files = TemporaryDirectory(prefix="atlas-paper-"), files

    def __enter__(self) -> str:
        folder = Path(self._folder.__enter__())
        (folder / STYLE).write_bytes(_style())
        for name, data in self._files.items():
            (folder / name).write_bytes(data)
        return str(folder)

    def __exit__(self, *raised: Any) -> None:
        self._folder.__exit__(*raised)


def _compile(source: str, folder: Path, form: str, ppi: float | None = None) -> object:
    copy_no_more()  # it works in threads, which it keeps
    if form == "png":
        return _compiler().compile(input=source.encode(), root=str(folder), format="png", ppi=ppi)
    made = _compiler().compile(input=source.encode(), root=str(folder), format="pdf", pdf_standards=_STANDARD)
    _forget_in_time(len(made))
    return lighter(made)


@lru_cache(maxsize=1)
def _compiler() -> Any:
    """One for all documents: a new one would make Typst's own library again, an eighth of the time of a brief."""
    from typst import Compiler

    return Compiler(_EMPTY, root=str(Path(__file__).parent), font_paths=_fonts(), ignore_system_fonts=True)


_since_forgotten = 0


def _forget_in_time(size: int) -> None:
    """Forget what was set, when so many bytes more make it much."""
    global _since_forgotten
    _since_forgotten += size
    if _since_forgotten > _MUCH:
        _forget()
        _since_forgotten = 0


def _forget() -> None:
    """Let Typst give back the memory of what it set: it keeps that until ten more documents had no use for it.

    The cards of forty initiatives take 40 MB, so that a city would take 400.
    """
    for _ in range(_KEPT_FOR + 1):
        _compiler().compile(input=_EMPTY, format="pdf")


@lru_cache(maxsize=1)
def _style() -> bytes:
    return own_files("atlas.paper").joinpath(STYLE).read_bytes()


@lru_cache(maxsize=1)
def _fonts() -> Any:
    """Source Sans 3 for Latin, Greek and Cyrillic, Noto Sans Arabic, and what comes with Typst for what they lack."""
    import fontpkg_noto_sans_arabic
    import fontpkg_source_sans_3
    from typst import Fonts

    folders = [str(Path(one.ROOT) / "files") for one in (fontpkg_source_sans_3, fontpkg_noto_sans_arabic)]
    return Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)


def data_file(data: object) -> bytes:
    """Values as JSON, for `json("name.json")` in a source: text in them is never markup."""
    return json.dumps(_clean(data), ensure_ascii=False, sort_keys=True).encode()


def _clean(data: object) -> object:
    if isinstance(data, str):
        return re.sub(r"\s+", " ", _UNPRINTABLE.sub(" ", data))
    if isinstance(data, Mapping):
        return {str(key): _clean(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_clean(value) for value in data]
    return data
