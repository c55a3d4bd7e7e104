"""Whether a file holds data about a person. A problem tells the kind and the line, and never the data itself.

Of e-mail addresses and mobile numbers, those that an initiative publishes as its own are allowed:

- In `contact.email` stands an address of the group: at the domain of its own website, or with a role (`info@`) or a
  word of its title or file name in it (`dekaartclub@gmail.com`). Without those, an address at a free mail provider, or
  of the form `first.last@`, is taken for a person's.
- What stands in `contact.email` and `contact.phone` may be repeated in the text of that page. Elsewhere a mobile
  number is refused, and so is an address at a free mail provider or of the form `first.last@` without a role.

A BSN or a bank account is allowed nowhere.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from atlas.reading.front_matter import Source
from atlas.reading.personal_patterns import Finding, Kind, find_personal
from atlas.reading.problems import Problem
from atlas.reading.yaml_lines import dotted
from atlas.texts import Sentence, say

__all__ = ["MAIL_PATTERNS", "SAYS_NOTHING", "Refused", "personal_data"]

_FREE_MAIL = re.compile(
    r"""(?:gmail|googlemail|hotmail|live|outlook|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|gmx|web|mail|zoho|hey|pm
    |proton|protonmail|tutanota|tuta|fastmail|ziggo|kpnmail|kpnplanet|planet|hetnet|home|casema|chello|quicknet|upcmail
    |upc|xs4all|tele2|telfort|zonnet|solcon|caiway|online|wxs|zeelandnet|freeler|versatel|onsbrabantnet|kabelfoon
    |kliksafe|t-online|wanadoo|orange|laposte|telenet|skynet|proximus|btinternet|sky|virginmedia|talktalk|ntlworld
    |shaw|telus|rogers|comcast)\.(?:[a-z]{2,3}|co\.uk|com\.[a-z]{2})""",
    re.X,
)
_ROLE = re.compile(
    r"""\b(?:info|contact|post|mail|hallo|hello|bestuur|voorzitter|secretaris|penningmeester|beheer|leden|pers|privacy
    |aanmelden|inschrijven|office|admin|chair|secretary|treasurer|bookings|membership|enquiries|events)\b
    |secretariaat|redactie|vrijwilligers|volunteers|club\b|\bclub|team\b|\bteam|groep|group|comite|commissie|committee
    |vereniging|stichting|foundation|society|association|buurthuis|wijkteam|cafe""",
    re.X,
)
_FIRST_LAST = re.compile(r"[a-z]+(?:[._][a-z]+)+[0-9]*")
_WORD = re.compile(r"[A-Za-z]{4,}|\b[A-Z]{3}\b")
SAYS_NOTHING = {"initiatives", "voor", "with", "from"}
MAIL_PATTERNS: Mapping[str, re.Pattern[str]] = {"freeMail": _FREE_MAIL, "role": _ROLE, "firstLast": _FIRST_LAST}
"""How an address of a person is told from one of a group, by name, for a form that looks before anything is sent."""

_TOLD: dict[Kind, tuple[Sentence, Sentence]] = {
    "bsn": (
        say("this looks like a citizen service number (BSN)"),
        say('take it out, of the history too; put the name before another number, such as "RSIN"'),
    ),
    "iban": (say("this is a bank account number"), say("take it out; link to the initiative's own page on giving")),
    "mobile": (
        say("this looks like someone's mobile number"),
        say("take it out; a number that the initiative itself publishes can stand in contact.phone of its page"),
    ),
    "email": (
        say("this looks like the e-mail address of a person"),
        say("write an address of the group, such as info@; the group's own address can stand in contact.email"),
    ),
}
_IN_CONTACT = say("write an address of the group: with a role such as info@, or with a word of its title in it")


@dataclass(frozen=True)
class Refused:
    """A problem with what may not be public, and the data it is about: those are never to be printed."""

    problem: Problem
    text: str = ""

    def is_repeated_by(self, problem: Problem) -> bool:
        """Whether telling this other problem, of the same file, would print the data."""
        if not self.text or problem.path != self.problem.path:
            return False
        quotes_the_line = problem.line == self.problem.line and "given" in problem.what.values
        return quotes_the_line or self.text in problem.to("en")


def personal_data(name: str, text: str, source: Source | None = None, original: Source | None = None) -> list[Refused]:
    """What a file holds about persons. `source`: the page that this text is, if any; `original`: what it translates.

    In a page that cannot be read, it is unclear what stands in `contact`: there, only BSNs and bank accounts are told.
    """
    group = _Group(original or source)
    unclear = source is None and name.endswith(".md")
    return [
        Refused(_problem(name, found, field), found.text)
        for found in find_personal(_masked(text, source) if source else text)
        for field in [_field(source, found) if source else ""]
        if not group.may_publish(found, field) and not (unclear and found.kind in ("email", "mobile"))
    ]


class _Group:
    """Whose page it is, and what that initiative publishes as its own."""

    def __init__(self, page: Source | None) -> None:
        meta = page.yaml.value if page else {}
        contact = meta.get("contact")
        contact = contact if isinstance(contact, dict) else {}
        self.email = str(contact.get("email", "")).lower()
        self.phone = _digits(str(contact.get("phone", "")))
        website = str(contact.get("website", ""))
        self.domain = (_host(website) or "").removeprefix("www.")
        title = _without_accents(str(meta.get("title", "")))
        named = _WORD.findall(f"{title} {page.path if page else ''}")
        initials = "".join(word[0] for word in title.split())
        self.words = {word.lower() for word in [*named, *([initials] if len(initials) > 2 else [])]} - SAYS_NOTHING

    def may_publish(self, found: Finding, field: str) -> bool:
        """Whether this may stand here."""
        if found.kind == "email":
            return self._is_no_person(found.text.lower(), field)
        return found.kind == "mobile" and (field == "contact.phone" or _digits(found.text) == self.phone)

    def _is_no_person(self, address: str, field: str) -> bool:
        if field != "contact.email" and address == self.email:
            return True  # it is judged where it stands as the contact
        local, _, domain = address.partition("@")
        if field == "contact.email":
            if self.domain and f".{domain}".endswith(f".{self.domain}") and not _FREE_MAIL.fullmatch(self.domain):
                return True
            if any(word in local for word in self.words):
                return True
        elif _FREE_MAIL.fullmatch(domain):
            return False
        if _ROLE.search(re.sub(r"[._+\d-]+", " ", local)):
            return True
        return not (_FREE_MAIL.fullmatch(domain) or _FIRST_LAST.fullmatch(local))


def _host(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def _without_accents(text: str) -> str:
    """As it would be written in an e-mail address."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def _digits(number: str) -> str:
    """The digits of a phone number that tell it apart, however it is written."""
    return re.sub(r"\D", "", number)[-9:]


def _problem(name: str, found: Finding, field: str) -> Problem:
    what, hint = _TOLD[found.kind]
    return Problem(
        name, found.line, field, what, _IN_CONTACT if field == "contact.email" else hint, rule="personal-data"
    )


def _masked(text: str, source: Source) -> str:
    """The text without the keys and checksums of an import, and ids of funding: numbers that the atlas itself needs."""
    meta = source.yaml.value
    imported, funding = meta.get("imported"), meta.get("funding")
    needed: list[tuple[Sequence[str | int], Any]] = []
    if isinstance(imported, dict):
        needed += [(("imported", key), imported[key]) for key in ("key", "checksum") if key in imported]
    for index, item in enumerate(funding if isinstance(funding, list) else ()):
        if isinstance(item, dict) and "id" in item:
            needed.append((("funding", index, "id"), item["id"]))
    if not needed:
        return text
    rows = text.split("\n")
    for path, value in needed:
        at = source.line(tuple(path)) - 1
        rows[at] = rows[at].replace(str(value), re.sub(r"\d", "x", str(value)))
    return "\n".join(rows)


def _field(source: Source, found: Finding) -> str:
    """The key behind which this stands, or "" in the text below the front matter."""
    if found.line >= source.body_line:
        return ""
    lines = source.yaml.lines
    line = found.line - source.first + 1  # as the YAML counts
    last = max((at for path, at in lines.items() if path and at <= line), default=0)
    holding = [path for path, at in lines.items() if path and at == last and found.text in str(_value(source, path))]
    return dotted(max(holding, key=len)) if holding else ""


def _value(source: Source, path: Sequence[str | int]) -> Any:
    value: Any = source.yaml.value
    for part in path:
        value = value[part]
    return value
