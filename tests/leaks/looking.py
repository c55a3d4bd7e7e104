"""Does a file of a site tell a secret, in whatever way it is written there?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from html import unescape
from pathlib import Path
from unicodedata import category, normalize
from urllib.parse import unquote_plus

from .readers import texts

__all__ = ["Number", "Words", "told_in"]

_ESCAPE = re.compile(r"\\u\{?([0-9a-fA-F]{4,6})\}?|\\x([0-9a-fA-F]{2})|\\([0-9a-fA-F]{2,6}) |\\(.)")
_TAG = re.compile(r"<[^<>]*>")
_ROUNDS = 4
"""An address in JSON in an attribute of HTML is packed three times."""


@dataclass(frozen=True)
class Words:
    """Words that nobody may read. Capitals, accents, spaces and signs make no difference."""

    said: str

    def is_in(self, views: "Views") -> bool:
        """Whether a text says it."""
        return compact(self.said) in views.compact


@dataclass(frozen=True)
class Number:
    """A measure that nobody may know: it, cut off or rounded at `decimals` or more, with a point or a comma."""

    value: float
    decimals: int

    def is_in(self, views: "Views") -> bool:
        """Whether a text says it."""
        return any(self._pattern.search(text) for text in views.spelled)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        scaled = abs(self.value) * 10**self.decimals
        near = {f"{number:0{self.decimals + 1}d}" for number in (int(scaled), round(scaled))}
        spelled = "|".join(rf"{one[: -self.decimals] or '0'}[.,]?{one[-self.decimals :]}" for one in sorted(near))
        return re.compile(rf"(?<![\d.,])(?:{spelled})")


@dataclass(frozen=True)
class Views:
    """A text as programs that unpack it would have it."""

    text: str

    @cached_property
    def spelled(self) -> tuple[str, ...]:
        """As it is, and with its escapes taken away, of HTML, addresses, JSON, CSS and calendars."""
        found = [self.text.replace("\r\n ", "").replace("\n ", "")]  # lines of a calendar go on like that
        for _ in range(_ROUNDS):
            text = found[-1]
            text = unescape(text) if "&" in text else text
            text = unquote_plus(text) if "%" in text else text
            text = _ESCAPE.sub(_unescaped, text) if "\\" in text else text
            if text == found[-1]:
                break
            found.append(text)
        return (self.text, *found)

    @cached_property
    def compact(self) -> str:
        """Letters and digits only, with and without tags, which may stand inside a word."""
        return "\n".join(compact(one) for text in self.spelled for one in dict.fromkeys((text, _TAG.sub("", text))))


def compact(text: str) -> str:
    """Letters and digits without capitals and accents, so that no hyphen, space or line end comes between."""
    if text.isascii():
        return re.sub(r"[\W_]+", "", text.lower())
    plain = "".join(sign for sign in normalize("NFKD", text) if category(sign) not in ("Mn", "Cf"))
    return re.sub(r"[\W_]+", "", plain.casefold())


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if code:
        number = int(code, 16)
        return chr(number) if number < 0x110000 else ""
    return {"n": "\n", "t": "\t", "r": "\r"}.get(found[4], found[4])


def told_in(folder: Path, secrets: Mapping[str, Words | Number], *from_packages: Path) -> list[str]:
    """Every place in a folder, with all folders below it, that tells a secret: `PLACE: SECRET`.

    The names of the files count too. A file that is one of those below `from_packages`, byte for byte, tells nothing;
    of files that are the same the first is told. Raises `UnreadableError` for a file that nothing here reads.
    """
    seen = {sha256(path.read_bytes()).digest() for one in from_packages for path in one.rglob("*") if path.is_file()}
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name, data = path.relative_to(folder).as_posix(), path.read_bytes()
            known = sha256(data).digest()
            found += [f"{place}: {secret}" for place, secret in _told(name, b"" if known in seen else data, secrets)]
            seen.add(known)
    return found


def _told(path: str, data: bytes, secrets: Mapping[str, Words | Number]) -> Iterator[tuple[str, str]]:
    for place, text in [(f"{path} | name", path), *texts(path, data)]:
        views = Views(text)
        yield from ((place, name) for name, secret in secrets.items() if secret.is_in(views))
