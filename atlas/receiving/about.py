"""Which page is a mail about that holds no page, and what does it ask? Never by whom."""

import re
from dataclasses import dataclass
from functools import cache

from atlas.reading.personal_patterns import find_personal
from atlas.receiving.typography import plain_letters, without_links
from atlas.texts import known_languages, say

__all__ = ["Asked", "asked_of", "path_in"]

_PATH = r"(?P<path>[A-Za-z0-9./-]{1,200}\.md)"
_SIGNED = re.compile(
    r"^(?:-- ?$|_{5,}$|(?:met |hartelijke |vriendelijke |warme |kind |best |warm )*(?:groet|groeten|groetjes|regards|"
    r"wishes)\b|mvg\b|m\.v\.g|vr\.? ?gr|gr\.|yours|sincerely|cheers|thanks,?$|verstuurd vanaf|verzonden (?:vanaf|met)|"
    r"sent from|get outlook|download outlook)",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^[>\s*]*(?:van|from|aan|to|cc|bcc|verzonden|sent|datum|date|onderwerp|subject|reply-to|antwoord aan)\s*:",
    re.IGNORECASE,
)
_QUOTING = re.compile(r"^(?:op|on)\b.{4,200}\b(?:schreef|wrote)\b.*:$|^-{2,}.*-{2,}$", re.IGNORECASE)
_LONGEST = 4000


@dataclass(frozen=True)
class Asked:
    """`path`: the page that is meant, as the mail says it. `words`: what is asked, without names and addresses."""

    path: str
    words: str


def path_in(text: str) -> list[str]:
    """The paths in lines such as `Page: de-wending/initiatives/koor.md`, in whichever language."""
    return [found["path"] for found in _page_line().finditer(plain_letters(without_links(text)))]


def asked_of(text: str) -> Asked | None:
    """What a mail asks that began with a link on a page; None where it names no page."""
    text = plain_letters(without_links(text))
    found = _page_line().search(text)
    return Asked(found["path"], _words(text[: found.start()] + text[found.end() :])) if found else None


@cache
def _page_line() -> re.Pattern[str]:
    named = {say("Page: {path}", path="\x00").to(language).split("\x00")[0].strip() for language in known_languages()}
    either = "|".join(re.escape(one).replace(":", r"\s?:") for one in sorted(named | {"Page:"}))
    return re.compile(rf"^[> \t*]*(?:{either})[ \t]*{_PATH}[ \t*]*$", re.MULTILINE | re.IGNORECASE)


def _words(text: str) -> str:
    """What is written by hand, without the signature, headers of mails, and what tells who somebody is."""
    lines = [line.lstrip("> ").rstrip() for line in text.split("\n")]
    kept: list[str] = []
    signed = False
    for number, line in enumerate(lines):
        beside = [*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]]
        header = bool(_HEADER.match(line)) and ("@" in line or any(map(_HEADER.match, beside)))
        signed = (signed or bool(_SIGNED.match(line))) and not header
        if not signed and not header and not _QUOTING.match(line):
            kept.append(line)
    words = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()[:_LONGEST]
    for finding in find_personal(words):
        words = words.replace(finding.text, "…")
    return words
