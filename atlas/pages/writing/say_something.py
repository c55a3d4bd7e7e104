"""How does a reader without an account say something about a page? By mail, to a role, with the page filled in."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup

from atlas.model.atlas import Neighbourhood, Shell
from atlas.pages.writing.given import Place
from atlas.texts import Sentence, say

__all__ = ["Mail", "SaySomething", "editors_of", "mails", "report"]

Mail = dict[str, Markup]
"""Addresses of mails to be written: `change`, `stale`, `ask`, and `right` to confirm a page."""

_SUBJECTS: dict[str, Sentence] = {
    "change": say("Change to: {title}"),
    "stale": say("No longer right: {title}"),
    "ask": say("Question about: {title}"),
    "right": say("Still right: {title}"),
}
_QUESTIONS: dict[str, Sentence] = {
    "change": say("What should be different?"),
    "stale": say("What is no longer right, and how do you know?"),
    "ask": say("What would you like to know?"),
    "right": say("We looked at it, and it is all still right."),
}


@dataclass(frozen=True)
class SaySomething:
    """What the last lines of a page offer: the address of a `form` that changes it, `mails`, and whether there is a
    pencil at its top. One of the first two is there."""

    form: Markup | None
    mails: Mail | None
    pencil: bool


def mails(
    shell: Shell, neighbourhood: Neighbourhood | Place | None, path: str, title: str, language: str
) -> Mail | None:
    """`mailto:` addresses for the page `path`; None where neither neighbourhood nor atlas has an address.

    The page's path stands in the mail, so that the editors know which file is meant, whatever the title says.
    """
    email = editors_of(shell, neighbourhood)
    return {key: _about_page(email, key, path, title, language) for key in _SUBJECTS} if email else None


def report(
    shell: Shell,
    neighbourhood: Neighbourhood,
    where: Sequence[str],
    title: str,
    fact: tuple[str, Sequence[str]],
    language: str,
) -> Markup | None:
    """The `mailto:` address to say that one fact of a page is not right; None where there is nobody to mail it to.

    `where`: what tells the page apart for its editors, its path and its address on the web. `fact`: what it is called,
    and what the page says of it, line by line.
    """
    email = editors_of(shell, neighbourhood)
    if not email:
        return None
    name, told = fact
    subject = say("Not right: {title} ({fact})", title=_line(title), fact=name).to(language)
    page = say("Page: {path}", path=where[0]).to(language)
    said = say("{fact}, as the page has it now:", fact=name).to(language)
    asked = say("What is right? And how do you know?").to(language)
    lines = [page, *where[1:], "", said, *map(_line, told), "", asked, "", ""]
    return _mailto(email, subject, "\r\n".join(lines))


def editors_of(shell: Shell, neighbourhood: Neighbourhood | Place | None) -> str | None:
    """The address of who keeps the pages: that of the neighbourhood, or else of the atlas."""
    points = [neighbourhood.page.meta.contact if neighbourhood else None, shell.home.meta.contact]
    return next((point.email for point in points if point and point.email), None)


@lru_cache(maxsize=16)
def _about_page(email: str, key: str, path: str, title: str, language: str) -> Markup:
    subject = say(_SUBJECTS[key].msgid, title=_line(title)).to(language)
    page = say("Page: {path}", path=path).to(language)
    return _mailto(email, subject, f"{page}\r\n\r\n{_QUESTIONS[key].to(language)}\r\n\r\n")


def _line(text: str) -> str:
    return " ".join(text.split())


def _mailto(email: str, subject: str, body: str) -> Markup:
    address = f"mailto:{quote(email, safe='@')}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
    return Markup(address)  # noqa: S704 - percent-encoded
