"""What has to be known before there can be an atlas: where, in which languages, and where it will be published."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from typing import Final
from urllib.parse import urlsplit

from slugify import slugify

from atlas import __version__
from atlas.model.base import ID_PATTERN
from atlas.reading.taken_names import addresses_in_use
from atlas.texts import Sentence, is_language, say

__all__ = ["HOSTS", "PACKAGE", "Start", "StartError", "host_of", "installed_package", "languages_of", "site_url_of"]

_LONGEST = 60
"""Letters of the name of a neighbourhood: its folder, and all addresses in it, are called after it."""

HOSTS: Final = ("github", "forgejo", "gitlab", "none")
"""Who may check and publish a repository; with none somebody does that by hand."""
PACKAGE: Final = f"neighbourhood-atlas ~= {'.'.join(__version__.split('.')[:2])}"
"""What pip installs: this version or a later one that works the same."""


class StartError(ValueError):
    """An answer that cannot be used."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


@dataclass(frozen=True)
class Start:
    """The answers. `languages`: the first is that of the originals. `package`: what pip is to install.

    Raises `StartError` for what cannot be used.
    """

    municipality: str
    neighbourhood: str
    languages: tuple[str, ...] = ("nl",)
    site_url: str = ""
    host: str = "none"
    package: str = PACKAGE

    def __post_init__(self) -> None:
        for name in (self.municipality, self.neighbourhood):
            if not name.strip() or not name.isprintable():
                raise StartError(say('"{given}" is no name; write it in letters', given=name))
        if not ID_PATTERN.fullmatch(self.folder):
            raise StartError(
                say('no address can be made of "{given}"; write a name with letters', given=self.neighbourhood)
            )
        if len(self.folder) > _LONGEST:
            raise StartError(say("this name is too long; at most {n} letters", n=_LONGEST))
        if self.folder in addresses_in_use(self.languages):
            what = say('the address "{name}" is already in use on this site', name=self.folder or self.neighbourhood)
            raise StartError(what)
        host_of(self.host)

    @property
    def folder(self) -> str:
        """The folder of the neighbourhood, and so its address."""
        return str(slugify(self.neighbourhood))


def installed_package() -> str | None:
    """What pip can install the same program from elsewhere: the repository that it came from, or None for a file.

    Where it came from a registry, that is `PACKAGE`. Source: `direct_url.json` (PEP 610).
    """
    try:
        told = distribution("neighbourhood-atlas").read_text("direct_url.json")
    except PackageNotFoundError:
        return None
    if told is None:
        return PACKAGE
    found = json.loads(told)
    if "vcs_info" not in found:
        return None
    vcs = found["vcs_info"]
    return f"neighbourhood-atlas @ {vcs['vcs']}+{found['url']}@{vcs['commit_id']}"


def languages_of(text: str | Sequence[str]) -> tuple[str, ...]:
    """The codes in `nl, en`, each once. Raises `StartError`."""
    codes = text.lower().replace(",", " ").split() if isinstance(text, str) else text
    for code in codes:
        if not re.fullmatch("[a-z]{2,3}", code) or not is_language(code):
            raise StartError(say('"{code}" is not a language code', code=code))
    if not codes:
        raise StartError(say("write a language code, such as nl, en, ar or uk"))
    return tuple(dict.fromkeys(codes))


def host_of(text: str) -> str:
    """One of `HOSTS`. Raises `StartError`."""
    if text not in HOSTS:
        raise StartError(say('"{given}" is not one of: {choices}', given=text, choices=", ".join(HOSTS)))
    return text


def site_url_of(text: str) -> str:
    """An address such as `https://atlas.example/wijk/`, with the slash at its end; empty where none is known yet.

    Raises `StartError`.
    """
    text = text.strip()
    if not text:
        return ""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment or " " in text:
        raise StartError(say('"{given}" is not an address that begins with https://', given=text))
    return text if text.endswith("/") else f"{text}/"
