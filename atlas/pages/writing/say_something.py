"""How does a reader without an account say something about a page? By mail, to a role, with the page filled in."""

from urllib.parse import quote

from atlas.model.atlas import Neighbourhood, Shell
from atlas.texts import Sentence, say

__all__ = ["Mail", "mails"]

Mail = dict[str, str]
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


def mails(shell: Shell, neighbourhood: Neighbourhood | None, path: str, title: str, language: str) -> Mail | None:
    """`mailto:` addresses for the page `path`; None where neither neighbourhood nor atlas has an address.

    The page's path stands in the mail, so that the editors know which file is meant, whatever the title says.
    """
    points = [neighbourhood.page.meta.contact if neighbourhood else None, shell.home.meta.contact]
    email = next((point.email for point in points if point and point.email), None)
    return {key: _mailto(email, key, path, title, language) for key in _SUBJECTS} if email else None


def _mailto(email: str, key: str, path: str, title: str, language: str) -> str:
    subject = say(_SUBJECTS[key].msgid, title=" ".join(title.split())).to(language)
    page = say("Page: {path}", path=path).to(language)
    body = f"{page}\r\n\r\n{_QUESTIONS[key].to(language)}\r\n\r\n"
    return f"mailto:{quote(email, safe='@')}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
