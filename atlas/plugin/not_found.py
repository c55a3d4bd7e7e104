"""What does a reader find at an address where there is no page? A sentence in their language, and ways on.

A host serves one `404.html` for every address below it, so the page says it in each language of the site; a script
leaves the one of the address that was asked for, and looks its last word up.
"""

from collections.abc import Sequence
from urllib.parse import quote

from atlas.texts import direction, say

__all__ = ["not_found"]


def not_found(
    languages: Sequence[str], language: str, email: str | None, *, served_alone: bool
) -> list[dict[str, str]]:
    """For `404.html`, in each language, that of this build first: its words and where its pages begin.

    `languages`: of the site, the first of which stands at its root. `email`: of the editors, if they have one.
    `served_alone`: the other languages are not there.
    """
    shown = [language] if served_alone else [language, *(code for code in languages if code != language)]
    own = "" if language == languages[0] else "../"
    return [
        {
            "lang": code,
            "dir": direction(code),
            "root": "" if code == language else (own if code == languages[0] else f"{own}{code}/"),
            "title": say("This page is not here").to(code),
            "lead": say("Perhaps it has another name now, or a letter of the address is missing.").to(code),
            "search": say("Look for “{words}”", words="{words}").to(code),
            "directory": say("What is on?").to(code),
            "home": say("To the front page").to(code),
            "tell": say("Tell us which link led here").to(code),
            "mail": _mail(email, code),
        }
        for code in shown
    ]


def _mail(email: str | None, language: str) -> str:
    if not email:
        return ""
    subject = say("A link that leads nowhere").to(language)
    return f"mailto:{quote(email, safe='@')}?subject={quote(subject, safe='')}"
