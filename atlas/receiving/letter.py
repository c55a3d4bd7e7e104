"""What stands in the file that somebody sent: the text of a mail, and the pages attached to it. Never who sent it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default

from atlas.reading.problems import AtlasError, Problem
from atlas.receiving.html_text import text_of_html
from atlas.texts import Sentence, say

__all__ = ["Attached", "Letter", "read_letter"]

_MOST = 25_000_000
"""More bytes than mail servers carry."""
_MOST_PARTS = 200
_LONGEST = 1_000_000
_HEADER = re.compile(rb"(?:From |[A-Za-z][A-Za-z0-9-]*:[ \t])")
_OF_MAIL = {"from", "to", "date", "subject", "message-id", "mime-version", "content-type", "return-path", "received"}
_OTHERS = (
    (b"\xd0\xcf\x11\xe0", say("this is a file of Outlook, which other programs cannot read"),
     say("save the mail as .eml or as text, or drag it out of the web mail")),
    (b"%PDF", say("this is a PDF"), say("save the mail itself, as .eml or as text")),
    (b"PK\x03\x04", say("this is a packed file, or a document of a word processor"),
     say("save the text itself as .txt")),
)  # fmt: skip
_PAGE_NAME = re.compile(r"\.(?:md|markdown|mdown)(?:\.txt)?$", re.IGNORECASE)


@dataclass(frozen=True)
class Attached:
    """A file of a mail that is a page. `name`: what it is called, without folders."""

    name: str
    text: str


@dataclass(frozen=True)
class Letter:
    """`texts`: what the mail says, each way in which it says it, the plainest first. `packed`: some of it is in a file
    that only Outlook reads."""

    texts: tuple[str, ...]
    attached: tuple[Attached, ...] = ()
    packed: bool = False


def read_letter(raw: bytes, name: str) -> Letter:
    """A mail (.eml), or a text such as that of an issue. `name`: how the file is called in problems.

    Raises `AtlasError` where nothing can be read.
    """
    if len(raw) > _MOST:
        raise _error(name, say("this file is too large"), say("give the mail alone, without pictures"))
    for start, what, hint in _OTHERS:
        if raw.startswith(start):
            raise _error(name, what, hint)
    raw = raw.removeprefix(b"\xef\xbb\xbf") if _is_mail(raw.removeprefix(b"\xef\xbb\xbf")) else raw
    try:
        letter = _from_mail(raw) if _is_mail(raw) else Letter((_as_text(_decoded(raw)),))
    except RecursionError:
        what = say("this mail holds a mail in a mail, too many times")
        raise _error(name, what, say("save the innermost one by itself")) from None
    if any(len(text) > _LONGEST for text in letter.texts):
        raise _error(name, say("this mail is too long"), say("give the mail alone, without those before it"))
    if not any(text.strip() for text in letter.texts) and not letter.attached:
        if letter.packed:
            what = say("what this mail says is packed in winmail.dat, which only Outlook reads")
            raise _error(name, what, say("ask for it again as plain text, or with the page as an attached file"))
        raise _error(name, say("nothing can be read in this file"), say("give a mail as .eml, or its text as .txt"))
    return letter


def _is_mail(raw: bytes) -> bool:
    """Whether it begins with the headers of a mail, at least two of which only mails have."""
    found = set()
    for number, line in enumerate(raw[:20_000].lstrip(b"\r\n").splitlines()):
        if number and line[:1] in (b" ", b"\t"):
            continue
        if not _HEADER.match(line):
            break
        found.add(line.partition(b":")[0].decode("ascii", "replace").lower())
    return len(found & _OF_MAIL) > 1


def _from_mail(raw: bytes) -> Letter:
    start = raw.lstrip(b"\r\n")
    message = message_from_bytes(start.split(b"\n", 1)[-1] if start.startswith(b"From ") else start, policy=default)
    plain, html, attached, packed = [], [], [], False
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            break
        if part.is_multipart():
            continue
        kind, called = part.get_content_type(), _name_of(part)
        if _PAGE_NAME.search(called) or kind in ("text/markdown", "text/x-markdown"):
            attached.append(Attached(_PAGE_NAME.sub(".md", called), _decoded(_bytes(part), _charset(part))))
        elif kind == "application/ms-tnef" or called.lower() == "winmail.dat":
            packed = True
        elif kind == "text/html":
            html.append(text_of_html(_decoded(_bytes(part)[:_LONGEST], _charset(part))))
        elif part.get_content_maintype() == "text" and kind not in ("text/calendar", "text/vcard", "text/x-vcard"):
            plain.append(_unflowed(_decoded(_bytes(part), _charset(part)), part))
    return Letter((*plain, *html), tuple(attached), packed)


def _bytes(part: Message) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (LookupError, UnicodeError, ValueError):
        return None


def _name_of(part: Message) -> str:
    """The name of an attached file, without the folders that somebody may have put before it."""
    try:
        found = part.get_filename() if isinstance(part, EmailMessage) else None
    except (LookupError, UnicodeError, ValueError):
        found = None
    return re.split(r"[/\\]", found)[-1].strip() if found else ""


def _decoded(raw: bytes, charset: str | None = None) -> str:
    """The text of bytes: as they say themselves, as they are said to be, as UTF-8, or else as Windows writes."""
    wide = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else None
    for encoding in filter(None, (wide, "utf-8-sig", charset)):
        try:
            return raw.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except (LookupError, UnicodeError):
            continue
    return raw.decode("cp1252", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _as_text(text: str) -> str:
    """A mail that was saved as a web page is one all the same."""
    return (
        text_of_html(text[:_LONGEST]) if re.match(r"\s*(?:<!doctype html|<html|<\?xml)", text, re.IGNORECASE) else text
    )


def _unflowed(text: str, part: Message) -> str:
    """Lines that a mail program broke in the way it tells itself. Source: RFC 3676."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    joint = "" if str(part.get_param("delsp", "")).lower() == "yes" else " "
    return "\n".join(_flowing(text.split("\n"), joint))


def _flowing(lines: list[str], joint: str) -> Iterator[str]:
    begun: tuple[str, str] | None = None  # the quote marks of a line that goes on, and what it says so far
    for line in lines:
        marks = (re.match(r">*", line) or [""])[0]
        words = line[len(marks) :].removeprefix(" ")
        goes_on = words.endswith(" ") and words != "-- "
        if begun and begun[0] == marks and words != "-- ":
            words = begun[1] + joint + words
        elif begun:
            yield _quoted(*begun)
        begun = (marks, words.removesuffix(" ")) if goes_on else None
        if not goes_on:
            yield _quoted(marks, words)
    if begun:
        yield _quoted(*begun)


def _quoted(marks: str, words: str) -> str:
    return f"{marks} {words}" if marks else words


def _error(name: str, what: Sentence, hint: Sentence) -> AtlasError:
    return AtlasError([Problem(name, 1, "", what, hint)])
