"""Mails as programs make them of what a form wrote: each breaks, quotes or packs the text in its own way."""

import html
import quopri
import shutil
import textwrap
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from pathlib import Path

from ..reading.folders import SMALL

PATH = "linde/initiatives/eettafel.md"
PAGE = """---
title: Eettafel
kind: formal
summary: Elke dinsdag een warme maaltijd voor vijf euro, aan één lange tafel, met wie er verder ook maar aanschuift.
activities: [meals]
# Het buurthuis is op slot tot kwart over vijf.
place: {name: Buurthuis, address: Lindelaan 1, lat: 52.1, lon: 5.1}
schedule:
  - {weekday: tuesday, from: 17:30, until: 19:00, closed: [2026-07-20/2026-08-16, 12-24/12-31], note: Koks om 14:00}
  - weekday: friday
    from: 12:00
    note: "Brood: zelf meenemen"
contact: {email: eettafel@linde.example, website: https://eettafel.linde.example}
contributes:
  - {challenge: alleen, needs: [samen-eten], how: "Een warme maaltijd, ook voor wie \\"even\\" niets heeft.", reach: 15}
---

Om twee uur staan de aardappels op het aanrecht. Om half zes zit iedereen. Daartussen ligt een middag waarin veertien
vrijwilligers koken, dekken - en vooral veel praten. Zie ook [het koor](koor.md).

## Meedoen

- Geef u op voor maandag twaalf uur.
- Eten zonder opgave mag ook, dan delen we; koks en afwassers zijn altijd welkom, ook wie nog nooit wortels schilde.
"""
CHANGED = PAGE.replace("from: 17:30, until: 19:00", "from: 18:00, until: 20:00").replace(
    "maandag twaalf uur", "maandag negen uur"
)


def atlas_with_page(folder: Path) -> Path:
    """A small atlas in which the page stands."""
    content = folder / "content"
    shutil.copytree(SMALL, content)
    (content / PATH).write_text(PAGE, "utf-8")
    return content


def form(page: str = CHANGED, path: str = PATH) -> str:
    """What the form writes in a mail."""
    around = f"=== begin {path} ===\n{page}=== end {path} ===\n"
    return f"Beste redactie,\n\nOnze tijden zijn veranderd.\n\n{around}\nGroet,\nPiet Proef\n"


def wrapped(text: str, width: int = 72) -> str:
    lines = (textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))
    return "\n".join("\n".join(line) for line in lines)


def quoted(text: str, marks: str = "> ") -> str:
    return "\n".join(marks + line for line in text.split("\n"))


def linked(text: str) -> str:
    """Gmail takes `.md` for Moldova, and puts an address behind each name that ends so."""
    for name in ("eettafel.md", "koor.md"):
        text = text.replace(name, f"{name} <http://{name}>")
    mail = "eettafel@linde.example"
    return text.replace(mail, f"{mail} <mailto:{mail}>")


def prettier(text: str) -> str:
    """Curly quotes, long dashes and spaces that do not break."""
    text = (
        text.replace("\n---\n", "\n—\n")
        .replace(" - en", " – en")
        .replace('"Brood: zelf meenemen"', "“Brood: zelf meenemen”")
    )
    return text.replace('\\"even\\"', '\\"even\\"').replace(" ", "\u00a0")


def mail(plain: str = "", in_html: str = "", charset: str = "utf-8") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "Piet Proef <piet.proef@thuis.example>", "redactie@linde.example"
    message["Subject"] = "Eettafel"
    if plain or not in_html:
        message.set_content(plain, charset=charset)
    if in_html:
        (message.add_alternative if plain else message.set_content)(in_html, subtype="html")
    return message


def _lines(text: str, before: str, after: str, empty: str) -> str:
    return "".join(
        f"{before}{html.escape(line).replace('  ', '&nbsp; ') or empty}{after}\n" for line in text.split("\n")
    )


def _gmail() -> bytes:
    return mail(
        wrapped(linked(form())), f"<html><body>{_lines(form(), '<div>', '</div>', '<br>')}</body></html>"
    ).as_bytes()


def _outlook() -> bytes:
    body = _lines(form(), "<p class=MsoNormal>", "<o:p></o:p></p>", "&nbsp;")
    return mail(in_html=f"<html><head><style>p{{margin:0}}</style></head><body>{body}</body></html>").as_bytes()


def _outlook_plain() -> bytes:
    safe = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Feettafel.linde.example%2F&data=05%7C01"
    text = form().replace("https://eettafel.linde.example", f"https://eettafel.linde.example<{safe}>")
    return mail(text.replace("\n", "\n\n")).as_bytes()


def _ios() -> bytes:
    text = "Doorgestuurd\n\nVerstuurd vanaf mijn iPhone\n\n> Op 24 nov 2026 om 10:00 schreef Piet Proef:\n>\n"
    return mail(text + quoted(prettier(form()))).as_bytes()


def _thunderbird() -> bytes:
    lines = []
    for line in form().split("\n"):
        broken = textwrap.wrap(line, 70, break_long_words=False, break_on_hyphens=False, drop_whitespace=False) or [""]
        goes_on = [part.strip(" ") for part in broken[1:]]
        parts = [broken[0].rstrip(" "), *goes_on]
        flowing = [f"{part} " for part in parts[:-1]] + parts[-1:]
        lines += [f" {part}" if part.startswith((" ", ">", "From ")) else part for part in flowing]
    head = "From: p@thuis.example\r\nTo: r@linde.example\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\n"
    return (head + "Content-Transfer-Encoding: 8bit\r\n\r\n" + "\r\n".join(lines)).encode()


def _windows() -> bytes:
    head = b"From: p@thuis.example\nTo: r@linde.example\nContent-Type: text/plain; charset=windows-1252\n"
    return head + b"Content-Transfer-Encoding: quoted-printable\n\n" + quopri.encodestring(form().encode("cp1252"))


def attached(name: str = "eettafel.md", page: str = CHANGED, words: str = "Hij zit erbij.") -> EmailMessage:
    message = mail(f"{words}\n\nPiet Proef")
    message.add_attachment(page.encode(), maintype="application", subtype="octet-stream", filename=name)
    return message


def _forwarded() -> bytes:
    message = mail("Ter info")
    message.add_attachment(attached())
    return message.as_bytes()


MANGLINGS: Mapping[str, Callable[[], bytes]] = {
    "as it is": lambda: form().encode(),
    "from Windows": lambda: ("\ufeff" + form()).replace("\n", "\r\n").encode(),
    "UTF-16": lambda: form().encode("utf-16"),
    "Latin, of old": lambda: form().encode("cp1252"),
    "broken at 72": lambda: wrapped(form()).encode(),
    "quoted": lambda: quoted(form()).encode(),
    "broken, and quoted twice": lambda: quoted(wrapped(form(), 60), "> > ").encode(),
    "set in": lambda: quoted(form(), "    ").encode(),
    "prettier": lambda: prettier(form()).encode(),
    "bullets": lambda: form().replace("\n  - ", "\n  • ").encode(),
    "tabs": lambda: form().replace("\n    ", "\n\t\t").encode(),
    "a line between each": lambda: form().replace("\n", "\n\n").encode(),
    "Gmail": _gmail,
    "Outlook": _outlook,
    "Outlook, plain": _outlook_plain,
    "iOS": _ios,
    "Thunderbird": _thunderbird,
    "Windows Mail": _windows,
    "base64": lambda: mail(form(), charset="utf-8").as_bytes().replace(b"8bit", b"8bit"),
    "paragraphs": lambda: mail(in_html=_lines(form(), "<p>", "</p>", "&nbsp;")).as_bytes(),
    "attached": lambda: attached().as_bytes(),
    "forwarded with the file": _forwarded,
    "the file itself": lambda: f"Page: {PATH}\n".encode() + form().encode(),
}
